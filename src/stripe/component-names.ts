import type { ConnectElementTagName } from '@stripe/connect-js';
import { connectElementTagNames } from './connect-js.js';

/** A component's name as Connect.js spells it; any other string is tried as it stands. */
export type ComponentName = ConnectElementTagName | (string & {});

/**
 * `payment_details` (the API's spelling) and `stripe-connect-payment-details` (the element's) mean `payment-details`.
 */
export function toComponentName(name: string): ComponentName {
  return name
    .trim()
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^stripe-connect-/, '');
}

/** Reads names separated by spaces or commas, or a list of them (whose text has commas). */
export function toComponentNames(list: string | readonly string[] | null | undefined): ComponentName[] {
  return `${list ?? ''}`
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(toComponentName);
}

/** The components that this version knows. */
export const COMPONENTS: readonly string[] = connectElementTagNames;
export const isKnown = (name: string): boolean => COMPONENTS.includes(name);

/** The name of the custom element that Connect.js registers for a component. */
export const elementName = (name: ComponentName): string => `stripe-connect-${name}`;
