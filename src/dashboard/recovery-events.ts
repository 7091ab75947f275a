import { isConnectLoaded } from '../connect/global.js';
import type { ConnectError } from '../errors/connect-error.js';

/**
 * Calls `retry` when the cause of an error has gone: the network is back, or Connect.js has loaded after all, through
 * whichever tag.
 */
export function onRecoveryEvent(error: ConnectError, retry: () => void, signal: AbortSignal): void {
  if (error.retryable) addEventListener('online', retry, { once: true, signal });
  // If Connect.js is there already, and fails, no other script of the page fixes it.
  if (!error.code.startsWith('script') || isConnectLoaded()) return;
  // The load event of a script does not bubble, but it can be captured.
  const handleLoad = () => {
    if (isConnectLoaded()) retry();
  };
  document.addEventListener('load', handleLoad, { capture: true, signal });
}
