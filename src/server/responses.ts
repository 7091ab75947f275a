/**
 * `error.code` of a response. The codes are stable: a page may show a text of its own for each. `error.message` is a
 * sentence in English; the element displays one in the user's language instead.
 */
export type SessionErrorCode =
  | 'method_not_allowed'
  | 'cross_site'
  | 'unauthenticated'
  | 'rate_limited'
  | 'client_closed_request'
  | 'server_error'
  | 'stripe_unavailable'
  | 'timeout';

// A client secret is for one user and one use, so neither a shared nor a private cache may store it.
const HEADERS = { 'Cache-Control': 'no-store' };
const INIT = { headers: HEADERS };

export function jsonResponse(body: object): Response {
  return Response.json(body, INIT);
}

export function errorResponse(
  status: number,
  code: SessionErrorCode,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ error: { message, code } }, { status, headers: { ...HEADERS, ...headers } });
}
