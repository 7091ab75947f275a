/** What the page adds to the request: headers, credentials, a body, or a function that gives them. */
export type RequestInitSource = RequestInit | (() => RequestInit | Promise<RequestInit>) | null | undefined;

/** The endpoint's URL, resolved as a link of the page is; `undefined` for what is no address of a server. */
export function toEndpointUrl(endpoint: string): URL | undefined {
  const url = URL.parse(endpoint, document.baseURI);
  return url?.protocol.startsWith('http') ? url : undefined;
}

/**
 * The request for an account session: a POST without a body that takes JSON, with the cookies and the CSRF token of the
 * page (`<meta name="csrf-token">`, the convention of Rails and Laravel) where the endpoint is of the page's own
 * origin.
 */
export function createSessionRequest(url: URL, init: RequestInit | null | undefined, signal: AbortSignal): Request {
  const isSameOrigin = url.origin === origin;
  const headers = new Headers(init?.headers);
  const csrfToken = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  if (csrfToken && isSameOrigin && !headers.has('x-csrf-token')) headers.set('x-csrf-token', csrfToken);
  return new Request(url, {
    method: 'POST',
    credentials: 'same-origin',
    // An endpoint of the page's own origin that redirects elsewhere would take the token along.
    mode: isSameOrigin ? 'same-origin' : 'cors',
    ...init,
    headers,
    signal,
  });
}
