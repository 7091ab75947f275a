import { html, type TemplateResult } from 'lit';
import type { ComponentName } from '../stripe/component-names.js';

/** A component for each name, in order. Those of before that have such a name are kept, so that nothing loads again. */
export function createManagedComponents(names: readonly ComponentName[], before: readonly Element[]): Element[] {
  const available = [...before];
  return names.map((name) => {
    const index = available.findIndex((element) => element.getAttribute('name') === name);
    if (index >= 0) return available.splice(index, 1)[0]!;
    const element = document.createElement('stripe-connect-component');
    element.setAttribute('name', name);
    element.toggleAttribute('managed', true);
    return element;
  });
}

/**
 * For a server, which adds no children to an element: stands in the dashboard's shadow root for the components of those
 * names, and shows what they will show, until the dashboard creates them.
 */
export const renderManagedComponents = (names: readonly ComponentName[]): TemplateResult[] =>
  names.map((name) => html`<stripe-connect-component name=${name}></stripe-connect-component>`);
