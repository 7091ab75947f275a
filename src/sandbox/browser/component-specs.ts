import type { ConnectElementCommonMethodConfig } from '@stripe/connect-js';
import type { ComponentMethods as Custom } from '../../stripe/component-methods.js';
import type { KnownComponentName } from '../../stripe/component-names.js';

export type Tag = KnownComponentName;

type Common = typeof ConnectElementCommonMethodConfig;
type Methods<T extends Tag> = T extends keyof Custom ? Custom[T] : object;
type Kind<Setter> = Setter extends `setOn${string}` ? 'listener' : 'value';
type Setters<M> = { readonly [Setter in keyof M & string]: Kind<Setter> };

type UnionToIntersection<U> = (U extends unknown ? (given: U) => void : never) extends (all: infer All) => void
  ? All
  : never;
type AllMethods = Common & UnionToIntersection<Custom[keyof Custom]>;

/** Every setter's value, by the setter's name without `set`: `settings.fullTermsOfServiceUrl`, `settings.onExit`. */
export type Settings = {
  [
    Setter in keyof AllMethods as Setter extends `set${infer Name}` ? Uncapitalize<Name> : never
  ]?: AllMethods[Setter] extends (value: infer Value) => void ? Value : never;
};

export type ListenerName = { [Name in keyof Settings]-?: Name extends `on${string}` ? Name : never }[keyof Settings];
/** What a listener is called with. */
export type Payload<Name extends ListenerName> = Parameters<Extract<Settings[Name], (...given: never[]) => unknown>>;

export interface ComponentDefinition<T extends Tag = Tag> {
  /** The name of its iframe, for a screen reader. */
  readonly title: string;
  readonly setters: Setters<Methods<T>>;
  /** The component does not load without it. */
  readonly required?: keyof Settings;
  /** Cannot change after the first render. */
  readonly immutable?: keyof Settings;
}

/** Checked against connect-js by its types: a new tag or setter there does not compile here until it is listed. */
export const COMPONENT_SPECS: { readonly [T in Tag]: ComponentDefinition<T> } = {
  'account-onboarding': {
    title: 'Account onboarding',
    setters: {
      setFullTermsOfServiceUrl: 'value',
      setRecipientTermsOfServiceUrl: 'value',
      setPrivacyPolicyUrl: 'value',
      setSkipTermsOfServiceCollection: 'value',
      setCollectionOptions: 'value',
      setOnExit: 'listener',
      setOnStepChange: 'listener',
    },
    immutable: 'collectionOptions',
  },
  'account-management': {
    title: 'Account management',
    setters: { setCollectionOptions: 'value', setOnSectionOpen: 'listener' },
  },
  'notification-banner': {
    title: 'Notifications',
    setters: { setCollectionOptions: 'value', setOnNotificationsChange: 'listener' },
  },
  payments: { title: 'Payments', setters: { setDefaultFilters: 'value' } },
  'payment-details': {
    title: 'Payment details',
    setters: { setPayment: 'value', setOnClose: 'listener' },
    required: 'payment',
  },
  'payment-disputes': {
    title: 'Disputes of a payment',
    setters: { setPayment: 'value', setOnDisputesLoaded: 'listener' },
    required: 'payment',
  },
  'disputes-list': { title: 'Disputes', setters: {} },
  payouts: { title: 'Payouts', setters: {} },
  'payouts-list': { title: 'Payouts list', setters: {} },
  'payout-details': {
    title: 'Payout details',
    setters: { setPayout: 'value', setOnClose: 'listener' },
    required: 'payout',
  },
  balances: { title: 'Balances', setters: {} },
  'balance-report': { title: 'Balance report', setters: {} },
  'payout-reconciliation-report': {
    title: 'Payout reconciliation report',
    setters: { setOnReportAvailabilityLoaded: 'listener' },
  },
  'instant-payouts-promotion': {
    title: 'Instant payouts',
    setters: { setOnInstantPayoutsPromotionLoaded: 'listener', setOnInstantPayoutCreated: 'listener' },
  },
  documents: { title: 'Documents', setters: {} },
  'tax-registrations': {
    title: 'Tax registrations',
    setters: {
      setOnAfterTaxRegistrationAdded: 'listener',
      setDisplayCountries: 'value',
      setOnAfterTaxRegistrationExpired: 'listener',
    },
  },
  'tax-settings': {
    title: 'Tax settings',
    setters: {
      setHideProductTaxCodeSelector: 'value',
      setDisplayHeadOfficeCountries: 'value',
      setOnTaxSettingsUpdated: 'listener',
    },
  },
  'issuing-card': {
    title: 'Card',
    setters: {
      setDefaultCard: 'value',
      setCardSwitching: 'value',
      setFetchEphemeralKey: 'value',
      setShowSpendControls: 'value',
    },
  },
  'issuing-cards-list': {
    title: 'Cards',
    setters: { setFetchEphemeralKey: 'value', setShowSpendControls: 'value', setIssuingProgram: 'value' },
  },
  'financial-account': {
    title: 'Financial account',
    setters: { setFinancialAccount: 'value' },
    required: 'financialAccount',
  },
  'financial-account-transactions': {
    title: 'Financial account transactions',
    setters: { setFinancialAccount: 'value' },
    required: 'financialAccount',
  },
  'reporting-chart': {
    title: 'Reporting chart',
    setters: {
      setReportName: 'value',
      setIntervalStart: 'value',
      setIntervalEnd: 'value',
      setIntervalType: 'value',
    },
  },
  'payment-method-settings': {
    title: 'Payment method settings',
    setters: { setPaymentMethodConfiguration: 'value' },
  },
  'terminal-hardware-orders': { title: 'Terminal hardware orders', setters: {} },
  'terminal-hardware-shop': { title: 'Terminal hardware shop', setters: { setOnCheckoutFinished: 'listener' } },
};

export const commonSetters: Setters<Common> = { setOnLoadError: 'listener', setOnLoaderStart: 'listener' };

export const tags = Object.keys(COMPONENT_SPECS) as Tag[];

export function settersOf(tag: Tag): string[] {
  return [...Object.keys(COMPONENT_SPECS[tag].setters), ...Object.keys(commonSetters)];
}

/** `setOnStepChange` → `onStepChange`. */
export function settingName(setter: string): keyof Settings {
  return (setter.charAt(3).toLowerCase() + setter.slice(4)) as keyof Settings;
}
