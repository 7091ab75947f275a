/** What ends a request before Stripe has responded: the client, and the time. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import Stripe from 'stripe';
import { createSandboxApi } from 'stripe-connect-dashboard/sandbox/api';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

const ACCOUNT = 'acct_1SandboxStandard';

/** A handler whose Stripe counts the attempts and first does what `fault` says. */
function site({ fault = {}, retries = 2, ...options } = {}) {
  const sandbox = createSandboxApi();
  sandbox.faults.set(fault);
  const state = { attempts: 0, logged: [], sandbox };
  const httpClient = Stripe.createFetchHttpClient((...args) => {
    state.attempts += 1;
    return sandbox.fetch(...args);
  });
  const handler = accountSessionHandler({
    stripe: new Stripe('sk_test_sandbox', { httpClient, maxNetworkRetries: retries }),
    account: () => ACCOUNT,
    components: { payments: { enabled: true } },
    log: (message) => state.logged.push(message),
    ...options,
  });
  const post = (signal) => handler(new Request('https://shop.example/', { method: 'POST', signal }));
  return { handler, post, state };
}
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function assertGone(response, { logged }) {
  assert.equal(response.status, 499);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal((await response.json()).error.code, 'client_closed_request');
  assert.deepEqual(logged, []);
}

test('a client that is gone before the start: nothing is called', async () => {
  let asked = 0;
  const { post, state } = site({
    account: () => {
      asked += 1;
      return ACCOUNT;
    },
  });
  await assertGone(await post(AbortSignal.abort()), state);
  assert.equal(asked, 0);
  assert.equal(state.attempts, 0);
});

for (const option of ['account', 'components']) {
  for (const ms of [5, 80]) {
    test(`a client that leaves while ${option} is under way (${ms} ms): Stripe is not called`, async () => {
      const client = new AbortController();
      const value = { account: ACCOUNT, components: { payments: { enabled: true } } }[option];
      const { post, state } = site({
        [option]: async () => {
          await wait(ms);
          client.abort();
          await wait(5);
          return value;
        },
      });
      await assertGone(await post(client.signal), state);
      await wait(20);
      assert.equal(state.attempts, 0);
    });
  }
}

test('a client that leaves while Stripe is slow: the handler is done at once', async () => {
  const client = new AbortController();
  const { post, state } = site({ fault: { delay: 3000 } });
  const began = performance.now();
  setTimeout(() => client.abort(), 100);
  await assertGone(await post(client.signal), state);
  assert.ok(performance.now() - began < 1500);
});

test('a client that leaves between two attempts: no further attempt', async () => {
  const client = new AbortController();
  const { post, state } = site({ fault: { status: 503 } });
  setTimeout(() => client.abort(), 100);
  await assertGone(await post(client.signal), state);
  await wait(1200);
  assert.equal(state.attempts, 1);
});

test('a client that leaves over HTTP: no further attempt', async () => {
  const { handler, state } = site({ fault: { status: 503 } });
  const server = createServer(getRequestListener(handler)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const url = `http://127.0.0.1:${server.address().port}/`;
    await assert.rejects(fetch(url, { method: 'POST', signal: AbortSignal.timeout(150) }));
    await wait(1200);
    assert.equal(state.attempts, 1);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('after the timeout no further attempt is made', async () => {
  const { post, state } = site({ fault: { status: 503 }, timeout: 100 });
  assert.equal((await post()).status, 504);
  await wait(1200);
  assert.equal(state.attempts, 1);
});

test('retries as often as the SDK is configured for', async () => {
  for (const [retries, times, status] of [
    [0, 1, 502],
    [1, 1, 200],
    [1, 2, 502],
  ]) {
    const { post, state } = site({ fault: { status: 503, times }, retries });
    assert.equal((await post()).status, status);
    assert.equal(state.attempts, retries + 1);
  }
});

test('does not retry what Stripe asks not to retry, nor what stays wrong', async () => {
  for (const fault of [{ status: 503, shouldRetry: false }, { status: 400 }, { status: 429 }]) {
    const { post, state } = site({ fault });
    assert.notEqual((await post()).status, 200);
    assert.equal(state.attempts, 1);
  }
});

test('a client without that method is called once, with the timeout alone', async () => {
  const calls = [];
  const create = async (_params, options) => {
    calls.push(options);
    throw Object.assign(new Error('x'), { type: 'StripeConnectionError' });
  };
  const { post } = site({ stripe: { accountSessions: { create } }, timeout: 99.5 });
  assert.equal((await post()).status, 502);
  assert.deepEqual(calls, [{ timeout: 100 }]);
});

test('a request without a signal is served', async () => {
  const { handler } = site();
  const response = await handler({ method: 'POST', url: 'https://shop.example/', headers: new Headers() });
  assert.equal(response.status, 200);
});
