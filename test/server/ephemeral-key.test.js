import assert from 'node:assert/strict';
import { test } from 'node:test';
import Stripe from 'stripe';
import { createSandboxApi } from 'stripe-connect-dashboard/sandbox/api';
import { ephemeralKeyHandler } from 'stripe-connect-dashboard/server';
import { ACCOUNT, refused } from './site.js';

const CARD = 'ic_123';

/** A site with one signed-in user, its Stripe a sandbox. */
function site(options = {}) {
  const sandbox = createSandboxApi();
  const logged = [];
  const handler = ephemeralKeyHandler({
    stripe: new Stripe('sk_test_sandbox', {
      httpClient: Stripe.createFetchHttpClient(sandbox.fetch),
      maxNetworkRetries: 0,
    }),
    account: (request) => (request.headers.get('cookie') === 'sid=ada' ? ACCOUNT : undefined),
    log: (message) => logged.push(message),
    ...options,
  });
  const post = (body = { issuingCard: CARD, nonce: 'n_1' }, headers = {}) =>
    handler(
      new Request('https://shop.example/ephemeral_key', {
        method: 'POST',
        headers: { Cookie: 'sid=ada', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  return { sandbox, handler, post, logged };
}

test('responds with a key for the card, which no cache may keep', async () => {
  const { post, sandbox } = site();
  const response = await post();
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const { ephemeralKeySecret, ...rest } = await response.json();
  assert.match(ephemeralKeySecret, /^ek_test_/);
  assert.deepEqual(rest, { issuingCard: CARD, nonce: 'n_1' });
  assert.equal(sandbox.log[0].account, ACCOUNT);
});

test('an account named in the body counts for nothing, and without a sign-in there is no key', async () => {
  const { post, sandbox } = site();
  await post({ issuingCard: CARD, nonce: 'n_1', account: 'acct_1SandboxCustom' });
  assert.equal(sandbox.log[0].account, ACCOUNT);
  await refused(await post(undefined, { Cookie: 'sid=none' }), 401, 'unauthenticated');
  assert.equal(sandbox.log.length, 1);
});

test('a page of another origin gets no key', async () => {
  const { post, sandbox } = site();
  await refused(await post(undefined, { 'Sec-Fetch-Site': 'cross-site' }), 403, 'cross_site');
  assert.equal(sandbox.log.length, 0);
});

for (const answer of [false, undefined, 'yes', 1]) {
  test(`the site may refuse a card: allowCard returns ${JSON.stringify(answer)}`, async () => {
    const seen = [];
    const { post, sandbox } = site({ allowCard: (card) => (seen.push(card), answer) });
    await refused(await post(), 403, 'card_not_allowed');
    assert.deepEqual(seen, [CARD]);
    assert.equal(sandbox.log.length, 0);
  });
}

test('a card that the site allows gets a key', async () => {
  assert.equal((await site({ allowCard: async (card) => card === CARD }).post()).status, 200);
});

test('an account without cards gets none, and that is no failure of the site', async () => {
  const { post, logged } = site({ account: () => 'acct_1SandboxExpress' });
  await refused(await post(), 403, 'card_not_allowed');
  assert.deepEqual(logged, []);
});

for (const body of [
  '',
  'null',
  '[]',
  '{',
  { issuingCard: CARD },
  { nonce: 'n_1' },
  { issuingCard: '../accounts', nonce: 'n_1' },
  { issuingCard: ['ic_1'], nonce: 'n_1' },
  { issuingCard: CARD, nonce: 'n'.repeat(2000) },
  'x'.repeat(100_000),
]) {
  test(`a body that Connect.js does not send is refused: ${JSON.stringify(body).slice(0, 40)}`, async () => {
    const { post, sandbox } = site();
    await refused(await post(body), 400, 'invalid_request');
    assert.equal(sandbox.log.length, 0);
  });
}

test('a nonce works once', async () => {
  const { post, logged } = site();
  assert.equal((await post()).status, 200);
  await refused(await post(), 500, 'server_error');
  assert.match(logged[0], /^No ephemeral key: This nonce has already been used/);
});

test('an invalid option throws when the handler is created', () => {
  const options = { stripe: new Stripe('sk_test_x'), account: () => ACCOUNT };
  for (const wrong of [{ stripe: {} }, { account: ACCOUNT }, { allowCard: true }, { timeout: 0 }, { apiVersion: 7 }])
    assert.throws(() => ephemeralKeyHandler({ ...options, ...wrong }), /^TypeError: ephemeralKeyHandler: /);
});

test('the key is for the version of the API that the SDK has, or that the option names', async () => {
  const versions = [];
  const stripe = () => ({
    getApiField: () => '2026-10-28.endive',
    ephemeralKeys: {
      create: async (_, { apiVersion, stripeAccount }) => {
        versions.push([apiVersion, stripeAccount]);
        return { secret: 'ek_test_1' };
      },
    },
  });
  await site({ stripe }).post();
  await site({ stripe, apiVersion: '2025-03-31.basil' }).post();
  assert.deepEqual(versions, [
    ['2026-10-28.endive', ACCOUNT],
    ['2025-03-31.basil', ACCOUNT],
  ]);
});
