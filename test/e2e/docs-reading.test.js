/** The docs, as a reader uses them: by the keyboard, on a phone, with large text, in the dark, on paper. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addressOf, SOURCES } from '../../demo/docs/contents.js';
import { startSite, visit } from './demo-site.js';
import { axe, isReady, isTooWide, open } from './docs-site.js';

const PHONE = { width: 375, height: 800 };
const DESKTOP = { width: 1280, height: 900 };

let site;
before(async () => {
  site = await startSite();
});
after(() => site?.stop());

test('code is copied as it is', async () => {
  const { page, close } = await open(site, 'theming.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  const block = page.locator('figure.code').first();
  await block.getByRole('button', { name: 'Copy' }).click();
  await block.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^:root \{\n {2}--stripe-connect-color-primary: var\(--brand\);\n/);
  await close();
});

for (const viewport of [DESKTOP, PHONE]) {
  test(`without scripts the docs are there at ${viewport.width} pixels, and nothing that does nothing`, async () => {
    const { page, close } = await open(site, 'theming.html', { javaScriptEnabled: false, viewport });
    await page.getByRole('heading', { name: 'Theming' }).waitFor();
    await page.getByRole('navigation', { name: 'Docs' }).getByRole('link', { name: 'Tabs', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Playground' }).waitFor();
    for (const name of ['Copy', 'Search', 'Contents'])
      assert.equal(await page.getByRole('button', { name }).count(), 0, name);
    assert.equal(await page.getByLabel('Theme').isVisible(), false);
    await close();
  });
}

test('the first Tab stop leads past the navigation', async () => {
  const { page, close } = await open(site, 'reference.html');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  assert.ok((await skip.boundingBox()).width > 50, 'it is seen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => !!document.activeElement.closest('main')));
  await close();
});

test('the current page is in view in the contents, and the section that is read in the outline', async () => {
  const { page, close } = await open(site, 'errors/session-timeout.html', { viewport: DESKTOP });
  const current = page.getByRole('navigation', { name: 'Docs' }).locator('[aria-current]');
  const { y, height } = await current.boundingBox();
  assert.ok(y > 0 && y + height < DESKTOP.height, `${y}`);
  assert.equal(await page.evaluate(() => scrollY), 0, 'the page itself is at its top');

  await page.goto(`${site.origin}/docs/reference.html`);
  const outline = page.getByRole('navigation', { name: 'On this page' });
  const headings = await page.locator('article :is(h2, h3)[id]').all();
  const isMarked = async (heading) => {
    await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const id = await heading.getAttribute('id');
    await outline.locator(`a[href="#${id}"][aria-current=location]`).waitFor();
  };
  await isMarked(headings[4]);
  await isMarked(headings[1]);
  await isMarked(headings.at(-2));
  assert.equal(await outline.locator('[aria-current]').count(), 1);
  await close();
});

test('a heading is a link to itself', async () => {
  const { page, close } = await open(site, 'theming.html');
  await page.getByRole('heading', { name: 'Dark mode' }).getByRole('link').click();
  assert.match(page.url(), /theming\.html#dark-mode$/);
  await close();
});

test('on a phone the contents are a dialog, which returns the focus', async () => {
  const { page, close } = await open(site, 'reference.html', { viewport: PHONE });
  const menu = page.getByRole('button', { name: 'Contents' });
  const drawer = page.getByRole('dialog', { name: 'Contents' });
  const link = (name) => drawer.getByRole('link', { name, exact: true });
  await menu.click();
  await link('Tabs').waitFor();
  await link('Playground').waitFor();
  assert.ok(await page.evaluate(() => !!document.activeElement.closest('dialog')));
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  assert.ok(await menu.evaluate((button) => button === document.activeElement));

  // The same links stand in the page once the window is wide.
  await menu.click();
  await link('Tabs').waitFor();
  await page.setViewportSize(DESKTOP);
  await drawer.waitFor({ state: 'hidden' });
  const contents = page.getByRole('navigation', { name: 'Docs' });
  await contents.getByRole('link', { name: 'Tabs', exact: true }).click();
  await page.waitForURL('**/docs/tabs.html');
  await close();
});

