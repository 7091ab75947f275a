/** The playground's preview: always in view, in any scheme, direction and width, and when things fail. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { choose, code, control, eventually, isInView, open, previewIs, shows } from './playground.js';
import { start, stop, tab, unfold, violationsOf } from './playground.js';

before(start);
after(stop);

const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 375, height: 760 }, hasTouch: true };
const NARROWEST = { viewport: { width: 320, height: 568 }, hasTouch: true };
const preview = (page) => page.locator('#preview');
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const PANELS = ['Components', 'Theme', 'Attributes', 'Simulate'];
const OUTPUTS = ['HTML', 'React', 'Vue', 'Svelte', 'Appearance', 'Server'];

test('on a wide screen the controls and the code scroll by themselves, and the preview stays in view', async () => {
  const { page } = await open('', WIDE);
  await shows(page, ['payments', 'payouts']);
  await tab(page, 'Attributes').click();
  await control(page, 'slot.error').scrollIntoViewIfNeeded();
  assert.ok(await isInView(control(page, 'slot.error')));
  await page.locator('#output pre').evaluate((code) => code.scrollIntoView(false));
  assert.ok(await isInView(preview(page)));
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.close();
});

test('on a phone the preview is docked: in view next to each control, until it is hidden', async () => {
  const { page } = await open('?components=payments&view.controls=attributes', PHONE);
  await shows(page, ['payments']);
  for (const id of ['timeout', 'session-key', 'slot.error']) {
    await control(page, id).focus();
    assert.ok(await isInView(control(page, id)), id);
    assert.ok(await isInView(preview(page)), `the preview, at ${id}`);
    const [dock, field] = await Promise.all([page.locator('.dock'), control(page, id)].map((one) => one.boundingBox()));
    assert.ok(field.y >= dock.y + dock.height, `${id} is not behind the dock`);
  }
  const button = page.getByRole('button', { name: 'Hide' });
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  await button.click();
  await preview(page).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Show' }).click();
  await preview(page).waitFor();
  await page.close();
});

test('a component that is ticked is scrolled into view in the preview', async () => {
  const { page } = await open('?components=payments+payouts', WIDE);
  await shows(page, ['payments', 'payouts']);
  await choose(page, 'documents');
  await shows(page, ['payments', 'payouts', 'documents']);
  await eventually(page, () =>
    page.evaluate(() => {
      const [frame, component] = ['#preview', '#preview [name=documents]'].map((one) =>
        document.querySelector(one).getBoundingClientRect(),
      );
      return component.top >= frame.top && component.top < frame.bottom - 40;
    }),
  );
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.close();
});

test('with tabs a component that is ticked is the one that is shown', async () => {
  const { page } = await open('?components=payments+payouts&layout=tabs', WIDE);
  await page.locator('#preview').getByRole('tab', { name: 'Payments', selected: true }).waitFor();
  await choose(page, 'documents');
  await page.locator('#preview').getByRole('tab', { name: 'Documents', selected: true }).waitFor();
  await page.close();
});

test('the preview has a scheme, a direction and a width of its own, and the code does not', async () => {
  const { page } = await open('', WIDE);
  const before = await code(page);
  const style = (name) => page.locator('.stage').evaluate((stage, one) => getComputedStyle(stage)[one], name);
  await page.getByRole('radio', { name: 'Dark' }).check();
  assert.equal(await style('colorScheme'), 'dark');
  await page.getByRole('radio', { name: 'RTL' }).check();
  assert.equal(await style('direction'), 'rtl');
  await page.getByRole('radio', { name: '375' }).check();
  assert.equal(await style('width'), '375px');
  await page.getByRole('radio', { name: '768' }).check();
  assert.equal(await style('width'), '768px');
  assert.equal(await code(page), before);
  await page.close();
});

test('full page shows the preview alone, and leads back', async () => {
  const { page } = await open('?components=balances', WIDE);
  await shows(page, ['balances']);
  await page.getByRole('button', { name: 'Full page' }).click();
  assert.equal(await page.locator('#controls').isVisible(), false);
  assert.equal(await page.locator('header').isVisible(), false);
  const { height } = await preview(page).boundingBox();
  assert.ok(height > 700, `${height}`);
  await page.waitForURL(/view\.full=true/);
  await page.reload();
  await shows(page, ['balances']);
  await page.getByRole('button', { name: 'Exit full page' }).click();
  await page.locator('#controls').waitFor();
  await page.close();
});

test('a session that fails shows its error, none of it is in the code, and it works again', async () => {
  const { page } = await open('?components=payments&view.controls=simulate', WIDE);
  await shows(page, ['payments']);
  const before = await code(page);
  await control(page, 'simulate.session').selectOption('Not allowed (403)');
  await preview(page).getByText('You do not have access').waitFor();
  assert.equal(await code(page), before);
  await control(page, 'simulate.session').selectOption('Works');
  await shows(page, ['payments']);
  await page.close();
});

test('latency is that of the session, and of each component', async () => {
  const { page } = await open('?components=payments&view.controls=simulate', WIDE);
  await shows(page, ['payments']);
  const request = page.waitForRequest(/account_session/);
  await control(page, 'simulate.session-delay').selectOption('1 second');
  assert.equal(new URL((await request).url()).searchParams.get('delay'), '1000');
  await previewIs(page, 'payments loading');
  await shows(page, ['payments']);
  await control(page, 'simulate.delay').selectOption('3 seconds');
  assert.equal(await page.evaluate(() => globalThis.StripeConnect.sandbox.config.delay), 3000);
  await page.close();
});

test('the server waits as long as the request says, and no longer than ten seconds', async () => {
  const { page } = await open();
  const post = async (delay) => {
    const started = Date.now();
    const response = await page.request.post(`${new URL(page.url()).origin}/account_session?delay=${delay}`);
    assert.equal(response.status(), 200);
    return Date.now() - started;
  };
  assert.ok((await post(700)) >= 700);
  assert.ok((await post('soon')) >= 0);
  await page.close();
});

test('a component that fails shows its error next to those that work', async () => {
  const { page } = await open('?components=payments+payouts&view.controls=simulate', WIDE);
  await shows(page, ['payments', 'payouts']);
  await control(page, 'simulate.payouts').selectOption('Fails to load');
  await previewIs(page, 'payments ready,payouts error');
  await control(page, 'simulate.payouts').selectOption('Works');
  await shows(page, ['payments', 'payouts']);
  await page.close();
});

test('everything is done by keyboard alone', async () => {
  const { page } = await open('', WIDE);
  await shows(page, ['payments', 'payouts']);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const name = () =>
    page.evaluate(() => {
      const { activeElement: one } = document;
      return one.ariaLabel ?? one.labels?.[0]?.innerText.trim() ?? one.innerText.trim();
    });
  /** Tabs on until the focus is there: each stop is seen. */
  const tabTo = async (wanted) => {
    for (let stops = 0; (await name()) !== wanted; stops++) {
      assert.ok(stops < 80, `no ${wanted} by Tab, but ${await name()}`);
      await press('Tab');
      assert.ok(
        await page.evaluate(() => {
          const { top, bottom, width } = document.activeElement.getBoundingClientRect();
          return width === 0 || (bottom > 0 && top < innerHeight);
        }),
        `${await name()} is in view`,
      );
    }
  };
  await tabTo('Copy link');
  await tabTo('Components');
  await tabTo('balances');
  await press('Space');
  await shows(page, ['payments', 'payouts', 'balances']);
  await page.locator('[role=tab]', { hasText: 'Components' }).focus();
  await press('ArrowRight');
  assert.equal(await name(), 'Theme');
  await press('End', 'Home', 'ArrowLeft', 'ArrowLeft');
  assert.equal(await name(), 'Attributes');
  await tabTo('layout');
  await press('ArrowDown', 'ArrowDown');
  await page.locator('#preview').getByRole('tab', { name: 'Payments' }).waitFor();
  await tabTo('Light');
  await press('ArrowRight');
  assert.equal(await name(), 'Dark');
  assert.equal(await page.locator('.stage').evaluate((stage) => getComputedStyle(stage).colorScheme), 'dark');
  await tabTo('Full page');
  await press('Enter');
  assert.equal(await name(), 'Exit full page', 'the focus stays');
  await press('Enter');
  await tabTo('HTML');
  await press('ArrowRight');
  await page.locator('#output').getByText('Dashboard.jsx').waitFor();
  await tabTo('Copy');
  await page.close();
});

for (const [title, options] of Object.entries({
  'on a wide screen': WIDE,
  'on a wide screen, in the dark': { ...WIDE, colorScheme: 'dark' },
  'on a phone': PHONE,
  'on a phone, in the dark': { ...PHONE, colorScheme: 'dark' },
  'at 320 px': NARROWEST,
}))
  test(`${title} everything fits, and is accessible`, async () => {
    const search = '?components=payments+payment-disputes&brand=teal&css.color-text=rubbish&appearance={';
    const { page } = await open(search, options);
    await shows(page, ['payments', 'payment-disputes']);
    for (const panel of PANELS) {
      await tab(page, panel).click();
      await unfold(page);
      assert.ok(await fits(page), panel);
      assert.deepEqual(await violationsOf(page), [], panel);
    }
    for (const output of OUTPUTS) {
      await tab(page, output).click();
      assert.ok(await fits(page), output);
      assert.deepEqual(await violationsOf(page), [], output);
    }
    await page.close();
  });
