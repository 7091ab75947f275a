/**
 * Each server that this machine can run: started with its one command, checked by the doctor, looked at in a browser,
 * and sent the requests that all servers must respond to alike. What ran goes to .cache/servers/results.json, from
 * which `npm run servers:table` writes docs/servers.md.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/test/find-browser.js';
import { checkUrl } from '../../../dist/cli/doctor/doctor.js';
import { PUBLISHABLE_KEY, REQUESTS } from './support/requests.js';
import { cookieOf, send, sendAll } from './support/send.js';
import { prepareDouble, SERVERS } from './support/servers.js';
import { start } from './support/start.js';
import { startStripe } from './support/stripe.js';
import { hashOf, versionsOf } from './support/versions.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const entries = Object.entries(SERVERS);
const results = {};

let browser;
after(async () => {
  await browser?.close();
  mkdirSync(here('../../../.cache/servers'), { recursive: true });
  writeFileSync(here('../../../.cache/servers/results.json'), JSON.stringify(results));
});

/** Starts a server on the sandbox: with the one command of its README, or over a double of its SDK. */
async function startOnSandbox(name, { isDoubled, command, cwd }) {
  if (!isDoubled) return start([process.execPath, here('../run.js'), name], {});
  await prepareDouble(name);
  const cli = here('../../../dist/cli/index.js');
  const sandbox = await start([process.execPath, cli, 'sandbox', '--port', '$PORT'], { path: '/_sandbox' });
  const env = {
    STRIPE_SECRET_KEY: 'sk_test_sandbox',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox',
    STRIPE_ACCOUNT: 'acct_1SandboxStandard',
    STRIPE_API_BASE: sandbox.origin,
  };
  try {
    const server = await start(command, { cwd, env });
    const kill = () => [server, sandbox].forEach((child) => child.kill());
    return { ...server, kill };
  } catch (error) {
    sandbox.kill();
    throw error;
  }
}

async function openPage() {
  if (!browser) {
    const { executablePath, args, env } = await findBrowser();
    browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  }
  return browser.newPage();
}

for (const [name, server] of entries) {
  const title = server.isDoubled ? 'over a double of the SDK' : "with Stripe's SDK";
  test(`${name}, ${title}`, { skip: server.missing }, async (t) => {
    const { origin, output, kill } = await startOnSandbox(name, server);
    t.after(kill);

    await t.test('the doctor has nothing to say', async () => {
      const sections = await checkUrl(new URL(origin));
      assert.deepEqual(
        sections.map(({ kind }) => kind),
        ['page', 'endpoint'],
        output(),
      );
      assert.deepEqual(
        sections.flatMap(({ results }) => results.filter(({ ok }) => !ok)),
        [],
      );
    });

    await t.test('the page shows payments', async () => {
      const tab = await openPage();
      await tab.goto(origin);
      const rows = tab.locator('stripe-connect-component[name="payments"]').frameLocator('iframe').getByRole('row');
      await rows.nth(5).waitFor();
      await tab.close();
    });
  });
}

/** Runs `work` with a server of its own, over a Stripe of its own. */
async function withServer({ command, cwd }, work) {
  const stripe = await startStripe();
  const env = {
    STRIPE_SECRET_KEY: 'sk_test_x',
    STRIPE_PUBLISHABLE_KEY: PUBLISHABLE_KEY,
    STRIPE_ACCOUNT: 'acct_1',
    STRIPE_API_BASE: stripe.url,
  };
  const server = await start(command, { cwd, env });
  try {
    return await work({ origin: server.origin, stripe });
  } finally {
    server.kill();
    stripe.close();
  }
}

// Most of the time they wait for a Stripe that does not respond: all at once, and the slow requests next to the others.
test('the requests that all servers must respond to alike', { concurrency: true }, async (t) => {
  const slow = REQUESTS.filter(({ isSlow }) => isSlow).map((request) => [request]);
  const parts = [REQUESTS.filter(({ isSlow }) => !isSlow), ...slow];
  const ready = entries.filter(([, { missing }]) => !missing);
  assert.ok(ready.length > 0);
  await Promise.all(
    ready.map(([name, server]) =>
      t.test(`${name} responds right to all ${REQUESTS.length}`, async () => {
        const all = await Promise.all(parts.map((part) => withServer(server, (context) => sendAll(part, context))));
        const problems = Object.assign({}, ...all);
        const failed = Object.fromEntries(Object.entries(problems).filter(([, found]) => found.length > 0));
        results[name] = {
          ran: server.isDoubled ? 'double' : 'sdk',
          versions: versionsOf(name, server),
          sources: hashOf(name),
          requests: Object.keys(problems).length,
          failed: Object.keys(failed),
        };
        assert.equal(results[name].requests, REQUESTS.length);
        assert.deepEqual(failed, {});
      }),
    ),
  );
});

test('a session id from before the sign-in is not signed in', { concurrency: true }, async (t) => {
  const ready = entries.filter(([, { missing }]) => !missing);
  await Promise.all(
    ready.map(([name, server]) =>
      t.test(name, () =>
        withServer(server, async ({ origin }) => {
          const page = { path: '/', method: 'GET' };
          const [cookie] = cookieOf(await send(origin, page)).split('=', 1);
          const planted = `${cookie}=${'0123456789abcdef'.repeat(2)}`;
          const visitor = cookieOf(await send(origin, { headers: { 'Sec-Fetch-Site': 'same-origin' } }));
          for (const before of [planted, visitor].filter(Boolean)) {
            const signedIn = cookieOf(await send(origin, { ...page, cookie: before }));
            assert.ok(signedIn && signedIn !== before, 'the sign-in sets another cookie');
            assert.equal((await send(origin, { cookie: signedIn })).status, 200);
            assert.equal((await send(origin, { cookie: before })).status, 401);
          }
        }),
      ),
    ),
  );
});
