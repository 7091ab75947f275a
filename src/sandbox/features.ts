import type Stripe from 'stripe';

type Params = Stripe.AccountSessionCreateParams.Components;
type Answer = Stripe.AccountSession.Components;

/** API name of an embedded component, as the `stripe` SDK knows them. */
export type ComponentName = keyof Params & keyof Answer;
export type FeatureName<C extends ComponentName> = keyof NonNullable<NonNullable<Params[C]>['features']> & string;

/** The value of a feature that the request does not mention, in the terms of the SDK's comments. */
export type FeatureDefault =
  | 'on'
  | 'off'
  | 'on when Stripe bears losses'
  | 'opposite of external_account_collection'
  | 'same as dispute_management';

const authentication = { disable_stripe_user_authentication: 'opposite of external_account_collection' } as const;
const external = { ...authentication, external_account_collection: 'on' } as const;
const disputes = {
  destination_on_behalf_of_charge_management: 'off',
  dispute_management: 'on',
  refund_management: 'on',
  smart_disputes_management: 'same as dispute_management',
} as const;
const payments = { ...disputes, capture_payments: 'on' } as const;
const payouts = {
  ...external,
  edit_payout_schedule: 'on when Stripe bears losses',
  instant_payouts: 'on when Stripe bears losses',
  standard_payouts: 'on when Stripe bears losses',
} as const;
const card = {
  card_management: 'on',
  card_spend_dispute_management: 'on',
  cardholder_management: 'on',
  spend_control_management: 'on',
} as const;

/**
 * Every component and feature that `POST /v1/account_sessions` takes. The mapped type keeps it complete: a
 * component or feature that a newer SDK adds or removes is a type error here.
 */
export const FEATURE_DEFAULTS = {
  account_management: external,
  account_onboarding: external,
  balance_report: {},
  balances: payouts,
  disputes_list: payments,
  documents: {},
  financial_account: { ...external, send_money: 'on', transfer_balance: 'on' },
  financial_account_transactions: { card_spend_dispute_management: 'on' },
  instant_payouts_promotion: { ...external, instant_payouts: 'on when Stripe bears losses' },
  issuing_card: card,
  issuing_cards_list: { ...card, ...authentication },
  notification_banner: external,
  payment_details: payments,
  payment_disputes: disputes,
  payment_method_settings: { disable_stripe_user_authentication: 'off' },
  payments,
  payout_details: {},
  payout_reconciliation_report: {},
  payouts,
  payouts_list: {},
  reporting_chart: {},
  tax_registrations: {},
  tax_settings: {},
  terminal_hardware_orders: {},
  terminal_hardware_shop: {},
} as const satisfies { [C in ComponentName]: Record<FeatureName<C>, FeatureDefault> };

// `satisfies` alone lets a spread bring in a feature too many; the types below do not, in either direction.
type Table = typeof FEATURE_DEFAULTS;
type TooMany = { [C in ComponentName]: Exclude<keyof Table[C], FeatureName<C>> }[ComponentName];
type Unanswered = { [C in ComponentName]: Exclude<keyof Answer[C]['features'], FeatureName<C>> }[ComponentName];
type AssertNever<T extends never> = T;
type _Complete = AssertNever<
  [TooMany, Unanswered, Exclude<keyof Answer, keyof Params>, Exclude<keyof Params, keyof Answer>][number]
>;

/** The same table for names that come from a request. */
export const FEATURES: ReadonlyMap<string, ReadonlyMap<string, FeatureDefault>> = new Map(
  Object.entries(FEATURE_DEFAULTS).map(([name, features]) => [
    name,
    new Map(Object.entries(features) as [string, FeatureDefault][]),
  ]),
);

/** Components that Stripe gives only to accounts with the capability. */
export const CAPABILITY: { readonly [C in ComponentName]?: string } = {
  financial_account: 'treasury',
  financial_account_transactions: 'treasury',
  issuing_card: 'card_issuing',
  issuing_cards_list: 'card_issuing',
};

/** Whether a feature is on in a session that does not mention it, if Stripe bears the losses. */
export const isOnByDefault = (value: FeatureDefault): boolean =>
  value !== 'off' && value !== 'opposite of external_account_collection';

/**
 * Components that only the API version with `embedded_connect_beta=v2` has, as in Stripe's sample apps. Which features
 * they have is known of one.
 */
export const PREVIEW_FEATURES: typeof FEATURES = new Map<string, ReadonlyMap<string, FeatureDefault>>([
  ['app_install', new Map()],
  ['app_viewport', new Map()],
  ['capital_financing', new Map()],
  ['capital_financing_application', new Map()],
  ['capital_financing_promotion', new Map()],
  ['capital_overview', new Map()],
  ['export_tax_transactions', new Map()],
  ['product_tax_code_selector', new Map()],
  ['recipients', new Map([['send_money', 'on']])],
  ['tax_threshold_monitoring', new Map()],
]);