test('on a phone the outline is folded above the page', async () => {
  const { page, close } = await open(site, 'theming.html', { viewport: PHONE });
  const outline = page.getByRole('navigation', { name: 'On this page' });
  assert.equal(await outline.getByRole('link', { name: 'Dark mode' }).isVisible(), false);
  await outline.getByText('On this page').click();
  await outline.getByRole('link', { name: 'Dark mode' }).click();
  assert.match(page.url(), /#dark-mode$/);
  await close();
});

test('a reader’s theme holds for all pages, from the first paint, and for the live example', async () => {
  const { page, said, close } = await open(site, 'index.html', { colorScheme: 'light' });
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByLabel('Theme').selectOption('Dark');
  const dark = await background();
  assert.notEqual(dark, light);
  for (const path of ['docs/theming.html', 'payouts', 'docs/index.html']) {
    await page.goto(`${site.origin}/${path}`, { waitUntil: 'commit' });
    await page.locator('body').waitFor({ state: 'attached' });
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark', path);
    await isReady(page);
    assert.equal(await page.getByLabel('Theme').first().inputValue(), 'dark', path);
  }
  assert.equal(await background(), dark);
  await page.getByLabel('Theme').selectOption('System');
  assert.equal(await background(), light);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.equal(await background(), dark);
  assert.deepEqual(said, []);
  await close();
});

test('a diagram follows the theme that the reader chose', async () => {
  const { page, close } = await open(site, 'architecture.html', { colorScheme: 'light' });
  const source = () => page.evaluate(() => document.querySelector('.diagram img').currentSrc);
  const isDark = (wanted) =>
    page.waitForFunction(
      (dark) => /-dark\.svg$/.test(document.querySelector('.diagram img').currentSrc) === dark,
      wanted,
    );
  await isDark(false);
  await page.getByLabel('Theme').selectOption('Dark');
  await isDark(true);
  await page.getByLabel('Theme').selectOption('System');
  await isDark(false);
  assert.match(await source(), /\.svg$/);
  await close();
});

for (const colorScheme of ['light', 'dark']) {
  for (const viewport of [DESKTOP, PHONE]) {
    test(`${colorScheme}, at ${viewport.width} pixels: all fits, and axe finds nothing`, async () => {
      const { page, said, close } = await open(site, 'reference.html', { viewport, colorScheme });
      for (const address of [
        'reference.html',
        'index.html',
        'servers.html',
        'errors/session-timeout.html',
        'source/demo/sign-in.js.html',
      ]) {
        await page.goto(`${site.origin}/docs/${address}`);
        await isReady(page);
        assert.equal(await isTooWide(page), false, address);
        assert.deepEqual(await axe(page), [], address);
      }
      assert.deepEqual(said, []);
      await close();
    });
  }
}

test('text of twice the size, which the reader set in the browser, has room at 1280 and 640 pixels', async () => {
  const { page, close } = await open(site, 'reference.html', { viewport: DESKTOP });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const width of [1280, 640]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ['index.html', 'reference.html', 'errors/session-timeout.html', 'source/LICENSE.html']) {
      await page.goto(`${site.origin}/docs/${address}`);
      await isReady(page);
      assert.equal(await page.locator('body').evaluate((body) => getComputedStyle(body).fontSize), '32px');
      assert.equal(await isTooWide(page), false, `${address}, ${width}`);
      const { width: room } = await page.getByRole('main').boundingBox();
      assert.ok(room > width * 0.8, `${address}, ${width}: the text has ${room} pixels`);
    }
  }
  await close();
});

test('the demo follows the text size of the browser, too', async () => {
  const { page, close } = await visit(site, site.origin, { viewport: DESKTOP });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const path of ['', 'payouts', 'components']) {
    await page.goto(`${site.origin}/${path}`);
    assert.equal(await page.locator('body').evaluate((body) => getComputedStyle(body).fontSize), '32px');
    assert.equal(await isTooWide(page), false, path);
  }
  await close();
});

test('no table hides a column or breaks a word, at 1280 and at 375 pixels', async () => {
  const { page, close } = await visit(site, `${site.origin}/docs/index.html`);
  const problems = [];
  for (const source of SOURCES) {
    await page.setViewportSize(DESKTOP);
    await page.goto(`${site.origin}/${addressOf(source)}`);
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      const found = await page.evaluate((isDesktop) => {
        const hidden = [...document.querySelectorAll('.table')].filter((one) => one.scrollWidth > one.clientWidth);
        const names = [...document.querySelectorAll('table:not(.wide) td code:not(.long)')];
        const broken = isDesktop ? names.filter((name) => name.getClientRects().length > 1) : [];
        return [...hidden, ...broken].map((each) => each.textContent.trim().slice(0, 60));
      }, viewport === DESKTOP);
      problems.push(...found.map((each) => `${source}, ${viewport.width}: ${each}`));
    }
  }
  assert.deepEqual(problems, []);
  await close();
});

test('on paper there is the text, and no navigation', async () => {
  const { page, close } = await open(site, 'theming.html', { viewport: DESKTOP });
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Docs', 'On this page', 'Library', 'Previous and next'])
    assert.equal(await page.getByRole('navigation', { name, exact: true }).isVisible(), false, name);
  assert.equal(await page.getByRole('button', { name: 'Copy' }).first().isVisible(), false);
  assert.ok(await page.getByRole('heading', { name: 'Dark mode' }).isVisible());
  // A long line of code goes on in the next one.
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('pre')]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => one.innerText),
  );
  assert.deepEqual(cut, []);
  await close();
});

test('an address that does not exist has a page with a search', async () => {
  const { page, close } = await visit(site, `${site.origin}/docs/nothing.html`, { allow: /404/ });
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
  await isReady(page);
  await page.getByRole('main').getByRole('link', { name: 'Error codes' }).click();
  await page.waitForURL('**/docs/errors/index.html');
  await close();
});
