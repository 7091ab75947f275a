import { ConnectError, toConnectError } from '../errors.js';
import { retry } from '../help.js';
import { abortable, within } from '../wait.js';
import { readAnswer, toAnswer, type SessionAnswer } from './answer.js';

/** Where sessions come from: an endpoint of the page's server, or a function of the page. */
export interface SessionSource {
  endpoint?: string;
  requestInit?: RequestInit | (() => RequestInit | Promise<RequestInit>);
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
  const late = () => new ConnectError('session-timeout', `${timeout} ms`);
  const ask = source.fetchClientSecret ? askFunction : post;
  const deadline = Date.now() + timeout;
  return within(timeout, late, parent, (signal) => retry(() => ask(source, signal), deadline, signal));
}

async function askFunction({ fetchClientSecret }: SessionSource, signal: AbortSignal): Promise<SessionAnswer> {
  const clientSecret = await ofThePage(fetchClientSecret!, signal);
  return toAnswer({ clientSecret }, 'fetchClientSecret()');
}

async function post({ endpoint, requestInit }: SessionSource, signal: AbortSignal): Promise<SessionAnswer> {
  const own = typeof requestInit === 'function' ? await ofThePage(requestInit, signal) : requestInit;
  const url = new URL(endpoint!, document.baseURI);
  const sameOrigin = url.origin === location.origin;
  const headers = new Headers(own?.headers);
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  const csrfToken = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;
  if (csrfToken && sameOrigin && !headers.has('x-csrf-token')) headers.set('x-csrf-token', csrfToken);
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      // An endpoint of the page's own origin that redirected elsewhere would take the token along.
      mode: sameOrigin ? 'same-origin' : 'cors',
      ...own,
      headers,
      signal,
    });
    return await readAnswer(response, url.origin + url.pathname);
  } catch (error) {
    throw toConnectError(error, 'session-network');
  }
}

async function ofThePage<T>(call: () => T | Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await abortable(Promise.resolve(call()), signal);
  } catch (error) {
    throw toConnectError(error, 'session-rejected');
  }
}
