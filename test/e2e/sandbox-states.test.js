/** What a user sees of the focus and of states in the sandbox's components, also in forced colors. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { startSite, visit } from './demo-site.js';

let site;
before(async () => {
  site = await startSite();
});
after(() => site?.stop());

/** The share of pixels that differ between two pictures of the same size. */
function difference(before, after) {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  const { width, height } = one;
  assert.deepEqual([other.width, other.height], [width, height]);
  return pixelmatch(one.data, other.data, undefined, width, height) / (width * height);
}

/** A function that takes pictures of something in the component's frame. */
async function open(path, name, options) {
  const { page, said, close } = await visit(site, site.origin + path, { reducedMotion: 'reduce', ...options });
  const frame = page.locator(`stripe-connect-component[name="${name}"]`).frameLocator('iframe');
  return { page, frame, said, close };
}

for (const [what, options] of [
  ['', {}],
  [' in dark mode', { colorScheme: 'dark' }],
  [' in forced colors', { forcedColors: 'active' }],
]) {
  test(`the focus on a chip is visible, pressed or not${what}`, async () => {
    const { page, frame, said, close } = await open('/', 'payments', options);
    for (const name of [/^All/, /^Refunded/]) {
      const chip = frame.getByRole('button', { name });
      const without = await chip.screenshot();
      await chip.focus();
      const share = difference(without, await chip.screenshot());
      assert.ok(share > 0.03, `${name}: ${share} of its pixels change`);
      await page.evaluate(() => document.activeElement.blur());
    }
    assert.deepEqual(said, []);
    await close();
  });
}

test('in forced colors it is visible which chip is pressed, and how far onboarding is', async () => {
  const payments = await open('/', 'payments', { forcedColors: 'active' });
  const chip = payments.frame.getByRole('button', { name: /^All/ });
  const pressed = await chip.screenshot();
  await payments.frame.getByRole('button', { name: /^Refunded/ }).click();
  assert.ok(difference(pressed, await chip.screenshot()) > 0.3);
  await payments.close();

  const onboarding = await open('/onboarding', 'account-onboarding', { forcedColors: 'active' });
  const steps = onboarding.frame.locator('.steps');
  const first = await steps.screenshot();
  await onboarding.frame.getByRole('button', { name: 'Continue' }).click();
  await onboarding.frame.getByText('Step 2 of').waitFor();
  assert.ok(difference(first, await steps.screenshot()) > 0.02);
  await onboarding.close();
});
