/** What a refused request is told, besides a sentence for the person: a word for the program. */
export type RefusalCode =
  | 'method_not_allowed'
  | 'cross_site'
  | 'unauthenticated'
  | 'rate_limited'
  | 'timeout'
  | 'stripe_unavailable'
  | 'server_error';

// A client secret is for one person and one use: no cache, shared or not, may keep it.
const HEADERS = { 'Cache-Control': 'no-store' };

export function give(body: object): Response {
  return Response.json(body, { headers: HEADERS });
}

export function refuse(status: number, code: RefusalCode, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error: { message, code } }, { status, headers: { ...HEADERS, ...headers } });
}
