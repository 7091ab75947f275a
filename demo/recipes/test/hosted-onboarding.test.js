/** Stripe's own page as the way out, if onboarding cannot be shown in the page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApp } from '../hosted-onboarding/app.js';
import { frameOf, openBrowser, reads, visit } from './support/browser.js';
import { SETTINGS } from './support/sandbox.js';
import { startSite } from './support/site.js';

const HOSTED = 'https://connect.stripe.com/setup/e/acct_1/x';

let browser, site;
const links = [];
/** The sandbox creates no account links: this does, as Stripe documents it. */
const withLinks = (api) => async (url, init) => {
  if (new URL(url).pathname !== '/v1/account_links') return api.fetch(url, init);
  links.push(Object.fromEntries(new URLSearchParams(init.body)));
  return Response.json({ object: 'account_link', created: 1, expires_at: 301, url: HOSTED });
};
before(async () => {
  browser = await openBrowser();
  site = await startSite('hosted-onboarding', createApp, { wrapFetch: withLinks });
});
after(async () => {
  await browser?.close();
  site?.close();
});

const link = (page) => page.getByRole('link', { name: 'Continue on Stripe’s site' });

test('while all is well, the form is in the page, and there is no other way', async () => {
  const { page, said, close } = await visit(browser, `${site.origin}/index.html`);
  await frameOf(page, 'account-onboarding').getByRole('button', { name: 'Continue' }).waitFor();
  assert.equal(await link(page).isVisible(), false);
  assert.deepEqual(said, []);
  await close();
});

test('while the library loads, nothing says that it has failed', async () => {
  let release;
  const waiting = new Promise((done) => (release = done));
  const setUp = (context) =>
    context.route('**/elements.js*', async (route) => {
      await waiting;
      await route.fallback();
    });
  const { page, close } = await visit(browser, `${site.origin}/index.html`, { setUp });
  assert.equal(await link(page).isVisible(), false);
  release();
  await frameOf(page, 'account-onboarding').getByRole('button', { name: 'Continue' }).waitFor();
  await close();
});

test('if Stripe creates no session, the user continues on its own page', async () => {
  site.api.faults.set({ status: 503 });
  const { page, close } = await visit(browser, `${site.origin}/index.html`);
  await reads(page, 'We cannot show the form here right now.');
  await page.context().route(`${HOSTED}**`, (route) => route.fulfill({ body: 'Hosted onboarding' }));
  await link(page).click();
  await page.waitForURL(HOSTED);
  assert.deepEqual(links, [
    {
      account: SETTINGS.STRIPE_ACCOUNT,
      type: 'account_onboarding',
      refresh_url: `${site.origin}/onboarding/hosted`,
      return_url: `${site.origin}/account`,
    },
  ]);
  site.api.faults.clear();
  await close();
});

test('if a filter blocks Connect.js, the same link is there', async () => {
  const setUp = (context) => context.route('https://connect-js.stripe.com/**', (route) => route.abort());
  const { page, close } = await visit(browser, `${site.origin}/index.html`, { setUp });
  await link(page).waitFor();
  await close();
});

test('"Try again" shows the form once Stripe is there again', async () => {
  site.api.faults.set({ status: 503 });
  const { page, close } = await visit(browser, `${site.origin}/index.html`);
  await link(page).waitFor();
  site.api.faults.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await frameOf(page, 'account-onboarding').getByRole('button', { name: 'Continue' }).waitFor();
  assert.equal(await link(page).isVisible(), false);
  await close();
});

test('a user who is not signed in gets no link to another account', async () => {
  const response = await fetch(`${site.origin}/onboarding/hosted`, { redirect: 'manual' });
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), '/sign-in');
});
