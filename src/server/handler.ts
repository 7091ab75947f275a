import type Stripe from 'stripe';
import { enabledNames, type Components } from './components.js';
import { describeError, TimeoutError, toErrorResponse } from './errors.js';
import { rejectInvalidRequest } from './origin.js';
import { errorResponse, jsonResponse } from './responses.js';

type Awaitable<T> = T | PromiseLike<T>;
type StripeClient = Pick<Stripe, 'accountSessions'>;

export interface AccountSessionOptions<Context = unknown> {
  /**
   * The official SDK with the platform's secret key: `new Stripe(process.env.STRIPE_SECRET_KEY)`. Or a function that
   * makes it, called once, at the first request: frameworks such as Next.js import a route while they build, where the
   * key need not be.
   */
  stripe: StripeClient | (() => StripeClient);
  /**
   * The connected account (`acct_…`) of whoever is signed in, from the site's own session: never from the request's
   * body or address, which anybody can write. Nothing: nobody is signed in, and the answer is 401.
   */
  account: (request: Request, context: Context) => Awaitable<string | null | undefined>;
  /** What the session enables; a function where that depends on who asks. */
  components: Components | ((request: Request, context: Context) => Awaitable<Components>);
  /** `pk_…`, for pages that do not carry it themselves. */
  publishableKey?: string;
  /**
   * Origins of other pages of yours that may ask, such as `https://app.example.com`. CORS headers are for your
   * framework to add.
   */
  origins?: readonly string[];
  /** Milliseconds until the answer is 504. Default: 10000, half of what a dashboard waits. */
  timeout?: number;
  /** Gets what went wrong, with no key and no secret in it. Default: `console.error`. */
  log?: (message: string, error: unknown) => void;
}

/**
 * The second argument is handed on to `account` and `components`: a framework's own context, where the sign-in often
 * is.
 */
export type AccountSessionHandler<Context = unknown> = (
  request: Request,
  ...context: unknown extends Context ? [context?: unknown] : [context: Context]
) => Promise<Response>;

/**
 * The endpoint of a dashboard: answers a POST of the page with a client secret for the account of whoever is signed in.
 * @throws TypeError at once when an option cannot be right.
 */
export function accountSessionHandler<Context = unknown>(
  options: AccountSessionOptions<Context>,
): AccountSessionHandler<Context> {
  validateOptions(options);
  const {
    stripe,
    account,
    components,
    publishableKey,
    origins = [],
    timeout = 10_000,
    log = (message) => console.error(message),
  } = options;

  let client: StripeClient | undefined;

  async function createSession(request: Request, context: Context): Promise<Response> {
    const accountId = await account(request, context);
    if (!accountId) return errorResponse(401, 'unauthenticated', 'Please sign in.');
    client ??= typeof stripe === 'function' ? stripe() : stripe;
    const session = await client.accountSessions.create(
      {
        account: accountId,
        components: typeof components === 'function' ? await components(request, context) : components,
      },
      { timeout },
    );
    if (publishableKey && /^pk_live_/.test(publishableKey) !== session.livemode) {
      throw new Error('publishableKey and the secret key are not of one mode: one is live, the other is not.');
    }
    return jsonResponse({
      client_secret: session.client_secret,
      ...(publishableKey && { publishable_key: publishableKey }),
      components: enabledNames(session.components),
    });
  }

  return async (request, ...[context]) => {
    const rejection = rejectInvalidRequest(request, origins);
    if (rejection) return rejection;
    try {
      return await withTimeout(timeout, createSession(request, context as Context));
    } catch (error) {
      log(describeError(error), error);
      return toErrorResponse(error);
    }
  };
}

// For plain JavaScript, where no compiler checks the types: a wrong option would otherwise first show in production.
function validateOptions({ stripe, account, components, publishableKey }: AccountSessionOptions<never>): void {
  const assert = (valid: boolean, message: string) => {
    if (!valid) throw new TypeError(`accountSessionHandler: ${message}`);
  };
  assert(
    typeof stripe === 'function' || typeof stripe?.accountSessions?.create === 'function',
    'stripe must be an instance of the stripe SDK, new Stripe(secretKey), or a function that gives one.',
  );
  assert(
    typeof account === 'function',
    'account must be a function of the request, so that each person gets their own account.',
  );
  assert(
    typeof components === 'function' || (typeof components === 'object' && components !== null),
    'components must be an object, such as {payments: {enabled: true}}, or a function.',
  );
  // Without the value: it may be the secret key, and errors end up in logs.
  assert(
    publishableKey === undefined || /^pk_/.test(publishableKey),
    'publishableKey must be a publishable key, which starts with pk_. It goes to the page.',
  );
}

function withTimeout<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(ms)), ms);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}
