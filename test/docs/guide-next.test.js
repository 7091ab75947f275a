/**
 * A newcomer's way after the quickstart, as the docs write it: a page without Stripe from files that were copied, a
 * brand, a custom error, two accounts, and the end of onboarding. The sandbox stands for Stripe.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { newPage } from '../support/new-page.js';

const path = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const FOLDER = path('.cache/guide-next');
const PLAIN = path('.cache/guide-plain');
const KEYS = {
  STRIPE_SECRET_KEY: 'sk_test_sandbox',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox',
  STRIPE_ACCOUNT: 'acct_1SandboxStandard',
  STRIPE_ACCOUNT_2: 'acct_1SandboxExpress',
};
const BRAND = 'rgb(11, 107, 83)';

let server, plain, browser, origin;

before(async () => {
  for (const folder of [FOLDER, PLAIN]) await rm(folder, { recursive: true, force: true });
  await cp(path('demo/guide/next'), FOLDER, { recursive: true });
  await mkdir(`${FOLDER}/node_modules`);
  await symlink(path('.'), `${FOLDER}/node_modules/stripe-connect-dashboard`, 'dir');
  // As the guide copies them.
  await cp(path('demo/guide/sandbox.html'), `${PLAIN}/sandbox.html`);
  await cp(path('dist/cdn'), `${PLAIN}/stripe-connect`, { recursive: true });
  await cp(path('dist/sandbox/connect.js'), `${PLAIN}/sandbox.js`);
  const files = new Hono().get('/*', serveStatic({ root: PLAIN }));
  await new Promise((done) => (plain = serve({ fetch: files.fetch, port: 0, hostname: '127.0.0.1' }, done)));

  server = spawn(process.execPath, ['--import', path('test/docs/guide/register.js'), 'server.js'], {
    cwd: FOLDER,
    env: { ...process.env, ...KEYS, PORT: '0' },
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  while (!(origin = /http:\/\/localhost:\d+/.exec(output)?.[0])) {
    assert.equal(server.exitCode, null, output);
    await new Promise((done) => setTimeout(done, 50));
  }
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
});
after(async () => {
  await browser?.close();
  server?.kill();
  plain?.close();
});

/** A page, with the sandbox in place of Connect.js. */
async function open(url) {
  const page = await newPage(browser);
  const script = path('dist/sandbox/connect.js');
  await page.route('https://connect-js.stripe.com/**', (route) => route.fulfill({ path: script }));
  await page.goto(url);
  return page;
}

const ready = (page, name) => page.locator(`stripe-connect-component[name="${name}"]:state(ready)`).waitFor();
/** All that Connect.js was called with. */
const calls = (page) => page.evaluate(() => JSON.stringify(globalThis.StripeConnect.sandbox.log));

test('a page without a server shows a component of the sandbox in the color of the brand', async () => {
  const page = await open(`http://127.0.0.1:${plain.address().port}/sandbox.html`);
  await ready(page, 'payments');
  assert.ok((await calls(page)).includes(BRAND));
  await page.close();
});

test('if its session fails, it shows the text of the page', async () => {
  const page = await open(`http://127.0.0.1:${plain.address().port}/sandbox.html`);
  await ready(page, 'payments');
  await page.locator('stripe-connect-dashboard').evaluate((dashboard) => {
    dashboard.fetchClientSecret = () => Promise.reject(new Error('refused'));
    dashboard.reload();
  });
  await page.getByText('Please call 555-0100.').waitFor();
  await page.close();
});

test('a user switches between two accounts, and sees the brand in both', async () => {
  const page = await open(origin);
  await ready(page, 'payments');
  const requested = page.waitForResponse(`${origin}/account_session/south`);
  await page.getByLabel('Shop').selectOption('South pier');
  const { account } = await (await requested).json();
  assert.equal(account, KEYS.STRIPE_ACCOUNT_2);
  await ready(page, 'payments');
  assert.ok((await calls(page)).includes(BRAND));
  await page.close();
});

test('an account that is not the user’s is refused, with the text of the page', async () => {
  const page = await open(origin);
  await ready(page, 'payments');
  await page.locator('#dash').evaluate((dashboard) => (dashboard.sessionEndpoint = '/account_session/elsewhere'));
  await page.getByText('Please sign in again to see your payments.').waitFor();
  await page.close();
});

test('a user who leaves onboarding continues at the account page', async () => {
  const page = await open(`${origin}/onboarding`);
  await ready(page, 'account-onboarding');
  await page.evaluate(() => globalThis.StripeConnect.sandbox.emit('account-onboarding', 'onExit'));
  await page.waitForURL(`${origin}/account`);
  await ready(page, 'notification-banner');
  await page.close();
});
