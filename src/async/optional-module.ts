import { withTimeout } from './timeout.js';

/** A file of ours comes from where this one came from; a page does not wait longer for one that it can do without. */
const TIMEOUT = 1000;

/** Resolves with what `load` gives; with `undefined` where that fails or takes more than a second. Never rejects. */
export async function loadOptional<T>(load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await withTimeout(TIMEOUT, Error, new AbortController().signal, load);
  } catch {
    return undefined;
  }
}
