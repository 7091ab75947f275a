import type { ConnectElementCommonMethodConfig, ConnectElementTagName } from '@stripe/connect-js';
import type { PropertyDeclaration } from 'lit';
import { fromJson, toBoolean, toKebabCase } from '../base/attributes.js';
import { ConnectError, toText } from '../errors/connect-error.js';
import type { StatusEventMap, TabsEventMap } from '../events.js';
import type { ComponentMethods } from '../stripe/component-methods.js';
import { isKnown } from '../stripe/known-components.js';
import type { ReservedName } from './reserved-names.js';
import { fromDate } from './setting-values.js';

type Intersection<Union> = (Union extends unknown ? (of: Union) => void : never) extends (of: infer All) => void
  ? All
  : never;
type Setters = Intersection<ComponentMethods[keyof ComponentMethods]> & typeof ConnectElementCommonMethodConfig;
type Value<Setter> = Setter extends (value: infer V) => void ? V : never;
/** `StepChange` of `setOnStepChange`; `never` for a value's setter, also for one such as `setOnlineStatus`. */
type CallbackOf<Name> = Name extends `setOn${infer Event}` ? (Event extends Capitalize<Event> ? Event : never) : never;
type SettingOf<Name> = [CallbackOf<Name>] extends [never]
  ? Name extends `set${infer Property}`
    ? Exclude<Uncapitalize<Property>, ReservedName>
    : never
  : never;

/** Every value setter of Connect.js as a property: `setDefaultFilters` is `defaultFilters`. */
export type Settings = {
  [Name in keyof Setters as SettingOf<Name>]?: Value<Setters[Name]>;
};
export type SettingName = keyof Settings;

/** The values by property, also those of setters that no table lists. */
export type SettingValues = Readonly<Record<string, unknown>>;

type Kind<V> = V extends string
  ? 'string'
  : V extends boolean
    ? 'boolean'
    : V extends Date
      ? 'date'
      : V extends (...args: never) => unknown
        ? 'function'
        : 'object';

// Types do not exist at run time; the compiler checks that the table is complete and right. With another version of
// connect-js, a setter that is not in it is one that no table lists.
const KINDS = {
  cardSwitching: 'boolean',
  collectionOptions: 'object',
  defaultCard: 'string',
  defaultFilters: 'object',
  displayCountries: 'object',
  displayHeadOfficeCountries: 'object',
  fetchEphemeralKey: 'function',
  financialAccount: 'string',
  fullTermsOfServiceUrl: 'string',
  hideProductTaxCodeSelector: 'boolean',
  intervalEnd: 'date',
  intervalStart: 'date',
  intervalType: 'string',
  issuingProgram: 'string',
  payment: 'string',
  paymentMethodConfiguration: 'string',
  payout: 'string',
  privacyPolicyUrl: 'string',
  recipientTermsOfServiceUrl: 'string',
  reportName: 'string',
  showSpendControls: 'boolean',
  skipTermsOfServiceCollection: 'boolean',
} as const satisfies { [Name in SettingName]-?: Kind<Required<Settings>[Name]> };

const kinds: ReadonlyMap<string, (typeof KINDS)[keyof typeof KINDS]> = new Map(Object.entries(KINDS));

/** Whether a setting is one of the table above, and so an attribute and a property of every component. */
export const isListed = (name: string): boolean => kinds.has(name);

/** Without these a component has nothing to show. https://docs.stripe.com/connect/supported-embedded-components */
const REQUIRED: ReadonlyMap<string, SettingName> = new Map<ConnectElementTagName, SettingName>([
  ['payment-details', 'payment'],
  ['payment-disputes', 'payment'],
  ['payout-details', 'payout'],
  ['financial-account', 'financialAccount'],
  ['financial-account-transactions', 'financialAccount'],
]);

const DECLARATIONS: Record<(typeof KINDS)[keyof typeof KINDS], PropertyDeclaration> = {
  boolean: { converter: toBoolean },
  date: { converter: fromDate },
  function: { attribute: false },
  object: { converter: fromJson },
  string: { converter: (text: string | null) => text ?? undefined },
};

/** The settings' properties, as Lit declares them. */
export const settingProperties: Record<string, PropertyDeclaration> = Object.fromEntries(
  [...kinds].map(([name, kind]) => [name, DECLARATIONS[kind]]),
);

/** Whether a component of this name can be shown with nothing but its name. */
export const isStandalone = (component: string): boolean => isKnown(component) && !REQUIRED.has(component);

/** Throws if a component lacks a setting without which it has nothing to show. */
export function assertRequiredSettings(component: string, settings: SettingValues): void {
  const name = REQUIRED.get(component);
  if (name && !settings[name])
    throw new ConnectError('component-missing-setting', `${component} needs ${toKebabCase(name)}`);
}

/** Throws if a listed setting has a value of the wrong type. */
export function assertType(name: string, value: unknown): void {
  const kind = kinds.get(name);
  if (value === undefined || !kind || typeof value === (kind === 'date' ? 'object' : kind)) return;
  throw new ConnectError('invalid-setting', `${toKebabCase(name)} must be ${kind}: ${toText(value)}`);
}

/** The names of all settings in any of the values. */
export const settingNames = (...all: SettingValues[]): Set<string> => new Set(all.flatMap(Object.keys));

export const isSameSettings = (one: SettingValues, other: SettingValues): boolean =>
  [...settingNames(one, other)].every((name) => one[name] === other[name]);

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
  [
    Name in keyof Setters as [CallbackOf<Name>] extends [never]
      ? never
      : // Events that our own elements dispatch are never Stripe's.
        Exclude<`connect${Kebab<CallbackOf<Name>>}`, keyof StatusEventMap | keyof TabsEventMap>
  ]: CustomEvent<Payload<Value<Setters[Name]>>>;
};
