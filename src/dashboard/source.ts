import type { CssFontSource, CustomFontSource, StripeConnectInstance } from '@stripe/connect-js';
import { toTimeout } from '../async/timeout.js';
import type { ConnectionSettings } from '../connect/connection.js';
import { claimEarlyRequest } from '../session/early-request.js';
import type { ClientSecretResult } from '../session/response.js';
import type { RequestInitSource } from '../session/request.js';
import { toJson } from './instance-options.js';
import type { Source } from './state.js';

/** A dashboard's properties that specify where sessions come from. */
export interface SourceProperties {
  sessionEndpoint?: string | null;
  sessionKey?: string | null;
  publishableKey?: string | null;
  fonts?: (CssFontSource | CustomFontSource)[] | null;
  timeout: number;
  fetchClientSecret?: (() => Promise<ClientSecretResult>) | null;
  requestInit?: RequestInitSource;
  /** The page's own instance, not one that the dashboard created. */
  readonly ownInstance: StripeConnectInstance | undefined;
}

/** Returns where the page wants its session from, without what that kind of source does not use. */
export function readSource(host: SourceProperties): Source {
  const { sessionEndpoint, sessionKey, publishableKey, fetchClientSecret, requestInit, ownInstance } = host;
  const kind = ownInstance ? 'instance' : fetchClientSecret ? 'function' : sessionEndpoint ? 'endpoint' : 'none';
  const hasSession = kind === 'endpoint' || kind === 'function';
  return {
    kind,
    endpoint: kind === 'endpoint' ? `${sessionEndpoint}` : '',
    sessionKey: sessionKey ?? '',
    publishableKey: (hasSession && publishableKey?.trim()) || '',
    fonts: hasSession ? toJson(host.fonts) : '',
    instance: ownInstance,
    hasRequestInit: kind === 'endpoint' && !!requestInit,
  };
}

/** Returns how to request the next session. The page may replace its functions meanwhile: the newest one counts. */
export function sessionSettings(
  host: Element & SourceProperties,
): Pick<
  ConnectionSettings,
  'endpoint' | 'publishableKey' | 'timeout' | 'fetchClientSecret' | 'getRequestInit' | 'claimEarlyResponse'
> {
  const source = readSource(host);
  return {
    endpoint: source.endpoint || undefined,
    publishableKey: source.publishableKey || undefined,
    timeout: toTimeout(host.timeout),
    fetchClientSecret: source.kind === 'function' ? () => host.fetchClientSecret!() : undefined,
    getRequestInit: () => host.requestInit,
    claimEarlyResponse: (signal) => claimEarlyResponse(host, signal),
  };
}

/** The response to the request of the script tag's file, unless the page has changed what to request since. */
function claimEarlyResponse(host: Element & SourceProperties, signal: AbortSignal): Promise<Response> | undefined {
  const request = claimEarlyRequest(host);
  if (!request) return undefined;
  const { controller, endpoint, init, response } = request;
  const { requestInit } = host;
  const hasSameInit = typeof requestInit !== 'function' && toJson(requestInit ?? undefined) === toJson(init);
  const isOutdated = !hasSameInit || endpoint !== host.sessionEndpoint;
  if (isOutdated) controller.abort();
  else signal.addEventListener('abort', () => controller.abort());
  return isOutdated ? undefined : response;
}
