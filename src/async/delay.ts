import { rejectOnAbort } from './timeout.js';

/**
 * Resolves after `ms` milliseconds, or, while the browser is offline, as soon as it is online again; rejects when
 * aborted.
 */
export async function delayUntilOnline(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<void>((resolve) => {
    if (navigator.onLine) timer = setTimeout(resolve, ms);
    else addEventListener('online', () => resolve(), { once: true, signal });
  });
  try {
    await rejectOnAbort(passed, signal);
  } finally {
    clearTimeout(timer);
  }
}
