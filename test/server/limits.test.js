/** What ends a request before Stripe has responded: the client, and the time. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import FakeTimers from '@sinonjs/fake-timers';
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

/** Stops the clock: from now on time passes only by `pass`, whatever the machine's speed. */
function stopClock(t) {
  const clock = FakeTimers.install({ toFake: ['setTimeout', 'clearTimeout'] });
  t.after(() => clock.uninstall());
  return async function pass(ms) {
    for (let left = ms; left >= 0; left -= 5) {
      // What no timer holds up happens first.
      for (let turns = 0; turns < 5; turns++) await new Promise(setImmediate);
      if (left > 0) clock.tick(5);
    }
  };
}

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
    test(`a client that leaves while ${option} is under way (${ms} ms): Stripe is not called`, async (t) => {
      const pass = stopClock(t);
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
      const response = post(client.signal);
      await pass(100);
      await assertGone(await response, state);
      assert.equal(state.attempts, 0);
    });
  }
}

test('a client that leaves while Stripe is slow: the handler is done at once', async (t) => {
  const pass = stopClock(t);
  const client = new AbortController();
  const { post, state } = site({ fault: { delay: 3000 } });
  const response = post(client.signal);
  await pass(100);
  assert.equal(state.attempts, 1);
  client.abort();
  // No time passes any more.
  await assertGone(await response, state);
});

test('a client that leaves between two attempts: no further attempt', async (t) => {
  const pass = stopClock(t);
  const client = new AbortController();
  const { post, state } = site({ fault: { status: 503 } });
  const response = post(client.signal);
  await pass(100);
  assert.equal(state.attempts, 1);
  client.abort();
  await assertGone(await response, state);
  await pass(2000);
  assert.equal(state.attempts, 1);
});

test('a client that leaves over HTTP: no further attempt', async (t) => {
  const { handler, state } = site({ fault: { status: 503 } });
  let onRequest;
  const requested = new Promise((resolve) => (onRequest = resolve));
  const listener = getRequestListener((request) => {
    const pass = stopClock(t);
    const response = handler(request);
    onRequest({ response, pass });
    return response;
  });
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const client = new AbortController();
    const url = `http://127.0.0.1:${server.address().port}/`;
    const fetched = fetch(url, { method: 'POST', signal: client.signal });
    const { response, pass } = await requested;
    await pass(100);
    assert.equal(state.attempts, 1);
    client.abort();
    await assert.rejects(fetched);
    assert.equal((await response).status, 499);
    await pass(2000);
    assert.equal(state.attempts, 1);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('after the timeout no further attempt is made', async (t) => {
  const pass = stopClock(t);
  const { post, state } = site({ fault: { status: 503 }, timeout: 100 });
  const response = post();
  await pass(100);
  assert.equal((await response).status, 504);
  await pass(2000);
  assert.equal(state.attempts, 1);
});

test('retries as often as the SDK is configured for', async (t) => {
  const pass = stopClock(t);
  for (const [retries, times, status] of [
    [0, 1, 502],
    [1, 1, 200],
    [1, 2, 502],
  ]) {
    const { post, state } = site({ fault: { status: 503, times }, retries });
    const response = post();
    await pass(2000);
    assert.equal((await response).status, status);
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

test('each further attempt has only the time that is left', async () => {
  const calls = [];
  const create = async (_params, options) => {
    calls.push(options.timeout);
    throw Object.assign(new Error('x'), { type: 'StripeConnectionError' });
  };
  const { post } = site({ stripe: { accountSessions: { create }, getMaxNetworkRetries: () => 1 }, timeout: 5000 });
  assert.equal((await post()).status, 502);
  const [first, second] = calls;
  assert.equal(first, 5000);
  // The pause between two attempts is 375 ms or longer.
  assert.ok(second > 0 && second <= 4630, String(second));
});

test('a closed connection is tried again once, by the SDK, and not by both', async () => {
  for (const retries of [0, 1, 2]) {
    let attempts = 0;
    const api = createServer((request, response) => {
      attempts += 1;
      response.destroy();
    }).listen(0, '127.0.0.1');
    await once(api, 'listening');
    try {
      const { port } = api.address();
      const stripe = new Stripe('sk_test_x', { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: retries });
      assert.equal((await site({ stripe }).post()).status, 502);
      assert.equal(attempts, 2);
    } finally {
      api.closeAllConnections();
      api.close();
    }
  }
});

test('a request without a signal is served', async () => {
  const { handler } = site();
  const response = await handler({ method: 'POST', url: 'https://shop.example/', headers: new Headers() });
  assert.equal(response.status, 200);
});
