/** The API on another origin, which knows users by a bearer token. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { sign } from 'hono/jwt';
import { createApi } from '../bearer-token/api.js';
import { openBrowser, reads, shows, visit } from './support/browser.js';
import { createStripe, listen, SETTINGS } from './support/sandbox.js';
import { folderOf, startSite } from './support/site.js';

const SECRET = 'a secret of the test';
const account = SETTINGS.STRIPE_ACCOUNT;

let browser, site, api, stripe, expiry;
before(async () => {
  browser = await openBrowser();
  const pages = new Hono();
  // Stands for the identity provider.
  pages.get('/token', async (c) => (expiry ? c.json({ token: await createToken(expiry) }) : c.text('Later', 503)));
  const html = readFileSync(`${folderOf('bearer-token')}/index.html`, 'utf8');
  pages.get('/', (c) => c.html(html.replace('https://api.example.com', api.origin)));
  site = await startSite('bearer-token', () => pages);
  stripe = createStripe();
  const app = createApi({ ...stripe, pageOrigin: site.origin, jwtSecret: SECRET });
  api = await listen(app.fetch);
});
after(async () => {
  await browser?.close();
  site?.close();
  api?.close();
});

const createToken = (seconds) => sign({ account, exp: Math.floor(Date.now() / 1000) + seconds }, SECRET);

/** Opens the page, in which the API has the origin of the test. The token is valid for so many seconds; 0 is none. */
function open(seconds) {
  expiry = seconds;
  return visit(browser, site.origin);
}

test('the user sees payments: each request to the API has the token, and none has a cookie', async () => {
  const { page, posts, said, close } = await open(600);
  await shows(page, 'payments');
  assert.deepEqual(stripe.created(), [{ account, components: ['balances', 'payments'] }]);
  assert.equal(posts.length, 1);
  const headers = await posts[0].allHeaders();
  assert.match(headers.authorization, /^Bearer \S+$/);
  assert.equal(headers.cookie, undefined);
  assert.equal(headers['x-requested-with'], undefined);
  assert.deepEqual(said, []);

  await close();
});

test('a token that has expired: the user is asked to sign in', async () => {
  const before = stripe.created().length;
  const { page, close } = await open(-600);
  await reads(page, 'Your session has ended. Please sign in again.');
  assert.equal(stripe.created().length, before);
  await close();
});

test('if there is no token, no request reaches the API, and the user reads to try again', async () => {
  const { page, posts, close } = await open(0);
  await reads(page, 'Something went wrong. Please try again in a moment.');
  assert.deepEqual(posts, []);
  expiry = 600;
  await page.getByRole('button', { name: 'Try again' }).click();
  await shows(page, 'payments');
  await close();
});

test('a page of another origin gets no session, even with a token', async () => {
  const headers = {
    Authorization: `Bearer ${await createToken(600)}`,
    Origin: 'https://evil.example',
    'Sec-Fetch-Site': 'cross-site',
  };
  const response = await fetch(`${api.origin}/account_session`, { method: 'POST', headers });
  assert.equal(response.status, 403);
  assert.notEqual(response.headers.get('access-control-allow-origin'), 'https://evil.example');
});
