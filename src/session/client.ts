import { ConnectError, late, toConnectError } from '../errors.js';
import { persist } from '../help.js';
import { abortable } from '../wait.js';
import { readAnswer, toAnswer, type SessionAnswer } from './answer.js';

/** Where sessions come from: an endpoint of the page's server, or a function of the page. */
export interface SessionSource {
  endpoint?: string;
  /** What the page has for the request at the moment. */
  requestInit?: () => RequestInit | (() => RequestInit | Promise<RequestInit>) | null | undefined;
  fetchClientSecret?: () => Promise<string>;
}

/** Throws for a source that cannot work, before anything is sent. */
export function checkSource({ endpoint, fetchClientSecret }: SessionSource): void {
  if (fetchClientSecret) return;
  if (!endpoint) throw new ConnectError('missing-endpoint');
  const url = URL.parse(endpoint, document.baseURI);
  if (!url?.protocol.startsWith('http')) throw new ConnectError('invalid-endpoint', endpoint);
}

/** Asks for a fresh account session, for at most `timeout` milliseconds, retries included. */
export function requestSession(source: SessionSource, timeout: number, parent: AbortSignal): Promise<SessionAnswer> {
  const ask = source.fetchClientSecret ? askFunction : post;
  return persist((signal) => ask(source, signal), timeout, late('session-timeout', timeout), parent);
}

async function askFunction({ fetchClientSecret }: SessionSource, signal: AbortSignal): Promise<SessionAnswer> {
  return toAnswer({ client_secret: await ofThePage(fetchClientSecret!, signal) }, 'fetchClientSecret()');
}

async function post({ endpoint, requestInit }: SessionSource, signal: AbortSignal): Promise<SessionAnswer> {
  const url = new URL(endpoint!, document.baseURI);
  const request = await ofThePage(async () => {
    const given = requestInit?.();
    const own = typeof given === 'function' ? await given() : given;
    const sameOrigin = url.origin === origin;
    const headers = new Headers(own?.headers);
    const csrfToken = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;
    if (!headers.has('accept')) headers.set('accept', 'application/json');
    if (csrfToken && sameOrigin && !headers.has('x-csrf-token')) headers.set('x-csrf-token', csrfToken);
    // An endpoint of the page's own origin that redirected elsewhere would take the token along.
    return new Request(url, { method: 'POST', credentials: 'same-origin', mode: sameOrigin ? 'same-origin' : 'cors', ...own, headers, signal });
  }, signal);
  signal.throwIfAborted();
  try {
    return await readAnswer(await fetch(request), url.origin + url.pathname);
  } catch (error) {
    throw toConnectError(error, 'session-network');
  }
}

/** What the page gave us to call may throw, or never come back. */
async function ofThePage<T>(call: () => T | Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await abortable(Promise.resolve(call()), signal);
  } catch (error) {
    throw toConnectError(error, 'session-rejected');
  }
}
