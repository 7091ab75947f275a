import type { ConnectErrorCode } from '../errors.js';

/** What kind of trouble a person is in. Each kind has one text: people need to know what to do, not which code it was. */
export type Trouble = 'setup' | 'sign-in' | 'access' | 'network' | 'blocked' | 'slow' | 'fault';

/** For the person in front of the page. */
export const TEXTS: Record<Trouble, string> = {
  setup: 'This part of the page is not set up correctly. Please contact support.',
  'sign-in': 'Your session has ended. Please sign in again.',
  access: 'You do not have access to this part of the page.',
  network: 'We could not connect. Please check your internet connection and try again.',
  blocked: 'This could not be loaded. An ad blocker or another browser extension may be stopping it.',
  slow: 'This is taking too long. Please try again.',
  fault: 'Something went wrong. Please try again in a moment.',
};

/** Every code's kind. */
export const KINDS: Record<ConnectErrorCode, Trouble> = {
  'insecure-context': 'setup',
  'missing-endpoint': 'setup',
  'invalid-endpoint': 'setup',
  'invalid-setting': 'setup',
  'missing-publishable-key': 'setup',
  'secret-key-exposed': 'setup',
  'session-unauthorized': 'sign-in',
  'session-forbidden': 'access',
  'session-not-found': 'setup',
  'session-rejected': 'fault',
  'session-rate-limited': 'fault',
  'session-server-error': 'fault',
  'session-not-json': 'sign-in',
  'session-malformed': 'setup',
  'session-network': 'network',
  'session-timeout': 'slow',
  'script-blocked': 'blocked',
  'script-timeout': 'slow',
  'script-invalid': 'blocked',
  'component-unknown': 'setup',
  'component-missing-setting': 'setup',
  'component-not-enabled': 'access',
  'component-timeout': 'slow',
  'component-load-error': 'fault',
  'dashboard-missing': 'setup',
};

export const kindOf = (code: ConnectErrorCode): Trouble => KINDS[code];
