import type { ConnectError } from './errors/connect-error.js';
import type { Status } from './status.js';

/** The events of both elements. All of them bubble, and cross shadow roots. */
export interface StatusEventMap {
  /** The element's `status` changed. */
  'connect-status-change': CustomEvent<{ status: Status }>;
  /** Something failed. Whether it has an effect on what is displayed is in `status`. */
  'connect-error': CustomEvent<{ error: ConnectError }>;
}

/** The events of a dashboard with `layout="tabs"`. */
export interface TabsEventMap {
  /** With `layout="tabs"`, the user has selected another component. */
  'connect-active-change': CustomEvent<{ name: string }>;
}

/** Dispatches an event. Returns `false` if it is `cancelable` and a listener has canceled it. */
export const emit = (target: EventTarget, type: string, detail?: unknown, cancelable = false): boolean =>
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));

declare global {
  // They bubble: a listener on any ancestor, and on the document, knows their types.
  interface GlobalEventHandlersEventMap extends StatusEventMap, TabsEventMap {}
}
