import type { ConnectElementTagName, IStripeConnectInitParams, StripeConnectInstance } from '@stripe/connect-js';
import { retryWithBackoff } from '../async/retry.js';
import { ConnectError, timeoutError, toConnectError, toText } from '../errors/connect-error.js';
import { elementName, type ComponentName } from '../stripe/component-names.js';
import { loadConnectAndInitialize } from '../stripe/connect-js.js';
import { isListedByPackage } from '../stripe/known-components.js';
import { isConnectLoaded, SCRIPT_URL, stripeConnect } from './global.js';
import { untilHeldBack } from './held-back.js';
import { findPageTag, untilLoaded } from './page-tag.js';

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

type Initialize = (params: IStripeConnectInitParams) => InitializedConnect | Promise<InitializedConnect>;
type PackageInstance = StripeConnectInstance & { debugInstance(): Promise<StripeConnectInstance> };

type State =
  | { kind: 'untried' }
  | { kind: 'loading'; load: Promise<Initialize>; since: number; hasHung: boolean }
  | { kind: 'failed'; hasHung: boolean };

/** Loads Connect.js once for every dashboard of the page. What has failed is tried again for the next that needs it. */
class ConnectLoader {
  #state: State = { kind: 'untried' };

  /** Resolves within `timeout` milliseconds, retries included, or rejects. */
  load(timeout: number, parent: AbortSignal): Promise<Initialize> {
    const createTimeoutError = () => {
      this.#fail({ hangs: true });
      return timeoutError('script-timeout', timeout);
    };
    return retryWithBackoff((signal) => this.#attempt(timeout, signal), timeout, createTimeoutError, parent);
  }

  async #attempt(timeout: number, signal: AbortSignal): Promise<Initialize> {
    // The dashboards that waited for it may have stopped for another reason.
    if (this.#hasLastedFor(timeout)) this.#fail({ hangs: true });
    const load = this.#state.kind === 'loading' ? this.#state.load : this.#start();
    try {
      return await untilHeldBack(load, signal);
    } catch (error) {
      if (this.#isCurrent(load)) this.#fail({ hangs: false });
      throw toConnectError(error, 'script-blocked');
    }
  }

  #start(): Promise<Initialize> {
    const hasHung = this.#state.kind === 'failed' && this.#state.hasHung;
    const load = startLoad(this.#state.kind === 'untried', hasHung);
    this.#state = { kind: 'loading', load, since: performance.now(), hasHung };
    return load;
  }

  #hasLastedFor(timeout: number): boolean {
    if (this.#state.kind !== 'loading' || isConnectLoaded()) return false;
    return performance.now() - this.#state.since >= timeout;
  }

  #isCurrent(load: Promise<Initialize>): boolean {
    return this.#state.kind === 'loading' && this.#state.load === load;
  }

  #fail({ hangs }: { hangs: boolean }): void {
    const hasHung = hangs || (this.#state.kind !== 'untried' && this.#state.hasHung);
    this.#state = { kind: 'failed', hasHung };
  }
}

const loader = new ConnectLoader();

/** Loads Connect.js, for at most `timeout` milliseconds, retries included. */
export const loadConnect = (timeout: number, parent: AbortSignal): Promise<Initialize> => loader.load(timeout, parent);

function startLoad(isFirst: boolean, hasHung: boolean): Promise<Initialize> {
  // The package's loader keeps its first failure for the life of the page.
  if (!isFirst || isConnectLoaded()) return loadWithoutPackage(hasHung);
  const tag = findPageTag();
  return tag ? loadWithTag(tag) : loadWithPackage();
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
  await Promise.race([instance.debugInstance(), failure]).catch((error: unknown) => {
    if (error === scriptLoaded) return;
    const message = toText(error);
    const code = /necessary objects/.test(message) ? 'script-invalid' : 'script-blocked';
    throw new ConnectError(code, message, { cause: error });
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
    createElement: (name) =>
      instance.create((isListedByPackage(name) ? name : elementName(name)) as ConnectElementTagName),
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

/** The package's loader finds a tag of the page only by the exact address. */
async function loadWithTag(tag: HTMLScriptElement): Promise<Initialize> {
  await Promise.race([untilLoaded(tag), rejectIfEarlierTagFailed()]);
  return initializeGlobal;
}

async function loadWithoutPackage(hasHung: boolean): Promise<Initialize> {
  if (!isConnectLoaded()) {
    const { loadScript } = await import('./recovery.js');
    await loadScript(hasHung, { url: SCRIPT_URL, isConnectLoaded, ConnectError });
  }
  return initializeGlobal;
}

/**
 * The way that Stripe documents for pages without npm.
 * https://docs.stripe.com/connect/get-started-connect-embedded-components
 */
const initializeGlobal = (params: IStripeConnectInitParams): InitializedConnect =>
  fromGlobal(stripeConnect().init(params));

const fromGlobal = (instance: StripeConnectInstance): InitializedConnect => ({
  instance,
  connectInstance: instance,
  createElement: (name) => instance.create(name as ConnectElementTagName),
});

/** The package waits indefinitely for a tag of the page's own that has failed already, also for one of the old v0.1. */
async function rejectIfEarlierTagFailed(): Promise<never> {
  const tag = document.querySelector<HTMLScriptElement>('script[src^="https://connect-js.stripe.com/v"]');
  const { readyState } = document;
  if (tag) await (await import('./recovery.js')).rejectIfTagFailed(tag.src, readyState, isConnectLoaded);
  return new Promise(() => {});
}
