import { OPTIONAL_MODULE_TIMEOUT } from './durations.js';
import { withTimeout } from './timeout.js';

/** Resolves with what `load` gives; with `undefined` where that fails or takes more than a second. Never rejects. */
export async function loadOptional<T>(load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await withTimeout(OPTIONAL_MODULE_TIMEOUT, Error, new AbortController().signal, load);
  } catch {
    return undefined;
  }
}
