/** The playground's themes: presets, a palette from one brand color, variables, and how well all is read. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { VARIABLES } from '../../dist/stripe/appearance-variables.js';
import { code, control, eventually, open, shows, start, stop, tab, unfold, violationsOf } from './playground.js';

before(start);
after(stop);

const bad = (page) => page.locator('.contrasts .bad');
const ratios = async (page) =>
  (await page.locator('.contrasts td:is(.good, .bad)').allInnerTexts()).map((text) => Number.parseFloat(text));
/** What Stripe's element was told of a variable of the appearance. */
const shownColor = (page, name) =>
  page
    .frameLocator('stripe-connect-payments iframe')
    .locator('body')
    .evaluate((body, one) => getComputedStyle(body.ownerDocument.documentElement).getPropertyValue(one), `--${name}`);

test('a theme is applied, written as CSS, and checked for its contrast', async () => {
  const { page } = await open('?components=payments&view.controls=theme');
  await shows(page, ['payments']);
  await page.getByRole('button', { name: 'Night' }).click();
  await eventually(page, async () => (await shownColor(page, 'color-background')).includes('20, 23, 31'));
  assert.match(await code(page), /--stripe-connect-color-background: #14171f;/);
  assert.equal(await bad(page).count(), 0);
  await page.getByText('Colors', { exact: true }).click();
  await control(page, 'css.color-text').fill('#333');
  await page
    .locator('.contrasts tr', { hasText: /^\s*Text/ })
    .locator('.bad', { hasText: 'too low' })
    .waitFor();
  await page.close();
});

test('every theme to start from is easy to read', async () => {
  const { page } = await open('?view.controls=theme');
  const themes = page.getByRole('group', { name: 'Themes to start from' }).getByRole('button');
  for (const theme of await themes.all()) {
    await theme.click();
    assert.equal(await theme.getAttribute('aria-pressed'), 'true');
    const name = await theme.innerText();
    assert.equal(await bad(page).count(), 0, name);
    const lines = (await code(page)).split('\n').filter((line) => line.includes('--stripe'));
    // Stripe's own look is light: a dark one sets every color.
    assert.ok(lines.length <= (name === 'Night' ? 28 : 10), `${name}: ${lines.length} lines`);
  }
  await page.close();
});

test('one brand color makes a palette that is easy to read, on light and on dark pages', async () => {
  const { page, troubles } = await open('?components=payments&view.controls=theme');
  const brands = ['#7a2f6b', '#ffd400', '#ffffff', '#000000', '#808080', '#00ff00', '#0000ff', 'red', 'hotpink'];
  for (const brand of [...brands, 'oklch(70% 0.3 150)', 'color(display-p3 1 0.2 0)', 'hsl(200 10% 50% / 0.5)']) {
    await control(page, 'brand').fill(brand);
    const all = await ratios(page);
    assert.equal(all.length, 24, `12 pairs, each in two schemes, for ${brand}`);
    assert.ok(Math.min(...all) >= 4.5, `${brand}: ${Math.min(...all)}`);
    assert.equal(await bad(page).count(), 0, brand);
  }
  await control(page, 'brand').fill('#7a2f6b');
  const html = await code(page);
  assert.match(html, /--stripe-connect-button-primary-color-background: (light-dark\()?#7a2f6b/, 'the brand itself');
  assert.match(html, /--stripe-connect-color-background: light-dark\(#ffffff, #1\w{5}\);/);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('the palette follows the preview’s scheme, and a variable wins over it', async () => {
  const { page } = await open('?components=payments&brand=%237a2f6b&view.controls=theme&css.color-primary=%23c02060');
  await shows(page, ['payments']);
  await eventually(page, async () => (await shownColor(page, 'color-background')).includes('255, 255, 255'));
  await eventually(page, async () => (await shownColor(page, 'color-primary')).includes('192, 32, 96'));
  await page.getByRole('radio', { name: 'Dark' }).check();
  await eventually(page, async () => /rgb\((1|2)\d, /.test(await shownColor(page, 'color-background')));
  await page.getByRole('button', { name: "Stripe's own" }).click();
  assert.equal(await control(page, 'brand').inputValue(), '');
  await page.getByText('Stripe’s own look stays light on dark pages').waitFor();
  await page.close();
});

test('a brand color that is none says so next to its field, and nothing else happens', async () => {
  const { page } = await open('?view.controls=theme');
  await control(page, 'brand').fill('periwinkel');
  await page.getByText('This is not a color, so it is not applied.').waitFor();
  assert.equal(await control(page, 'brand').getAttribute('aria-invalid'), 'true');
  assert.doesNotMatch(await code(page), /<style>/);
  await control(page, 'brand').fill('teal');
  await page
    .getByText('This is not a color')
    .waitFor({ state: 'detached' })
    .catch(() => {});
  assert.equal(await control(page, 'brand').getAttribute('aria-invalid'), 'false');
  assert.match(await code(page), /<style>/);
  await page.close();
});

test('a color that is not set does not look like a gray one, and is called so', async () => {
  const { page } = await open('?view.controls=theme&css.color-border=%23808080');
  await page.getByText('Colors', { exact: true }).click();
  const picker = (name) => page.getByLabel(`${name}: color picker`, { exact: false });
  const looks = (name) => picker(name).evaluate((input) => getComputedStyle(input).opacity);
  assert.equal(await looks('color-border'), '1');
  assert.equal(await looks('color-text'), '0');
  assert.match(await picker('color-text').getAttribute('aria-label'), /not set$/);
  assert.doesNotMatch(await picker('color-border').getAttribute('aria-label'), /not set/);
  // The same for a picker that is used, and for a field that is emptied.
  await picker('color-text').fill('#112233');
  assert.equal(await looks('color-text'), '1');
  assert.equal(await control(page, 'css.color-text').inputValue(), '#112233');
  await control(page, 'css.color-text').fill('');
  assert.equal(await looks('color-text'), '0');
  await page.close();
});

test('the theme as `appearance` has names and values that Connect.js takes', async () => {
  const given = encodeURIComponent('{"variables": {"spacingUnit": "9px"}}');
  const { page } = await open(`?brand=teal&overlays=drawer&appearance=${given}&css.border-radius=4px`);
  const appearance = JSON.parse(await code(page, 'Appearance'));
  assert.equal(appearance.overlays, 'drawer');
  const { borderRadius, spacingUnit, ...colors } = appearance.variables;
  assert.deepEqual([borderRadius, spacingUnit], ['4px', '9px']);
  assert.ok(Object.keys(colors).length > 20);
  for (const [name, value] of Object.entries(colors)) {
    assert.ok(Object.hasOwn(VARIABLES, name), name);
    assert.match(value, /^#[\da-f]{6}$/, name);
  }
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = JSON.parse(await code(page, 'Appearance'));
  assert.notEqual(dark.variables.colorBackground, colors.colorBackground);
  await page.close();
});

test('with forced colors, too, Stripe is told the colors that the page set', async () => {
  const { page, troubles } = await open('?components=payments&css.color-primary=teal&view.controls=theme', {
    forcedColors: 'active',
  });
  await shows(page, ['payments']);
  const { value } = await page.evaluate(() => globalThis.StripeConnect.sandbox.log.find(({ call }) => call === 'init'));
  assert.equal(value.appearance.variables.colorPrimary, 'rgb(0, 128, 128)');
  await page.getByText('Colors', { exact: true }).click();
  assert.equal(await page.getByLabel('color-primary: color picker').inputValue(), '#008080');
  assert.deepEqual(troubles, []);
  await page.close();
});

for (const colorScheme of ['light', 'dark'])
  test(`a theme with every variable in view is accessible, on a ${colorScheme} page`, async () => {
    const { page } = await open('?view.controls=theme&brand=teal', { colorScheme });
    await unfold(page);
    await tab(page, 'Theme').focus();
    assert.deepEqual(await violationsOf(page), []);
    await page.close();
  });
