/** An answer read to its end, or why there was none. */
export interface Answer {
  url: URL;
  status: number;
  headers: Headers;
  body: string;
  /** Set when the body is JSON. */
  json?: unknown;
  /** A sentence, when nothing was answered; `status` is 0 then. */
  failed?: string;
}

export interface Visitor {
  /** What the person gave: a cookie, a token. Sent with every request. */
  headers: Headers;
  /** Milliseconds for one answer. */
  timeout: number;
}

/** One request, as the visitor. Redirects are not followed: where they lead is a finding. */
export async function ask(visitor: Visitor, url: URL, init: RequestInit = {}): Promise<Answer> {
  const headers = new Headers(visitor.headers);
  new Headers(init.headers).forEach((value, name) => headers.set(name, value));
  try {
    const signal = AbortSignal.timeout(visitor.timeout);
    const response = await fetch(url, { ...init, headers, redirect: 'manual', signal });
    const body = await response.text();
    return { url, status: response.status, headers: response.headers, body, json: parse(body) };
  } catch (error) {
    return { url, status: 0, headers: new Headers(), body: '', failed: explain(error as Error, visitor.timeout) };
  }
}

/** A request as a page of `origin` sends it. */
export function fromPage(origin: string, site: 'same-origin' | 'cross-site'): Record<string, string> {
  return { 'Accept': 'application/json', 'Origin': origin, 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there.',
  ENOTFOUND: 'There is no host of that name.',
  EAI_AGAIN: 'The name of the host could not be looked up.',
  ECONNRESET: 'The connection was closed before an answer came.',
  UND_ERR_SOCKET: 'The connection was closed before an answer came.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is signed by itself. For a test machine, set NODE_EXTRA_CA_CERTS to that certificate.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate cannot be verified: the chain is not complete.',
};

function explain(error: Error, timeout: number): string {
  if (error.name === 'TimeoutError') return `No answer within ${timeout / 1000} s.`;
  const cause = error.cause as (Error & { code?: string }) | undefined;
  return CAUSES[cause?.code ?? ''] ?? cause?.message ?? error.message;
}
