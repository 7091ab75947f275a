/** Dark mode by CSS alone: the components follow the page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';
import { openBrowser, shows, visit } from './support/browser.js';
import { startSite } from './support/site.js';

const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(20, 23, 31)';

function createApp({ stripe, publishableKey, accountOf }) {
  const session = accountSessionHandler({
    stripe,
    publishableKey,
    account: (request, c) => accountOf(c),
    components: { payments: { enabled: true } },
  });
  return new Hono().post('/account_session', (c) => session(c.req.raw, c));
}

let browser, site;
before(async () => {
  browser = await openBrowser();
  site = await startSite('dark-mode', createApp);
});
after(async () => {
  await browser?.close();
  site?.close();
});

/** Waits until the frame of the payments has this background. */
async function hasBackground(page, color) {
  const iframe = await page.locator('stripe-connect-component[name="payments"] iframe').elementHandle();
  const frame = await iframe.contentFrame();
  await frame.waitForFunction((wanted) => getComputedStyle(document.documentElement).backgroundColor === wanted, color);
}

const open = (colorScheme) => visit(browser, `${site.origin}/index.html`, { colorScheme });

test('the components have the colors of the device from the start, and follow it', async () => {
  const { page, said, close } = await open('dark');
  await shows(page, 'payments');
  await hasBackground(page, DARK);
  await page.emulateMedia({ colorScheme: 'light' });
  await hasBackground(page, LIGHT);
  assert.deepEqual(said, []);
  await close();
});

test('the choice of a user wins over the device, without a new session', async () => {
  const { page, posts, said, close } = await open('light');
  await shows(page, 'payments');
  await hasBackground(page, LIGHT);
  await page.getByLabel('Dark').check();
  await hasBackground(page, DARK);
  await page.getByLabel('As the device').check();
  await hasBackground(page, LIGHT);
  assert.equal(posts.length, 1);
  assert.deepEqual(said, []);
  await close();
});
