/** The handler never rejects and logs no secret, whatever is thrown and whatever a request contains. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

const SESSION = { client_secret: 'accs_secret__x', livemode: false, components: { payments: { enabled: true } } };

/** A handler over a Stripe that does what `create` does. */
function site({ create = async () => SESSION, ...options } = {}) {
  const logged = [];
  const handler = accountSessionHandler({
    stripe: { accountSessions: { create } },
    account: () => 'acct_1',
    components: { payments: { enabled: true } },
    log: (message) => logged.push(message),
    ...options,
  });
  return { handler, logged };
}
const request = (init) => new Request('https://shop.example/account_session', { method: 'POST', ...init });
const rejectWith = (thrown) => () => Promise.reject(thrown);
const throwWith = (thrown) => () => {
  throw thrown;
};
const stripeError = (properties) => Object.assign(new Error('refused'), { type: 'StripeAPIError' }, properties);

async function assertError(response, status, code) {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('content-type'), 'application/json');
  const { error } = await response.json();
  assert.equal(error.code, code);
}

const withGetter = (name, object = new Error('x')) =>
  Object.defineProperty(object, name, { get: throwWith(new Error('getter')) });
const thrown = {
  null: null,
  undefined,
  'a symbol': Symbol('x'),
  'an object without a prototype': Object.create(null),
  'an object whose toString throws': { toString: throwWith(new Error('x')) },
  'an error whose message throws': withGetter('message'),
  'an error whose type throws': withGetter('type'),
  'an error whose headers throw': withGetter('headers', stripeError()),
  'a Stripe error whose message throws': withGetter('message', stripeError()),
  'a Stripe error whose message is no text': stripeError({ message: 7 }),
  'a Stripe error of a type that Object has': stripeError({ type: 'Stripe__proto__' }),
  'a proxy that throws': new Proxy(new Error('x'), { getPrototypeOf: throwWith(new Error('trap')) }),
  'a revoked proxy': (() => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  })(),
};
for (const [what, value] of Object.entries(thrown)) {
  test(`responds when ${what} is thrown`, async () => {
    for (const options of [
      { account: throwWith(value) },
      { create: rejectWith(value) },
      { stripe: throwWith(value) },
    ]) {
      const { handler, logged } = site(options);
      const response = await handler(request());
      assert.ok([500, 502].includes(response.status), String(response.status));
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.ok((await response.json()).error.code);
      assert.equal(logged.length, 1);
      assert.match(logged[0], /^No account session: ./);
    }
  });
}

const logs = {
  'throws null': throwWith(null),
  'throws an error': throwWith(new Error('disk full')),
  rejects: async () => {
    throw new Error('disk full');
  },
  'returns a thenable that throws': () => ({ then: throwWith(new Error('disk full')) }),
};
for (const [what, log] of Object.entries(logs)) {
  test(`a log that ${what} changes nothing, and the line goes to the console`, async (t) => {
    const { mock } = t.mock.method(console, 'error', () => {});
    const { handler } = site({ log, create: rejectWith(new Error('no database')) });
    await assertError(await handler(request()), 500, 'server_error');
    // A rejection that nothing handles would fail this test.
    await new Promise(setImmediate);
    assert.deepEqual(mock.calls[0].arguments, ['No account session: no database']);
  });
}

test('responds when the log and the console throw', async (t) => {
  t.mock.method(console, 'error', throwWith(new Error('EPIPE')));
  const { handler } = site({ log: undefined, create: rejectWith(new Error('x')) });
  await assertError(await handler(request()), 500, 'server_error');
  await new Promise(setImmediate);
});

const retryAfter = [
  ['7', '7'],
  [7, '7'],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
  ['soon', null],
  ['7\r\nSet-Cookie: a=b', null],
  ['7\n', null],
  ['-1', null],
  ['9'.repeat(1e6), null],
  ['☃', null],
  [{}, null],
  [Object.create(null), null],
  [null, null],
];
for (const [value, expected] of retryAfter) {
  test(`passes on Retry-After only if it is valid: ${JSON.stringify(value)?.slice(0, 40)}`, async () => {
    const headers = { 'retry-after': value };
    const { handler } = site({ create: rejectWith(stripeError({ type: 'StripeRateLimitError', headers })) });
    const response = await handler(request());
    assert.ok([429, 500].includes(response.status));
    assert.equal(response.headers.get('retry-after'), expected);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });
}

const hosts = ['http://127.0.0.999/', 'http://[::1/', 'http://a b/', '/account_session', ''];
for (const url of hosts) {
  test(`responds to a request whose URL is ${JSON.stringify(url)}`, async () => {
    const headers = new Headers({ Origin: 'https://shop.example', Host: url });
    const { handler } = site();
    await assertError(await handler({ method: 'POST', url, headers }), 403, 'cross_site');
  });
}

