/** A response whose body was read to its end, or the reason why there is none. */
export interface HttpResponse {
  url: URL;
  /** 0 when there is no response. */
  status: number;
  headers: Headers;
  body: string;
  /** Set when the body is JSON. */
  json?: unknown;
  /** Set when there is no response: a sentence. */
  failure?: string;
}

export interface ClientOptions {
  /** Headers that identify the developer: cookie, token. Sent with every request. */
  headers: Headers;
  /** Milliseconds until a request is aborted. */
  timeout: number;
}

/** Sends one request. Redirects are not followed, because the checks report them. */
export async function sendRequest(client: ClientOptions, url: URL, init: RequestInit = {}): Promise<HttpResponse> {
  const headers = new Headers(client.headers);
  new Headers(init.headers).forEach((value, name) => headers.set(name, value));
  try {
    const signal = AbortSignal.timeout(client.timeout);
    const response = await fetch(url, { ...init, headers, redirect: 'manual', signal });
    const body = await response.text();
    return { url, status: response.status, headers: response.headers, body, json: parseJson(body) };
  } catch (error) {
    return {
      url,
      status: 0,
      headers: new Headers(),
      body: '',
      failure: describeFailure(error as Error, client.timeout),
    };
  }
}

/** The headers that a browser adds to a `fetch()` by a page of `origin`. */
export function browserHeaders(origin: string, site: 'same-origin' | 'cross-site'): Record<string, string> {
  return {
    Accept: 'application/json',
    Origin: origin,
    'Sec-Fetch-Site': site,
    'Sec-Fetch-Mode': 'cors',
    'Sec-Fetch-Dest': 'empty',
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const FAILURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there.',
  ENOTFOUND: 'There is no host of that name.',
  EAI_AGAIN: 'The name of the host could not be looked up.',
  ECONNRESET: 'The connection was closed before an answer came.',
  UND_ERR_SOCKET: 'The connection was closed before an answer came.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'Its certificate is signed by itself. For a test machine, set NODE_EXTRA_CA_CERTS to that certificate.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate cannot be verified: the chain is not complete.',
};

function describeFailure(error: Error, timeout: number): string {
  if (error.name === 'TimeoutError') return `No answer within ${timeout / 1000} s.`;
  const cause = error.cause as (Error & { code?: string }) | undefined;
  return FAILURES[cause?.code ?? ''] ?? cause?.message ?? error.message;
}
