import type { ConnectError } from '../errors.js';

/** Calls `heal` when what an error came from has gone: the network is back, or Connect.js has come after all, by whichever tag. */
export function whenHealed(error: ConnectError, heal: () => void, signal: AbortSignal): void {
  if (error.retryable) addEventListener('online', heal, { once: true, signal });
  if (!error.code.startsWith('script')) return;
  const check = () => typeof (globalThis as { StripeConnect?: { init?: unknown } }).StripeConnect?.init === 'function' && heal();
  // A script's event does not bubble, but it comes by.
  document.addEventListener('load', check, { capture: true, signal });
}
