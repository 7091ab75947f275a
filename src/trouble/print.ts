import type { ConnectError, ConnectErrorCode } from '../errors.js';
import { ADVICE } from './advice.js';

/** The page of the docs about a code, wherever the package is published. */
export const helpUrl = (code: ConnectErrorCode): string => `https://cdn.jsdelivr.net/npm/stripe-connect-dashboard/docs/errors/${code}.md`;

/** Tells the developer: what, why, how to mend it, where to read on. */
export function print(element: Element, error: ConnectError): void {
  const text = `<${element.localName}> ${error.message}\n${ADVICE[error.code]}\n${error.helpUrl}`;
  // The console shows an element with its attributes; here one of them is the secret.
  if (error.code === 'secret-key-exposed') console.error(text);
  else console.error(text, element);
}

/** Tells that a dashboard has no component, and none to expect. */
export function printNothingToShow(element: Element): void {
  console.warn(`<${element.localName}> has nothing to show: set components="…", or let the endpoint answer with the components that it enables.`, element);
}
