/** Resolves after `ms`, or, while the browser is offline, as soon as it is online again; rejects when aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const end = (settle: (reason?: unknown) => void) => () => {
      over.abort();
      clearTimeout(timer);
      settle(signal.reason);
    };
    const timer = navigator.onLine ? setTimeout(end(resolve), ms) : undefined;
    if (!timer) addEventListener('online', end(resolve), { signal: over.signal });
    signal.addEventListener('abort', end(reject), { signal: over.signal });
  });
}
