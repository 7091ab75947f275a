import { rejectOnAbort } from './timeout.js';

/**
 * Resolves after `ms` milliseconds, or as soon as the browser is online again; rejects when aborted. The state of
 * `navigator.onLine` isn't read: a browser may say that it is offline when it isn't.
 */
export async function delayUntilOnline(ms: number, signal: AbortSignal): Promise<void> {
  let end!: () => void;
  const passed = new Promise<void>((resolve) => (end = () => resolve()));
  const timer = setTimeout(end, ms);
  addEventListener('online', end, { signal });
  try {
    await rejectOnAbort(passed, signal);
  } finally {
    clearTimeout(timer);
    removeEventListener('online', end);
  }
}
