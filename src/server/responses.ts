/** `error.code` of a response: for programs, as `error.message` is for people. */
export type ErrorCode =
  | 'method_not_allowed'
  | 'cross_site'
  | 'unauthenticated'
  | 'rate_limited'
  | 'timeout'
  | 'stripe_unavailable'
  | 'server_error';

// A client secret is for one person and one use, so neither a shared nor a private cache may store it.
const HEADERS = { 'Cache-Control': 'no-store' };

export function jsonResponse(body: object): Response {
  return Response.json(body, { headers: HEADERS });
}

export function errorResponse(
  status: number,
  code: ErrorCode,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({ error: { message, code } }, { status, headers: { ...HEADERS, ...headers } });
}
