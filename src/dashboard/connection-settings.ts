import { toTimeout } from '../async/timeout.js';
import type { ConnectionSettings } from '../connect/connection.js';
import { claimEarlyRequest } from '../session/early-request.js';
import type { RequestInitSource } from '../session/request.js';
import { hasChanged } from './appearance.js';

const NEEDS_NEW_INSTANCE = ['sessionEndpoint', 'publishableKey', 'fonts'] as const;

/** The dashboard, as far as it says where sessions come from. */
interface SessionElement extends Element {
  sessionEndpoint?: string | null;
  publishableKey?: string | null;
  fonts?: unknown;
  timeout: number;
  fetchClientSecret?: (() => Promise<string>) | null;
  requestInit?: RequestInitSource;
}

/** The settings of a dashboard's next connection. */
export function readConnectionSettings(
  element: SessionElement,
): Omit<ConnectionSettings, 'readInstanceOptions' | 'onRenewalError'> {
  return {
    endpoint: element.sessionEndpoint || undefined,
    publishableKey: element.publishableKey?.trim() || undefined,
    timeout: toTimeout(element.timeout),
    // The page may replace these while the connection lasts: the latest one counts.
    fetchClientSecret: element.fetchClientSecret ? () => element.fetchClientSecret!() : undefined,
    getRequestInit: () => element.requestInit,
    claimEarlyResponse: (signal) => claimEarlyResponse(element, signal),
  };
}

/** Whether the properties that have changed, with what they were before, cannot be told to the instance that stands. */
export function needsNewInstance(element: SessionElement, changed: ReadonlyMap<PropertyKey, unknown>): boolean {
  // Frameworks make a new function at each render: only to have one, or none any more, is a change.
  const hasOtherSource =
    changed.has('fetchClientSecret') && !changed.get('fetchClientSecret') !== !element.fetchClientSecret;
  return (
    hasOtherSource ||
    NEEDS_NEW_INSTANCE.some((name) => changed.has(name) && hasChanged(changed.get(name), element[name]))
  );
}

/** The response to the request of the script tag's file, unless a script has changed since what to ask for. */
function claimEarlyResponse(element: SessionElement, signal: AbortSignal): Promise<Response> | undefined {
  const request = claimEarlyRequest(element);
  if (!request) return undefined;
  const { controller, endpoint, response } = request;
  const isOutdated = element.requestInit || endpoint !== element.sessionEndpoint;
  if (isOutdated) controller.abort();
  else signal.addEventListener('abort', () => controller.abort());
  return isOutdated ? undefined : response;
}
