import assert from 'node:assert/strict';
import { test } from 'node:test';
import Stripe from 'stripe';
import { GOOD, STANDARD, post, createSandbox } from './sandbox.js';

const PARAMS = { account: STANDARD, components: { payments: { enabled: true } } };
const error = async (response) => (await response.json()).error;

const keys = [
  ['no such key', 'sk_test_nobody1234', 401, undefined, 'Invalid API Key provided: sk_test_******1234'],
  ['a live key', 'sk_live_nobody1234', 401, undefined, 'Invalid API Key provided: sk_live_******1234'],
  [
    'an expired key',
    'sk_test_sandbox_expired',
    401,
    'api_key_expired',
    'Expired API Key provided: sk_test_***********ired',
  ],
  ['a publishable key', 'pk_test_sandbox', 403, 'secret_key_required', /publishable API key/],
  [
    'a restricted key without the permission',
    'rk_test_sandbox',
    403,
    undefined,
    /does not have the required permissions/,
  ],
];
for (const [what, key, status, code, message] of keys) {
  test(`refuses ${what}, and does not repeat it`, async () => {
    const { stripe } = createSandbox({ key });
    await assert.rejects(stripe.accountSessions.create(PARAMS), (thrown) => {
      assert.equal(thrown.type, status === 401 ? 'StripeAuthenticationError' : 'StripePermissionError');
      assert.equal(thrown.statusCode, status);
      assert.equal(thrown.code, code);
      if (message instanceof RegExp) assert.match(thrown.message, message);
      else assert.equal(thrown.message, message);
      assert.ok(!thrown.message.includes(key));
      return true;
    });
  });
}

test('refuses a request without a key', async () => {
  const { sandbox } = createSandbox();
  for (const authorization of ['', 'Bearer', 'Digest abc', 'Basic %%%']) {
    const response = await post(sandbox, GOOD, { headers: { Authorization: authorization } });
    assert.equal(response.status, 401, authorization);
    assert.match((await error(response)).message, /^You did not provide an API key\./);
  }
});

test('takes the key by basic authentication, as curl -u sends it', async () => {
  const { sandbox } = createSandbox();
  const response = await post(sandbox, GOOD, { headers: { Authorization: `Basic ${btoa('sk_test_sandbox:')}` } });
  assert.equal(response.status, 200);
});

test('refuses JSON, as Stripe does', async () => {
  const { sandbox } = createSandbox();
  const response = await post(sandbox, JSON.stringify(PARAMS), { headers: { 'Content-Type': 'application/json' } });
  assert.equal(response.status, 400);
  assert.match(
    (await error(response)).message,
    /check that your POST content type is application\/x-www-form-urlencoded/,
  );
});

test('reads a multipart form and escaped brackets', async () => {
  const { sandbox } = createSandbox();
  const form = new FormData();
  form.set('account', STANDARD);
  form.set('components[payouts][enabled]', 'true');
  const multipart = await sandbox.handle(
    new Request('https://api.stripe.com/v1/account_sessions', {
      method: 'POST',
      body: form,
      headers: { Authorization: 'Bearer sk_test_sandbox' },
    }),
  );
  assert.equal((await multipart.json()).components.payouts.enabled, true);
  const escaped = await post(sandbox, `account=${STANDARD}&components%5Bpayouts%5D%5Benabled%5D=true`);
  assert.equal((await escaped.json()).components.payouts.enabled, true);
});

for (const body of [
  `${GOOD}&components=x`,
  `components=x&${GOOD}`,
  `${GOOD}&account[id]=1`,
  `account=${STANDARD}&components[payments]=true`,
]) {
  test(`refuses a value that is two things: ${body}`, async () => {
    const { sandbox } = createSandbox();
    const response = await post(sandbox, body);
    assert.equal(response.status, 400);
    assert.equal((await error(response)).message, 'Invalid hash');
  });
}

test('a key of the prototype is an unknown parameter and nothing more', async () => {
  const { sandbox } = createSandbox();
  const response = await post(sandbox, `${GOOD}&__proto__[polluted]=1`);
  assert.equal((await error(response)).code, 'parameter_unknown');
  assert.equal({}.polluted, undefined);
});

