import { loadConsole } from '../errors/report.js';

/**
 * The name of the attribute (or of the event) that belongs to a name of Connect.js or of this library:
 * `full-terms-of-service-url` for `fullTermsOfServiceUrl`.
 */
export const toKebabCase = (name: string): string => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

const ISO_DATE = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Reads an ISO date; `undefined` for any other text. A date without a time is a local date: JavaScript reads it as
 * midnight in London, which is the day before in America.
 */
export function toDate(text: string): Date | undefined {
  const date = new Date(text.includes('T') ? text : `${text}T00:00`);
  return ISO_DATE.test(text) && !Number.isNaN(date.getTime()) ? date : undefined;
}

// JSON has no dates; Stripe's filters have. What looks like an ISO date is one.
const revive = (_: string, value: unknown) => (typeof value === 'string' ? (toDate(value) ?? value) : value);

/** Reads an attribute that is there or not, and may say `false`. */
export const toBoolean = (text: string | null): boolean | undefined => (text === null ? undefined : text !== 'false');

/** Reads a number of milliseconds and the like. */
export const toNumber = (text: string | null): number | undefined => (text === null ? undefined : Number(text));

/**
 * What languages make of an object or a list where they need text: JavaScript (a framework's server, which sets the
 * property later), C#, PHP, Java, Ruby.
 */
const STRINGIFIED = /^(\[object \w+\](,\[object \w+\])*|System\.[\w.`[\], ]+|Array|\[L?[\w.]+;@[0-9a-f]+|#<[\w:]+>)$/;
let hasHinted = false;

/**
 * Whether the text of an attribute is an object that was not written as JSON. Then it counts as not set. One hint in
 * the console names the mistake, but for JavaScript's: there the property follows.
 */
export function isStringified(text: string): boolean {
  if (text.length > 200 || !STRINGIFIED.test(text)) return false;
  if (!hasHinted && !text.startsWith('[object')) {
    hasHinted = true;
    void loadConsole().then((console) => console?.warnOfStringifiedValue(text));
  }
  return true;
}

/** Reads JSON from an attribute. What is not JSON stays the text that it is, to be complained of where it is used. */
export function fromJson(text: string | null): unknown {
  if (text === null || isStringified(text)) return undefined;
  try {
    return JSON.parse(text, revive);
  } catch {
    return text;
  }
}
