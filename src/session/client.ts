import { retryWithBackoff } from '../async/retry.js';
import { rejectOnAbort } from '../async/timeout.js';
import { ConnectError, timeoutError, toConnectError } from '../errors/connect-error.js';
import { parseResponse, readResponse, type SessionResponse } from './response.js';
import { createSessionRequest, toEndpointUrl, type RequestInitSource } from './request.js';

/** Where sessions come from: an endpoint of the page's server, or a function of the page. */
export interface SessionSource {
  endpoint?: string;
  /** What the page adds to the request at the moment. */
  getRequestInit?: () => RequestInitSource;
  fetchClientSecret?: () => Promise<string>;
  /** Takes over the response of a request that was started for this dashboard before its element was defined. */
  claimEarlyResponse?: (signal: AbortSignal) => Promise<Response> | undefined;
}

/** Throws for a source that cannot work, before anything is sent. */
export function assertValidSource({ endpoint, fetchClientSecret }: SessionSource): void {
  if (fetchClientSecret) return;
  if (!endpoint) throw new ConnectError('missing-endpoint');
  if (!toEndpointUrl(endpoint)) throw new ConnectError('invalid-endpoint', endpoint);
}

/** Asks for a fresh account session, for at most `timeout` milliseconds, retries included. */
export function requestSession(source: SessionSource, timeout: number, parent: AbortSignal): Promise<SessionResponse> {
  const attempt = source.fetchClientSecret ? callFunction : postToEndpoint;
  const createTimeoutError = () => timeoutError('session-timeout', timeout);
  return retryWithBackoff((signal) => attempt(source, signal), timeout, createTimeoutError, parent);
}

async function callFunction({ fetchClientSecret }: SessionSource, signal: AbortSignal): Promise<SessionResponse> {
  return parseResponse({ client_secret: await callUserFunction(fetchClientSecret!, signal) }, 'fetchClientSecret()');
}

async function postToEndpoint(source: SessionSource, signal: AbortSignal): Promise<SessionResponse> {
  const url = toEndpointUrl(source.endpoint!)!;
  let response = source.claimEarlyResponse?.(signal);
  if (!response) {
    const request = await callUserFunction(async () => {
      const init = source.getRequestInit?.();
      return createSessionRequest(url, typeof init === 'function' ? await init() : init, signal);
    }, signal);
    signal.throwIfAborted();
    response = fetch(request);
  }
  try {
    return await readResponse(await response, url.origin + url.pathname);
  } catch (error) {
    throw toConnectError(error, 'session-network');
  }
}

/** What the page gives us to call may throw, or never come back. */
async function callUserFunction<T>(callback: () => T | Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await rejectOnAbort(Promise.resolve(callback()), signal);
  } catch (error) {
    throw toConnectError(error, 'session-rejected');
  }
}
