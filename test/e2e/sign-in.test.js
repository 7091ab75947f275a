/** The demo's platform: one signs in as one of two accounts, and out. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite, visit } from './demo-site.js';

let site;
before(async () => {
  site = await startSite();
});
after(() => site?.stop());

const open = () => visit(site, `${site.origin}/`, { allow: /401/ });
const frame = (page, name) => page.locator(`stripe-connect-component[name="${name}"]`).frameLocator('iframe');

test('one signs in as another account, and out: then there is no session', async () => {
  const { page, said, close } = await open();
  const heading = page.getByRole('heading', { level: 1 });
  const menu = page.locator('.who');
  const ownRow = frame(page, 'payments')
    .getByText(/Kayak|creeks|Dawn tour|rescue|School class/)
    .first();
  await frame(page, 'payments').getByRole('table').waitFor();
  assert.equal(await ownRow.count(), 0);

  await menu.locator('summary').click();
  await menu.getByRole('button', { name: 'Heron Kayaks' }).click();
  await menu.locator('summary', { hasText: 'Heron Kayaks' }).waitFor();
  await ownRow.waitFor();

  await menu.locator('summary').click();
  await menu.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForFunction(() => document.querySelector('h1')?.innerText === 'Sign in');
  assert.equal(await menu.count(), 0);
  assert.equal((await page.request.post(`${site.origin}/account_session`)).status(), 401);
  await page.goto(`${site.origin}/payouts`);
  assert.equal(await heading.innerText(), 'Sign in');

  await page.getByRole('button', { name: 'Tern & Tide' }).click();
  await menu.locator('summary', { hasText: 'Tern & Tide' }).waitFor();
  await frame(page, 'payments').getByRole('table').waitFor();
  assert.deepEqual(said, []);
  await close();
});

test('a page that stays open while one signs out elsewhere asks to sign in', async () => {
  const { page, close } = await open();
  await frame(page, 'payments').getByRole('table').waitFor();
  const headers = { Origin: site.origin };
  await page.request.post(`${site.origin}/sign-out`, { headers });
  await page.evaluate(() => document.querySelector('stripe-connect-dashboard').reload());
  await page.getByText('Please sign in again.').first().waitFor();
  await close();
});

test('no page signs a user in for another site, or as an account that does not exist', async () => {
  const post = (headers, account) =>
    fetch(`${site.origin}/sign-in`, {
      method: 'POST',
      headers,
      redirect: 'manual',
      body: new URLSearchParams({ account }),
    });
  assert.equal((await post({ Origin: 'https://evil.example' }, 'acct_1SandboxExpress')).status, 403);
  assert.equal((await post({ Origin: site.origin }, 'acct_other')).status, 400);
  // Without a right signature the user is not signed in.
  const forged = await fetch(`${site.origin}/`, {
    headers: { cookie: `saltmarsh=acct_1SandboxExpress.${'A'.repeat(43)}%3D` },
  });
  assert.match(await forged.text(), /<h1>Sign in<\/h1>/);
});
