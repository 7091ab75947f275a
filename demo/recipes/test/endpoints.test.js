/** Endpoints that read a JSON body, respond to GET, or are tRPC. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { createApp } from '../endpoints/app.js';
import { openBrowser, reads, shows, visit } from './support/browser.js';
import { copyOf } from './support/frameworks.js';
import { SETTINGS } from './support/sandbox.js';
import { folderOf, startSite } from './support/site.js';

const account = SETTINGS.STRIPE_ACCOUNT;
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** Opens a page of the recipe, and closes all after the test. */
async function open(t, name, app, path) {
  const site = await startSite(name, app);
  const visitor = await visit(browser, `${site.origin}/${path}`);
  t.after(async () => {
    await visitor.close();
    site.close();
  });
  return { site, ...visitor };
}

test('an endpoint that reads a JSON body gets it from the attribute', async (t) => {
  const { site, page, posts, said } = await open(t, 'endpoints', createApp, 'json.html');
  await shows(page, 'payments');
  assert.equal(posts[0].postData(), '{"view":"payments"}');
  assert.equal((await posts[0].allHeaders())['content-type'], 'application/json');
  assert.deepEqual(site.created(), [{ account, components: ['balances', 'payments'] }]);
  assert.deepEqual(said, []);
});

test('a body that names something else gets no session, and the user reads the text of the endpoint', async (t) => {
  const { site, page } = await open(t, 'endpoints', createApp, 'json.html');
  await shows(page, 'payments');
  await page.evaluate(() => {
    const dashboard = document.querySelector('stripe-connect-dashboard');
    dashboard.setAttribute('request-init', '{"body": {"view": "everything", "account": "acct_1SandboxExpress"}}');
    dashboard.reload();
  });
  await reads(page, 'There is no such view.');
  assert.equal(site.created().length, 1);
});

test('an endpoint that responds to GET is requested so', async (t) => {
  const { site, page, posts, said } = await open(t, 'endpoints', createApp, 'get.html');
  await shows(page, 'payments');
  assert.deepEqual(posts, []);
  assert.deepEqual(site.created(), [{ account, components: ['balances', 'payments'] }]);
  assert.deepEqual(said, []);
});

test('a page of another site gets no session by GET', async (t) => {
  const { site, page } = await open(t, 'endpoints', createApp, 'get.html');
  await shows(page, 'payments');
  const url = `${site.origin}/api/connect-session`;
  const { headers } = await page.request.get(url, { headers: { 'Sec-Fetch-Site': 'same-origin' } }).then(toResponse);
  assert.equal(headers['cache-control'], 'no-store');
  const refused = await page.request.get(url, { headers: { 'Sec-Fetch-Site': 'cross-site' } });
  assert.equal(refused.status(), 403);
  assert.equal((await fetch(url)).status, 401);
  assert.equal(site.created().length, 2);
});

const toResponse = (response) => ({ status: response.status(), headers: response.headers() });

/** Installs tRPC, bundles its client, and imports its server. */
async function prepareTrpc() {
  const copy = copyOf('trpc');
  cpSync(folderOf('trpc'), copy, { recursive: true });
  if (!existsSync(`${copy}/node_modules/@trpc`)) {
    const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: copy, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }
  const options = { bundle: true, format: 'esm', outdir: `${copy}/built`, logLevel: 'silent' };
  const [, client] = await Promise.all([
    build({ ...options, entryPoints: [`${copy}/server.js`], platform: 'node' }),
    build({ ...options, entryPoints: [`${copy}/client.js`], platform: 'browser', write: false }),
  ]);
  const server = await import(`${copy}/built/server.js`);
  return { createApp: server.createApp, client: client.outputFiles[0].text };
}

test('a tRPC procedure gives the session to a function', async (t) => {
  const trpc = await prepareTrpc();
  const app = (context) =>
    trpc.createApp(context).get('/client.js', (c) => c.body(trpc.client, 200, { 'Content-Type': 'text/javascript' }));
  const { site, page, said, posts } = await open(t, 'trpc', app, 'index.html');
  await shows(page, 'payments');
  assert.match(posts[0].url(), /\/trpc\/accountSession$/);
  assert.deepEqual(site.created(), [{ account, components: ['balances', 'payments'] }]);
  assert.deepEqual(said, []);

  await page.context().clearCookies();
  await page.evaluate(() => document.querySelector('stripe-connect-dashboard').reload());
  await reads(page, 'Something went wrong. Please try again in a moment.');
  assert.equal(site.created().length, 1);
  assert.equal(await page.locator('stripe-connect-component iframe').count(), 0);
});
