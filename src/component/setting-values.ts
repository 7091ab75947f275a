import { fromJson } from '../base/attributes.js';

/** What a framework writes that has an object for an attribute. */
export const OBJECT_AS_TEXT = '[object Object]';

const DATE = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/;

/** Reads an ISO date. One without a time is a local date. Other text stays text, to be reported when it is applied. */
export function toDate(text: string | null): Date | string | undefined {
  if (text === null) return undefined;
  if (!DATE.test(text.trim())) return text;
  const date = new Date(text.includes('T') ? text : `${text.trim()}T00:00`);
  return Number.isNaN(date.getTime()) ? text : date;
}

/**
 * Reads the attribute of a setting whose type is not known: an empty one and `true` are true, `false` is false, an
 * object or a list is JSON, and everything else is text. An object that was written as text has no value.
 */
export function toUnlistedValue(text: string | null): unknown {
  if (text === null || text === OBJECT_AS_TEXT) return undefined;
  if (text === '' || text === 'true') return true;
  if (text === 'false') return false;
  return /^\s*[[{]/.test(text) ? fromJson(text) : text;
}
