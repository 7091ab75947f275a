/** The body of a response, as text from outside: it is cut before it is matched or logged. */

const BEGINNING = 200;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
export const toText = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** The JSON value of a text; `undefined` if it isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first characters of a text, in a line, for the console. */
export const beginningOf = (text: string): string => text.slice(0, BEGINNING).replace(/\s+/g, ' ').trim();

/**
 * Whether a body is a page of HTML, as a sign-in page is. PHP sends its notices as `text/html` too, in front of the
 * JSON if there is one: those aren't pages.
 */
export function isPage(type: string, text: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  if (/^<(!doctype|html)\b/i.test(start)) return true;
  return type.includes('html') && /^<(?!br\b)/i.test(start) && !/client_?secret/i.test(start);
}
