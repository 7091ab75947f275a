/** Before the script comes, and where it never does: what dist/pre-upgrade.css says. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { COMPONENTS } from '../../dist/stripe/known-components.js';
import { dashboard, endOf, open, renderOnServer, shiftOf, start, statusIs, stop } from './site.js';

before(start);
after(stop);

const ELEMENTS = '**/cdn/elements.js*';
const SESSION = '**/session';
const component = (name) => `<stripe-connect-component name="${name}"></stripe-connect-component>`;
const OWN = `<p slot="loading">One moment</p>
  <h2>Payments</h2>${component('payments')}
  <p slot="error">Please call us</p>
  <noscript><p id="fallback">Please call us to see your payments</p></noscript>`;

/** Which of the page's own parts are to be seen. */
const seen = async (page) => {
  const parts = { loading: '[slot=loading]', error: '[slot=error]', markup: 'h2', fallback: '#fallback' };
  const visible = await Promise.all(Object.values(parts).map((selector) => page.locator(selector).isVisible()));
  return Object.keys(parts).filter((_, index) => visible[index]);
};

test('before the script: the loading slot, and never the error slot; then nothing jumps', async () => {
  const { page, problems, release } = await open(dashboard('', OWN), { hold: [ELEMENTS, SESSION] });
  assert.deepEqual(await seen(page), ['loading', 'markup']);
  const end = await endOf(page);
  release(ELEMENTS);
  await statusIs(page, 'loading');
  assert.equal(await shiftOf(page), 0, 'layout shift');
  assert.equal(await endOf(page), end);
  const animations = await page.evaluate(() => window.shadowRoots().flatMap((root) => root.getAnimations()).length);
  assert.equal(animations, 0, 'what was seen does not come again');
  assert.deepEqual(await seen(page), ['loading', 'markup']);
  release(SESSION);
  await statusIs(page, 'ready');
  assert.deepEqual([await seen(page), problems], [['markup'], []]);
  await page.close();
});

for (const [kind, width] of Object.entries({ wide: 1000, narrow: 500 })) {
  test(`the room that each component takes is the same before and after the script, where the page is ${kind}`, async () => {
    const names = [...COMPONENTS, 'from-the-future'];
    // Without what they require, some would have an error instead.
    const required = 'payment="pi_1" payout="po_1" financial-account="fa_1"';
    const components = names.map((name) => component(name).replace('>', ` ${required}>`));
    const { page, release } = await open(dashboard('', components.join('')), {
      hold: [ELEMENTS, SESSION],
      viewport: { width, height: 800 },
    });
    const heights = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('stripe-connect-component')].map(({ offsetHeight }) => offsetHeight),
      );
    const expected = await heights();
    assert.ok(expected.filter((height) => height > 0).length > 15, expected.join());
    release(ELEMENTS);
    await statusIs(page, 'loading');
    assert.deepEqual(await heights(), expected);
    await page.close();
  });
}

for (const [kind, render] of Object.entries({ 'as it is': (html) => html, 'rendered on a server': renderOnServer })) {
  test(`with scripts off, ${kind}: the page’s <noscript>, none of our own views, and no room reserved`, async () => {
    const { page } = await open(await render(dashboard('', OWN)), { javaScriptEnabled: false });
    assert.deepEqual(await seen(page), ['markup', 'fallback']);
    const { height } = await page.locator('stripe-connect-dashboard').boundingBox();
    assert.ok(height < 200, `${height}`);
    await page.close();
  });

  test(`with scripts off, ${kind}, and components named: nothing but the page’s <noscript>`, async () => {
    const html = dashboard('components="payments payouts"', '<noscript><p id="fallback">Call us</p></noscript>');
    const { page } = await open(await render(html), { javaScriptEnabled: false });
    await page.locator('#fallback').waitFor();
    const { height } = await page.locator('stripe-connect-dashboard').boundingBox();
    assert.ok(height < 100, `${height}`);
    await page.close();
  });
}
