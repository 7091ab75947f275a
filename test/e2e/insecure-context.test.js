/** A page at `http://shop.test`, which is no secure context: browsers hide APIs from it, such as crypto.randomUUID(). */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { encodeSecret } from '../../dist/sandbox/secret.js';
import { newPage } from '../support/new-page.js';

const ORIGIN = 'http://shop.test';
let browser;

before(async () => {
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env });
});
after(() => browser?.close());

async function open(mode, attributes) {
  const page = await newPage(browser);
  const said = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  const answers = {
    '/': () => ({
      contentType: 'text/html',
      body: `<!doctype html><script type="module" src="/cdn/stripe-connect-dashboard.js"></script>
        <stripe-connect-dashboard session-endpoint="/account_session" components="payments account-onboarding"
          style="color: oklch(50% 0.1 200)" layout="tabs" ${attributes}></stripe-connect-dashboard>`,
    }),
    '/account_session': () => {
      const components = { payments: {}, account_onboarding: {} };
      const expires_at = Math.floor(Date.now() / 1000) + 3600;
      const secret = { account: 'acct_1', components, expires_at, livemode: mode === 'live', nonce: '1' };
      return { json: { client_secret: encodeSecret(secret), publishable_key: `pk_${mode}_sandbox` } };
    },
    '/favicon.ico': () => ({ status: 204 }),
  };
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = `dist${pathname}`;
    const answer = answers[pathname]?.() ?? { contentType: 'text/javascript', body: await readFile(file, 'utf8') };
    await route.fulfill(answer);
  });
  await page.route('https://connect-js.stripe.com/**', async (route) =>
    route.fulfill({ contentType: 'text/javascript', body: await readFile('dist/sandbox/connect.js', 'utf8') }),
  );
  await page.goto(`${ORIGIN}/`);
  const hasApis = await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'subtle' in crypto]);
  assert.deepEqual(hasApis, [false, false, false], 'the page is as meant');
  return { page, said, requests };
}

test('a test key works, with one warning in the console', async () => {
  const { page, said } = await open('test', 'publishable-key="pk_test_sandbox"');
  await page.locator('stripe-connect-dashboard:state(ready)').waitFor();
  await page.frameLocator('stripe-connect-payments iframe').getByRole('table').waitFor();
  await page.getByRole('tab').nth(1).click();
  await page.locator('stripe-connect-component[name=account-onboarding]:state(ready)').waitFor();
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0], /isn't served over HTTPS.*insecure-context/);
  await page.close();
});

test('so does one that arrives in the response', async () => {
  const { page } = await open('test', '');
  await page.locator('stripe-connect-dashboard:state(ready)').waitFor();
  await page.close();
});

test('a live key in the page is an error, before anything is requested', async () => {
  const { page, requests } = await open('live', 'publishable-key="pk_live_sandbox"');
  await page.locator('stripe-connect-dashboard:state(error)').waitFor();
  assert.equal(
    await page.evaluate(() => document.querySelector('stripe-connect-dashboard').error.code),
    'insecure-context',
  );
  assert.deepEqual(
    requests.filter((url) => /account_session|connect-js/.test(url)),
    [],
  );
  await page.close();
});

test('a live key that arrives in the response is an error, and Connect.js does not get it', async () => {
  const { page } = await open('live', '');
  await page.locator('stripe-connect-dashboard:state(error)').waitFor();
  assert.equal(
    await page.evaluate(() => document.querySelector('stripe-connect-dashboard').error.code),
    'insecure-context',
  );
  assert.equal(await page.evaluate(() => globalThis.StripeConnect?.sandbox.instances.created ?? 0), 0);
  await page.close();
});
