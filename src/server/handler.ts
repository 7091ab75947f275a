import { enabledNames } from './components.js';
import { isClient, validateOptions, type AccountSessionOptions, type StripeClient } from './options.js';
import { createHandler, type Handler } from './respond.js';
import { jsonResponse, signInResponse } from './responses.js';
import { callStripe } from './stripe-call.js';
import type { Wait } from './wait.js';

/** Its context reaches `account` and `components`. */
export type AccountSessionHandler<Context = unknown> = Handler<Context>;

/**
 * Creates the session endpoint of a dashboard: it responds to a POST of the page with a client secret for the account
 * of the signed-in user. It never rejects.
 * @throws TypeError immediately if an option isn't valid.
 */
export function accountSessionHandler<Context = unknown>(
  options: AccountSessionOptions<Context>,
): AccountSessionHandler<Context> {
  validateOptions(options);
  const { stripe, account, components, publishableKey, signInUrl } = options;
  const isLive = publishableKey?.startsWith('pk_live_');

  let client: StripeClient | undefined;

  async function createSession(request: Request, context: Context, wait: Wait): Promise<Response> {
    wait.throwIfOver();
    const accountId = await account(request, context);
    if (!accountId) return signInResponse(signInUrl);
    if (typeof accountId !== 'string') throw new TypeError('account must return the id of an account, acct_…');
    const sdk = (client ??= toClient(stripe));
    const enabled = typeof components === 'function' ? await components(request, context) : components;
    const session = await callStripe(
      sdk,
      (request) => sdk.accountSessions.create({ account: accountId, components: enabled }, request),
      wait,
    );
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

  return createHandler(options, 'account session', createSession);
}

function toClient(stripe: AccountSessionOptions['stripe']): StripeClient {
  const client = typeof stripe === 'function' ? stripe() : stripe;
  if (!isClient(client)) throw new TypeError('stripe must return an instance of the stripe SDK.');
  return client;
}
