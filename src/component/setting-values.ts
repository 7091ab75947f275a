import { fromJson, isStringified, toDate } from '../base/attributes.js';

/** Reads the attribute of a date. Other text stays text, to be reported when it is applied. */
export const fromDate = (text: string | null): Date | string | undefined =>
  text === null ? undefined : (toDate(text.trim()) ?? text);

/**
 * Reads the attribute of a setting whose type is not known: an empty one and `true` are true, `false` is false, an
 * object or a list is JSON, and everything else is text. An object that was written as text has no value.
 */
export function toUnlistedValue(text: string | null): unknown {
  if (text === null || isStringified(text)) return undefined;
  if (text === '' || text === 'true') return true;
  if (text === 'false') return false;
  return /^\s*[[{]/.test(text) ? fromJson(text) : text;
}
