import { enabledNames } from './components.js';
import { CLIENT_GONE, describeError, toErrorResponse } from './errors.js';
import { isClient, validateOptions, type AccountSessionOptions, type StripeClient } from './options.js';
import { rejectInvalidRequest } from './origin.js';
import { errorResponse, jsonResponse } from './responses.js';
import { callStripe } from './stripe-call.js';
import { Wait } from './wait.js';

/**
 * The second argument is handed on to `account` and `components`: a framework's own context, where the sign-in often
 * is.
 */
export type AccountSessionHandler<Context = unknown> = (
  request: Request,
  ...context: unknown extends Context ? [context?: unknown] : [context: Context]
) => Promise<Response>;

/**
 * Creates the session endpoint of a dashboard: it responds to a POST of the page with a client secret for the account
 * of the signed-in user. It never rejects.
 * @throws TypeError immediately if an option isn't valid.
 */
export function accountSessionHandler<Context = unknown>(
  options: AccountSessionOptions<Context>,
): AccountSessionHandler<Context> {
  validateOptions(options);
  const { stripe, account, components, publishableKey, timeout = 10_000 } = options;
  const { log = (message: string) => console.error(message) } = options;
  const origins = new Set(options.origins);
  const isLive = publishableKey?.startsWith('pk_live_');

  let client: StripeClient | undefined;

  async function createSession(request: Request, context: Context, wait: Wait): Promise<Response> {
    wait.throwIfOver();
    const accountId = await account(request, context);
    if (!accountId) return errorResponse(401, 'unauthenticated', 'Please sign in.');
    if (typeof accountId !== 'string') throw new TypeError('account must return the id of an account, acct_…');
    client ??= toClient(stripe);
    const enabled = typeof components === 'function' ? await components(request, context) : components;
    const session = await callStripe(client, { account: accountId, components: enabled }, wait);
    if (isLive !== undefined && isLive !== session.livemode) {
      throw new Error('publishableKey and the secret key are not of one mode: one is live, the other is not.');
    }
    return jsonResponse({
      client_secret: session.client_secret,
      publishable_key: publishableKey,
      components: enabledNames(session.components),
      account: accountId,
    });
  }

  // A log that throws or rejects must neither stop the response nor end the process.
  async function report(message: string, thrown: unknown): Promise<void> {
    try {
      const write: (message: string, thrown: unknown) => unknown = log;
      await write(message, thrown);
    } catch {
      console.error(message);
    }
  }

  return async (request, ...[context]) => {
    try {
      const rejection = rejectInvalidRequest(request, origins);
      if (rejection) return rejection;
      const wait = new Wait(timeout, request);
      return await wait.race(createSession(request, context as Context, wait));
    } catch (thrown) {
      const response = toErrorResponse(thrown);
      // A client that leaves is no failure.
      if (response.status !== CLIENT_GONE) report(describeError(thrown), thrown).catch(() => {});
      return response;
    }
  };
}

function toClient(stripe: AccountSessionOptions['stripe']): StripeClient {
  const client = typeof stripe === 'function' ? stripe() : stripe;
  if (!isClient(client)) throw new TypeError('stripe must return an instance of the stripe SDK.');
  return client;
}