const broken = {
  'no headers': { method: 'POST', url: 'https://shop.example/' },
  'headers of another kind': { method: 'POST', url: 'https://shop.example/', headers: { host: 'shop.example' } },
  'a getter that throws': withGetter('headers', { method: 'POST', url: 'https://shop.example/' }),
  'a URL that throws': withGetter('url', { method: 'POST', headers: new Headers() }),
  'a signal that throws': withGetter('signal', {
    method: 'POST',
    url: 'https://shop.example/',
    headers: new Headers(),
  }),
};
for (const [what, value] of Object.entries({ ...broken, undefined })) {
  test(`responds to a request with ${what}`, async () => {
    const { handler, logged } = site();
    await assertError(await handler(value), 500, 'server_error');
    assert.equal(logged.length, 1);
  });
}

test('an account that is no text is refused before Stripe is called', async () => {
  let calls = 0;
  const create = async () => {
    calls += 1;
    return SESSION;
  };
  for (const account of [7, {}, ['acct_1'], true]) {
    const { handler } = site({ create, account: () => account });
    await assertError(await handler(request()), 500, 'server_error');
  }
  assert.equal(calls, 0);
});

test('responds when Stripe returns no session', async () => {
  for (const session of [null, undefined, {}, 'text']) {
    const { handler } = site({ create: async () => session });
    await assertError(await handler(request()), 500, 'server_error');
  }
});

const secrets = [
  'sk_test_51abcDEF',
  'rk_live_51abcDEF',
  'sk_org_live_51abcDEF',
  'ek_test_51abcDEF',
  'sk_51abcDEF',
  'SK_LIVE_51abcDEF',
  'whsec_51abcDEF',
  'accs_secret__51abcDEF',
  'pi_1_secret_51abcDEF',
  'key=sk_live_51abcDEF',
  'x_sk_live_51abcDEF',
  'sk_li\u200bve_51abcDEF',
  'Authorization: Bearer 51abcDEF',
  'authorization: basic 51abcDEF',
  'https://user:51abcDEF@db.example/',
  'postgres://51abcDEF@db.example/',
];
for (const secret of secrets) {
  test(`logs without the secret of ${JSON.stringify(secret)}`, async () => {
    for (const message of [secret, `Invalid key: ${secret}`, `"${secret}"`, `${'x'.repeat(980)} ${secret}`]) {
      const { handler, logged } = site({ create: rejectWith(new Error(message)) });
      await handler(request());
      assert.doesNotMatch(logged[0], /51abc/);
    }
    for (const property of ['message', 'code', 'param', 'requestId']) {
      const { handler, logged } = site({ create: rejectWith(stripeError({ [property]: secret })) });
      await handler(request());
      assert.doesNotMatch(logged[0], /51abc/);
    }
  });
}

test('what is no secret stays in the log', async () => {
  const message = 'No such account: acct_1 at https://api.stripe.com/v1/risk_1 by user@example.com, see the basics';
  const { handler, logged } = site({ create: rejectWith(new Error(message)) });
  await handler(request());
  assert.equal(logged[0], `No account session: ${message}`);
});

test('logs one printable line, in what is logged by default too', async (t) => {
  const { mock } = t.mock.method(console, 'error', () => {});
  const hostile = 'a\nb\r\nc\u001b[2Jd\u0007\u0000\u009b31m\u2028\u2029\u202e\u2066\u200b\ufeff\ud800e sk_test_51abc';
  const { handler } = site({ log: undefined, account: throwWith(new Error(hostile)) });
  await handler(request());
  const [line] = mock.calls[0].arguments;
  assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|51abc/u);
  assert.match(line, /^No account session: a\\nb\\u\{d\}\\nc\\u\{1b\}\[2Jd/);
});

test('a long text is cut, and costs no time', async () => {
  for (const part of ['x', 'sk_', 'sk_test_', '://', 'secret', 'Bearer ', 'a\u001b']) {
    const { handler, logged } = site({ create: rejectWith(stripeError({ message: part.repeat(1e6), code: 'gone' })) });
    const before = process.cpuUsage();
    await handler(request());
    const { user } = process.cpuUsage(before);
    // The processor's time, which other programs do not take. What is quadratic in a million characters takes hours.
    assert.ok(user < 5e6, `${user} µs`);
    assert.ok(logged[0].length < 7000);
    assert.match(logged[0], /StripeAPIError, gone/);
  }
});
