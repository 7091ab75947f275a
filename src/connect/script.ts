import type { ConnectElementTagName, IStripeConnectInitParams, StripeConnectInstance } from '@stripe/connect-js';
import { ConnectError, late, toConnectError } from '../errors.js';
import { persist } from '../help.js';
import { elementName, isKnown, type ComponentName } from './catalogue.js';
import { loadConnectAndInitialize } from './connect-js.js';

/** The one address that Stripe serves Connect.js from. */
export const SCRIPT_URL = 'https://connect-js.stripe.com/v1.0/connect.js';

/** Connect.js, initialised. */
export interface Initialized {
  /** What the page gets: the package's wrapper, or after a recovery the global's own instance. */
  readonly instance: StripeConnectInstance;
  /** The instance that Connect.js itself made: its `update` and `logout` fail where the failure can be caught. */
  readonly inner: StripeConnectInstance;
  /** Makes the element of any component that Connect.js has registered, also of one that the package does not list. */
  create(name: ComponentName): HTMLElement;
}

type Initialize = (params: IStripeConnectInitParams) => Promise<Initialized>;
type Wrapper = StripeConnectInstance & { debugInstance(): Promise<StripeConnectInstance> };

// One script serves every dashboard of the page. What failed is forgotten, so that the next one to ask tries again.
let attempt: Promise<Initialize> | undefined;
// The package's loader keeps its first failure for the life of the page; from then on we load the script ourselves.
let poisoned = false;
let hangs = false;

/** Loads Connect.js, for at most `timeout` milliseconds, retries included. */
export function loadConnect(timeout: number, parent: AbortSignal): Promise<Initialize> {
  let mine: Promise<Initialize> | undefined;
  const forget = () => {
    poisoned = true;
    if (attempt === mine) attempt = undefined;
  };
  const giveUp = () => {
    hangs = true;
    forget();
    return late('script-timeout', timeout)();
  };
  const load = async () => {
    try {
      return await (mine = attempt ??= poisoned ? ourselves() : viaPackage());
    } catch (error) {
      forget();
      throw toConnectError(error, 'script-blocked');
    }
  };
  return persist(load, timeout, giveUp, parent);
}

// Made here and not where it is thrown: an error keeps whatever was on the stack, such as the first dashboard.
const loaded = new Error();

/** The package's own loader. It has no way to wait for the script alone, so ask it for an instance, and refuse when it starts to make one. */
async function viaPackage(): Promise<Initialize> {
  const probe = {
    fetchClientSecret: () => new Promise<string>(() => {}),
    get publishableKey(): string {
      throw loaded;
    },
  };
  const earlier = failureOfEarlierTag();
  await Promise.race([(loadConnectAndInitialize(probe) as Wrapper).debugInstance(), earlier]).catch((error: Error) => {
    if (error !== loaded) throw new ConnectError(/necessary objects/.test(error.message) ? 'script-invalid' : 'script-blocked', error.message, { cause: error });
  });
  return async (params) => {
    const instance = loadConnectAndInitialize(params) as Wrapper;
    // The package puts the prefix before the names that it lists, and takes any other as the element's whole name.
    const create = (name: ComponentName) => instance.create((isKnown(name) ? name : elementName(name)) as ConnectElementTagName);
    return { instance, inner: await instance.debugInstance(), create };
  };
}

async function ourselves(): Promise<Initialize> {
  const { loadOurselves } = await import('./recovery.js');
  const init = await loadOurselves(SCRIPT_URL, hangs, usable, (code, detail) => new ConnectError(code, detail));
  return async (params) => {
    const instance = init(params);
    return { instance, inner: instance, create: (name) => instance.create(name as ConnectElementTagName) };
  };
}

/**
 * A tag of the page's own that failed before we came would keep the package waiting for ever, also one of the old v0.1. Rejects
 * once that is certain.
 */
async function failureOfEarlierTag(): Promise<never> {
  const tag = document.querySelector<HTMLScriptElement>('script[src^="https://connect-js.stripe.com/v"]');
  const { readyState } = document;
  if (!usable() && tag) await (await import('./recovery.js')).failureOfTag(tag.src, usable, readyState);
  return new Promise(() => {});
}

/** Markup can clobber a global (`<a id="StripeConnect">`): only a function will do. */
const usable = (): boolean => typeof (globalThis as { StripeConnect?: { init?: unknown } }).StripeConnect?.init === 'function';
