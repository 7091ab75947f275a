import type { ConnectError } from '../errors.js';

const isThere = () => typeof (globalThis as { StripeConnect?: { init?: unknown } }).StripeConnect?.init === 'function';

/** Calls `heal` when what an error came from has gone: the network is back, or Connect.js has come after all, by whichever tag. */
export function whenHealed(error: ConnectError, heal: () => void, signal: AbortSignal): void {
  if (error.retryable) addEventListener('online', heal, { once: true, signal });
  // What is there, and fails, is not mended by some other script of the page.
  if (!error.code.startsWith('script') || isThere()) return;
  // A script's event does not bubble, but it comes by.
  document.addEventListener('load', () => isThere() && heal(), { capture: true, signal });
}
