import type { EmbeddedErrorType } from '@stripe/connect-js';
import { ASSUMPTIONS, assumptionValues, type AssumptionValues } from './assumptions.js';
import { COMPONENT_SPECS, type Tag } from './component-specs.js';
import type { Business, Product } from './data/business.js';

/** Longer than any timeout of the code under test. */
const LONG_DELAY = 30_000;

/** Short names for common faults. */
export const namedFaults = {
  'never-loads': { loadsAfter: false },
  'loads-late': { loadsAfter: LONG_DELAY },
  'load-error': { type: 'api_error', when: 'before' },
  'error-after-load': { type: 'api_error', when: 'after' },
  'error-repeated': { type: 'api_connection_error', when: 'before', times: 3 },
} as const satisfies Record<string, FaultDetail>;

export type FaultName = keyof typeof namedFaults;

export interface FaultDetail {
  /** Fires `onLoadError` with this type. Without a type (and a message) nothing is fired. */
  type?: EmbeddedErrorType;
  /** The message of the error. */
  message?: string;
  /**
   * Before `onLoaderStart`, as load errors of Stripe's are; while the component displays its loading state; or after
   * its content. Default `before`.
   */
  when?: 'before' | 'loading' | 'after';
  /** How often it fires. Default 1. */
  times?: number;
  /** Milliseconds between two of them. Default: the config's `delay`, at least 10. */
  every?: number;
  /**
   * Milliseconds until `onLoaderStart` is called anyway, `false` for never. Default: `false` after an error before,
   * otherwise the usual delay.
   */
  loadsAfter?: number | false;
}

export type Fault = FaultName | FaultDetail;

/**
 * What the sandbox does. Set it with `StripeConnect.sandbox.configure()` or `<meta name="stripe-connect-sandbox"
 * content="{json}">`. The options that stand for an assumption about Connect.js have their label and source in
 * `ASSUMPTIONS`.
 */
export interface SandboxConfig extends AssumptionValues {
  /** Simulated latency in milliseconds, until `onLoaderStart`. Default 150. */
  delay: number;
  /** Milliseconds from `onLoaderStart` to the content. Default: the delay, or 0 without a `skeleton`. */
  contentAfter: number | undefined;
  /** The current date of the content. Default: the time when the script loads. Tests with screenshots set it. */
  now: string | Date;
  /** The content is generated from this text and the account's id. */
  seed: string;
  /** The account's business, where the content has to fit the page. Default: a business of no particular trade. */
  business: Business;
  /**
   * Receives a POST of JSON when a user submits onboarding, as Stripe's servers do: `{id, details_submitted,
   * charges_enabled, requirements}`, as in the API's account. Default: nothing is sent.
   */
  accountUrl: string | undefined;
  /** Milliseconds until a session ends and a new secret is asked for. Default: what the secret says. */
  sessionLifetime: number | undefined;
  /** By component name without prefix, or `*` for every component. */
  faults: Partial<Record<Tag | '*', Fault>>;
  /** Stripe's secrets work once. Default false. */
  allowReusedSecret: boolean;
  /** Any text is a secret then, and enables every component. Default false. */
  allowAnySecret: boolean;
  /** Users sign in in a popup, as with Stripe, if the session does not disable that. Default false. */
  signIn: boolean;
  /** Setters that this Connect.js does not have, as an older or newer one may not. */
  missingSetters: string[];
  /** `init-throws` can be set at any time; the other two only in the meta tag, before the script runs. */
  script: 'works' | 'init-throws' | 'no-global' | 'no-elements';
}

export const defaults: Readonly<SandboxConfig> = {
  ...assumptionValues('default'),
  delay: 150,
  contentAfter: undefined,
  now: new Date(),
  seed: '',
  business: {},
  accountUrl: undefined,
  sessionLifetime: undefined,
  faults: {},
  allowReusedSecret: false,
  allowAnySecret: false,
  signIn: false,
  missingSetters: [],
  script: 'works',
};

export const META_NAME = 'stripe-connect-sandbox';

/**
 * The page's own settings, so that they apply before any script can call `configure()`. Of several tags, a later one
 * wins.
 */
export function readMeta(document: Document): Partial<SandboxConfig> {
  const tags = [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${META_NAME}"]`)];
  return Object.assign({}, ...tags.map(({ content }) => parseMeta(content.trim()))) as Partial<SandboxConfig>;
}

function parseMeta(content: string): Partial<SandboxConfig> {
  if (!content) return {};
  try {
    return validateConfig(JSON.parse(content) as Partial<SandboxConfig>);
  } catch (error) {
    console.error(`<meta name="${META_NAME}"> is ignored: ${(error as Error).message}`);
    return {};
  }
}

/** A misspelt option would otherwise do nothing, and a test would pass for the wrong reason. */
export function validateConfig(given: Partial<SandboxConfig>): Partial<SandboxConfig> {
  if (typeof given !== 'object' || given === null) throw new TypeError('Sandbox: the options must be an object.');
  assertKnownNames(defaults, 'option', Object.keys(given));
  assertKnownNames({ ...COMPONENT_SPECS, '*': true }, 'component', Object.keys(given.faults ?? {}));
  assertKnownNames(
    namedFaults,
    'fault',
    Object.values(given.faults ?? {}).filter((fault) => typeof fault === 'string'),
  );
  for (const [name, { default: usual, reversed }] of Object.entries(ASSUMPTIONS)) {
    const value = given[name as keyof AssumptionValues];
    if (value !== undefined && value !== usual && value !== reversed)
      throw new TypeError(`Sandbox: "${name}" is ${JSON.stringify(usual)} or ${JSON.stringify(reversed)}.`);
  }
  assertKnownNames(businessKeys, 'detail of a business', Object.keys(given.business ?? {}));
  (given.business?.products ?? []).forEach((product) =>
    assertKnownNames(productKeys, 'detail of a product', Object.keys(product)),
  );
  return given;
}

const businessKeys: Record<keyof Business, true> = { name: true, products: true, due: true };
const productKeys: Record<keyof Product, true> = { name: true, amount: true };

function assertKnownNames(table: object, what: string, names: string[]): void {
  for (const name of names) {
    if (!(name in table))
      throw new TypeError(`Sandbox: no ${what} "${name}". There are: ${Object.keys(table).join(', ')}.`);
  }
}
