/** The plugin in a real WordPress, as its users meet it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, reads, shows, visit } from './support/browser.js';
import { missing } from './support/frameworks.js';
import { SETTINGS } from './support/sandbox.js';
import { folderOf } from './support/site.js';
import { NEEDS, startWordPress } from './support/wordpress/index.js';

const skip = missing(NEEDS);
let browser, site;
before(async () => {
  if (skip) return;
  browser = await openBrowser();
  site = await startWordPress();
});
after(async () => {
  await browser?.close();
  site?.kill();
});

/** Opens the page with the shortcode, and signs in at WordPress' own form by its link. */
async function signIn(name) {
  const visitor = await visit(browser, site.page, { hasLibrary: true });
  await visitor.page.getByRole('link', { name: 'Sign in to see your payments.' }).click();
  // The form's script moves the focus there, once, a moment later: until then it would take what is typed elsewhere.
  await visitor.page.locator('#user_login:focus').waitFor();
  await visitor.page.getByLabel('Username or Email Address').fill(name);
  await visitor.page.locator('#user_pass').fill(`${name}-password`);
  const [response] = await Promise.all([
    visitor.page.waitForResponse(/account-session/),
    visitor.page.getByRole('button', { name: 'Log In' }).click(),
  ]);
  return { ...visitor, response };
}

const reload = async (page) => {
  const [response] = await Promise.all([
    page.waitForResponse(/account-session/),
    page.evaluate(() => document.querySelector('stripe-connect-dashboard').reload()),
  ]);
  return response;
};

test('a seller signs in, and sees payments in the page with the shortcode', { skip }, async () => {
  const before = site.sandbox.created().length;
  const { page, response, said, close } = await signIn('seller');
  assert.equal(response.status(), 200, site.output());
  assert.match(response.headers()['cache-control'], /no-store/);
  await shows(page, 'payments');
  assert.deepEqual(site.sandbox.created().slice(before), [
    { account: SETTINGS.STRIPE_ACCOUNT, components: ['balances', 'payments'] },
  ]);
  // WordPress' own scripts complain: Debian's package has some of them elsewhere.
  assert.deepEqual(
    said.filter((text) => /stripe/i.test(text)),
    [],
  );
  await close();
});

test('a user without an account reads that', { skip }, async () => {
  const { page, response, close } = await signIn('buyer');
  assert.equal(response.status(), 403);
  await reads(page, 'You have not connected an account for payments yet.');
  await close();
});

test('without the nonce, the request is one of a visitor: the seller reads that', { skip }, async () => {
  const { page, close } = await signIn('seller');
  await shows(page, 'payments');
  const before = site.sandbox.created().length;
  await page.evaluate(() => document.querySelector('stripe-connect-dashboard').removeAttribute('request-init'));
  const response = await reload(page);
  assert.equal(response.status(), 401);
  await reads(page, 'Your session has ended. Please sign in again.');
  assert.equal(site.sandbox.created().length, before);
  await close();
});

test('with a nonce that is no longer valid, the seller reads that the page is too old', { skip }, async () => {
  const { page, close } = await signIn('seller');
  await shows(page, 'payments');
  await page.evaluate(() => {
    const dashboard = document.querySelector('stripe-connect-dashboard');
    dashboard.setAttribute('request-init', '{"headers": {"X-WP-Nonce": "0123456789"}}');
  });
  const response = await reload(page);
  assert.equal(response.status(), 403);
  await reads(page, 'Cookie check failed');
  await close();
});

test('with the script that requests a nonce each time, an old page works again', { skip }, async () => {
  const { page, close } = await signIn('seller');
  await shows(page, 'payments');
  const before = site.sandbox.created().length;
  await page.addScriptTag({ path: `${folderOf('wordpress')}/renew-nonce.js` });
  const response = await reload(page);
  assert.equal(response.status(), 200);
  assert.equal(site.sandbox.created().length, before + 1);
  await close();
});

test('a visitor sees the link to sign in, and the route refuses them', { skip }, async () => {
  const { page, close } = await visit(browser, site.page, { hasLibrary: true });
  await page.getByRole('link', { name: 'Sign in to see your payments.' }).waitFor();
  assert.equal(await page.locator('stripe-connect-dashboard').count(), 0);
  const response = await page.request.post(`${site.origin}/?rest_route=/payments/v1/account-session`);
  assert.equal(response.status(), 401);
  await close();
});
