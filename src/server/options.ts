import type Stripe from 'stripe';
import type { Components } from './components.js';
import { isOrigin, originOf } from './origin.js';

type Awaitable<T> = T | PromiseLike<T>;
/** The SDK, as much of it as the handler uses. Older versions lack the type of `getMaxNetworkRetries`. */
export type StripeClient = Pick<Stripe, 'accountSessions'> & { getMaxNetworkRetries?: () => number };

export interface AccountSessionOptions<Context = unknown> {
  /**
   * The official SDK with the platform's secret key: `new Stripe(process.env.STRIPE_SECRET_KEY)`. Or a function that
   * creates it, called once, at the first request: frameworks such as Next.js import a route while they build, when the
   * key may be missing.
   */
  stripe: StripeClient | (() => StripeClient);
  /**
   * Returns the connected account (`acct_…`) of the signed-in user, from the site's own session: never from the
   * request's body or URL, which an attacker can forge. If it returns `undefined`, the handler responds with 401.
   */
  account: (request: Request, context: Context) => Awaitable<string | null | undefined>;
  /** What the session enables; a function if that depends on the user. */
  components: Components | ((request: Request, context: Context) => Awaitable<Components>);
  /** `pk_…`, for pages that do not carry it themselves. */
  publishableKey?: string;
  /**
   * Exact origins of your other pages that may request a session, such as `https://app.example.com`. CORS headers are
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

// The longest time of a timer. A longer one would end immediately.
const MAX_TIMEOUT = 2 ** 31 - 1;

/**
 * For plain JavaScript, where no compiler checks the types: a wrong option would otherwise first show in production. No
 * message quotes a value: it may be the secret key, and errors end up in logs.
 */
export function validateOptions(options: AccountSessionOptions<never>): void {
  const { stripe, account, components, publishableKey, origins, timeout, log } = options;
  assert(
    typeof stripe === 'function' || isClient(stripe),
    'stripe must be an instance of the stripe SDK, new Stripe(secretKey), or a function that returns one.',
  );
  assert(
    typeof account === 'function',
    'account must be a function of the request, so that each user gets their own account.',
  );
  assert(
    typeof components === 'function' || (typeof components === 'object' && components !== null),
    'components must be an object, such as {payments: {enabled: true}}, or a function.',
  );
  assert(
    publishableKey === undefined || (typeof publishableKey === 'string' && /^pk_/.test(publishableKey)),
    'publishableKey must be a publishable key, which starts with pk_. It goes to the page.',
  );
  if (origins !== undefined) validateOrigins(origins);
  assert(
    timeout === undefined || (typeof timeout === 'number' && timeout > 0 && timeout <= MAX_TIMEOUT),
    `timeout must be a positive number of milliseconds, at most ${MAX_TIMEOUT}.`,
  );
  assert(log === undefined || typeof log === 'function', 'log must be a function.');
}

export const isClient = (value: unknown): value is StripeClient =>
  typeof (value as StripeClient | null | undefined)?.accountSessions?.create === 'function';

function validateOrigins(origins: unknown): void {
  assert(Array.isArray(origins), "origins must be a list, such as ['https://app.example.com'].");
  for (const [index, value] of origins.entries()) {
    if (isOrigin(value)) continue;
    const origin = typeof value === 'string' ? originOf(value) : undefined;
    const hint = isOrigin(origin) ? `write '${origin}'` : "write one such as 'https://app.example.com'";
    assert(false, `origins[${index}] isn't an exact origin: ${hint}, without a path, a trailing slash or a wildcard.`);
  }
}

function assert(valid: boolean, message: string): asserts valid {
  if (!valid) throw new TypeError(`accountSessionHandler: ${message}`);
}
