import type Stripe from 'stripe';
import { encodeSecret } from '../secret.js';
import type { SandboxAccount } from './accounts.js';
import { CAPABILITY, FEATURES, PREVIEW_FEATURES, type ComponentName, type FeatureDefault } from '../features.js';
import { invalidRequest, missingParameter, unknownParameters } from './errors.js';
import { joinKey, type Form, type FormValue } from './form.js';

type Features = Record<string, boolean>;
interface Component {
  enabled: boolean;
  features: Features;
  /** The features that the request mentions. */
  requested: Features;
}

const DEFAULTS: Record<FeatureDefault, (requested: Features, account: SandboxAccount) => boolean> = {
  on: () => true,
  off: () => false,
  'on when Stripe bears losses': (_, account) => account.losses === 'stripe',
  // A component without that feature collects no external account, and requires authentication.
  'opposite of external_account_collection': (requested) => requested.external_account_collection === false,
  'same as dispute_management': (requested) => requested.dispute_management ?? true,
};

export interface SessionRequest {
  account: string;
  components: ReadonlyMap<string, Component>;
}

/**
 * Parses the parameters, or throws the error that Stripe would answer with.
 *
 * @param isPreview Whether the request has the API version of the preview components.
 */
export function readParams(
  form: Form,
  findAccount: (id: string) => SandboxAccount,
  isPreview: boolean,
): SessionRequest {
  const unknownKeys = [...form.keys()].filter((key) => !['account', 'components', 'expand'].includes(key));
  if (unknownKeys.length) throw unknownParameters(unknownKeys);
  const id = text(form, 'account');
  const given = form.get('components');
  if (given === undefined) throw missingParameter('components');
  if (given === '') throw empty('components');
  if (typeof given === 'string') throw invalidRequest('Invalid hash', 'components');
  const known = isPreview ? new Map([...FEATURES, ...PREVIEW_FEATURES]) : FEATURES;
  const unknown = findUnknownParameters(given, known);
  if (unknown.length) throw unknownParameters(unknown);
  refuseExpand(form.get('expand'));
  const account = findAccount(id);
  const components = new Map<string, Component>();
  for (const [name, features] of known) {
    components.set(name, readComponent(name, features, given.get(name) as Form | undefined, account));
  }
  assertAllowed(components, account);
  return { account: id, components };
}

/** The AccountSession that Stripe returns: every component it knows, each with `enabled` and all its features. */
export function createAccountSession({ account, components }: SessionRequest, lifetime: number): Stripe.AccountSession {
  const expires_at = Math.floor(Date.now() / 1000) + lifetime;
  const enabled = [...components].filter(([, component]) => component.enabled);
  return {
    object: 'account_session',
    account,
    client_secret: encodeSecret({
      account,
      components: Object.fromEntries(enabled.map(([name, { features }]) => [name, features])),
      expires_at,
      livemode: false,
      nonce: crypto.randomUUID(),
    }),
    components: Object.fromEntries(
      [...components].map(([name, { enabled, features }]) => [name, { enabled, features }]),
    ) as unknown as Stripe.AccountSession.Components,
    expires_at,
    livemode: false,
  };
}

function readComponent(
  name: string,
  features: ReadonlyMap<string, FeatureDefault>,
  given: Form | undefined,
  account: SandboxAccount,
): Component {
  const path = ['components', name];
  if (given && !given.has('enabled')) throw missingParameter(joinKey([...path, 'enabled']));
  const enabled = given ? boolean(given.get('enabled')!, [...path, 'enabled']) : false;
  const list = given?.get('features') as Form | undefined;
  const requested: Features = {};
  for (const [feature, value] of list ?? []) requested[feature] = boolean(value, [...path, 'features', feature]);
  const all = [...features].map(([feature, byDefault]): [string, boolean] => [
    feature,
    requested[feature] ?? DEFAULTS[byDefault](requested, account),
  ]);
  // As in Stripe's API reference: a component that is not enabled has its default features, except for those that need
  // a capability. https://docs.stripe.com/api/account_sessions/object
  const hasFeatures = enabled || !Object.hasOwn(CAPABILITY, name);
  return {
    enabled,
    requested,
    features: Object.fromEntries(all.map(([feature, value]) => [feature, hasFeatures && value])),
  };
}

