import { nearestName } from '../stripe/nearest-name.js';
import { ADVICE } from './advice.js';
import type { ConnectError } from './connect-error.js';

/** Prints an error for the developer: what failed, why, how to fix it, and the page of the docs. */
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

/** Hints that a dashboard has no source of sessions yet. */
export function warnOfMissingSource(element: Element): void {
  console.warn(
    `<${element.localName}> has no session-endpoint yet. It waits a few seconds for session-endpoint, fetchClientSecret or instance.`,
    element,
  );
}

/** Hints that a component has found no dashboard yet. */
export function warnOfMissingDashboard(element: Element): void {
  console.warn(
    `<${element.localName}> is not inside a <stripe-connect-dashboard>. If it belongs to one elsewhere, name it: dashboard="its-id".`,
    element,
  );
}

/** Hints that the page has nested an element in a component, most likely by a self-closing tag. */
export function warnOfNestedElements(element: Element, child: Element): void {
  console.warn(
    `<${element.localName}> contains a <${child.localName}>. HTML has no self-closing tags: write <${element.localName} …></${element.localName}>, not <${element.localName} … />.`,
    element,
  );
}

const unknownNames = new Set<string>();

/** Warns once about a component's name that is not in the list. It may be new, so the component is created anyway. */
export function warnOfUnknownName(name: string, known: readonly string[]): void {
  if (unknownNames.has(name)) return;
  unknownNames.add(name);
  const nearest = nearestName(name, known);
  console.warn(
    `<stripe-connect-component name="${name}"> isn't a component that this version knows. It is tried as is.` +
      (nearest ? ` Did you mean "${nearest}"?` : ''),
  );
}
