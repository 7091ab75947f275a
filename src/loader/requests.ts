import { EARLY_REQUEST, setEarlyRequest, claimEarlyRequest } from '../session/early-request.js';
import { isSecretKey } from '../stripe/keys.js';
import { createSessionRequest, toEndpointUrl } from '../session/request.js';

/**
 * Properties that decide how a session is asked for: where a script has set one, the element is left to read it.
 * Another version of this file may have asked already.
 */
const PROPERTIES = ['sessionEndpoint', 'publishableKey', 'requestInit', 'fetchClientSecret', EARLY_REQUEST];

/**
 * The dashboards in the document whose session can be asked for by their attributes alone, by the rules of the element.
 */
export function findDashboards(): Element[] {
  if (!isSecureContext || (document as Document & { prerendering?: boolean }).prerendering) return [];
  return [...document.querySelectorAll('stripe-connect-dashboard[session-endpoint]:not(:defined)')].filter(
    (element) =>
      toEndpointUrl(element.getAttribute('session-endpoint')!) &&
      !isSecretKey(element.getAttribute('publishable-key')) &&
      !PROPERTIES.some((name) => name in element),
  );
}

/** Asks for the session of each of them. */
export function startRequests(dashboards: readonly Element[]): void {
  for (const element of dashboards) {
    const endpoint = element.getAttribute('session-endpoint')!;
    const controller = new AbortController();
    const response = fetch(createSessionRequest(toEndpointUrl(endpoint)!, undefined, controller.signal));
    // Its failure is the element's to handle; until then it is no unhandled rejection.
    response.catch(() => {});
    setEarlyRequest(element, { endpoint, response, controller });
  }
}

/** Aborts the requests that no element has taken over. */
export function abortUnclaimedRequests(dashboards: readonly Element[]): void {
  for (const dashboard of dashboards) claimEarlyRequest(dashboard)?.controller.abort();
}
