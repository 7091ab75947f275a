import { OPTIONAL_MODULE_TIMEOUT } from './durations.js';
import { withTimeout } from './timeout.js';

/**
 * Resolves with what `load` gives; with `undefined` where that fails or takes more than `timeout` milliseconds, by
 * default a second. Never rejects.
 */
export async function loadOptional<T>(
  load: () => Promise<T>,
  timeout = OPTIONAL_MODULE_TIMEOUT,
): Promise<T | undefined> {
  try {
    return await withTimeout(timeout, Error, new AbortController().signal, load);
  } catch {
    return undefined;
  }
}
