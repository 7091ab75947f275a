/**
 * What kind of failure a person meets. Each kind has one text: people need to know what to do, not which code it was.
 */
export type ErrorKind = 'setup' | 'sign-in' | 'access' | 'network' | 'blocked' | 'slow' | 'fault' | 'consent';

const KINDS = {
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
  'consent-required': 'consent',
  'script-blocked': 'blocked',
  'script-timeout': 'slow',
  'script-invalid': 'blocked',
  'component-unknown': 'setup',
  'component-missing-setting': 'setup',
  'component-not-enabled': 'access',
  'component-timeout': 'slow',
  'component-load-error': 'fault',
  'missing-dashboard': 'setup',
  'elements-unavailable': 'network',
} as const satisfies Record<string, ErrorKind>;

/** Names one way in which embedding can fail; each has a page at `docs/errors/<code>.md`. */
export type ConnectErrorCode = keyof typeof KINDS;

export const ERROR_CODES = Object.keys(KINDS) as ConnectErrorCode[];

export const kindOf = (code: ConnectErrorCode): ErrorKind => KINDS[code];

const RETRYABLE =
  /^(elements-unavailable|session-(rate-limited|server-error|network|timeout)|script-.*|component-(timeout|load-error))$/;

/**
 * Whether the same request, made again later, may succeed: not where the server refuses, or the page is set up wrongly.
 */
export const isRetryable = (code: ConnectErrorCode): boolean => RETRYABLE.test(code);

/** For the person in front of the page. */
export const USER_MESSAGES: Readonly<Record<ErrorKind, string>> = {
  setup: 'This part of the page is not set up correctly. Please contact support.',
  'sign-in': 'Your session has ended. Please sign in again.',
  access: 'You do not have access to this part of the page.',
  network: 'We could not connect. Please check your internet connection and try again.',
  blocked: 'This could not be loaded. An ad blocker or another browser extension may be stopping it.',
  slow: 'This is taking too long. Please try again.',
  fault: 'Something went wrong. Please try again in a moment.',
  consent: 'To see this, please allow Stripe in the cookie settings of this site.',
};

/** Whether trying again may help: not before the user has signed in or consented, or until others have acted. */
export const canTryAgain = (kind: ErrorKind): boolean => /^(network|blocked|slow|fault)$/.test(kind);
