import { isConsentMissing } from '../connect/consent.js';
import { EARLY_REQUEST, setEarlyRequest, claimEarlyRequest } from '../session/early-request.js';
import { isSecretKey } from '../stripe/keys.js';
import { isRequestInit, parseRequestInit } from '../session/request-init.js';
import { createSessionRequest, toEndpointUrl } from '../session/request.js';

/**
 * Properties that decide how a session is requested: if a script has set one, the element reads it. Another version of
 * this file may have sent the request already.
 */
const PROPERTIES = ['sessionEndpoint', 'publishableKey', 'requestInit', 'fetchClientSecret', EARLY_REQUEST];

/** The dashboards in the document whose session can be requested with their attributes alone, as the element does. */
export function findDashboards(): Element[] {
  // `<form name="prerendering">` replaces the document's property with an element.
  const isPrerendering = (document as Document & { prerendering?: unknown }).prerendering === true;
  if (!isSecureContext || isPrerendering || isConsentMissing()) return [];
  return [...document.querySelectorAll('stripe-connect-dashboard[session-endpoint]:not(:defined)')].filter(
    (element) =>
      toEndpointUrl(element.getAttribute('session-endpoint')!) &&
      !isSecretKey(element.getAttribute('publishable-key')) &&
      !PROPERTIES.some((name) => name in element),
  );
}

/** @throws TypeError if it isn't valid: the element reports it. */
function readRequestInit(element: Element): RequestInit | undefined {
  const text = element.getAttribute('request-init');
  if (text === null) return undefined;
  const init = parseRequestInit(text);
  if (!isRequestInit(init)) throw new TypeError('request-init');
  return init;
}

/** Requests the session of each of them. If one throws, its element does the same later, and reports it. */
export function startRequests(dashboards: readonly Element[]): void {
  for (const element of dashboards) {
    try {
      const endpoint = element.getAttribute('session-endpoint')!;
      const controller = new AbortController();
      const init = readRequestInit(element);
      const request = createSessionRequest(toEndpointUrl(endpoint)!, init, controller.signal);
      // A page's own `fetch` may return anything.
      const response = Promise.resolve(fetch(...request));
      // The element handles its failure; until then it must not be an unhandled rejection.
      response.catch(() => {});
      setEarlyRequest(element, { endpoint, init, response, controller });
    } catch {
      // Left to the element.
    }
  }
}

/** Aborts the requests that no element has claimed. */
export function abortUnclaimedRequests(dashboards: readonly Element[]): void {
  for (const dashboard of dashboards) claimEarlyRequest(dashboard)?.controller.abort();
}
