import { ADVICE } from './advice.js';
import type { ConnectError } from './connect-error.js';

/** Prints an error for the developer: what failed, why, how to mend it, and where to read on. */
export function printError(element: Element, error: ConnectError): void {
  const text = `<${element.localName}> ${error.message}\n${ADVICE[error.code]}\n${error.helpUrl}`;
  // The console shows an element with its attributes, and here one of them is the secret.
  if (error.code === 'secret-key-exposed') console.error(text);
  else console.error(text, element);
}

/** Warns that a dashboard has no component, and none to expect. */
export function warnOfNothingToShow(element: Element): void {
  console.warn(
    `<${element.localName}> has nothing to show: set components="…", or let the endpoint answer with the components that it enables.`,
    element,
  );
}

export { warnOfUnknownName } from './unknown-name.js';
