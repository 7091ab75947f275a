/**
 * What docs/security.md and docs/csp.md promise, in a browser. The policies are read from the docs, and sent as they
 * stand there; Connect.js is the sandbox, from the origin that the real one comes from.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { checkUrl } from '../../dist/cli/doctor/doctor.js';
import { codeBlocks } from '../docs/markdown.js';
import { CONNECT_JS, dashboard, documentOf, launch, newSecret, openSite, send, visit } from '../faults/site.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const SHOP = 'https://shop.test';
const CDN = 'https://cdn.jsdelivr.net/npm/stripe-connect-dashboard@';
const STRIPE_TAG = `<script src="${CONNECT_JS}"></script>`;

const blocks = codeBlocks(read('docs/csp.md'));
const headers = blocks
  .filter(({ language }) => language === 'http')
  .map(({ code }) =>
    Object.fromEntries(
      code
        .trim()
        .split('\n')
        .map((line) => line.split(/: (.*)/)),
    ),
  );
const tags = blocks.filter(({ language }) => language === 'html').map(({ code }) => code.trim());
const [plain, cdn, nonce, trustedTypes] = headers;
const both = (...policies) => ({
  ...plain,
  'Content-Security-Policy': policies.map((each) => each['Content-Security-Policy']).join(', '),
});
const nonceTag = tags.find((tag) => tag.includes('nonce='));
const twoTags = tags.find((tag) => tag.includes(STRIPE_TAG));
const withNonce = (html) => html.replaceAll('<script ', '<script nonce="R4nd0m" ');
const ourTag = twoTags.split('\n').at(-1);
const cdnTag = tags.find((tag) => tag.includes(CDN));

/** The ids of the doctor's findings about the policies of a page with these headers. */
async function problemsOf(policy) {
  const html = '<stripe-connect-dashboard session-endpoint="/account_session"></stripe-connect-dashboard>';
  site.answers['/shop'] = (_, response) => send(response, 200, html, { 'content-type': 'text/html', ...policy });
  const [{ results }] = await checkUrl(new URL('/shop', site.origin), { kind: 'page' });
  return results.filter(({ id, ok }) => !ok && /^(csp|trusted|co[eo]p)/.test(id)).map(({ id }) => id);
}

let browser, site, other;
before(async () => {
  browser = await launch();
  [site, other] = await Promise.all([openSite(), openSite()]);
});
after(async () => {
  await browser?.close();
  site?.close();
  other?.close();
});

/** What the real Connect.js loads, by the policies: frames and images of Stripe's, and, where it may, a script. */
const probe = (script) => `;(() => {
  const add = (tag, src) => document.body.append(Object.assign(document.createElement(tag), { src, hidden: true }));
  add('iframe', 'https://connect-js.stripe.com/probe.html');
  add('iframe', 'https://js.stripe.com/probe.html');
  add('img', 'https://q.stripe.com/probe.svg');
  ${script ? "add('script', 'https://js.stripe.com/probe.js');" : ''}
})();`;
const PROBES = [
  'https://connect-js.stripe.com/probe.html',
  'https://js.stripe.com/probe.html',
  'https://q.stripe.com/probe.svg',
];

