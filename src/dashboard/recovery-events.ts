import { isConsentMissing } from '../connect/consent.js';
import { isConnectLoaded } from '../connect/global.js';
import type { ConnectError } from '../errors/connect-error.js';

/**
 * Calls `retry` when the cause of an error has gone: the network is back, or Connect.js has loaded after all, through
 * whichever tag, perhaps because the user has consented.
 */
export function onRecoveryEvent(error: ConnectError, retry: () => void, signal: AbortSignal): void {
  if (error.retryable) addEventListener('online', retry, { once: true, signal });
  // If Connect.js is there already, and fails, no other script of the page fixes it.
  if (!/^(script|consent)/.test(error.code) || isConnectLoaded()) return;
  // The events of a script do not bubble, but they can be captured.
  const handleLoad = () => {
    if (isConnectLoaded()) retry();
  };
  document.addEventListener('load', handleLoad, { capture: true, signal });
  if (error.code !== 'consent-required') return;
  // The user has consented, and then it fails: the next attempt finds out why.
  const handleError = () => {
    if (!isConsentMissing()) retry();
  };
  document.addEventListener('error', handleError, { capture: true, signal });
}
