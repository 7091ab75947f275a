import type Stripe from 'stripe';
import { encodeSecret } from '../secret.js';
import type { SandboxAccount } from './accounts.js';
import { CAPABILITY, FEATURES, type ComponentName, type Default } from './catalogue.js';
import { invalid, missing, unknown } from './errors.js';
import { joinKey, type Form, type FormValue } from './form.js';

type Features = Record<string, boolean>;
interface Component { enabled: boolean; features: Features }

const DEFAULTS: Record<Default, (given: Features, account: SandboxAccount) => boolean> = {
  'on': () => true,
  'off': () => false,
  'on when Stripe bears losses': (_, account) => account.losses === 'stripe',
  // A component that has no such feature collects no external account, and asks its person to sign in.
  'opposite of external_account_collection': (given) => given.external_account_collection === false,
  'same as dispute_management': (given) => given.dispute_management ?? true,
};

export interface SessionRequest {
  account: string;
  components: ReadonlyMap<string, Component>;
}

/** Reads the parameters, or refuses as Stripe does. What the account may have is judged in `judge`, once it is found. */
export function readParams(form: Form, needsAccount: (id: string) => SandboxAccount): SessionRequest {
  const strangers = [...form.keys()].filter((key) => !['account', 'components', 'expand'].includes(key));
  if (strangers.length) throw unknown(strangers);
  const id = text(form, 'account');
  const given = form.get('components');
  if (given === undefined) throw missing('components');
  if (given === '') throw empty('components');
  if (typeof given === 'string') throw invalid('Invalid hash', 'components');
  const wrong = unknownParams(given);
  if (wrong.length) throw unknown(wrong);
  refuseExpand(form.get('expand'));
  const account = needsAccount(id);
  const components = new Map<string, Component>();
  for (const [name, features] of FEATURES) {
    components.set(name, readComponent(name, features, given.get(name) as Form | undefined, account));
  }
  judge(components, account);
  return { account: id, components };
}

/** The AccountSession that Stripe answers with: every component it knows, each with `enabled` and all its features. */
export function answer({ account, components }: SessionRequest, lifetime: number): Stripe.AccountSession {
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
    components: Object.fromEntries(components) as unknown as Stripe.AccountSession.Components,
    expires_at,
    livemode: false,
  };
}

function readComponent(name: string, features: ReadonlyMap<string, Default>, given: Form | undefined, account: SandboxAccount): Component {
  const path = ['components', name];
  if (given && !given.has('enabled')) throw missing(joinKey([...path, 'enabled']));
  const enabled = given ? boolean(given.get('enabled')!, [...path, 'enabled']) : false;
  const list = given?.get('features') as Form | undefined;
  const asked: Features = {};
  for (const [feature, value] of list ?? []) asked[feature] = boolean(value, [...path, 'features', feature]);
  const all = [...features].map(([feature, otherwise]) => [feature, asked[feature] ?? DEFAULTS[otherwise](asked, account)]);
  // A component that is off has nothing on: Stripe answers its features with `false`.
  return { enabled, features: enabled ? Object.fromEntries(all) : Object.fromEntries(all.map(([feature]) => [feature, false])) };
}

function judge(components: ReadonlyMap<string, Component>, account: SandboxAccount): void {
  const enabled = [...components].filter(([, component]) => component.enabled);
  if (!enabled.length) throw invalid('You must enable at least one component.', 'components');
  let first: [name: string, disabled: boolean] | undefined;
  for (const [name, { features }] of enabled) {
    const capability = CAPABILITY[name as ComponentName];
    if (capability && !account.capabilities?.includes(capability)) {
      throw invalid(`The ${name} component needs an account with the ${capability} capability.`, `components[${name}]`);
    }
    const disabled = features.disable_stripe_user_authentication;
    if (disabled === undefined) continue;
    const param = `components[${name}][features][disable_stripe_user_authentication]`;
    // This also says why `external_account_collection: false` alone is refused: it turns this feature on.
    if (disabled && account.requirement_collection !== 'application') {
      throw invalid(
        'disable_stripe_user_authentication can only be true for accounts where controller.requirement_collection is ' +
          'application. Its default is the opposite of external_account_collection.',
        param,
      );
    }
    first ??= [name, disabled];
    if (first[1] !== disabled) {
      throw invalid(
        `disable_stripe_user_authentication must be the same in every component: it is ${first[1]} in ${first[0]} and ` +
          `${disabled} in ${name}.`,
        param,
      );
    }
  }
}

function unknownParams(components: Form): string[] {
  const wrong: string[] = [];
  for (const [name, component] of components) {
    const path = ['components', name];
    const features = FEATURES.get(name);
    if (!features) {
      wrong.push(joinKey(path));
      continue;
    }
    if (typeof component === 'string') throw component === '' ? empty(joinKey(path)) : invalid('Invalid hash', joinKey(path));
    for (const [key, value] of component) {
      if (key !== 'enabled' && key !== 'features') wrong.push(joinKey([...path, key]));
      if (key !== 'features') continue;
      if (value === '') continue;
      if (typeof value === 'string') throw invalid('Invalid hash', joinKey([...path, key]));
      wrong.push(...[...value.keys()].filter((feature) => !features.has(feature)).map((feature) => joinKey([...path, key, feature])));
    }
  }
  return wrong;
}

function boolean(value: FormValue, path: string[]): boolean {
  if (value === 'true') return true;
  if (value === 'false') return false;
  if (value === '') throw empty(joinKey(path));
  throw invalid(typeof value === 'string' ? `Invalid boolean: ${value}` : 'Invalid boolean', joinKey(path));
}

function text(form: Form, name: string): string {
  const value = form.get(name);
  if (value === undefined) throw missing(name);
  if (value === '') throw empty(name);
  if (typeof value !== 'string') throw invalid('Invalid string', name);
  return value;
}

function empty(param: string) {
  return invalid(
    `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however ` +
      `'${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
    param, 'parameter_invalid_empty',
  );
}

function refuseExpand(expand: FormValue | undefined): void {
  if (expand === undefined) return;
  if (typeof expand === 'string') throw invalid('Invalid array', 'expand');
  for (const [index, path] of expand) {
    throw invalid(`This property cannot be expanded (${typeof path === 'string' ? path : ''}).`, `expand[${index}]`);
  }
}
