/** The page of each component in the docs has a live example, which needs neither a server nor Stripe. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { startSite, visit } from './demo-site.js';

const NAMES = readdirSync('docs/components')
  .map((file) => file.replace('.md', ''))
  .filter((name) => name !== 'README');
const OVERLAYS = ['payment-details', 'payout-details'];
// They take no room if there is nothing to report.
const QUIET = ['notification-banner', 'instant-payouts-promotion'];

let site;
before(async () => {
  site = await startSite();
});
after(() => site?.stop());

test('the page of each component shows it', async () => {
  const { page, said, close } = await visit(site, `${site.origin}/docs/components/index.html`);
  for (const name of NAMES) {
    await page.goto(`${site.origin}/docs/components/${name}.html`);
    const component = page.locator(`.example stripe-connect-component[name="${name}"]`);
    if (OVERLAYS.includes(name)) await page.getByRole('button', { name: 'Open an example' }).click();
    await page.locator(`stripe-connect-component[name="${name}"]:state(ready)`).waitFor({ state: 'attached' });
    if (!QUIET.includes(name) && !OVERLAYS.includes(name)) assert.ok((await component.boundingBox()).height > 40, name);
  }
  assert.deepEqual(said, []);
  await close();
});
