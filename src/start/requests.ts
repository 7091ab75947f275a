import { setEarlyRequest, takeEarlyRequest } from '../session/early-request.js';
import { isSecretKey } from '../session/key.js';
import { createSessionRequest, toEndpointUrl } from '../session/request.js';

/** Properties that decide how a session is asked for: where a script has set one, the element is left to read it. */
const PROPERTIES = ['sessionEndpoint', 'publishableKey', 'requestInit', 'fetchClientSecret'];

/** Asks for the session of each dashboard in the document, by the rules of the element. Returns those it has asked for. */
export function startRequests(): Element[] {
  if (!isSecureContext || (document as Document & { prerendering?: boolean }).prerendering) return [];
  return [...document.querySelectorAll('stripe-connect-dashboard:not(:defined)')].filter(startRequest);
}

function startRequest(element: Element): boolean {
  const endpoint = element.getAttribute('session-endpoint');
  const url = endpoint && toEndpointUrl(endpoint);
  if (!url || isSecretKey(element.getAttribute('publishable-key')) || PROPERTIES.some((name) => name in element)) return false;
  const controller = new AbortController();
  const response = fetch(createSessionRequest(url, undefined, controller.signal));
  // Its failure is the element's to handle; until then it is no unhandled rejection.
  response.catch(() => {});
  setEarlyRequest(element, { endpoint, response, controller });
  return true;
}

/** Aborts the requests that no element has taken over. */
export function abortUntakenRequests(dashboards: readonly Element[]): void {
  for (const dashboard of dashboards) takeEarlyRequest(dashboard)?.controller.abort();
}
