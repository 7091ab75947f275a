/** The search of the docs, by the keyboard, and as a screen reader follows it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite, visit } from './demo-site.js';
import { axe, isReady, open } from './docs-site.js';

let site;
before(async () => {
  site = await startSite();
});
after(() => site?.stop());

const input = (page) => page.getByRole('combobox', { name: 'Search the docs' });
const options = (page) => page.getByRole('listbox', { name: 'Search results' }).getByRole('option');
const said = (page) => page.locator('docs-search').getByRole('status');

test('a reader finds a section by the keyboard alone', async () => {
  const { page, said: troubles, close } = await open(site, 'index.html');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('connect-exit');
  const first = options(page).first();
  await first.getByText('connect-exit').first().waitFor();
  assert.equal(await first.getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/docs/reference.html#connect-exit');
  assert.deepEqual(troubles, []);
  await close();
});

test('the focus stays in the field, which names the option that the arrows chose', async () => {
  const { page, close } = await open(site, 'errors/session-timeout.html');
  await page.keyboard.press('/');
  const field = input(page);
  assert.equal(await field.getAttribute('aria-expanded'), 'false');
  await field.fill('session');
  await options(page).nth(3).waitFor();
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  const active = async () => {
    const id = await field.getAttribute('aria-activedescendant');
    assert.equal(await page.locator(`#${id}`).getAttribute('aria-selected'), 'true');
    assert.equal(await page.locator('[aria-selected=true]').count(), 1);
    return options(page).evaluateAll((all, wanted) => all.findIndex((each) => each.id === wanted), id);
  };
  assert.equal(await active(), 0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(), 2);
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(), 1);
  for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowUp');
  assert.equal(await active(), (await options(page).count()) - 1, 'from the first to the last');
  assert.ok(await field.evaluate((element) => element === document.activeElement));
  const list = await field.getAttribute('aria-controls');
  assert.equal(await page.locator(`#${list}`).getAttribute('role'), 'listbox');
  assert.match(await said(page).innerText(), /^\d results$/);
  assert.deepEqual(await axe(page), []);
  await close();
});

test('Escape closes the search, and the focus is where it was', async () => {
  const { page, close } = await open(site, 'theming.html');
  const button = page.getByRole('button', { name: 'Search' });
  await button.click();
  await input(page).fill('tabs');
  await options(page).first().waitFor();
  await page.keyboard.press('Escape');
  await input(page).waitFor({ state: 'hidden' });
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  await close();
});

test('a result on the same page closes the search and shows its heading', async () => {
  const { page, close } = await open(site, 'theming.html');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark mode');
  await options(page)
    .filter({ has: page.locator('strong', { hasText: /^Dark mode$/ }), hasText: 'Theming' })
    .click();
  await input(page).waitFor({ state: 'hidden' });
  await page.waitForURL('**/theming.html#dark-mode');
  const heading = page.getByRole('heading', { name: 'Dark mode' });
  await page.waitForFunction(
    ([bar, element]) => element.getBoundingClientRect().top >= bar.getBoundingClientRect().bottom,
    [await page.locator('.bar').elementHandle(), await heading.elementHandle()],
  );
  await close();
});

test('what is not there is said to be not there', async () => {
  const { page, close } = await open(site, 'index.html');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzyzx');
  await said(page).getByText('No results for “zzyzx”.').waitFor();
  assert.equal(await input(page).getAttribute('aria-expanded'), 'false');
  await page.keyboard.press('Enter');
  assert.match(page.url(), /index\.html$/);
  await close();
});

test('a search that cannot be loaded says so, and works when it can', async () => {
  const { page, close } = await open(site, 'index.html');
  await page.route('**/search.json', (route) => route.abort(), { times: 1 });
  const failed = page.waitForEvent('requestfailed');
  await page.keyboard.press('Control+k');
  await failed;
  await page.route('**/search.json', (route) => route.fulfill({ status: 503 }), { times: 1 });
  await input(page).fill('tabs');
  await said(page).getByText('could not be loaded').waitFor();
  await input(page).fill('tabs layout');
  await options(page).first().waitFor();
  assert.match(await said(page).innerText(), /result/);
  await close();
});

for (const path of ['', 'payouts', 'playground', 'components', 'docs/guide.html', 'docs/source/LICENSE.html']) {
  test(`Ctrl K and ⌘ K search on /${path}, too`, async () => {
    const { page, close } = await visit(site, `${site.origin}/${path}`);
    await isReady(page);
    for (const keys of ['Control+k', 'Meta+k']) {
      await page.keyboard.press(keys);
      await input(page).fill('quickstart');
      await options(page).first().waitFor();
      await page.keyboard.press('Escape');
      await input(page).waitFor({ state: 'hidden' });
    }
    await close();
  });
}

test('on the dark bar of the demo the focus is light, also on a light page', async () => {
  const { page, close } = await visit(site, `${site.origin}/playground`, { colorScheme: 'light' });
  await isReady(page);
  for (const stop of [page.locator('.library a').first(), page.getByRole('button', { name: 'Search' })]) {
    await stop.focus();
    await page.keyboard.press('Shift');
    const { outlineColor, outlineStyle } = await stop.evaluate((element) => ({ ...getComputedStyle(element) }));
    assert.deepEqual([outlineColor, outlineStyle], ['rgb(255, 255, 255)', 'solid']);
  }
  await close();
});

test('/ in a field is a slash', async () => {
  const { page, close } = await visit(site, `${site.origin}/playground`);
  await isReady(page);
  await page.getByRole('tab', { name: 'Attributes' }).click();
  const field = page.locator('input:not([type]), input[type=text]').filter({ visible: true }).first();
  await field.fill('');
  await field.press('/');
  assert.equal(await field.inputValue(), '/');
  assert.equal(await input(page).isVisible(), false);
  await close();
});
