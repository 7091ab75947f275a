import { DEFAULT_TIMEOUT, LONGEST_DELAY } from './durations.js';
import { runFor } from './running-time.js';

/** Reads a `timeout` property: milliseconds; 20,000 where it is not a positive number. */
export const toTimeout = (value: number | null | undefined): number =>
  Math.min(value! > 0 ? value! : DEFAULT_TIMEOUT, LONGEST_DELAY);

/** Throws the signal's reason if it is aborted. The method of that name is missing in older simulated DOMs. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw signal.reason;
}

/** Settles as `promise` does, or rejects with the signal's reason as soon as that is aborted. */
export async function rejectOnAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let abort!: () => void;
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- The reason is what aborted it.
  const aborted = new Promise<never>((_, reject) => (abort = () => reject(signal.reason)));
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/**
 * Runs `work` for at most `timeout` milliseconds in which the page can run, then aborts it and rejects with what
 * `createError` returns. An abort of `parent` aborts it too. The work can ask how many milliseconds are left.
 */
export async function withTimeout<T>(
  timeout: number,
  createError: () => unknown,
  parent: AbortSignal,
  work: (signal: AbortSignal, timeLeft: () => number) => Promise<T>,
): Promise<T> {
  throwIfAborted(parent);
  const controller = new AbortController();
  const done = new AbortController();
  const timeLeft = runFor(timeout, () => controller.abort(createError()), done.signal);
  const { signal } = controller;
  const abort = () => controller.abort(parent.reason);
  parent.addEventListener('abort', abort);
  try {
    return await rejectOnAbort(work(signal, timeLeft), signal);
  } finally {
    done.abort();
    parent.removeEventListener('abort', abort);
  }
}
