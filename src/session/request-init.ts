/**
 * Reads a `RequestInit` from the JSON of an attribute. A body that is an object or a list is sent as JSON. Text that
 * isn't JSON stays as it is: it isn't valid, and is reported where it is used.
 */
export function parseRequestInit(text: string): unknown {
  try {
    const init: unknown = JSON.parse(text);
    return isRequestInit(init) ? { ...init, ...encodeBody(init) } : init;
  } catch {
    return text;
  }
}

/** Whether a value from the page may be a `RequestInit`. */
export const isRequestInit = (value: unknown): value is RequestInit =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function encodeBody({ body, headers }: RequestInit): RequestInit | undefined {
  if (typeof body !== 'object' || !body) return undefined;
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...toLowerCaseNames(headers) } };
}

/** Header names are compared without case: the page's own `Content-Type` replaces ours. */
const toLowerCaseNames = (headers: HeadersInit | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...headers }).map(([name, value]) => [name.toLowerCase(), value as string]));
