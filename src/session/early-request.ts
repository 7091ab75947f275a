/**
 * The request for a dashboard's first session, sent before its element is defined: the element carries it under a key
 * that both the script tag's file and the elements' file know, as they share no module.
 */
export const EARLY_REQUEST = Symbol.for('stripe-connect-dashboard.early-request');

export interface EarlyRequest {
  /** The `session-endpoint` that it was sent to. */
  readonly endpoint: string;
  /** What the attribute `request-init` added to it. */
  readonly init: RequestInit | undefined;
  readonly response: Promise<Response>;
  readonly controller: AbortController;
}

type Carrier = Element & { [EARLY_REQUEST]?: EarlyRequest };

export function setEarlyRequest(element: Element, request: EarlyRequest): void {
  (element as Carrier)[EARLY_REQUEST] = request;
}

/** Takes the request from the element. The caller aborts it if it is not needed. */
export function claimEarlyRequest(element: Element): EarlyRequest | undefined {
  const { [EARLY_REQUEST]: request } = element as Carrier;
  Reflect.deleteProperty(element, EARLY_REQUEST);
  return request;
}
