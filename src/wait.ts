/** What a timer can hold, and the wait that serves where a page says nothing sensible. https://html.spec.whatwg.org/#timers */
const [LONGEST, DEFAULT] = [2 ** 31 - 1, 20_000];

/** A `timeout` attribute, in milliseconds. */
export const toTimeout = (value: number | null | undefined): number => Math.min(value! > 0 ? value! : DEFAULT, LONGEST);

/** Calls `begin` when there is somebody to see the page: not while it is prerendered. https://wicg.github.io/nav-speculation/prerendering.html */
export function whenActivated(begin: () => void, signal: AbortSignal): void {
  const { document } = globalThis as { document?: Document & { prerendering?: boolean } };
  if (document?.prerendering) document.addEventListener('prerenderingchange', begin, { once: true, signal });
  else begin();
}

/** Settles as `promise` does, or rejects with the signal's reason as soon as that is aborted. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let abort!: () => void;
  const aborted = new Promise<never>((_, reject) => (abort = () => reject(signal.reason)));
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Does `work` for at most `ms`; then aborts it and rejects with `late()`. `parent` aborts it too. */
export async function within<T>(ms: number, late: () => unknown, parent: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  parent.throwIfAborted();
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(late()), ms);
  const signal = AbortSignal.any([parent, own.signal]);
  try {
    return await abortable(work(signal), signal);
  } finally {
    clearTimeout(timer);
  }
}
