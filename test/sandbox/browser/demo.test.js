import assert from 'node:assert/strict';
import test from 'node:test';
import { PLATFORM } from '../../../demo/header.js';
import { PAGES } from '../../../demo/pages.js';
import { readSettings } from '../../../demo/settings.js';
import { createSite } from '../../../demo/site.js';

const settings = readSettings({});
const read = (html) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const businessOf = (html) =>
  JSON.parse(read(/<meta name="stripe-connect-sandbox" content="([^"]*)">/.exec(html)[1])).business;

for (const name of PAGES) {
  test(`the page ${name} of the demo tells the sandbox about the business of who is signed in`, async () => {
    const html = await (await createSite(settings).request(name === 'index' ? '/' : `/${name}`)).text();
    const business = businessOf(html);
    assert.equal(business.name, 'Tern & Tide');
    assert.ok(business.products.length > 4);
    const [, signedIn] = /<summary><span.*<\/span> (.*)<\/summary>/.exec(html) ?? [];
    // The pages about the library have no menu.
    assert.equal(signedIn && read(signedIn), name in PLATFORM ? business.name : undefined);
  });
}

test('the other account has a business of its own', async () => {
  const site = createSite(settings);
  const form = {
    method: 'POST',
    body: new URLSearchParams({ account: 'acct_1SandboxExpress' }),
    headers: { Origin: 'http://localhost' },
  };
  const signedIn = await site.request('http://localhost/sign-in', form);
  assert.equal(signedIn.status, 303);
  const [cookie] = signedIn.headers.get('set-cookie').split(';');
  assert.equal(businessOf(await (await site.request('/', { headers: { cookie } })).text()).name, 'Heron Kayaks');
});

test('on Stripe the demo says nothing to a sandbox, and names the accounts by their ids', async () => {
  const onStripe = readSettings({
    STRIPE_SECRET_KEY: 'sk_test_1',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
    STRIPE_ACCOUNT: 'acct_1One, acct_1Two',
  });
  const done = { details_submitted: true, charges_enabled: true };
  const stripe = {
    accounts: { retrieve: async () => done },
    accountSessions: { create: async () => ({}) },
    ephemeralKeys: { create: async () => ({}) },
  };
  const site = createSite({ ...onStripe, stripe });
  assert.match(await (await site.request('/')).text(), /<h1>Sign in<\/h1>/);
  const signedIn = await site.request('http://localhost/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ account: 'acct_1One' }),
    headers: { Origin: 'http://localhost' },
  });
  const [cookie] = signedIn.headers.get('set-cookie').split(';');
  const html = await (await site.request('/', { headers: { cookie } })).text();
  assert.doesNotMatch(html, /sandbox/i);
  assert.match(html, /<summary><span aria-hidden="true">O<\/span> acct_1One<\/summary>/);
  assert.match(html, /<button name="account" value="acct_1Two">/);
});
