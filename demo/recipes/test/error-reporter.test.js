/** Reports of errors and of times, as a platform's monitoring receives them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';
import { openBrowser, reads, shows, visit } from './support/browser.js';
import { startSite } from './support/site.js';

const received = [];
/** The platform's endpoints. Its log shows a key, as logs should not. */
function createApp({ stripe, publishableKey, accountOf }) {
  const session = accountSessionHandler({
    stripe,
    publishableKey,
    account: (request, c) => accountOf(c),
    components: { payments: { enabled: true } },
  });
  const app = new Hono();
  app.post('/account_session', (c) => (fault ? c.json(...fault) : session(c.req.raw, c)));
  for (const path of ['/client-errors', '/client-timings'])
    app.post(path, async (c) => {
      received.push({ path, ...(await c.req.json()) });
      return c.body(null, 204);
    });
  return app;
}

let browser, site, fault;
before(async () => {
  browser = await openBrowser();
  site = await startSite('error-reporter', createApp);
});
after(async () => {
  await browser?.close();
  site?.close();
});

const open = () => {
  received.length = 0;
  return visit(browser, `${site.origin}/index.html`);
};
const arrived = async (page, count) => {
  while (received.length < count) await page.waitForResponse(/client-/);
  return received;
};

test('an error of the session is one report, without keys', async () => {
  fault = [{ error: { message: 'No such key: sk_test_abcdefghijklmnop' } }, 403];
  const { page, close } = await open();
  await reads(page, 'You do not have access to this part of the page.');
  const [report] = await arrived(page, 1);
  assert.equal(report.path, '/client-errors');
  assert.equal(report.code, 'session-forbidden');
  assert.equal(report.retryable, false);
  assert.equal(report.element, 'stripe-connect-dashboard');
  assert.equal(report.page, '/index.html');
  assert.match(report.message, /403 No such key: .*\[redacted\]/);
  assert.doesNotMatch(report.message, /sk_test_/);
  fault = undefined;
  await close();
});

test('an error of one component names it, and the others report their times', async () => {
  const { page, close } = await open();
  await shows(page, 'payments');
  // The session does not enable balances.
  await arrived(page, 4);
  const [error] = received.filter(({ path }) => path === '/client-errors');
  assert.equal(error.code, 'component-not-enabled');
  assert.equal(error.component, 'balances');
  const times = received.filter(({ path }) => path === '/client-timings');
  assert.deepEqual(times.map(({ name }) => name).sort(), [
    'stripe-connect:first-component',
    'stripe-connect:script',
    'stripe-connect:session',
  ]);
  for (const { attempt } of times) assert.equal(attempt, 1);
  await close();
});

test('a file of the library that cannot be loaded is reported too', async () => {
  received.length = 0;
  const setUp = (context) => context.route('**/stripe-connect/elements.js*', (route) => route.abort());
  const { page, close } = await visit(browser, `${site.origin}/index.html`, { setUp });
  const [report] = await arrived(page, 1);
  assert.equal(report.code, 'elements-unavailable');
  await close();
});
