/** The demo as static files, in a folder of a host that knows nothing but files: a worker stands for the server. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { chromium } from 'playwright-core';
import { LIBRARY } from '../../demo/docs/library.js';
import { PAGES } from '../../demo/pages.js';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { writeSite } from '../../scripts/build/site.js';
import { moveWorkerClock } from './demo-site.js';
import { newPage } from '../support/new-page.js';

let server, browser, folder, home;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await writeSite(join(folder, 'of/a/host'));
  const host = new Hono().use('*', serveStatic({ root: folder }));
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  home = await new Promise((done) => {
    server = serve({ fetch: host.fetch, port: 0 }, ({ port }) => done(`http://localhost:${port}/of/a/host/`));
  });
});
after(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A visitor who has never been here. `said`: troubles in the console, and addresses that are not of the site. */
async function visit(address = '') {
  const context = await browser.newContext();
  const page = await newPage(context);
  const said = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  // What the page's policy stops does not come here.
  await context.route(
    (url) => !url.href.startsWith(home),
    (route) => {
      said.push(`outside: ${route.request().url()}`);
      return route.abort();
    },
  );
  page.on('response', (response) => response.status() >= 400 && said.push(`${response.status()} ${response.url()}`));
  await page.goto(home + address);
  return { page, said, close: () => context.close() };
}

const becomes = (page, status) =>
  page.waitForFunction((wanted) => document.querySelector('stripe-connect-dashboard')?.status === wanted, status);

for (const name of PAGES.filter((each) => each !== 'components')) {
  test(`${name}.html works at the first visit, and when it is loaded again`, async () => {
    const { page, said, close } = await visit(name === 'index' ? '' : `${name}.html`);
    await becomes(page, 'ready');
    await page.reload();
    await becomes(page, 'ready');
    assert.deepEqual(said, []);
    await close();
  });
}

test('components.html shows all components', async () => {
  const { page, said, close } = await visit('components.html');
  await becomes(page, 'ready');
  const names = ['account-onboarding', 'tax-settings', 'financial-account'];
  for (const name of names) {
    const component = page.locator(`stripe-connect-component[name="${name}"]`);
    await component.scrollIntoViewIfNeeded();
    await page.waitForFunction((element) => element.status === 'ready', await component.elementHandle());
  }
  assert.deepEqual(said, []);
  await close();
});

test('one signs in as another account, and out', async () => {
  const { page, said, close } = await visit();
  await becomes(page, 'ready');
  const menu = page.locator('.who');
  const signIn = async (name) => {
    await page.getByRole('button', { name }).click();
    await menu.locator('summary', { hasText: name }).waitFor();
    await becomes(page, 'ready');
  };
  await menu.locator('summary').click();
  await signIn('Heron Kayaks');
  await page.goto(`${home}payouts.html`);
  await menu.locator('summary', { hasText: 'Heron Kayaks' }).click();
  await menu.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForFunction(() => document.querySelector('h1')?.innerText === 'Sign in');
  await signIn('Tern & Tide');
  assert.equal(page.url(), home);
  assert.deepEqual(said, []);
  await close();
});

