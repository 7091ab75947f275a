import type { ConnectError } from './errors.js';
import { pause } from './pause.js';

const ATTEMPTS = 3;
const FIRST_PAUSE = 500;

/**
 * Tries again what has failed once, with exponential back-off and jitter, or when the server said (`Retry-After`). What would
 * come after `deadline` (a `Date.now()`) is not waited for: a person is better served by the error.
 */
export async function tryAgain<T>(failure: ConnectError, attempt: () => Promise<T>, deadline: number, signal: AbortSignal): Promise<T> {
  let error = failure;
  for (let count = 1; count < ATTEMPTS; count++) {
    // Jitter keeps the pages that failed together from coming back together.
    const wait = error.retryAfter ?? FIRST_PAUSE * 3 ** (count - 1) * (0.5 + Math.random() / 2);
    if (!error.retryable || signal.aborted || Date.now() + wait >= deadline) break;
    try {
      await pause(wait, signal);
      return await attempt();
    } catch (next) {
      error = next as ConnectError;
    }
  }
  throw error;
}
