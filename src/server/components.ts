import type { ConnectElementTagName } from '@stripe/connect-js';
import type Stripe from 'stripe';

/**
 * `components` of an account session, by the SDK's own type: a name or feature that Stripe does not know does not
 * compile.
 */
export type Components = Stripe.AccountSessionCreateParams.Components;

type Name = keyof Components;
type ApiName<Tag extends string> = Tag extends `${infer Head}-${infer Tail}` ? `${Head}_${ApiName<Tail>}` : Tag;

/**
 * What a session can enable and no element shows. Typed from both of Stripe's packages, so it says so when that
 * changes.
 */
const WITHOUT_ELEMENT: Record<Exclude<Name, ApiName<ConnectElementTagName>>, true> = {
  payment_method_settings: true,
  reporting_chart: true,
  terminal_hardware_orders: true,
  terminal_hardware_shop: true,
};

type Enabled = { readonly [name in Name]?: { enabled: boolean } };

/** API names (`payment_details`) of the components that are enabled, in the order of the object. */
export function enabledNames(components: Enabled): Name[] {
  return (Object.keys(components) as Name[]).filter((name) => components[name]?.enabled);
}

/**
 * The value of a page's `components` attribute for what the server enables, so that the two cannot drift apart:
 * `componentsAttribute({payments: {enabled: true}, payment_details: {enabled: true}})` is `payments payment-details`.
 */
export function componentsAttribute(components: Components): string {
  return enabledNames(components)
    .filter((name) => !Object.hasOwn(WITHOUT_ELEMENT, name))
    .map((name) => name.replaceAll('_', '-'))
    .join(' ');
}
