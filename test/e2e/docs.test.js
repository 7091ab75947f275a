/** The docs, as a reader uses them: by search, by the keyboard, on a phone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { startSite, visit } from './demo-site.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site;
before(async () => {
  site = await startSite();
});
after(() => site?.stop());

async function open(address, options) {
  const visitor = await visit(site, `${site.origin}/docs/${address}`, options);
  await visitor.page.locator('docs-search input').waitFor();
  return visitor;
}

test('a reader finds a section by the keyboard alone', async () => {
  const { page, said, close } = await open('index.html');
  await page.keyboard.press('/');
  await page.keyboard.type('dark mode');
  const first = page.locator('docs-search li a').first();
  await first.getByText('Theming › Dark mode').waitFor();
  assert.match(await first.locator('mark').first().innerText(), /^(dark|mode)$/i);
  await page.keyboard.press('ArrowDown');
  assert.ok(await first.evaluate((link) => link === document.activeElement));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/docs/theming.html#dark-mode');
  assert.deepEqual(said, []);
  await close();
});

test('Enter opens the first that is found, and Escape ends the search', async () => {
  const { page, close } = await open('errors/session-timeout.html');
  const input = page.locator('docs-search input');
  await input.fill('appearance');
  await page.locator('docs-search li').first().waitFor();
  await input.press('Escape');
  assert.equal(await page.locator('docs-search li').count(), 0);
  assert.equal(await input.inputValue(), '');
  await input.fill('publishable key missing');
  await page.locator('docs-search li').first().waitFor();
  await input.press('Enter');
  await page.waitForURL('**/docs/errors/missing-publishable-key.html*');
  await close();
});

test('what is not there is said to be not there', async () => {
  const { page, close } = await open('index.html');
  await page.locator('docs-search input').fill('zzyzx');
  await page.getByRole('status').getByText('Nothing about “zzyzx”.').waitFor();
  await close();
});

test('a search that cannot be loaded says so, and works when it can', async () => {
  const { page, close } = await open('index.html');
  await page.route('**/search.json', (route) => route.abort(), { times: 1 });
  const input = page.locator('docs-search input');
  // The first attempt is made on focus.
  const failed = page.waitForEvent('requestfailed');
  await input.focus();
  await failed;
  await page.route('**/search.json', (route) => route.fulfill({ status: 503 }), { times: 1 });
  await input.fill('tabs');
  await page.getByRole('status').getByText('The search cannot be loaded.').waitFor();
  await input.fill('tabs layout');
  await page.locator('docs-search li a').first().getByText('Tabs').first().waitFor();
  assert.equal(await page.getByRole('status').innerText(), '');
  await close();
});

test('code is copied as it is', async () => {
  const { page, close } = await open('theming.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  const block = page.locator('figure.code').first();
  await block.getByRole('button', { name: 'Copy' }).click();
  await block.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^:root \{\n {2}--stripe-connect-color-primary: var\(--brand\);\n/);
  await close();
});

test('without scripts the docs are there, and nothing that does nothing', async () => {
  const { page, close } = await visit(site, `${site.origin}/docs/theming.html`, { javaScriptEnabled: false });
  await page.getByRole('heading', { name: 'Theming' }).waitFor();
  await page.getByRole('navigation', { name: 'Docs' }).getByRole('link', { name: 'Tabs' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Copy' }).count(), 0);
  await close();
});

for (const colorScheme of ['light', 'dark']) {
  test(`on a phone, ${colorScheme}: the contents are folded, all fits, and axe finds nothing`, async () => {
    const { page, said, close } = await open('reference.html', {
      viewport: { width: 375, height: 800 },
      colorScheme,
    });
    const contents = page.getByRole('navigation', { name: 'Docs' });
    assert.equal(await contents.getByRole('link', { name: 'Tabs' }).isVisible(), false);
    await contents.getByText('Contents').click();
    await contents.getByRole('link', { name: 'Tabs' }).waitFor();
    for (const address of ['reference.html', 'index.html', 'errors/session-timeout.html']) {
      await page.goto(`${site.origin}/docs/${address}`);
      await page.locator('docs-search input').waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address);
      await page.evaluate(AXE);
      const violations = await page.evaluate(async () =>
        (await globalThis.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      );
      assert.deepEqual(violations, [], address);
    }
    assert.deepEqual(said, []);
    await close();
  });
}
