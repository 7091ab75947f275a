import { loadConsole } from '../errors/report.js';
import { elementName, toComponentName } from '../stripe/component-names.js';
import { isKnown } from '../stripe/known-components.js';

const OWN = ['stripe-connect-component', 'stripe-connect-dashboard'];
// One hint names the mistake; a page that has it has it everywhere.
let hasHinted = false;

/**
 * Removes elements of Stripe that the page has stored as HTML: they are dead. Everything else in a component is the
 * page's, and stays: a self-closing tag, which HTML does not have, nests what follows it.
 */
export function removeDeadElements(host: Element & { name?: string | null }, live: Element | undefined): void {
  for (const child of [...host.children]) {
    if (child === live) continue;
    const name = toComponentName(child.localName);
    const isStripes =
      child.localName === elementName(name) && (isKnown(name) || name === toComponentName(host.name ?? ''));
    if (isStripes && !OWN.includes(child.localName)) child.remove();
    else if (!child.slot && !hasHinted) {
      hasHinted = true;
      void loadConsole().then((console) => console?.warnOfNestedElements(host, child));
    }
  }
}
