/** The doctor against endpoints that are broken, each in one way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkUrl } from '../../dist/cli/doctor/doctor.js';
import { changed, good, serving, stripe } from './world.js';

const json = (body, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  });
const html = (status = 200) =>
  new Response('<!doctype html><html><title>Sign in</title></html>', {
    status,
    headers: { 'Content-Type': 'text/html' },
  });
const onlyPost = (answer) => (request) =>
  request.method === 'POST' ? answer(request) : new Response('', { status: 405 });
const withoutGuard = async (request) => good(new Request('http://127.0.0.1/', { method: request.method }));
const create = (account) => stripe.accountSessions.create({ account, components: { payments: { enabled: true } } });
const cached = create('acct_1SandboxStandard').then(({ client_secret }) => client_secret);

const broken = [
  [
    'a redirect to a sign-in page',
    () => new Response(null, { status: 302, headers: { Location: '/login' } }),
    'redirect',
    /Respond with 401/,
  ],
  [
    'a redirect to another site',
    () => new Response(null, { status: 303, headers: { Location: 'https://id.example/authorize' } }),
    'redirect',
    /Respond with 401/,
  ],
  [
    'a redirect to the slash',
    (request) =>
      new URL(request.url).pathname.endsWith('/')
        ? good(request)
        : new Response(null, { status: 301, headers: { Location: '/account_session/' } }),
    'redirect',
    /Write \/account_session\/ in session-endpoint/,
  ],
  ['401 for a stranger', () => json({ error: 'no' }, 401), 'signed-in', /--header/],
  ['403', () => json({ error: 'no' }, 403), 'status', /CSRF/],
  ['404', () => html(404), 'status', /no such route/],
  ['405', () => new Response('', { status: 405 }), 'status', /Allow POST/],
  ['415 without a body', () => json({}, 415), 'status', /Do not require a body/],
  ['419 of Laravel', () => html(419), 'status', /Laravel/],
  ['429', () => json({}, 429), 'status', /Wait a little/],
  ['500', () => json({ error: 'x' }, 500), 'status', /log of your server/],
  ['204 without a body', () => new Response(null, { status: 204 }), 'status', /Respond with 200/],
  ['a page with status 200', onlyPost(() => html()), 'json', /401 and JSON/],
  [
    'an empty body',
    onlyPost(() => new Response('', { headers: { 'Content-Type': 'application/json' } })),
    'json',
    /Respond with/,
  ],
  ['a list', onlyPost(() => json(['x'])), 'json', /Respond with/],
  [
    'the secret as bare text',
    changed(({ client_secret }, headers) => {
      headers.set('content-type', 'text/plain');
      return client_secret;
    }),
    'json',
    /Respond with/,
  ],
  [
    'JSON that is called HTML',
    changed((body, headers) => {
      headers.set('content-type', 'text/html');
      return body;
    }),
    'json',
    /Content-Type: application\/json/,
  ],
  [
    'JSON without a type',
    changed((body, headers) => {
      headers.delete('content-type');
      return body;
    }),
    'json',
    /Content-Type: application\/json/,
  ],
  ['an error with status 200', onlyPost(() => json({ error: { message: 'no' } })), 'client-secret', /such as 500/],
  ['the secret one level down', changed((body) => ({ data: body })), 'client-secret', /Put it at the top/],
  [
    'another name for the secret',
    changed(({ client_secret }) => ({ secret: client_secret })),
    'client-secret',
    /accountSession\.client_secret/,
  ],
  [
    'an empty secret',
    changed((body) => ({ ...body, client_secret: '' })),
    'client-secret',
    /accountSession\.client_secret/,
  ],
  [
    "a PaymentIntent's secret",
    changed((body) => ({ ...body, client_secret: `pi_1_secret_${Math.random()}` })),
    'secret-form',
    /accountSessions\.create/,
    /PaymentIntent/,
  ],
  [
    'the account id as secret',
    changed((body) => ({ ...body, client_secret: 'acct_1' })),
    ['secret-form', 'secret-fresh'],
    /accountSessions\.create/,
  ],
  [
    'undefined as text',
    changed((body) => ({ ...body, client_secret: 'undefined' })),
    ['secret-form', 'secret-fresh'],
    /accountSessions\.create/,
    /an empty value/,
  ],
  [
    'the secret key as secret',
    changed((body) => ({ ...body, client_secret: 'sk_test_abcdefgh' })),
    ['secret-form', 'secret-fresh', 'secret-key'],
    /accountSessions\.create/,
  ],
  [
    'a cached secret',
    async (request) => {
      const response = await good(request);
      return response.ok ? json({ client_secret: await cached }) : response;
    },
    'secret-fresh',
    /for every request/,
  ],
  [
    'a secret that works once',
    (() => {
      let used = false;
      return onlyPost((request) => {
        if (used) return json({ error: 'used' }, 409);
        used = true;
        return good(request);
      });
    })(),
    'secret-fresh',
    /a new session/,
  ],
  [
    'a secret key in the answer',
    changed((body) => ({ ...body, debug: { key: 'sk_test_abcdefgh' } })),
    'secret-key',
    /Roll that key/,
  ],
  [
    'a restricted live key in a header',
    changed((body, headers) => {
      headers.set('x-debug', 'rk_live_abcdefgh');
      return body;
    }),
    'secret-key',
    /Roll that key/,
  ],
  [
    'a secret key as publishable key',
    changed((body) => ({ ...body, publishable_key: 'sk_test_abcdefgh' })),
    ['secret-key', 'publishable-key'],
    /Roll that key/,
  ],
  [
    'a publishable key that is none',
    changed((body) => ({ ...body, publishable_key: 'pk_' })),
    'publishable-key',
    /publishable key of the same account/,
  ],
  [
    'a component with a wrong name',
    changed((body) => ({ ...body, components: ['payment'] })),
    'component-names',
    /Did you mean payments\?/,
  ],
  [
    'components as text',
    changed((body) => ({ ...body, components: 'payments' })),
    'component-names',
    /such as \["payments"\]/,
  ],
  ['no component', changed((body) => ({ ...body, components: [] })), 'component-names', /leave the field out/],
  [
    'nothing against caches',
    changed((body, headers) => {
      headers.delete('cache-control');
      return body;
    }),
    'no-store',
    /Send Cache-Control: no-store/,
  ],
  [
    'no-cache, which is another thing',
    changed((body, headers) => {
      headers.set('cache-control', 'no-cache, private');
      return body;
    }),
    'no-store',
    /no-store/,
  ],
  [
    'a secret for GET',
    (request) => good(request.method === 'GET' ? new Request(request, { method: 'POST' }) : request),
    'post-only',
    /405/,
  ],
  ['no refusal of other sites', onlyPost(withoutGuard), 'cross-site', /Sec-Fetch-Site/],
  [
    'CORS for every site',
    onlyPost(async (request) => {
      const { body, headers } = await withoutGuard(request);
      return new Response(body, {
        headers: {
          ...Object.fromEntries(headers),
          'Access-Control-Allow-Origin': request.headers.get('origin'),
          'Access-Control-Allow-Credentials': 'true',
        },
      });
    }),
    'cross-site',
    /CORS/,
    /lets that page read it/,
  ],
  [
    'the account from the body',
    async (request) => {
      const copy = request.clone();
      const response = await good(request);
      if (!response.ok) return response;
      const { account } = await copy.json().catch(() => ({}));
      try {
        return json({ client_secret: (await create(account ?? 'acct_1SandboxStandard')).client_secret });
      } catch (error) {
        return json({ error: error.message }, 500);
      }
    },
    'own-account',
    /sign-in/,
  ],
  [
    'the account from the address, and Stripe asked nothing',
    async (request) => {
      const response = await good(request);
      const account = new URL(request.url).searchParams.get('account_id');
      if (!response.ok || !account) return response;
      const { encodeSecret } = await import('../../dist/sandbox/secret.js');
      return json({
        client_secret: encodeSecret({ account, components: {}, expires_at: 0, livemode: false, nonce: '1' }),
      });
    },
    'own-account',
    /sign-in/,
    /the account that the request named/,
  ],
];

for (const [what, handler, ids, fix, wrong = /./] of broken) {
  test(`finds ${what}`, async () => {
    await serving(handler, async (origin) => {
      const [{ kind, results }] = await checkUrl(new URL('/account_session', origin));
      assert.equal(kind, 'endpoint');
      const found = results.filter(({ ok }) => !ok);
      assert.deepEqual(
        found.map(({ id }) => id),
        [ids].flat(),
      );
      assert.match(found[0].fix, fix);
      assert.match(found[0].problem, wrong);
    });
  });
}
