import type { ConnectElementTagName } from '@stripe/connect-js';
import { connectElementTagNames } from './connect-js.js';

/** A component's name as Connect.js spells it; any other string is tried as it stands. */
export type ComponentName = ConnectElementTagName | (string & {});

/** `payment_details` (the API's spelling) and `stripe-connect-payment-details` (the element's) mean `payment-details`. */
export function toComponentName(name: string): ComponentName {
  return name.trim().toLowerCase().replaceAll('_', '-').replace(/^stripe-connect-/, '');
}

/** Reads a `components` attribute: names separated by spaces or commas. */
export function toComponentNames(list: string | null): ComponentName[] {
  return (list ?? '').split(/[\s,]+/).filter(Boolean).map(toComponentName);
}

export const isKnown = (name: string): boolean => (connectElementTagNames as readonly string[]).includes(name);

/** The name of the custom element that Connect.js registers for a component. */
export const elementName = (name: ComponentName): string => `stripe-connect-${name}`;
