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
  return { body: JSON.stringify(body), headers: withContentType(headers) };
}

/** The page's own `Content-Type`, in any case, replaces ours. What isn't valid is reported with the request. */
function withContentType(headers: HeadersInit | undefined): HeadersInit | undefined {
  try {
    const all = new Headers(headers);
    if (!all.has('content-type')) all.set('content-type', 'application/json');
    return Object.fromEntries(all);
  } catch {
    return headers;
  }
}
