/** The doctor against pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkUrl } from '../../dist/cli/doctor/doctor.js';
import { changed, good, serving } from './world.js';

const TAG =
  '<stripe-connect-dashboard session-endpoint="/account_session" components="payments payouts"></stripe-connect-dashboard>';
// Stripe's own secrets say nothing of a sandbox: only then are the page's policies looked at.
const real = changed((body) => ({ ...body, client_secret: `accs_secret__${Math.random().toString(36).slice(2)}` }));

function site({ body = TAG, headers = {}, endpoint = real, status = 200 }) {
  return (request) => {
    if (new URL(request.url).pathname === '/account_session') return endpoint(request);
    return new Response(`<!doctype html><html><body>${body}</body></html>`, {
      status,
      headers: { 'Content-Type': 'text/html', ...headers },
    });
  };
}

const check = (options, visitor) => serving(site(options), (origin) => checkUrl(new URL('/payments', origin), visitor));
const problems = (sections) => sections.flatMap(({ results }) => results.filter(({ ok }) => !ok));

const STRIPE =
  "script-src 'self' https://connect-js.stripe.com https://js.stripe.com; frame-src https://connect-js.stripe.com https://js.stripe.com; img-src 'self' https://*.stripe.com; style-src 'self' 'sha256-0hAheEzaMe6uXIKV4EehS9pu1am1lj/KnnzrOYqckXk='; connect-src 'self'; base-uri 'none'";
const csp = (policy) => ({ headers: { 'Content-Security-Policy': policy } });

const broken = [
  [
    'a secret key in the tag',
    { body: TAG.replace('components', 'publishable-key="sk_live_abcdefgh" components') },
    ['page-secret-key', 'page-publishable-key'],
    /Roll that key/,
  ],
  [
    'a secret key in a script of the page',
    { body: `${TAG}<script>const key = 'sk_test_abcdefgh';</script>` },
    'page-secret-key',
    /Roll that key/,
  ],
  [
    'no session-endpoint',
    { body: TAG.replace('session-endpoint="/account_session"', '') },
    'session-endpoint',
    /session-endpoint="\/account_session"/,
  ],
  [
    'a session-endpoint that is no address',
    { body: TAG.replace('"/account_session"', '"http://"') },
    'session-endpoint',
    /path of the endpoint/,
  ],
  [
    'a publishable key nowhere',
    { endpoint: changed(({ client_secret }) => ({ client_secret })) },
    'page-publishable-key',
    /publishable-key="pk_…"/,
  ],
  [
    'a component that Stripe has not',
    { body: TAG.replace('"payments ', '"paymetns ') },
    'page-components',
    /Did you mean payments\?/,
  ],
  [
    'a component that the session does not enable',
    { body: TAG.replace('payouts"', 'payouts, balances"') },
    'enabled',
    /Enable balances where/,
  ],
  [
    'the same in own markup',
    {
      body: "<stripe-connect-dashboard session-endpoint=/account_session><stripe-connect-component name='payment-details'></stripe-connect-component></stripe-connect-dashboard>",
    },
    'enabled',
    /Enable payment_details where/,
  ],
  [
    'a policy without Stripe',
    csp("default-src 'self'; base-uri 'self'"),
    'csp',
    /script-src https:\/\/connect-js\.stripe\.com https:\/\/js\.stripe\.com; frame-src .*; img-src https:\/\/\*\.stripe\.com; style-src 'sha256-/,
  ],
  [
    'a policy without frames',
    csp(STRIPE.replace(/frame-src[^;]*/, "frame-src 'none'")),
    'csp',
    /^Add to it: frame-src https:\/\/connect-js\.stripe\.com https:\/\/js\.stripe\.com\.$/,
  ],
  ['a policy that scripts are exempt from by element', csp(`${STRIPE}; script-src-elem 'self'`), 'csp', /script-src/],
  [
    'a nonce that takes unsafe-inline away',
    csp(STRIPE.replace(/style-src[^;]*/, "style-src 'unsafe-inline' 'nonce-abc'")),
    'csp',
    /style-src/,
  ],
  ['a second policy that forbids', csp(`${STRIPE}, img-src 'self'`), 'csp', /img-src/],
  [
    'a policy in the page',
    { body: `<meta http-equiv="Content-Security-Policy" content="img-src 'self'">${TAG}` },
    'csp',
    /img-src/,
  ],
  [
    'a policy against its own endpoint',
    csp(STRIPE.replace("connect-src 'self'", "connect-src 'none'")),
    'csp-endpoint',
    /connect-src 'self'/,
  ],
  [
    'Trusted Types without ours',
    csp(`${STRIPE}; require-trusted-types-for 'script'; trusted-types lit-html`),
    'trusted-types',
    /trusted-types lit-html stripe-connect-dashboard/,
  ],
  [
    "Trusted Types without Lit's",
    {
      ...csp(`${STRIPE}; require-trusted-types-for 'script'; trusted-types 'none'`),
      body: `<script src="https://connect-js.stripe.com/v1.0/connect.js"></script>${TAG}`,
    },
    'trusted-types',
    /trusted-types lit-html\./,
  ],
  ['COOP', { headers: { 'Cross-Origin-Opener-Policy': 'same-origin' } }, 'coop', /unsafe-none/],
  [
    'COOP that allows popups',
    { headers: { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups; report-to="x"' } },
    'coop',
    /unsafe-none/,
  ],
  ['COEP', { headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' } }, 'coep', /no Cross-Origin-Embedder-Policy/],
  ['a policy without base-uri', csp(STRIPE.replace("; base-uri 'none'", '')), 'csp-base-uri', /base-uri 'none'/],
  [
    'a policy without base-uri, of a page that has a <base>',
    { ...csp(STRIPE.replace("; base-uri 'none'", '')), body: `<base href="/">${TAG}` },
    'csp-base-uri',
    /base-uri 'self'/,
  ],
  ['a base-uri of any host', csp(STRIPE.replace("base-uri 'none'", 'base-uri https:')), 'csp-base-uri', /'none'/],
  ...[
    'https://cdn.jsdelivr.net',
    'https://cdn.jsdelivr.net/npm/',
    'cdn.jsdelivr.net:443',
    '*.jsdelivr.net',
    'https://unpkg.com/',
    'https://*',
    'https:',
    '*',
  ].map((source) => [
    `scripts from ${source}`,
    csp(STRIPE.replace("script-src 'self'", `script-src 'self' ${source}`)),
    'csp-scripts',
    /from your own site/,
  ]),
  [
    'an endpoint that is broken',
    {
      endpoint: changed((body, headers) => {
        headers.delete('cache-control');
        return { ...body, client_secret: `accs_secret__${Math.random()}` };
      }),
    },
    'no-store',
    /no-store/,
  ],
];
for (const [what, options, ids, fix] of broken) {
  test(`finds ${what}`, async () => {
    const found = problems(await check(options));
    assert.deepEqual(
      found.map(({ id }) => id),
      [ids].flat(),
    );
    assert.match(found[0].fix, fix);
  });
}

const fine = [
  ['a page without policies', {}],
  ['the policy that Stripe asks for', csp(STRIPE)],
  ['wider policies that do not restrict scripts', csp("frame-src https:; img-src * data:; frame-ancestors 'none'")],
  [
    "the package's folder at a public CDN",
    csp(
      STRIPE.replace(
        "script-src 'self'",
        'script-src https://cdn.jsdelivr.net/npm/stripe-connect-dashboard@0.1.0/dist/cdn/',
      ),
    ),
  ],
  ['a second policy that restricts scripts', csp(`${STRIPE}, script-src https:`)],
  ['a policy with strict-dynamic', csp(STRIPE.replace(/script-src[^;]*/, "script-src 'nonce-abc' 'strict-dynamic'"))],
  [
    'Trusted Types with ours',
    csp(`${STRIPE}; require-trusted-types-for 'script'; trusted-types stripe-connect-dashboard lit-html`),
  ],
  ['Trusted Types without a list', csp(`${STRIPE}; require-trusted-types-for 'script'`)],
  [
    "Trusted Types, and Stripe's tag in the page",
    {
      ...csp(`${STRIPE}; require-trusted-types-for 'script'; trusted-types lit-html`),
      body: `<script src="https://connect-js.stripe.com/v1.0/connect.js"></script>${TAG}`,
    },
  ],
  ['a policy of a sandbox page', { ...csp("default-src 'self'; base-uri 'none'"), endpoint: good }],
  [
    'underscores, commas and a tag over lines',
    {
      body: '<stripe-connect-dashboard\n  session-endpoint="/account_session?a=1&amp;b=2"\n  components="payments,payouts"\n></stripe-connect-dashboard>',
    },
  ],
  ['a key in a comment that is no key', { body: `${TAG}<!-- <stripe-connect-dashboard publishable-key="x"> -->` }],
];
for (const [what, options] of fine) {
  test(`has nothing to say against ${what}`, async () => {
    const sections = await check(options);
    assert.deepEqual(
      sections.map(({ kind }) => kind),
      ['page', 'endpoint'],
    );
    assert.deepEqual(problems(sections), []);
  });
}

test("sends the page's cookies and CSRF token to its endpoint, as the dashboard does", async () => {
  const endpoint = (request) =>
    request.headers.get('x-csrf-token') === 'abc' && request.headers.get('cookie') === 'sid=ada; csrf=1'
      ? real(request)
      : new Response('', { status: 403 });
  const options = {
    endpoint,
    body: `<meta name="csrf-token" content="abc">${TAG}`,
    headers: { 'Set-Cookie': 'csrf=1; Path=/; HttpOnly' },
  };
  assert.deepEqual(problems(await check(options, { headers: new Headers({ Cookie: 'sid=ada' }) })), []);
});

test("the page's cookie takes the place of an older one of that name, as in a browser", async () => {
  const endpoint = (request) =>
    request.headers.get('cookie') === 'sid=new; theme=dark' ? real(request) : new Response('', { status: 401 });
  const options = { endpoint, headers: { 'Set-Cookie': 'sid=new; Path=/; HttpOnly' } };
  assert.deepEqual(problems(await check(options, { headers: new Headers({ Cookie: 'sid=old; theme=dark' }) })), []);
});

test("does not take the page's own cookie for a sign-in of the developer's", async () => {
  const options = { endpoint: () => new Response('', { status: 401 }), headers: { 'Set-Cookie': 'visit=1' } };
  assert.match(problems(await check(options)).find(({ id }) => id === 'signed-in').fix, /Copy as cURL/);
});

test('lends the cookie to no other site that the page names', async () => {
  let seen;
  await serving(
    (request) => {
      seen = request.headers.get('cookie');
      return new Response('', { status: 404 });
    },
    async (other) => {
      await check(
        { body: TAG.replace('/account_session', `${other}/account_session`) },
        { headers: new Headers({ Cookie: 'sid=ada' }), origins: [other] },
      );
    },
  );
  assert.equal(seen, null);
});

test('says so when a page that was called one does not show', async () => {
  for (const [status, words] of [
    [500, /responds with 500/],
    [302, /redirects/],
  ]) {
    const [{ results }] = await check({ status, headers: { Location: '/login' } }, { kind: 'page' });
    assert.equal(results[0].id, 'shows');
    assert.match(results[0].problem, words);
  }
  const [{ results }] = await check({ body: '<p>Nothing</p>' }, { kind: 'page' });
  assert.equal(results[0].id, 'tag');
});
