/** Several accounts of one user, who never sees the wrong one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApp } from '../accounts/app.js';
import { frameOf, openBrowser, reads, shows, visit } from './support/browser.js';
import { startSite } from './support/site.js';

const SHOPS = new Map([
  ['tern', 'acct_1SandboxStandard'],
  ['heron', 'acct_1SandboxExpress'],
]);

let browser, site;
before(async () => {
  browser = await openBrowser();
  const app = ({ accountOf, ...context }) =>
    createApp({ ...context, shopsOf: async (c) => ((await accountOf(c)) ? SHOPS : undefined) });
  site = await startSite('accounts', app);
});
after(async () => {
  await browser?.close();
  site?.close();
});

const open = () => visit(browser, `${site.origin}/index.html`);
const accounts = () => site.created().map(({ account }) => account);

test('a user who chooses another shop sees that one, and nothing of the first while it loads', async () => {
  const { page, said, close } = await open();
  await shows(page, 'payments');
  let release;
  const waiting = new Promise((done) => (release = done));
  await page.route('**/shops/heron/account_session', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.getByLabel('Shop').selectOption('heron');
  await page.locator('stripe-connect-dashboard:state(loading)').waitFor();
  assert.equal(await page.locator('stripe-connect-component iframe').count(), 0);
  release();
  await shows(page, 'payments');
  await frameOf(page, 'payments').getByRole('table').waitFor();
  assert.deepEqual(accounts(), [SHOPS.get('tern'), SHOPS.get('heron')]);
  assert.deepEqual(said, []);
  await close();
});

test("a shop that isn't the user's: they read that, and see nothing of the shop before", async () => {
  const { page, close } = await open();
  await shows(page, 'payments');
  const count = accounts().length;
  await page.evaluate(() => {
    document.querySelector('stripe-connect-dashboard').sessionEndpoint = '/shops/other/account_session';
  });
  await reads(page, 'You are not a member of this shop.');
  assert.equal(await page.locator('stripe-connect-component iframe').count(), 0);
  assert.equal(accounts().length, count);
  await close();
});