function assertAllowed(components: ReadonlyMap<string, Component>, account: SandboxAccount): void {
  const enabled = [...components].filter(([, component]) => component.enabled);
  if (!enabled.length) throw invalidRequest('You must enable at least one component.', 'components');
  let first: [name: string, disabled: boolean] | undefined;
  for (const [name, { features, requested }] of enabled) {
    const capability = CAPABILITY[name as ComponentName];
    if (capability && !account.capabilities?.includes(capability)) {
      throw invalidRequest(
        `The ${name} component needs an account with the ${capability} capability.`,
        `components[${name}]`,
      );
    }
    const disabled = features.disable_stripe_user_authentication;
    if (disabled === undefined) continue;
    // Stripe's own demo leaves it out there, and disables it everywhere else.
    if (name === 'payment_method_settings' && requested.disable_stripe_user_authentication === undefined) continue;
    const param = `components[${name}][features][disable_stripe_user_authentication]`;
    // This also says why `external_account_collection: false` alone is refused: it turns this feature on.
    if (disabled && account.requirement_collection !== 'application') {
      throw invalidRequest(
        'disable_stripe_user_authentication can only be true for accounts where controller.requirement_collection is ' +
          'application. Its default is the opposite of external_account_collection.',
        param,
      );
    }
    first ??= [name, disabled];
    if (first[1] !== disabled) {
      throw invalidRequest(
        `disable_stripe_user_authentication must be the same in every component: it is ${first[1]} in ${first[0]} and ` +
          `${disabled} in ${name}.`,
        param,
      );
    }
  }
}

function findUnknownParameters(components: Form, known: typeof FEATURES): string[] {
  const unknown: string[] = [];
  for (const [name, component] of components) {
    const path = ['components', name];
    const features = known.get(name);
    if (!features) {
      unknown.push(joinKey(path));
      continue;
    }
    if (typeof component === 'string')
      throw component === '' ? empty(joinKey(path)) : invalidRequest('Invalid hash', joinKey(path));
    for (const [key, value] of component) {
      if (key !== 'enabled' && key !== 'features') unknown.push(joinKey([...path, key]));
      if (key !== 'features') continue;
      if (value === '') throw empty(joinKey([...path, key]));
      if (typeof value === 'string') throw invalidRequest('Invalid hash', joinKey([...path, key]));
      unknown.push(
        ...[...value.keys()]
          .filter((feature) => !features.has(feature))
          .map((feature) => joinKey([...path, key, feature])),
      );
    }
  }
  return unknown;
}

function boolean(value: FormValue, path: string[]): boolean {
  if (value === 'true') return true;
  if (value === 'false') return false;
  if (value === '') throw empty(joinKey(path));
  throw invalidRequest(typeof value === 'string' ? `Invalid boolean: ${value}` : 'Invalid boolean', joinKey(path));
}

function text(form: Form, name: string): string {
  const value = form.get(name);
  if (value === undefined) throw missingParameter(name);
  if (value === '') throw empty(name);
  if (typeof value !== 'string') throw invalidRequest('Invalid string', name);
  return value;
}

function empty(param: string) {
  return invalidRequest(
    `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however ` +
      `'${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
    param,
    'parameter_invalid_empty',
  );
}

function refuseExpand(expand: FormValue | undefined): void {
  if (expand === undefined) return;
  if (typeof expand === 'string') throw invalidRequest('Invalid array', 'expand');
  for (const [index, path] of expand) {
    throw invalidRequest(
      `This property cannot be expanded (${typeof path === 'string' ? path : ''}).`,
      `expand[${index}]`,
    );
  }
}
