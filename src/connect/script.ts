import type { ConnectElementTagName, IStripeConnectInitParams, StripeConnectInstance } from '@stripe/connect-js';
import { retryWithBackoff } from '../async/retry.js';
import { ConnectError, timeoutError, toConnectError } from '../errors/connect-error.js';
import { elementName, type ComponentName } from '../stripe/component-names.js';
import { loadConnectAndInitialize } from '../stripe/connect-js.js';
import { isKnown } from '../stripe/known-components.js';
import { isConnectLoaded, SCRIPT_URL, stripeConnect } from './global.js';

/** Connect.js, initialised. */
export interface InitializedConnect {
  /**
   * What the page gets: the package's wrapper, or the global's own instance where Connect.js was loaded without the
   * package.
   */
  readonly instance: StripeConnectInstance;
  /**
   * The instance that Connect.js itself made. Its `update` and `logout` throw where the wrapper's are unhandled
   * rejections.
   */
  readonly connectInstance: StripeConnectInstance;
  /**
   * Creates the element of any component that Connect.js has registered, also of one that the package does not list.
   */
  createElement(name: ComponentName): HTMLElement;
}

type Initialize = (params: IStripeConnectInitParams) => Promise<InitializedConnect>;
type PackageInstance = StripeConnectInstance & { debugInstance(): Promise<StripeConnectInstance> };

// One script serves every dashboard of the page. A failed load is forgotten, so that the next dashboard to ask tries
// again.
let pendingLoad: Promise<Initialize> | undefined;
let pendingSince = 0;
// The package's loader keeps its first failure for the life of the page; from then on the script is loaded without it.
let packageLoaderFailed = false;
let hasTimedOut = false;

/** Loads Connect.js, for at most `timeout` milliseconds, retries included. */
export function loadConnect(timeout: number, parent: AbortSignal): Promise<Initialize> {
  let load: Promise<Initialize> | undefined;
  const forgetLoad = () => {
    packageLoaderFailed = true;
    if (pendingLoad === load) pendingLoad = undefined;
  };
  const attempt = async () => {
    try {
      load = pendingLoad ??= startLoad();
      return await load;
    } catch (error) {
      forgetLoad();
      throw toConnectError(error, 'script-blocked');
    }
  };
  const giveUp = () => {
    hasTimedOut = true;
    forgetLoad();
  };
  const createTimeoutError = () => {
    giveUp();
    return timeoutError('script-timeout', timeout);
  };
  // A dashboard that failed for another reason has stopped waiting for it.
  if (pendingLoad && !isConnectLoaded() && Date.now() - pendingSince >= timeout) {
    load = pendingLoad;
    giveUp();
  }
  return retryWithBackoff(attempt, timeout, createTimeoutError, parent);
}

function startLoad(): Promise<Initialize> {
  pendingSince = Date.now();
  return isConnectLoaded() || packageLoaderFailed ? loadWithoutPackage() : loadWithPackage();
}

// Created here and not where it is thrown: an error's stack keeps what was on it, such as the first dashboard of the
// page.
const scriptLoaded = new Error();

/**
 * The package's loader cannot load the script alone: it is asked for an instance, and stopped when it begins to make
 * one.
 */
async function loadWithPackage(): Promise<Initialize> {
  const params = {
    fetchClientSecret: () => new Promise<string>(() => {}),
    get publishableKey(): string {
      throw scriptLoaded;
    },
  };
  const failure = rejectIfEarlierTagFailed();
  const instance = loadConnectAndInitialize(params) as PackageInstance;
  await Promise.race([instance.debugInstance(), failure]).catch((error: Error) => {
    if (error === scriptLoaded) return;
    const code = /necessary objects/.test(error.message) ? 'script-invalid' : 'script-blocked';
    throw new ConnectError(code, error.message, { cause: error });
  });
  return initializeWithPackage;
}

const initializeWithPackage = (params: IStripeConnectInitParams): Promise<InitializedConnect> =>
  fromPackage(loadConnectAndInitialize(params) as PackageInstance);

async function fromPackage(instance: PackageInstance): Promise<InitializedConnect> {
  return {
    instance,
    connectInstance: await instance.debugInstance(),
    // The package puts its prefix before the names that it lists, and takes any other for the whole name of the
    // element.
    createElement: (name) => instance.create((isKnown(name) ? name : elementName(name)) as ConnectElementTagName),
  };
}

/**
 * Uses an instance that the page itself has created, by the package or by the global. The package's is only a wrapper:
 * if its script was blocked, the real instance never exists.
 */
export async function adoptInstance(instance: StripeConnectInstance): Promise<InitializedConnect> {
  if (!('debugInstance' in instance)) return fromGlobal(instance);
  try {
    return await fromPackage(instance as PackageInstance);
  } catch (error) {
    throw toConnectError(error, 'script-blocked');
  }
}

async function loadWithoutPackage(): Promise<Initialize> {
  if (!isConnectLoaded()) {
    const { loadScript } = await import('./recovery.js');
    await loadScript(hasTimedOut, { url: SCRIPT_URL, isConnectLoaded, ConnectError });
  }
  return initializeGlobal;
}

/**
 * The way that Stripe documents for pages without npm.
 * https://docs.stripe.com/connect/get-started-connect-embedded-components
 */
async function initializeGlobal(params: IStripeConnectInitParams): Promise<InitializedConnect> {
  return fromGlobal(stripeConnect().init(params));
}

const fromGlobal = (instance: StripeConnectInstance): InitializedConnect => ({
  instance,
  connectInstance: instance,
  createElement: (name) => instance.create(name as ConnectElementTagName),
});

/** The package waits for ever for a tag of the page's own that has failed already, also for one of the old v0.1. */
async function rejectIfEarlierTagFailed(): Promise<never> {
  const tag = document.querySelector<HTMLScriptElement>('script[src^="https://connect-js.stripe.com/v"]');
  const { readyState } = document;
  if (tag) await (await import('./recovery.js')).rejectIfTagFailed(tag.src, readyState, isConnectLoaded);
  return new Promise(() => {});
}
