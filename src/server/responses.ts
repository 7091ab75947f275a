/**
 * `error.code` of a response. The codes are stable: a page may show a text of its own for each. `error.message` is a
 * sentence in English; the element displays one in the user's language instead.
 */
export type SessionErrorCode =
  | 'method_not_allowed'
  | 'cross_site'
  | 'unauthenticated'
  | 'invalid_request'
  | 'card_not_allowed'
  | 'rate_limited'
  | 'client_closed_request'
  | 'server_error'
  | 'stripe_unavailable'
  | 'timeout';

// A client secret is for one user and one use, so neither a shared nor a private cache may store it.
const HEADERS = { 'Cache-Control': 'no-store' };
// Made once: `Response.json` would convert the names and values for each response, which takes longer than the rest of
// the handler. A response has a copy.
const JSON_INIT = { headers: new Headers({ ...HEADERS, 'Content-Type': 'application/json' }) };

export function jsonResponse(body: object): Response {
  return new Response(JSON.stringify(body), JSON_INIT);
}

export function errorResponse(
  status: number,
  code: SessionErrorCode,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ error: { message, code } }, { status, headers: { ...HEADERS, ...headers } });
}

/** For a user who isn't signed in. `url`: where they can. */
export function signInResponse(url?: string): Response {
  const error = { message: 'Please sign in.', code: 'unauthenticated' satisfies SessionErrorCode };
  return Response.json({ error, sign_in_url: url }, { status: 401, headers: HEADERS });
}
