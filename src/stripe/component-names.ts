import type { ConnectElementTagName } from '@stripe/connect-js';
import type { NewComponentName } from './component-methods.js';

/** The components that Stripe has released. */
export type KnownComponentName = ConnectElementTagName | NewComponentName;

/** A component's name as Connect.js spells it; any other string is tried as is. */
export type ComponentName = KnownComponentName | (string & {});

/**
 * Returns the name as Connect.js spells it: `payment_details` (the API's spelling) and `stripe-connect-payment-details`
 * (the element's) are `payment-details`.
 */
export function toComponentName(name: string | null | undefined): ComponentName {
  return (name ?? '')
    .trim()
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^stripe-connect-/, '');
}

/**
 * Reads names separated by spaces or commas, or a list of them (whose text has commas). A list as JSON is read as it is
 * meant: frameworks write it so into an attribute.
 */
export function toComponentNames(list: string | readonly string[] | null | undefined): ComponentName[] {
  return String(list ?? '')
    .split(/[\s,[\]"]+/)
    .filter(Boolean)
    .map(toComponentName);
}

/** Returns the name as the API spells it: `payment-details` is `payment_details`. */
export const toApiName = (name: string): string => toComponentName(name).replaceAll('-', '_');

/** Returns the name of the custom element that Connect.js registers for a component. */
export const elementName = (name: ComponentName): string => `stripe-connect-${name}`;

/** Returns the name in words: `payment-details` is "Payment details". */
export function toLabel(name: ComponentName): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}

/**
 * Reads the `components` of a session endpoint's response: a list of names, the AccountSession's own object, or
 * `{"payments": true}`. Returns the names that are enabled, as they are spelled there; `undefined` if it is none of
 * these.
 */
export function readEnabledNames(components: unknown): string[] | undefined {
  if (Array.isArray(components)) return components.filter((name) => typeof name === 'string');
  if (typeof components !== 'object' || components === null) return undefined;
  return Object.entries(components as Record<string, { enabled?: unknown } | boolean | null | undefined>)
    .filter(([, setting]) => setting === true || (typeof setting === 'object' && setting?.enabled === true))
    .map(([name]) => name);
}
