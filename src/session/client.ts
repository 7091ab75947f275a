import { retryWithBackoff } from '../async/retry.js';
import { rejectOnAbort, throwIfAborted } from '../async/timeout.js';
import { ConnectError, timeoutError, toConnectError, toText } from '../errors/connect-error.js';
import { redactUrl } from '../stripe/keys.js';
import { parseClientSecretResult, readResponse, type ClientSecretResult, type SessionResponse } from './response.js';
import { createSessionRequest, resolveEndpoint, toEndpointUrl, type RequestInitSource } from './request.js';

/** Where sessions come from: an endpoint of the page's server, or a function of the page. */
export interface SessionSource {
  endpoint?: string;
  /** What the page adds to the request at the moment. */
  getRequestInit?: () => RequestInitSource;
  fetchClientSecret?: () => Promise<ClientSecretResult>;
  /** Claims the response of a request that was started for this dashboard before its element was defined. */
  claimEarlyResponse?: (signal: AbortSignal) => Promise<Response> | undefined;
}

/** Throws for a source that cannot work, before anything is sent. */
export function assertValidSource({ endpoint, fetchClientSecret }: SessionSource): void {
  if (fetchClientSecret) return;
  if (!endpoint) throw new ConnectError('missing-endpoint');
  if (toEndpointUrl(endpoint)) return;
  const isFile = resolveEndpoint(endpoint)?.protocol === 'file:';
  const cause = isFile ? ' is a file: the page was opened from the disk, without a server. Open it over http' : '';
  throw new ConnectError('invalid-endpoint', redactUrl(endpoint).slice(0, 200) + cause);
}

/** Requests a new account session, for at most `timeout` milliseconds, retries included. */
export function requestSession(source: SessionSource, timeout: number, parent: AbortSignal): Promise<SessionResponse> {
  const attempt = source.fetchClientSecret
    ? (signal: AbortSignal) => callFunction(source, signal)
    : createEndpointAttempt(source);
  const createTimeoutError = () => timeoutError('session-timeout', timeout);
  return retryWithBackoff(attempt, timeout, createTimeoutError, parent);
}

async function callFunction({ fetchClientSecret }: SessionSource, signal: AbortSignal): Promise<SessionResponse> {
  return parseClientSecretResult(await callUserFunction(fetchClientSecret!, signal));
}

/**
 * A redirect to another origin, as sign-in services use it, looks like a lost connection. The first retry after that
 * doesn't follow redirects, which tells one from the other.
 */
function createEndpointAttempt(source: SessionSource): (signal: AbortSignal) => Promise<SessionResponse> {
  let hasFailed = false;
  let hasProbed = false;
  return async (signal) => {
    const isProbe = hasFailed && !hasProbed;
    hasProbed ||= isProbe;
    try {
      return await postToEndpoint(source, isProbe, signal);
    } catch (error) {
      hasFailed = (error as ConnectError).code === 'session-network';
      throw error;
    }
  };
}

async function postToEndpoint(source: SessionSource, isProbe: boolean, signal: AbortSignal): Promise<SessionResponse> {
  const url = toEndpointUrl(source.endpoint!)!;
  const early = isProbe ? undefined : source.claimEarlyResponse?.(signal);
  const request =
    !early &&
    (await callUserFunction(async () => {
      const init = source.getRequestInit?.();
      return createSessionRequest(url, typeof init === 'function' ? await init() : init, signal);
    }, signal));
  throwIfAborted(signal);
  if (request && isProbe) request[1].redirect = 'manual';
  try {
    return await readResponse(await (request ? fetch(...request) : early!), url.origin + url.pathname);
  } catch (error) {
    if (error instanceof ConnectError) throw error;
    throw new ConnectError('session-network', toText(error) + describeNetworkFailure(url, location), { cause: error });
  }
}

/** What a browser tells only its own console. */
export function describeNetworkFailure(url: URL, page: Pick<Location, 'protocol'>): string {
  return page.protocol === 'https:' && url.protocol === 'http:'
    ? ` (mixed content: a page of https: may not request ${url.origin})`
    : '';
}

/** A function of the page may throw, or never return. */
async function callUserFunction<T>(callback: () => T | Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await rejectOnAbort(Promise.resolve(callback()), signal);
  } catch (error) {
    throw toConnectError(error, 'session-rejected');
  }
}
