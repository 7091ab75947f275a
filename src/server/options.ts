import type Stripe from 'stripe';
import type { Components } from './components.js';
import { isOrigin, originOf } from './origin.js';

type Awaitable<T> = T | PromiseLike<T>;
/** Older versions of the SDK lack these types. */
interface Client {
  getMaxNetworkRetries?: () => number;
  getApiField?: (name: 'version') => unknown;
}
/** The SDK, as much of it as the handlers use. */
export type StripeClient = Pick<Stripe, 'accountSessions'> & Client;
export type KeyClient = Pick<Stripe, 'ephemeralKeys'> & Client;

/** The options of each handler. */
export interface CommonOptions<Context = unknown> {
  /**
   * Returns the connected account (`acct_…`) of the signed-in user, from the site's own session: never from the
   * request's body or URL, which an attacker can forge. If it returns `undefined`, the handler responds with 401.
   */
  account: (request: Request, context: Context) => Awaitable<string | null | undefined>;
  /**
   * Exact origins of your other pages that may send this request, such as `https://app.example.com`. CORS headers are
   * for your framework to add.
   */
  origins?: readonly string[];
  /** Milliseconds until the response is 504. Default: 10000, half of what a dashboard waits. */
  timeout?: number;
  /**
   * Receives each failure as one line with no key and no secret in it, and the error itself, unchanged. Default:
   * `console.error` of the line.
   */
  log?: (message: string, error: unknown) => void;
}

export interface AccountSessionOptions<Context = unknown> extends CommonOptions<Context> {
  /**
   * The official SDK with the platform's secret key: `new Stripe(process.env.STRIPE_SECRET_KEY)`. Or a function that
   * creates it, called once, at the first request: frameworks such as Next.js import a route while they build, when the
   * key may be missing.
   */
  stripe: StripeClient | (() => StripeClient);
  /** What the session enables; a function if that depends on the user. */
  components: Components | ((request: Request, context: Context) => Awaitable<Components>);
  /** `pk_…`, for pages that do not carry it themselves. */
  publishableKey?: string;
  /** The URL or path at which a user signs in: the page links to it after a 401. */
  signInUrl?: string;
}

export interface EphemeralKeyOptions<Context = unknown> extends CommonOptions<Context> {
  /** The official SDK with the platform's secret key, or a function that creates it, called once. */
  stripe: KeyClient | (() => KeyClient);
  /**
   * Whether this user may see that card (`ic_…`), such as their own. The key is always for a card of `account`. Without
   * it, each user of the account sees all of its cards. If it returns anything but `true`, the handler responds with
   * 403.
   */
  allowCard?: (issuingCard: string, request: Request, context: Context) => Awaitable<boolean>;
  /** The version of Stripe's API that the key is for. Default: that of the SDK. */
  apiVersion?: string;
}

// The longest time of a timer. A longer one would end immediately.
const MAX_TIMEOUT = 2 ** 31 - 1;

/**
 * For plain JavaScript, where no compiler checks the types: a wrong option would otherwise first show in production. No
 * message quotes a value: it may be the secret key, and errors end up in logs.
 */
export function validateOptions(options: AccountSessionOptions<never>): void {
  const assert: Assert = assertOf('accountSessionHandler');
  const { stripe, components, publishableKey, signInUrl } = options;
  assertClient(assert, stripe, isClient);
  validateCommon(assert, options);
  assert(
    typeof components === 'function' || (typeof components === 'object' && components !== null),
    'components must be an object, such as {payments: {enabled: true}}, or a function.',
  );
  assert(
    publishableKey === undefined || (typeof publishableKey === 'string' && /^pk_/.test(publishableKey)),
    'publishableKey must be a publishable key, which starts with pk_. It goes to the page.',
  );
  assert(
    signInUrl === undefined || (typeof signInUrl === 'string' && isHttpUrl(signInUrl)),
    'signInUrl must be a path, such as /sign-in, or an http(s) URL.',
  );
}

/** Whether the page may link to it. A path is resolved by the page. */
const isHttpUrl = (url: string): boolean =>
  url !== '' &&
  URL.canParse(url, 'https://shop.example') &&
  /^https?:$/.test(new URL(url, 'https://shop.example').protocol);

/** The same for the options of `ephemeralKeyHandler()`. */
export function validateKeyOptions(options: EphemeralKeyOptions<never>): void {
  const assert: Assert = assertOf('ephemeralKeyHandler');
  const { stripe, allowCard, apiVersion } = options;
  assertClient(assert, stripe, isKeyClient);
  validateCommon(assert, options);
  assert(allowCard === undefined || typeof allowCard === 'function', 'allowCard must be a function of the card.');
  assert(apiVersion === undefined || (typeof apiVersion === 'string' && !!apiVersion), 'apiVersion must be text.');
}

function validateCommon(assert: Assert, { account, origins, timeout, log }: CommonOptions<never>): void {
  assert(
    typeof account === 'function',
    'account must be a function of the request, so that each user gets their own account.',
  );
  if (origins !== undefined) validateOrigins(assert, origins);
  assert(
    timeout === undefined || (typeof timeout === 'number' && timeout > 0 && timeout <= MAX_TIMEOUT),
    `timeout must be a positive number of milliseconds, at most ${MAX_TIMEOUT}.`,
  );
  assert(log === undefined || typeof log === 'function', 'log must be a function.');
}

const assertClient = (assert: Assert, stripe: unknown, isRight: (value: unknown) => boolean): void =>
  assert(
    typeof stripe === 'function' || isRight(stripe),
    'stripe must be an instance of the stripe SDK, new Stripe(secretKey), or a function that returns one.',
  );

export const isClient = (value: unknown): value is StripeClient =>
  typeof (value as StripeClient | null | undefined)?.accountSessions?.create === 'function';

export const isKeyClient = (value: unknown): value is KeyClient =>
  typeof (value as KeyClient | null | undefined)?.ephemeralKeys?.create === 'function';

function validateOrigins(assert: Assert, origins: unknown): void {
  assert(Array.isArray(origins), "origins must be a list, such as ['https://app.example.com'].");
  for (const [index, value] of origins.entries()) {
    if (isOrigin(value)) continue;
    const origin = typeof value === 'string' ? originOf(value) : undefined;
    const hint = isOrigin(origin) ? `write '${origin}'` : "write one such as 'https://app.example.com'";
    assert(false, `origins[${index}] isn't an exact origin: ${hint}, without a path, a trailing slash or a wildcard.`);
  }
}

type Assert = (valid: boolean, message: string) => asserts valid;

const assertOf =
  (handler: string): Assert =>
  (valid, message) => {
    if (!valid) throw new TypeError(`${handler}: ${message}`);
  };
