import type Stripe from 'stripe';
import type { KnownComponentName } from '../stripe/component-names.js';

/**
 * `components` of an account session, by the SDK's own type: a name or feature that Stripe does not know does not
 * compile.
 */
export type Components = Stripe.AccountSessionCreateParams.Components;

type Name = keyof Components;
type ApiName<Tag extends string> = Tag extends `${infer Head}-${infer Tail}` ? `${Head}_${ApiName<Tail>}` : Tag;

type AssertNever<T extends never> = T;
// A component that a newer SDK can enable, and that is not known here, is a type error.
type _Unknown = AssertNever<Exclude<Name, ApiName<KnownComponentName>>>;

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
    .map((name) => name.replaceAll('_', '-'))
    .join(' ');
}
