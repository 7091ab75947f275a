/**
 * Lit's development build warns in the developer's console. None of its warnings is about our
 * elements.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { encodeSecret } from '../../dist/sandbox/secret.js';
import { newPage } from '../support/new-page.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';
// Lit says so itself, once, in every page of its development build.
const EXPECTED = /Lit is in dev mode/;

let browser, files;

before(async () => {
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env });
  const [{ output }] = await build({
    root: ROOT,
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    mode: 'elements',
    resolve: { conditions: ['development', 'browser', 'module', 'import', 'default'] },
    build: { write: false, minify: false, rolldownOptions: { output: { minify: false } } },
  });
  files = new Map(output.map(({ fileName, code, source }) => [`/${fileName}`, code ?? source]));
});

after(() => browser?.close());

test('both elements cause no warning of Lit, from the first render to another language and a reload', async () => {
  assert.match(files.get('/elements.js'), /Lit is in dev mode/, "it is Lit's development build");
  const page = await newPage(browser);
  const warnings = [];
  page.on('console', (message) => {
    if (/Lit|lit\.dev/.test(message.text()) && !EXPECTED.test(message.text())) warnings.push(message.text());
  });
  const connectJs = await readFile(`${ROOT}dist/sandbox/connect.js`, 'utf8');
  let count = 0;
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const { pathname } = new URL(url);
    if (url === CONNECT_JS) return route.fulfill({ contentType: 'text/javascript', body: connectJs });
    if (pathname === '/account_session') {
      const expires_at = Math.floor(Date.now() / 1000) + 3600;
      const components = { payments: {}, payouts: {}, balances: {} };
      const session = { account: 'acct_1', components, expires_at, livemode: false, nonce: `lit-${count++}` };
      return route.fulfill({ json: { client_secret: encodeSecret(session), publishable_key: 'pk_test_sandbox' } });
    }
    if (files.has(pathname)) return route.fulfill({ contentType: 'text/javascript', body: files.get(pathname) });
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script type="module" src="/elements.js"></script>
        <stripe-connect-dashboard session-endpoint="/account_session" layout="tabs" components="payments payouts">
        </stripe-connect-dashboard>`,
    });
  });
  await page.goto('http://localhost/');
  const ready = () => page.waitForFunction(() => document.querySelector('stripe-connect-dashboard').status === 'ready');
  await ready();
  await page.evaluate(async () => {
    const dashboard = document.querySelector('stripe-connect-dashboard');
    dashboard.locale = 'de-DE';
    dashboard.layout = 'stack';
    await dashboard.updateComplete;
    dashboard.components = ['balances', 'payments'];
    dashboard.sessionKey = 'acct_1';
    await dashboard.updateComplete;
    dashboard.remove();
    document.body.append(dashboard);
  });
  await ready();
  await page.evaluate(() => document.querySelector('stripe-connect-dashboard').reload());
  await ready();
  assert.deepEqual(warnings, []);
});
