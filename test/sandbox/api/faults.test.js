import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GOOD, STANDARD, post, createSandbox } from './sandbox.js';

const PARAMS = { account: STANDARD, components: { payments: { enabled: true } } };

test('a fault hits as often as it was told to, then lifts', async () => {
  const { sandbox, stripe } = createSandbox();
  sandbox.faults.set({ status: 500, times: 2 });
  await assert.rejects(stripe.accountSessions.create(PARAMS), { statusCode: 500, type: 'StripeAPIError' });
  await assert.rejects(stripe.accountSessions.create(PARAMS), { statusCode: 500 });
  assert.ok(await stripe.accountSessions.create(PARAMS));
});

test('the SDK tries again by itself after a 500, with one key', async () => {
  const { sandbox, stripe } = createSandbox({ config: { maxNetworkRetries: 1 } });
  sandbox.faults.set({ status: 500, times: 1 });
  assert.ok(await stripe.accountSessions.create(PARAMS));
  assert.deepEqual(
    sandbox.log.map(({ status }) => status),
    [500, 200],
  );
});

test('the SDK does not try again when told that it would be of no use', async () => {
  const { sandbox, stripe } = createSandbox({ config: { maxNetworkRetries: 3 } });
  sandbox.faults.set({ status: 500, shouldRetry: false });
  await assert.rejects(stripe.accountSessions.create(PARAMS), { statusCode: 500 });
  assert.equal(sandbox.log.length, 1);
});

test('a rate limit as a fault carries Retry-After', async () => {
  const { sandbox, stripe } = createSandbox();
  sandbox.faults.set({ status: 429, retryAfter: 7 });
  await assert.rejects(stripe.accountSessions.create(PARAMS), (error) => {
    assert.equal(error.type, 'StripeRateLimitError');
    assert.equal(error.code, 'rate_limit');
    assert.equal(error.headers['retry-after'], '7');
    return true;
  });
});

test('a rate limit counts', async () => {
  const { sandbox } = createSandbox({ rateLimit: { requests: 2, seconds: 60 } });
  const statuses = [];
  for (let i = 0; i < 3; i++) statuses.push(await post(sandbox, GOOD));
  assert.deepEqual(
    statuses.map(({ status }) => status),
    [200, 200, 429],
  );
  const wait = Number(statuses[2].headers.get('retry-after'));
  assert.ok(wait >= 59 && wait <= 60, `${wait}`);
});

test('a page instead of JSON is an error of the API to the SDK', async () => {
  const { sandbox, stripe } = createSandbox();
  sandbox.faults.set({ status: 502, html: true });
  await assert.rejects(stripe.accountSessions.create(PARAMS), { type: 'StripeAPIError', message: /Invalid JSON/ });
});

test('a dropped connection is a connection error, tried once more', async () => {
  const { sandbox, stripe } = createSandbox();
  sandbox.faults.set({ drop: true });
  await assert.rejects(stripe.accountSessions.create(PARAMS), { type: 'StripeConnectionError' });
  assert.equal(sandbox.log.length, 2);
  sandbox.faults.set({ drop: true, times: 1 });
  assert.ok(await stripe.accountSessions.create(PARAMS));
});

test("a delay beyond the SDK's timeout is a timeout", async () => {
  const { sandbox, stripe } = createSandbox();
  sandbox.faults.set({ delay: 60_000 });
  await assert.rejects(stripe.accountSessions.create(PARAMS, { timeout: 20 }), {
    type: 'StripeConnectionError',
    message: /timeout being reached \(20ms\)/,
  });
});

test('refuses a fault that it does not know', () => {
  const { sandbox } = createSandbox();
  assert.throws(() => sandbox.faults.set({ statsu: 500 }), /no "statsu"/);
  assert.throws(() => sandbox.faults.set({ status: 200 }), /200 is no "status"/);
  assert.throws(() => sandbox.faults.set({ delay: -1 }), /-1 is no "delay"/);
});

const admin = (sandbox, path, init) => sandbox.handle(new Request(`http://localhost${path}`, init));

test('faults can be set, read and lifted over HTTP', async () => {
  const { sandbox } = createSandbox();
  const set = await admin(sandbox, '/_sandbox/faults', { method: 'PUT', body: '{"status":503,"retryAfter":2}' });
  assert.equal(set.status, 200);
  assert.deepEqual(await (await admin(sandbox, '/_sandbox/faults')).json(), { status: 503, retryAfter: 2 });
  const hit = await post(sandbox, GOOD);
  assert.deepEqual([hit.status, hit.headers.get('retry-after')], [503, '2']);
  await admin(sandbox, '/_sandbox/faults', { method: 'DELETE' });
  assert.equal((await post(sandbox, GOOD)).status, 200);
});

test('a wrong fault over HTTP is refused with a sentence', async () => {
  const { sandbox } = createSandbox();
  for (const body of ['{"status":1}', 'not json']) {
    const response = await admin(sandbox, '/_sandbox/faults', { method: 'PUT', body });
    assert.equal(response.status, 400);
    assert.ok((await response.json()).error.message);
  }
  assert.equal((await admin(sandbox, '/_sandbox/nothing')).status, 404);
});

test('the log names the account and the components, and holds no key and no secret', async () => {
  const { sandbox, stripe } = createSandbox();
  const { client_secret } = await stripe.accountSessions.create(PARAMS);
  const text = await (await admin(sandbox, '/_sandbox/requests')).text();
  const [entry] = JSON.parse(text);
  assert.equal(entry.account, STANDARD);
  assert.deepEqual(entry.components, ['payments']);
  assert.ok(!text.includes('sk_test_sandbox') && !text.includes(client_secret));
  const about = await (await admin(sandbox, '/_sandbox')).text();
  assert.ok(about.includes('sandbox') && !about.includes('sk_test_sandbox'));
});

test('reset forgets all', async () => {
  const { sandbox } = createSandbox();
  sandbox.faults.set({ status: 500 });
  await post(sandbox, GOOD);
  await admin(sandbox, '/_sandbox/reset', { method: 'POST' });
  assert.equal(sandbox.log.length, 0);
  assert.equal((await post(sandbox, GOOD)).status, 200);
});

test('idempotency keys are not kept without end', async () => {
  const { sandbox } = createSandbox();
  const ask = (key) => post(sandbox, GOOD, { headers: { 'Idempotency-Key': key } });
  const first = await (await ask('k0')).json();
  for (let i = 1; i <= 1000; i++) await ask(`k${i}`);
  const again = await (await ask('k0')).json();
  assert.notEqual(again.client_secret, first.client_secret);
});
