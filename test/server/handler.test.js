import assert from 'node:assert/strict';
import { test } from 'node:test';
import Stripe from 'stripe';
import { createSandboxApi } from 'stripe-connect-dashboard/sandbox/api';
import { ACCOUNT, COMPONENTS, PUBLISHABLE, refused, site } from './site.js';

test('answers with a secret, the publishable key and what the session enables', async () => {
  const { post, sandbox } = site();
  const response = await post();
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'application/json');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const { client_secret, ...rest } = await response.json();
  assert.match(client_secret, /^accs_secret__/);
  assert.deepEqual(rest, { publishable_key: PUBLISHABLE, components: ['payments', 'payouts'], account: ACCOUNT });
  assert.equal(sandbox.log[0].account, ACCOUNT);
});

test('every call gets a secret of its own', async () => {
  const { post } = site();
  const [one, two] = await Promise.all(
    [post(), post()].map(async (response) => (await (await response).json()).client_secret),
  );
  assert.notEqual(one, two);
});

test('leaves the publishable key to the page when it has none', async () => {
  const { post } = site({ publishableKey: undefined });
  assert.ok(!('publishable_key' in (await (await post()).json())));
});

test('without a sign-in: 401, and no request to Stripe', async () => {
  const { post, sandbox } = site();
  await refused(await post({ Cookie: 'sid=unknown' }), 401, 'unauthenticated');
  assert.equal(sandbox.log.length, 0);
});

test('without a signed-in user the response says where to sign in, if the site does', async () => {
  const bodyOf = async (options) => (await site(options).post({ Cookie: 'sid=none' })).json();
  const error = { message: 'Please sign in.', code: 'unauthenticated' };
  assert.deepEqual(await bodyOf({ signInUrl: '/sign-in' }), { error, sign_in_url: '/sign-in' });
  assert.deepEqual(await bodyOf({}), { error });
});

test('an account named in the body or the address counts for nothing', async () => {
  const { handler, sandbox } = site();
  const request = (cookie) =>
    new Request('https://shop.example/account_session?account=acct_1SandboxCustom', {
      method: 'POST',
      headers: { Cookie: cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ account: 'acct_1SandboxCustom' }),
    });
  assert.equal((await handler(request('sid=ada'))).status, 200);
  assert.equal(sandbox.log[0].account, ACCOUNT);
  assert.equal((await handler(request('sid=unknown'))).status, 401);
});

for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
  test(`${method} is not allowed`, async () => {
    const { post, sandbox } = site();
    const response = await post({}, { method });
    assert.equal(response.headers.get('allow'), 'POST');
    await refused(response, 405, 'method_not_allowed');
    assert.equal(sandbox.log.length, 0);
  });
}

test('components may depend on who asks', async () => {
  const { post } = site({
    components: async (request) =>
      request.headers.get('x-role') === 'clerk' ? { payments: { enabled: true } } : COMPONENTS,
  });
  assert.deepEqual((await (await post({ 'X-Role': 'clerk' })).json()).components, ['payments']);
  assert.deepEqual((await (await post()).json()).components, ['payments', 'payouts']);
});

test("a framework's context reaches account and components", async () => {
  const seen = [];
  const { handler } = site({
    account: (request, context) => {
      seen.push(context);
      return context.locals.account;
    },
    components: (request, context) => {
      seen.push(context);
      return COMPONENTS;
    },
  });
  const context = { locals: { account: ACCOUNT } };
  assert.equal((await handler(new Request('https://shop.example/', { method: 'POST' }), context)).status, 200);
  assert.deepEqual(seen, [context, context]);
});

