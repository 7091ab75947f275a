import type { ConnectElementTagName } from '@stripe/connect-js';
import type { PropertyDeclaration } from 'lit';
import { ConnectElementCommonMethodConfig, ConnectElementCustomMethodConfig } from '../stripe/connect-js.js';
import { isKnown } from '../stripe/known-components.js';
import { ConnectError, toText } from '../errors/connect-error.js';
import { fromJson, toBoolean, toKebabCase } from '../base/attributes.js';

type Custom = typeof ConnectElementCustomMethodConfig;
type Intersection<Union> = (Union extends unknown ? (of: Union) => void : never) extends (of: infer All) => void
  ? All
  : never;
type Setters = Intersection<Custom[keyof Custom]> & typeof ConnectElementCommonMethodConfig;
type Value<Setter> = Setter extends (value: infer V) => void ? V : never;

/** Every value setter of Connect.js as a property: `setDefaultFilters` is `defaultFilters`. */
export type Settings = {
  [
    Name in keyof Setters as Name extends `setOn${string}`
      ? never
      : Name extends `set${infer Property}`
        ? Uncapitalize<Property>
        : never
  ]?: Value<Setters[Name]>;
};
export type SettingName = keyof Settings;

type Kind<V> = V extends boolean ? 'boolean' : V extends (...args: never) => unknown ? 'function' : 'object';
type NonStringSettings = {
  [Name in SettingName as Required<Settings>[Name] extends string ? never : Name]-?: Kind<Required<Settings>[Name]>;
};

// Types do not exist at run time, so what is not text is listed; the compiler checks that the list is complete and
// right.
const TYPES = {
  cardSwitching: 'boolean',
  collectionOptions: 'object',
  defaultFilters: 'object',
  displayCountries: 'object',
  displayHeadOfficeCountries: 'object',
  fetchEphemeralKey: 'function',
  hideProductTaxCodeSelector: 'boolean',
  showSpendControls: 'boolean',
  skipTermsOfServiceCollection: 'boolean',
} as const satisfies NonStringSettings;

const typeOf = (name: string): string => (TYPES as Record<string, string>)[name] ?? 'string';

/** Without these a component has nothing to show. https://docs.stripe.com/connect/supported-embedded-components */
const REQUIRED: Partial<Record<string, SettingName>> = {
  'payment-details': 'payment',
  'payment-disputes': 'payment',
  'payout-details': 'payout',
  'financial-account': 'financialAccount',
  'financial-account-transactions': 'financialAccount',
} satisfies Partial<Record<ConnectElementTagName, SettingName>>;

const CONVERTERS: Record<string, ((attribute: string | null) => unknown) | undefined> = {
  boolean: toBoolean,
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
  Array.from(SETTERS.keys(), (name) => [
    name,
    typeOf(name) === 'function' ? { attribute: false } : { converter: CONVERTERS[typeOf(name)] },
  ]),
);

/** Whether a component of this name can be shown with nothing but its name. */
export const isStandalone = (component: string): boolean => isKnown(component) && !REQUIRED[component];

/** Throws where a component lacks a setting without which it has nothing to show. */
export function assertRequiredSettings(component: string, settings: Settings): void {
  const name = REQUIRED[component];
  if (name && !settings[name])
    throw new ConnectError('component-missing-setting', `${component} needs ${toKebabCase(name)}`);
}

/**
 * Calls a setter of Stripe's element, if it has it. The package's wrapper promises every setter that the package knows;
 * where the script that Stripe serves does not have one, calling it would be an unhandled rejection.
 */
export function callSetter(element: HTMLElement, setter: string, value: unknown): void {
  const setters = element as unknown as Record<string, ((value: unknown) => void) | undefined>;
  if (!Object.hasOwn(setters, setter) || setters[`${setter}InternalOnly`]) setters[setter]?.(value);
}

/** Hands one setting to Stripe's element. Throws for a value of the wrong type. */
export function applySetting(element: HTMLElement, name: string, value: unknown): void {
  if (value !== undefined && typeof value !== typeOf(name)) {
    throw new ConnectError('invalid-setting', `${toKebabCase(name)} must be ${typeOf(name)}: ${toText(value)}`);
  }
  callSetter(element, SETTERS.get(name)!, value);
}

/** The callbacks of a component: each setter, and the event that it becomes. */
export function callbacksOf(component: string): [setter: string, event: string][] {
  const methods = {
    ...ConnectElementCommonMethodConfig,
    ...ConnectElementCustomMethodConfig[component as keyof Custom],
  };
  return Object.keys(methods)
    .filter((setter) => setter.startsWith('setOn'))
    .map((setter) => [setter, `connect${toKebabCase(setter.slice(5))}`]);
}

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? '' : '-'}${Lowercase<First>}${Kebab<Rest>}`
  : '';
type Payload<Listener> =
  NonNullable<Listener> extends (payload: infer P) => void ? (unknown extends P ? undefined : P) : never;

/**
 * Every callback of Connect.js as an event: `setOnStepChange` is `connect-step-change`, its payload the event's
 * `detail`.
 */
export type CallbackEventMap = {
  [Name in keyof Setters as Name extends `setOn${infer Event}` ? `connect${Kebab<Event>}` : never]: CustomEvent<
    Payload<Value<Setters[Name]>>
  >;
};
