// A move takes an element out of the document and puts it in again; a framework may do so over several tasks.
const GRACE_PERIOD = 200;

/** Calls `callback` if the element has not come back into the document a moment after it was taken out. */
export function whenRemoved(element: Element, callback: () => void): void {
  setTimeout(() => {
    if (!element.isConnected) callback();
  }, GRACE_PERIOD);
}
