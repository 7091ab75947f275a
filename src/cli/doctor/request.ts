import type { Finding } from './check.js';
import { describeFailure } from './failure.js';
import { message, type Message } from './message.js';

/** A response, or the reason why there is none. */
export interface HttpResponse {
  url: URL;
  /** 0 when there is no response. */
  status: number;
  headers: Headers;
  /** At most the first 4 MB. */
  body: string;
  /** Whether the body goes on. */
  isCut: boolean;
  /** Set when the body is JSON. */
  json?: unknown;
  /** Set when there is no response. */
  failure?: Finding;
}

export interface ClientOptions {
  /** Headers that identify the developer: cookie, token. Sent with every request. */
  headers: Headers;
  /** Milliseconds until a request is aborted. */
  timeout: number;
  /** Origins besides the page's own whose endpoints may be sent requests. */
  origins: readonly string[];
  /** What the report must not show. Cookies that a server sets are added. */
  secrets: Set<string>;
}

/** Bytes, after decompression. */
const MAX_BODY = 4_000_000;

/** Sends one request. Redirects are not followed, because the checks report them. */
export async function sendRequest(client: ClientOptions, url: URL, init: RequestInit = {}): Promise<HttpResponse> {
  const headers = new Headers(client.headers);
  new Headers(init.headers).forEach((value, name) => headers.set(name, value));
  try {
    const signal = AbortSignal.timeout(client.timeout);
    const response = await fetch(url, { ...init, headers, redirect: 'manual', signal });
    for (const cookie of response.headers.getSetCookie()) client.secrets.add(cookieValue(cookie.split(';', 1)[0]!));
    const { body, isCut } = await readBody(response);
    return { url, status: response.status, headers: response.headers, body, isCut, json: parseJson(body) };
  } catch (error) {
    const failure = describeFailure(error as Error, url, client.timeout);
    return { url, status: 0, headers: new Headers(), body: '', isCut: false, failure };
  }
}

/** `It answered 409.`, or why there is no response. */
export const describeOutcome = ({ status, failure }: HttpResponse): Message =>
  failure ? failure.problem : message`It responded with ${status}.`;

/** `abc` of `session=abc`. */
export const cookieValue = (pair: string): string => pair.slice(pair.indexOf('=') + 1).trim();

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

/** Reads no more than the limit: a few bytes that are compressed may be a gigabyte. */
async function readBody(response: Response): Promise<{ body: string; isCut: boolean }> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let body = '';
  let left = MAX_BODY;
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return { body: body + decoder.decode(), isCut: false };
    body += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.length;
    if (left >= 0) continue;
    await reader?.cancel();
    return { body, isCut: true };
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