const failures = [
  ['a wrong secret key', { key: 'sk_test_wrong' }, undefined, 500, 'server_error', /StripeAuthenticationError, 401/],
  ['a restricted key', { key: 'rk_test_sandbox' }, undefined, 500, 'server_error', /StripePermissionError, 403/],
  [
    'an account of another platform',
    { account: () => 'acct_1Somebody' },
    undefined,
    500,
    'server_error',
    /account_invalid/,
  ],
  [
    'an unknown component',
    { components: { payment: { enabled: true } } },
    undefined,
    500,
    'server_error',
    /parameter_unknown, param components\[payment\], req_/,
  ],
  [
    'account that throws',
    {
      account: () => {
        throw new Error('no database');
      },
    },
    undefined,
    500,
    'server_error',
    /no database/,
  ],
  [
    'components that rejects',
    { components: () => Promise.reject(new Error('no roles')) },
    undefined,
    500,
    'server_error',
    /no roles/,
  ],
  [
    'a live publishable key with a test secret key',
    { publishableKey: 'pk_live_x' },
    undefined,
    500,
    'server_error',
    /not of one mode/,
  ],
  ['Stripe out of order', {}, { status: 500 }, 502, 'stripe_unavailable', /StripeAPIError, 500/],
  ['a page from Stripe', {}, { status: 502, html: true }, 502, 'stripe_unavailable', /Invalid JSON/],
  ['Stripe out of reach', {}, { drop: true }, 502, 'stripe_unavailable', /StripeConnectionError/],
  ['a rate limit', {}, { status: 429 }, 429, 'rate_limited', /StripeRateLimitError, 429/],
  ['a slow Stripe', { timeout: 30 }, { delay: 5000 }, 504, 'timeout', /No account session/],
  [
    'an account that never comes',
    { timeout: 30, account: () => new Promise(() => {}) },
    undefined,
    504,
    'timeout',
    /within 30 ms/,
  ],
];
for (const [what, options, fault, status, code, log] of failures) {
  test(`${what}: ${status}, the reason only in the log`, async () => {
    const { post, sandbox, logged } = site(options);
    if (fault) sandbox.faults.set(fault);
    const message = await refused(await post(), status, code);
    assert.doesNotMatch(message, /stripe|acct_|req_|components|database|roles|key/i);
    assert.equal(logged.length, 1);
    assert.match(logged[0], log);
    assert.doesNotMatch(logged[0], /sk_test_wrong|rk_test_sandbox|accs_secret/);
  });
}

test('passes on how long Stripe asks to wait', async () => {
  for (const status of [429, 503]) {
    const { post, sandbox } = site();
    sandbox.faults.set({ status, retryAfter: 9 });
    assert.equal((await post()).headers.get('retry-after'), '9');
  }
});

test('a mistake of the server asks no client to wait', async () => {
  const { post, sandbox } = site();
  sandbox.faults.set({ status: 400, retryAfter: 9 });
  const response = await post();
  assert.equal(response.status, 500);
  assert.equal(response.headers.get('retry-after'), null);
});

test('recovers with the SDK after one failure of Stripe', async () => {
  const { post, sandbox } = site({ retries: 1 });
  sandbox.faults.set({ status: 500, times: 1 });
  assert.equal((await post()).status, 200);
});

test('what fails after the timeout is no unhandled rejection', async (t) => {
  const unhandled = [];
  const listener = (reason) => unhandled.push(reason);
  process.on('unhandledRejection', listener);
  t.after(() => process.off('unhandledRejection', listener));
  let fail;
  const { post } = site({
    timeout: 10,
    account: () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  });
  assert.equal((await post()).status, 504);
  fail(new Error('late'));
  // Node reports what is unhandled before the next task.
  await new Promise(setImmediate);
  assert.deepEqual(unhandled, []);
});

test('without a log of its own it uses console.error', async (t) => {
  const { mock } = t.mock.method(console, 'error', () => {});
  const { post } = site({ log: undefined, key: 'sk_test_wrong' });
  await post();
  assert.equal(mock.callCount(), 1);
  assert.match(mock.calls[0].arguments.join(' '), /^No account session: Invalid API Key provided/);
});

test('makes the SDK by a function at the first request, once: a build that imports it has no key', async () => {
  const sandbox = createSandboxApi();
  let made = 0;
  const stripe = () => {
    made++;
    return new Stripe('sk_test_sandbox', { httpClient: Stripe.createFetchHttpClient(sandbox.fetch) });
  };
  const { post } = site({ stripe });
  assert.equal(made, 0);
  assert.equal((await post()).status, 200);
  assert.equal((await post()).status, 200);
  assert.equal(made, 1);
});

test('a key that is missing at the first request is said in the log, and nothing of it to the page', async () => {
  const { post, logged } = site({ stripe: () => new Stripe('') });
  const message = await refused(await post(), 500, 'server_error');
  assert.doesNotMatch(message, /apiKey|Stripe/);
  assert.match(logged[0], /apiKey/);
});