/** A file of the library, by its name at the end of the URL. */
const library = (url) => ({
  headers: { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' },
  body: read(`dist/cdn/${url.split('/').at(-1)}`),
});

/**
 * A page of https://shop.test with these headers, our script from there or from jsDelivr, and everything of Stripe's from Stripe's
 * origins.
 */
async function shop(
  policy,
  head,
  { body = dashboard(), answer = { client_secret: newSecret() }, status = 200, script = true } = {},
) {
  const context = await browser.newContext();
  await context.route(`${SHOP}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/account_session') return route.fulfill({ status, json: answer });
    if (pathname.startsWith('/assets/stripe-connect/')) return route.fulfill(library(pathname));
    return route.fulfill({ headers: { 'content-type': 'text/html', ...policy }, body: documentOf(body, head) });
  });
  await context.route(`${CDN}**`, (route) => route.fulfill(library(route.request().url())));
  await context.route(/^https:\/\/\w[\w-]*\.stripe\.com\/probe/, (route) =>
    route.fulfill({ contentType: 'text/plain', body: '' }),
  );
  const connectJs = (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `${read('dist/sandbox/connect.js')}\nif (document.readyState === 'complete') ${probe(script).slice(1, -1)}; else addEventListener('load', () => ${probe(script).slice(1, -1)})`,
    });
  return { context, ...(await visit(context, `${SHOP}/`, { connectJs })) };
}

const POLICIES = [
  ['as the docs print it', plain, ourTag],
  ['from a CDN', cdn, cdnTag],
  ['with a nonce', nonce, nonceTag],
  [
    'with a nonce and the hosts, without strict-dynamic',
    {
      ...nonce,
      'Content-Security-Policy': nonce['Content-Security-Policy'].replace(
        "'strict-dynamic'",
        "'self' https://connect-js.stripe.com https://js.stripe.com",
      ),
    },
    nonceTag,
  ],
  ['with Trusted Types', trustedTypes, twoTags, { script: false }],
  ['with a nonce and Trusted Types', both(nonce, trustedTypes), withNonce(twoTags), { script: false }],
];

describe('A page under the policy of the docs', () => {
  test('has one: for its own files, for a CDN, for a nonce, for Trusted Types', () => {
    assert.equal(headers.length, 4);
    for (const policy of headers) assert.doesNotMatch(policy['Content-Security-Policy'], /unsafe/);
    assert.match(nonce['Content-Security-Policy'], /script-src 'nonce-R4nd0m'/);
    assert.match(trustedTypes['Content-Security-Policy'], /require-trusted-types-for 'script'/);
    assert.ok(nonceTag && twoTags && cdnTag);
  });

  test('is passed by the doctor, which finds the two holes that it closes', async () => {
    for (const policy of [plain, cdn, nonce]) {
      const found = await problemsOf(policy);
      assert.deepEqual(found, []);
      const { 'Content-Security-Policy': text } = policy;
      const without = await problemsOf({ ...policy, 'Content-Security-Policy': text.replace("base-uri 'none'; ", '') });
      assert.deepEqual(without, ['csp-base-uri']);
    }
    const wide = cdn['Content-Security-Policy'].replace(/(https:\/\/cdn\.jsdelivr\.net)\S*/, '$1');
    assert.deepEqual(await problemsOf({ ...cdn, 'Content-Security-Policy': wide }), ['csp-scripts']);
  });

  test('lets neither a <base> nor another package of the CDN in', async () => {
    for (const [policy, tag] of [
      [plain, ourTag],
      [cdn, cdnTag],
      [nonce, nonceTag],
    ]) {
      const attack = `<base href="https://evil.test/"><script src="https://cdn.jsdelivr.net/npm/evil@1.0.0/evil.js"></script>`;
      const { context, reach, said, seen } = await shop(policy, attack + tag);
      assert.equal(await reach('ready'), undefined);
      assert.deepEqual(
        said.urls.filter((url) => url.includes('evil.test')),
        [],
      );
      assert.deepEqual((await seen()).violations.map((each) => each.split(' ')[0]).sort(), [
        'base-uri',
        'script-src-elem',
      ]);
      await context.close();
    }
  });

  for (const [name, policy, head, options] of POLICIES) {
    test(`${name}: shows payments, and breaks no rule`, async () => {
      const { context, page, said, reach, seen } = await shop(policy, head, options);
      assert.equal(await reach('ready'), undefined);
      await page.frameLocator('stripe-connect-payments iframe').getByRole('table').waitFor();
      for (const url of PROBES) while (!said.urls.includes(url)) await page.waitForTimeout(20);
      assert.deepEqual((await seen()).violations, []);
      assert.deepEqual(
        said.console.filter((line) => /^error|Content.Security|Trusted/i.test(line)),
        [],
      );
      assert.deepEqual(said.errors, []);
      await context.close();
    });

    test(`${name}: shows an error, its button and its style, and breaks no rule`, async () => {
      const { context, page, said, reach, seen } = await shop(policy, head, {
        ...options,
        status: 409,
        answer: { error: 'Ask Ada' },
      });
      assert.equal(await reach('error'), 'session-rejected');
      await page.getByText('Ask Ada').waitFor();
      const border = await page.locator('[part=message]').evaluate((view) => getComputedStyle(view).borderTopStyle);
      assert.equal(border, 'solid');
      await page.getByRole('button').click();
      assert.equal(await reach('error'), 'session-rejected');
      assert.deepEqual((await seen()).violations, []);
      assert.deepEqual(said.errors, []);
      await context.close();
    });
  }

  test('Trusted Types, with our tag alone: works all the same, and only the package’s own attempt is reported', async () => {
    const { context, said, reach, seen } = await shop(trustedTypes, ourTag, { script: false });
    assert.equal(await reach('ready'), undefined);
    const { violations } = await seen();
    assert.deepEqual(
      violations.map((each) => each.split(' ')[0]),
      ['require-trusted-types-for'],
    );
    assert.deepEqual(said.errors, []);
    await context.close();
  });

  test('a rule too few is seen by this test', async () => {
    const weak = {
      'Content-Security-Policy': plain['Content-Security-Policy'].replace(
        'frame-src https://connect-js.stripe.com',
        'frame-src',
      ),
    };
    const { context, reach, seen, page } = await shop(weak, ourTag);
    await reach('ready');
    await page.waitForFunction(() => window.seen.violations.length > 0);
    assert.match((await seen()).violations.join(), /^frame-src https:\/\/connect-js\.stripe\.com/);
    await context.close();
  });
});

describe('A request', () => {
  const cors = (request) => ({
    'access-control-allow-origin': request.headers.origin,
    'access-control-allow-headers': '*, accept, x-csrf-token',
    'access-control-allow-credentials': 'true',
  });
  const csrf = `<meta name="csrf-token" content="csrf-t0ken"><script type="module" src="/dist/cdn/stripe-connect-dashboard.js"></script>`;

  async function withCookies(html) {
    site.answers['/'] = (_, response) => send(response, 200, documentOf(html, csrf));
    site.requests.length = other.requests.length = 0;
    const context = await browser.newContext();
    const cookie = { name: 'signed', value: 'in', path: '/', sameSite: 'Lax' };
    await context.addCookies([
      { ...cookie, domain: 'localhost' },
      { ...cookie, domain: '127.0.0.1' },
    ]);
    return { context, ...(await visit(context, `${site.origin}/`)) };
  }

  test('to the page’s own origin carries the CSRF token and the cookies', async () => {
    const { context, reach } = await withCookies(dashboard());
    await reach('ready');
    const [{ headers }] = site.to('/account_session');
    assert.equal(headers['x-csrf-token'], 'csrf-t0ken');
    assert.match(headers.cookie, /signed=in/);
    await context.close();
  });

  test('to another origin carries neither', async () => {
    other.answers['/account_session'] = (request, response) =>
      send(response, 200, request.method === 'OPTIONS' ? '' : { client_secret: newSecret() }, cors(request));
    const { context, reach } = await withCookies(
      dashboard(`session-endpoint="http://127.0.0.1:${other.port}/account_session"`),
    );
    await reach('ready');
    for (const { headers } of other.to('/account_session')) {
      assert.equal(headers['x-csrf-token'], undefined);
      assert.equal(headers['access-control-request-headers'], undefined);
      assert.equal(headers.cookie, undefined);
    }
    assert.ok(other.to('/account_session').some(({ method }) => method === 'POST'));
    await context.close();
  });

  for (const status of [301, 302, 303, 307, 308]) {
    test(`is not taken along by a redirect to another origin: ${status}`, async () => {
      other.answers['/account_session'] = (request, response) =>
        send(response, 200, { client_secret: newSecret() }, cors(request));
      site.answers['/away'] = (_, response) =>
        send(response, status, '', { location: `http://127.0.0.1:${other.port}/account_session` });
      const { context, reach } = await withCookies(dashboard('session-endpoint="/away"'));
      assert.equal(await reach('error'), 'session-unauthorized');
      assert.deepEqual(other.requests, []);
      await context.close();
    });
  }

  for (const key of ['sk_test_4242', 'rk_live_4242', ' sk_live_4242']) {
    test(`is never sent with a secret key in the page: ${key.trim()}`, async () => {
      const { context, reach, said, seen } = await withCookies(dashboard(`publishable-key="${key}"`));
      assert.equal(await reach('error'), 'secret-key-exposed');
      assert.deepEqual(site.to('/account_session'), []);
      assert.deepEqual(
        said.urls.filter((url) => url.includes('stripe.com')),
        [],
      );
      assert.ok(!JSON.stringify([said.console, await seen()]).includes('4242'), 'nor is it told');
      await context.close();
    });
  }

  test('that is answered with HTML in its message: it is text', async () => {
    const message = '<img src=x onerror="window.owned = true"><b>Ada</b>';
    site.answers['/html'] = (_, response) => send(response, 422, { error: { message } });
    const { context, page, reach } = await withCookies(dashboard('session-endpoint="/html"'));
    await reach('error');
    await page.getByText(message).waitFor();
    assert.equal(await page.locator('stripe-connect-dashboard img, stripe-connect-dashboard b').count(), 0);
    assert.equal(await page.evaluate(() => window.owned), undefined);
    await context.close();
  });
});
