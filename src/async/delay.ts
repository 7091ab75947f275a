/**
 * Resolves after `ms` milliseconds, or, while the browser is offline, as soon as it is online again; rejects when
 * aborted.
 */
export function delayUntilOnline(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const listeners = new AbortController();
    const settle = (callback: () => void) => () => {
      listeners.abort();
      clearTimeout(timer);
      callback();
    };
    const timer = navigator.onLine ? setTimeout(settle(resolve), ms) : undefined;
    if (!timer) addEventListener('online', settle(resolve), { signal: listeners.signal });
    const abort = settle(() => reject(signal.reason));
    signal.addEventListener('abort', abort, { signal: listeners.signal });
  });
}
