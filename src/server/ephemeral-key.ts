import { isKeyClient, validateKeyOptions, type EphemeralKeyOptions, type KeyClient } from './options.js';
import { createHandler, type Handler } from './respond.js';
import { errorResponse, jsonResponse, signInResponse } from './responses.js';
import { callStripe } from './stripe-call.js';
import type { Wait } from './wait.js';

/** Its context reaches `account` and `allowCard`. */
export type EphemeralKeyHandler<Context = unknown> = Handler<Context>;

const LONGEST_BODY = 5000;
const LONGEST_NONCE = 1000;

/**
 * Creates the endpoint with which `issuing-card` and `issuing-cards-list` show a card's number: it responds to a POST
 * of `{issuingCard, nonce}` with `{issuingCard, nonce, ephemeralKeySecret}`, for a card of the signed-in user's
 * account. It never rejects.
 * @throws TypeError immediately if an option isn't valid.
 */
export function ephemeralKeyHandler<Context = unknown>(
  options: EphemeralKeyOptions<Context>,
): EphemeralKeyHandler<Context> {
  validateKeyOptions(options);
  const { stripe, account, allowCard, apiVersion } = options;
  let client: KeyClient | undefined;

  async function createKey(request: Request, context: Context, wait: Wait): Promise<Response> {
    wait.throwIfOver();
    const accountId = await account(request, context);
    if (!accountId) return signInResponse();
    if (typeof accountId !== 'string') throw new TypeError('account must return the id of an account, acct_…');
    const body = await readBody(request);
    if (!body) return errorResponse(400, 'invalid_request', 'The body must be {"issuingCard": "ic_…", "nonce": "…"}.');
    const { issuingCard, nonce } = body;
    // Plain JavaScript may return anything: only `true` allows.
    const allowed: unknown = allowCard ? await allowCard(issuingCard, request, context) : true;
    if (allowed !== true) return rejectCard();
    const sdk = (client ??= toClient(stripe));
    const version = apiVersion ?? (sdk.getApiField?.('version') as string | undefined);
    try {
      const { secret } = await callStripe(
        sdk,
        (call) =>
          sdk.ephemeralKeys.create(
            { issuing_card: issuingCard, nonce },
            { ...call, stripeAccount: accountId, apiVersion: version },
          ),
        wait,
      );
      return jsonResponse({ issuingCard, nonce, ephemeralKeySecret: secret });
    } catch (thrown) {
      // A card of another account, which a forged request may name: for the user that is the same.
      if ((thrown as { code?: unknown } | undefined)?.code === 'resource_missing') return rejectCard();
      throw thrown;
    }
  }

  return createHandler(options, 'ephemeral key', createKey);
}

const rejectCard = (): Response => errorResponse(403, 'card_not_allowed', 'You do not have access to this card.');

/** What Connect.js sends; `undefined` if the body is anything else. */
async function readBody(request: Request): Promise<{ issuingCard: string; nonce: string } | undefined> {
  if (Number(request.headers.get('content-length')) > LONGEST_BODY) return undefined;
  const text = await request.text();
  if (text.length > LONGEST_BODY) return undefined;
  try {
    const { issuingCard, nonce } = (JSON.parse(text) ?? {}) as { issuingCard?: unknown; nonce?: unknown };
    if (typeof issuingCard !== 'string' || !/^ic_\w{1,250}$/.test(issuingCard)) return undefined;
    if (typeof nonce !== 'string' || !nonce || nonce.length > LONGEST_NONCE) return undefined;
    return { issuingCard, nonce };
  } catch {
    return undefined;
  }
}

function toClient(stripe: EphemeralKeyOptions['stripe']): KeyClient {
  const client = typeof stripe === 'function' ? stripe() : stripe;
  if (!isKeyClient(client)) throw new TypeError('stripe must return an instance of the stripe SDK.');
  return client;
}
