import { RETRY_DELAY } from './durations.js';
import type { ConnectError } from '../errors/connect-error.js';
import { delayUntilOnline } from './delay.js';
import { withTimeout } from './timeout.js';

const ATTEMPTS = 3;

/**
 * Calls `attempt` for at most `timeout` milliseconds. What fails with a retryable error is tried again, three times in
 * all, with exponential back-off and jitter, or when the server says (`Retry-After`). A delay that would end after the
 * timeout is not waited for: the error is shown at once. Rejects with the last error, or with what `createTimeoutError`
 * returns.
 */
export function retryWithBackoff<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  timeout: number,
  createTimeoutError: () => ConnectError,
  parent: AbortSignal,
): Promise<T> {
  let failure: ConnectError | undefined;
  // What has failed before says more than that the time is over.
  const createError = () => failure ?? createTimeoutError();
  return withTimeout(timeout, createError, parent, async (signal, timeLeft) => {
    for (let count = 1; ; count++) {
      try {
        return await attempt(signal);
      } catch (error) {
        if (signal.aborted) throw error;
        failure = error as ConnectError;
        const delay = failure.retryAfter ?? backoff(count);
        if (!failure.retryable || count === ATTEMPTS || delay >= timeLeft()) throw error;
        await delayUntilOnline(delay, signal);
      }
    }
  });
}

/** Jitter keeps the pages that failed at the same time from coming back at the same time. */
const backoff = (count: number): number => RETRY_DELAY * 3 ** (count - 1) * (0.5 + Math.random() / 2);
