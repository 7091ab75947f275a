import type { ConnectElementTagName } from '@stripe/connect-js';
import type { PropertyDeclaration } from '@lit/reactive-element';
import { ConnectElementCommonMethodConfig, ConnectElementCustomMethodConfig } from '../connect/connect-js.js';
import { isKnown } from '../connect/catalogue.js';
import { ConnectError } from '../errors.js';

type Custom = typeof ConnectElementCustomMethodConfig;
type Intersection<Union> = (Union extends unknown ? (of: Union) => void : never) extends (of: infer All) => void ? All : never;
type Setters = Intersection<Custom[keyof Custom]> & typeof ConnectElementCommonMethodConfig;
type Value<Setter> = Setter extends (value: infer V) => void ? V : never;

/** Every value setter of Connect.js as a property: `setDefaultFilters` is `defaultFilters`. */
export type Settings = {
  [Name in keyof Setters as Name extends `setOn${string}` ? never : Name extends `set${infer Property}` ? Uncapitalize<Property> : never]?: Value<Setters[Name]>;
};
export type SettingName = keyof Settings & string;

type Kind<V> = V extends boolean ? 'boolean' : V extends (...args: never) => unknown ? 'function' : 'object';
type OtherThanText = { [Name in SettingName as Required<Settings>[Name] extends string ? never : Name]-?: Kind<Required<Settings>[Name]> };

// Types do not last until run time, so what is not text is said again; the compiler sees to it that this is all and right.
const KINDS = {
  cardSwitching: 'boolean',
  collectionOptions: 'object',
  defaultFilters: 'object',
  displayCountries: 'object',
  displayHeadOfficeCountries: 'object',
  fetchEphemeralKey: 'function',
  hideProductTaxCodeSelector: 'boolean',
  showSpendControls: 'boolean',
  skipTermsOfServiceCollection: 'boolean',
} as const satisfies OtherThanText;

const kindOf = (name: string): string => (KINDS as Record<string, string>)[name] ?? 'string';

/** Without these a component has nothing to show. https://docs.stripe.com/connect/supported-embedded-components */
const REQUIRED: Partial<Record<string, SettingName>> = {
  'payment-details': 'payment',
  'payment-disputes': 'payment',
  'payout-details': 'payout',
  'financial-account': 'financialAccount',
  'financial-account-transactions': 'financialAccount',
} satisfies Partial<Record<ConnectElementTagName, SettingName>>;

const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

// JSON has no dates; Stripe's filters have. What looks like an ISO date is one.
const ISO_DATE = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/;
const revive = (_: string, value: unknown) => (typeof value === 'string' && ISO_DATE.test(value) ? new Date(value) : value);

/** Reads JSON from an attribute. What is not JSON stays the text that it is, for `checkSetting` to complain of. */
export function fromJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text, revive);
  } catch {
    return text;
  }
}

const CONVERTERS: Record<string, ((attribute: string | null) => unknown) | undefined> = {
  boolean: (text) => (text === null ? undefined : text !== 'false'),
  object: fromJson,
  string: (text) => text ?? undefined,
};

const customMethods = Object.values(ConnectElementCustomMethodConfig) as Record<string, unknown>[];

/** The setter of each setting, by the name of its property. */
const SETTERS = new Map(
  customMethods
    .flatMap(Object.keys)
    .filter((setter) => !setter.startsWith('setOn'))
    .map((setter) => [setter[3]!.toLowerCase() + setter.slice(4), setter]),
);

/** The settings' properties, as Lit declares them. */
export const settingProperties: Record<string, PropertyDeclaration> = Object.fromEntries(
  Array.from(SETTERS.keys(), (name) => [name, { attribute: kindOf(name) !== 'function' && kebab(name), converter: CONVERTERS[kindOf(name)] }]),
);

/** Whether a component of this name can be shown with nothing but its name. */
export const showsByItself = (component: string): boolean => isKnown(component) && !REQUIRED[component];

/** Throws when a component lacks what it needs. */
export function checkRequired(component: string, settings: Settings): void {
  const name = REQUIRED[component];
  if (name && !settings[name]) throw new ConnectError('component-missing-setting', `${component} needs ${kebab(name)}`);
}

/** Hands one setting to Stripe's element, if that has such a setter. Throws for a value of the wrong type. */
export function applySetting(element: HTMLElement, name: string, value: unknown): void {
  const setter = (element as unknown as Record<string, unknown>)[SETTERS.get(name) ?? ''];
  if (typeof setter !== 'function') return;
  if (value !== undefined && typeof value !== kindOf(name)) {
    throw new ConnectError('invalid-setting', `${kebab(name)} must be ${kindOf(name)}: ${value}`);
  }
  setter.call(element, value);
}

/** The callbacks of a component: each setter, and the event that it becomes. */
export function callbacksOf(component: string): [setter: string, event: string][] {
  const methods = { ...ConnectElementCommonMethodConfig, ...ConnectElementCustomMethodConfig[component as keyof Custom] };
  return Object.keys(methods)
    .filter((setter) => setter.startsWith('setOn'))
    .map((setter) => [setter, `connect${kebab(setter.slice(5))}`]);
}

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}` ? `${First extends Lowercase<First> ? '' : '-'}${Lowercase<First>}${Kebab<Rest>}` : '';
type Payload<Listener> = NonNullable<Listener> extends (payload: infer P) => void ? (unknown extends P ? undefined : P) : never;

/** Every callback of Connect.js as an event: `setOnStepChange` is `connect-step-change`, its payload the event's `detail`. */
export type CallbackEventMap = {
  [Name in keyof Setters as Name extends `setOn${infer Event}` ? `connect${Kebab<Event>}` : never]: CustomEvent<Payload<Value<Setters[Name]>>>;
};
