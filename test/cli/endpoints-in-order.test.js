/** The doctor against good endpoints, which differ in what they may, and against what is out of reach. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkUrl } from '../../dist/cli/doctor/doctor.js';
import { changed, good, serving } from './world.js';

const json = (body, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  });
const withoutGuard = async (request) => good(new Request('http://127.0.0.1/', { method: request.method }));

test('finds that nothing listens', async () => {
  const port = await serving(good, async (origin) => new URL(origin).port);
  const [{ results }] = await checkUrl(new URL(`http://127.0.0.1:${port}/`));
  assert.deepEqual(results.at(-1), {
    id: 'answers',
    title: 'responds',
    ok: false,
    problem: 'No server listens there.',
    fix: 'Start your server, or correct the address.',
  });
});

test('finds that no answer comes', async () => {
  await serving(
    () => new Promise(() => {}),
    async (origin) => {
      const [{ results }] = await checkUrl(new URL(origin), { timeout: 100 });
      assert.equal(results.at(-1).problem, 'No response within 0.1 s.');
    },
  );
});

test('finds plain http on a public host', async () => {
  const [{ results }] = await checkUrl(new URL('http://nowhere.invalid/'), { timeout: 2000 });
  assert.equal(results[0].id, 'transport');
  assert.equal(results[0].ok, false);
});

const fine = [
  ['ours', good],
  [
    'camelCase',
    changed(({ client_secret, publishable_key }) => ({ clientSecret: client_secret, publishableKey: publishable_key })),
  ],
  ['nothing but the secret', changed(({ client_secret }) => ({ client_secret }))],
  [
    "the AccountSession's own components",
    changed((body) => ({
      ...body,
      components: { payments: { enabled: true, features: {} }, payouts: { enabled: false } },
    })),
  ],
  // A page of another site can neither read the token nor send the header.
  [
    'a CSRF token as the only protection',
    (request) => (request.headers.get('x-csrf-token') === 'abc' ? withoutGuard(request) : json({}, 403)),
    { 'X-CSRF-Token': 'abc' },
  ],
  [
    'a bearer token as the only protection',
    (request) => (request.headers.get('authorization') === 'Bearer abc' ? withoutGuard(request) : json({}, 401)),
    { Authorization: 'Bearer abc' },
  ],
  [
    'a refusal of unexpected bodies',
    async (request) => ((await request.clone().text()) ? json({ error: 'no body, please' }, 400) : good(request)),
  ],
];
for (const [what, handler, headers = {}] of fine) {
  test(`has nothing to say against ${what}`, async () => {
    await serving(handler, async (origin) => {
      const [{ results }] = await checkUrl(new URL('/account_session', origin), { headers: new Headers(headers) });
      assert.deepEqual(
        results.filter(({ ok }) => !ok),
        [],
      );
      assert.ok(results.length >= 14);
    });
  });
}

test('asks as the person whose header it was lent', async () => {
  const handler = (request) =>
    request.headers.get('cookie') === 'sid=ada' ? good(request) : json({ error: 'no' }, 401);
  await serving(handler, async (origin) => {
    const url = new URL('/account_session', origin);
    const [ada] = await checkUrl(url, { headers: new Headers({ Cookie: 'sid=ada' }) });
    assert.deepEqual(
      ada.results.filter(({ ok }) => !ok),
      [],
    );
    const [eve] = await checkUrl(url, { headers: new Headers({ Cookie: 'sid=eve' }) });
    assert.match(eve.results.at(-1).fix, /session has ended/);
  });
});

test('finds that a page of another site gets a session by the password that the browser adds', async () => {
  const Authorization = `Basic ${btoa('ada:lovelace')}`;
  const handler = (request) =>
    request.headers.get('authorization') === Authorization ? withoutGuard(request) : json({}, 401);
  await serving(
    (request) => (request.method === 'POST' ? handler(request) : json({}, 405)),
    async (origin) => {
      const [{ results }] = await checkUrl(new URL('/account_session', origin), {
        headers: new Headers({ Authorization }),
      });
      assert.deepEqual(
        results.filter(({ ok }) => !ok).map(({ id }) => id),
        ['cross-site'],
      );
    },
  );
});

test('sends four POSTs and two GETs, as the help says', async () => {
  const methods = [];
  await serving(
    (request) => {
      methods.push(request.method);
      return good(request);
    },
    (origin) => checkUrl(new URL('/account_session', origin)),
  );
  assert.deepEqual(methods.sort(), ['GET', 'GET', 'POST', 'POST', 'POST', 'POST']);
});
