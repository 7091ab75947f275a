import { addCsrfTokens } from './csrf.js';

/** What the page adds to the request: headers, credentials, a body, or a function that returns them. */
export type RequestInitSource = RequestInit | (() => RequestInit | Promise<RequestInit>) | null | undefined;

/** The arguments of `fetch()`. Plain values: a page's wrapped `fetch` may expect a string, or spread the headers. */
export type SessionRequest = [url: string, init: RequestInit & { headers: Record<string, string> }];

/** The endpoint's URL, resolved as a link of the page is; `undefined` if it isn't an http(s) URL. */
export function toEndpointUrl(endpoint: string): URL | undefined {
  const url = resolveEndpoint(endpoint);
  if (!url?.protocol.startsWith('http')) return undefined;
  // A page opened as https://user:password@host/ passes them on to its relative URLs, and `fetch` refuses such a URL.
  url.username = url.password = '';
  return url;
}

/** The endpoint's URL of any scheme. */
export function resolveEndpoint(endpoint: string): URL | null {
  // By the prototype's getter: `<form name="baseURI">` replaces the document's property.
  return parseUrl(endpoint, Reflect.get(Document.prototype, 'baseURI', document));
}

/**
 * The request for an account session: a POST without a body that accepts JSON, with the page's cookies and CSRF tokens
 * if the endpoint is on the page's own origin.
 */
export function createSessionRequest(
  url: URL,
  init: RequestInit | null | undefined,
  signal: AbortSignal,
): SessionRequest {
  // Throws for what no request can be. `fetch` rejects such a one as it does without a network.
  if (init) new Request(url, { method: 'POST', ...init, body: init.body == null ? undefined : ' ', signal: undefined });
  const headers = new Headers(init?.headers);
  const addHeader = (name: string, value: string) => {
    try {
      if (!headers.has(name)) headers.set(name, value);
    } catch {
      // A name or a value that no header can have.
    }
  };
  addHeader('accept', 'application/json');
  // Not `origin`, which a script of the page may declare as a variable of its own.
  const isSameOrigin = url.origin === location.origin;
  if (isSameOrigin) {
    // Sign-in middleware then responds with 401 instead of a redirect.
    addHeader('x-requested-with', 'XMLHttpRequest');
    addCsrfTokens(addHeader);
  }
  return [
    url.href,
    {
      method: 'POST',
      credentials: 'same-origin',
      // For a GET, if `init` asks for one: a client secret works once.
      cache: 'no-store',
      ...init,
      // A redirect to another origin would take the token along, and its response would not be the page's.
      ...(isSameOrigin && { mode: 'same-origin' }),
      headers: Object.fromEntries(headers),
      signal,
    },
  ];
}

/** Returns `null` if it isn't a URL, as `URL.parse()` does, which older simulated DOMs lack. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