test('every link leads to a page of the site', async () => {
  const { page, close } = await visit();
  for (const name of PAGES) {
    await page.goto(`${home}${name}.html`);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map(({ href }) => href));
    assert.ok(links.length > 5);
    for (const link of new Set(links.map((each) => each.split(/[?#]/)[0]))) {
      // Stripe's documentation cannot be reached from every machine.
      if (link.startsWith('https://docs.stripe.com/')) continue;
      assert.ok(link.startsWith(home), link);
      assert.equal((await page.request.get(link)).status(), 200, link);
    }
  }
  await close();
});

test('each page has a policy of its own: no foreign <base>, script, image or request', async () => {
  const files = (await readdir(join(folder, 'of/a/host'), { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  );
  assert.ok(files.length > 40, `${files.length}`);
  for (const file of files) {
    const html = await readFile(join(folder, 'of/a/host', file), 'utf8');
    assert.ok(html.indexOf('http-equiv') < html.indexOf('<script'), file);
    assert.match(
      html,
      /^[^]{0,300}<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none';/,
      file,
    );
  }
  for (const address of ['', 'docs/security.html']) {
    const { page, close } = await visit(address);
    const violations = await page.evaluate(async () => {
      const seen = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
      document.head.insertAdjacentHTML('afterbegin', '<base href="https://evil.test/">');
      document.body.append(Object.assign(document.createElement('script'), { src: 'https://evil.test/x.js' }));
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://evil.test/x.png' }));
      await fetch('https://evil.test/').catch(() => {});
      while (seen.length < 4) await new Promise((done) => setTimeout(done, 10));
      return seen;
    });
    assert.deepEqual(violations.sort(), ['base-uri', 'connect-src', 'img-src', 'script-src-elem']);
    await close();
  }
});

test('the docs are there, with a live example, a search, and links as files have them', async () => {
  const { page, said, close } = await visit('docs/index.html');
  await becomes(page, 'ready');
  await page.locator('docs-search .open').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('connect-exit');
  await page.locator('[role=option][aria-selected=true]', { hasText: 'connect-exit' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${home}docs/reference.html#connect-exit`);
  for (const address of ['docs/theming.html', 'docs/errors/index.html', 'docs/source/demo/index.html']) {
    await page.goto(home + address);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map(({ href }) => href));
    for (const link of new Set(links.map((each) => each.split('#')[0]).filter((each) => each.startsWith(home))))
      assert.equal((await page.request.get(link)).status(), 200, link);
    assert.ok(links.includes(`${home}errors.html`), 'the demo’s pages are files');
  }
  assert.deepEqual(said, []);
  await close();
});

test('the page for an address that does not exist works at any address, and is in no search engine', async () => {
  const html = await readFile(join(folder, 'of/a/host/404.html'), 'utf8');
  assert.match(html, /<meta name="robots" content="noindex">/);
  const addresses = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  assert.ok(addresses.length > 10);
  for (const address of addresses) assert.match(address, /^(\/|#)/);
});

test('once the site has an address, its pages say so, and a sitemap lists them', async () => {
  const to = join(folder, 'published');
  await writeSite(to, { ...LIBRARY, site: 'https://docs.example/x' });
  const sitemap = await readFile(`${to}/sitemap.xml`, 'utf8');
  const addresses = [...sitemap.matchAll(/<loc>https:\/\/docs\.example\/x\/(.*?)<\/loc>/g)].map(
    ([, address]) => address,
  );
  assert.ok(addresses.includes('docs/errors/session-timeout.html'));
  for (const address of addresses.filter(Boolean)) {
    const html = await readFile(join(to, address), 'utf8');
    assert.ok(html.includes(`<link rel="canonical" href="https://docs.example/x/${address}">`), address);
  }
  const image = /<meta property="og:image" content="https:\/\/docs\.example\/x\/([^"]*)">/;
  const [, picture] = image.exec(await readFile(`${to}/docs/index.html`, 'utf8'));
  assert.ok((await readFile(join(to, picture))).length > 1000);
  assert.match(await readFile(`${to}/404.html`, 'utf8'), / href="\/x\/docs\/index\.html"/);
  assert.deepEqual(
    (await readdir(join(folder, 'of/a/host'))).filter((name) => name === 'sitemap.xml'),
    [],
  );
});

test('where there can be no worker, the page says so', async () => {
  const here = join(folder, 'of/a/host');
  await cp(here, join(folder, 'without'), { recursive: true });
  await rename(join(folder, 'without'), join(here, 'without'));
  await rm(join(here, 'without/worker.js'));
  const { page, close } = await visit('without/');
  await page.locator('.notice', { hasText: 'needs a service worker' }).waitFor();
  await close();
});

test('a fault is shown at the first visit, and ends', async () => {
  const { page, close } = await visit('errors.html?fault=session-server-error&lasts=3600');
  await becomes(page, 'error');
  const again = page.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  await moveWorkerClock(page.context(), 3600);
  await again.click();
  await becomes(page, 'ready');
  assert.equal(await page.locator('.faults [aria-current]').innerText(), 'The server fails (500)');
  await close();
});

test('the playground’s failures and delays need no server', async () => {
  const { page, close } = await visit('playground.html?components=payments&view.controls=simulate');
  await becomes(page, 'ready');
  await page.getByLabel('The session', { exact: true }).selectOption('Not allowed (403)');
  await page.getByText('You do not have access').waitFor();
  await page.getByLabel('Delay of the session').selectOption('1 second');
  await page.getByLabel('The session', { exact: true }).selectOption('Works');
  await becomes(page, 'ready');
  const link = page.getByRole('link', { name: 'More failures' });
  assert.equal(await link.evaluate(({ href }) => href), `${home}errors.html`);
  await close();
});

test('where Connect.js is blocked, Stripe’s own is not asked for', async () => {
  const { page, said, close } = await visit('errors.html?fault=script-blocked');
  await becomes(page, 'error');
  assert.match(said.join('\n'), /Content Security Policy/);
  assert.deepEqual(
    said.filter((line) => line.startsWith('outside')),
    [],
  );
  await close();
});

test('where something else comes in place of Connect.js, it is the worker’s, and not from outside', async () => {
  const { page, said, close } = await visit('errors.html?fault=script-invalid&lasts=3600');
  await page.locator('#developer pre', { hasText: 'script-invalid' }).waitFor();
  assert.deepEqual(
    said.filter((line) => line.startsWith('outside')),
    [],
  );
  await close();
});

test('a new account is onboarded, and its session then enables payments', async () => {
  const { page, said, close } = await visit();
  await becomes(page, 'ready');
  const frame = (name) => page.locator(`stripe-connect-component[name="${name}"]`).frameLocator('iframe');
  await page.locator('.who summary').click();
  await page.getByRole('button', { name: 'Plover Paddles' }).click();
  await page.getByRole('link', { name: 'Continue setup' }).click();
  const onboarding = frame('account-onboarding');
  const summary = onboarding.getByRole('heading', { name: 'Review and submit' });
  for (let step = 1; !(await summary.count()); step += 1) {
    await onboarding.getByText(`Step ${step} of`).waitFor();
    await onboarding.getByRole('button', { name: 'Continue' }).click();
    await onboarding.getByText(`Step ${step + 1} of`).waitFor();
  }
  await onboarding.getByRole('checkbox').check();
  await onboarding.getByRole('button', { name: 'Agree and submit' }).click();
  await onboarding.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Your account is ready' }).waitFor();
  await page.getByRole('link', { name: 'See payments' }).click();
  await frame('payments').getByText('No payments yet.').waitFor();
  await page.goto(`${home}orders.html`);
  await page.getByText('No orders yet.').waitFor();
  assert.deepEqual(said, []);
  await close();
});
