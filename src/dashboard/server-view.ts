import { html, type TemplateResult } from 'lit';
import type { ComponentName } from '../stripe/component-names.js';

/**
 * For a server, which adds no children to an element: takes the place of the components of those names in the
 * dashboard's shadow root, and displays what they will display, until the dashboard creates them.
 */
export const renderManagedComponents = (names: readonly ComponentName[]): TemplateResult[] =>
  names.map((name) => html`<stripe-connect-component name=${name} managed></stripe-connect-component>`);
