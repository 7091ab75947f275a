import type Stripe from 'stripe';
import type { SandboxAccount } from './accounts.js';
import { invalidRequest, missingParameter, unknownParameters } from './errors.js';
import type { Form } from './form.js';

const LIFETIME = 3600;
const PARAMETERS = ['issuing_card', 'nonce', 'expand', 'customer', 'verification_session'];

/**
 * Creates an ephemeral key for a card of a connected account, or throws the error that Stripe would respond with. That
 * a nonce works once is Stripe's documentation; the error's text is assumed, as is that any `ic_…` is a card.
 */
export function createEphemeralKey(form: Form, account: SandboxAccount, usedNonces: Set<string>): Stripe.EphemeralKey {
  const unknown = [...form.keys()].filter((key) => !PARAMETERS.includes(key));
  if (unknown.length) throw unknownParameters(unknown);
  const [card, nonce] = [form.get('issuing_card'), form.get('nonce')];
  if (typeof card !== 'string' || !card) throw missingParameter('issuing_card');
  if (typeof nonce !== 'string' || !nonce) throw missingParameter('nonce');
  if (!/^ic_\w+$/.test(card) || !account.capabilities?.includes('card_issuing'))
    throw invalidRequest(`No such issuing card: '${card}'`, 'issuing_card', 'resource_missing', 404);
  if (usedNonces.has(nonce)) throw invalidRequest('This nonce has already been used.', 'nonce');
  usedNonces.add(nonce);
  const created = Math.floor(Date.now() / 1000);
  const id = crypto.randomUUID().replaceAll('-', '');
  return {
    id: `ephkey_${id.slice(0, 24)}`,
    object: 'ephemeral_key',
    created,
    expires: created + LIFETIME,
    livemode: false,
    secret: `ek_test_${id}`,
  };
}