const urls = [
  [
    'POST',
    '/v1/foo',
    'Unrecognized request URL (POST: /v1/foo). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.',
  ],
  ['GET', '/v1/account_sessions', /^Unrecognized request URL \(GET: \/v1\/account_sessions\)\./],
  ['POST', '/v1/account_sessions/', /remove the trailing slash/],
];
for (const [method, path, message] of urls) {
  test(`does not know ${method} ${path}`, async () => {
    const { sandbox } = createSandbox();
    const response = await post(sandbox, GOOD, { method, path });
    assert.equal(response.status, 404);
    const body = await error(response);
    if (message instanceof RegExp) assert.match(body.message, message);
    else assert.equal(body.message, message);
  });
}

test('refuses another call of the SDK in the same words', async () => {
  await assert.rejects(createSandbox().stripe.customers.create({}), {
    statusCode: 404,
    type: 'StripeInvalidRequestError',
  });
});

test('refuses to act as the connected account', async () => {
  const { stripe } = createSandbox();
  await assert.rejects(stripe.accountSessions.create(PARAMS, { stripeAccount: STANDARD }), {
    statusCode: 400,
    message: /^Only Stripe Connect platforms/,
  });
  await assert.rejects(stripe.accountSessions.create(PARAMS, { stripeAccount: 'acct_other' }), {
    statusCode: 403,
    code: 'account_invalid',
  });
});

const versions = {
  '2026-10-28.endive': 200,
  '2024-06-20': 200,
  '2025-09-30.clover': 200,
  '2026-09-30.preview; feature_beta=v1': 200,
  '2024-06-20.acacia': 400,
  '2025-09-30.basil': 400,
  '2026-13-01.endive': 400,
  '2026-10-28.turnip': 400,
  '2026-10-28': 400,
  latest: 400,
};
for (const [version, status] of Object.entries(versions)) {
  test(`API version ${version} is answered with ${status}`, async () => {
    const { sandbox } = createSandbox();
    const response = await post(sandbox, GOOD, { headers: { 'Stripe-Version': version } });
    assert.equal(response.status, status);
    if (status === 400) assert.equal((await error(response)).message, `Invalid Stripe API version: ${version}`);
    else assert.equal(response.headers.get('stripe-version'), version.split(';')[0]);
  });
}

test('the SDK that is installed asks for the version that the sandbox takes as the latest', async () => {
  const { sandbox } = createSandbox();
  const response = await post(sandbox, GOOD);
  assert.equal(response.headers.get('stripe-version'), Stripe.API_VERSION);
});

test('one idempotency key gives one session', async () => {
  const { stripe } = createSandbox();
  const one = await stripe.accountSessions.create(PARAMS, { idempotencyKey: 'k1' });
  const two = await stripe.accountSessions.create(PARAMS, { idempotencyKey: 'k1' });
  assert.equal(two.client_secret, one.client_secret);
  assert.equal(two.lastResponse.headers.get('idempotent-replayed'), 'true');
  assert.equal(two.lastResponse.headers.get('original-request'), one.lastResponse.requestId);
  assert.notEqual(two.lastResponse.requestId, one.lastResponse.requestId);
});

test('one idempotency key with other parameters is refused', async () => {
  const { stripe } = createSandbox();
  await stripe.accountSessions.create(PARAMS, { idempotencyKey: 'k1' });
  await assert.rejects(
    stripe.accountSessions.create({ ...PARAMS, components: { payouts: { enabled: true } } }, { idempotencyKey: 'k1' }),
    { type: 'StripeIdempotencyError', statusCode: 400, message: /Try using a key other than 'k1'/ },
  );
});

test('one idempotency key while its first request is under way is a conflict', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { sandbox } = createSandbox();
  sandbox.faults.set({ delay: 50, times: 1 });
  const headers = { 'Idempotency-Key': 'k1' };
  const answers = [post(sandbox, GOOD, { headers }), post(sandbox, GOOD, { headers })];
  await answers[1];
  t.mock.timers.tick(50);
  const [first, second] = await Promise.all(answers);
  assert.deepEqual([first.status, second.status], [200, 409]);
  assert.equal((await error(second)).code, 'idempotency_key_in_use');
  assert.equal(second.headers.get('stripe-should-retry'), 'true');
});

test('what was refused may be asked again under its idempotency key', async () => {
  const { stripe } = createSandbox();
  await assert.rejects(
    stripe.accountSessions.create({ ...PARAMS, components: { payment: { enabled: true } } }, { idempotencyKey: 'k1' }),
  );
  assert.ok(await stripe.accountSessions.create(PARAMS, { idempotencyKey: 'k1' }));
});
