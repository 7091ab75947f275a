/**
 * Nothing on the demo's pages jumps: cumulative layout shift (https://web.dev/articles/cls), from first paint until
 * all is shown. What web.dev calls good, and half of that for the first page.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite } from './demo-site.js';
import { newPage } from '../support/new-page.js';

const GOOD = 0.1;
const FIRST = 0.05;
let site, browser, origin;
before(async () => {
  site = await startSite();
  ({ browser, origin } = site);
});
after(() => site?.stop());

function addShifts() {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

const shiftOf = (page) =>
  page.evaluate(() => new Promise((measured) => requestAnimationFrame(() => setTimeout(() => measured(window.shift)))));

for (const [kind, viewport] of Object.entries({
  'a desktop': { width: 1280, height: 900 },
  'a phone': { width: 375, height: 800 },
})) {
  test(`the first page stands still while it loads, on ${kind}`, async () => {
    const page = await newPage(browser, { viewport });
    await page.addInitScript(addShifts);
    await page.goto(origin);
    await page.waitForFunction(() => {
      const components = [...document.querySelectorAll('stripe-connect-component')];
      const reserves = ({ shadowRoot }) => parseFloat(getComputedStyle(shadowRoot.firstElementChild).minHeight) > 0;
      return (
        components.length === 3 && components.every((component) => component.status === 'ready' && !reserves(component))
      );
    });
    const shift = await shiftOf(page);
    assert.ok(shift <= FIRST, `cumulative layout shift ${shift}`);
    // The measure measures: something high that comes on top of all moves what is below it.
    await page.evaluate(() =>
      Object.assign(
        document.querySelector('main').insertAdjacentElement('afterbegin', document.createElement('div')).style,
        { height: '300px' },
      ),
    );
    await page.waitForFunction((before) => window.shift > before + 0.05, shift);
    await page.close();
  });
}

for (const path of [
  'payouts',
  'documents',
  'account',
  'overview',
  'components',
  'errors',
  'playground',
  'docs/index.html',
]) {
  test(`/${path} stands still while it loads, on a phone`, async () => {
    const page = await newPage(browser, { viewport: { width: 375, height: 800 } });
    await page.addInitScript(addShifts);
    // A picture comes when the page has been painted, as on a slow line.
    let painted;
    const paint = new Promise((done) => (painted = done));
    await page.route('**/*.png', async (route) => (await paint, route.continue()));
    await page.goto(`${origin}/${path}`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    painted();
    await page.waitForLoadState();
    await page.waitForFunction(() => {
      const isSettled = ({ status }) => status === 'ready' || status === 'idle';
      const hasContent = (frame) => window.StripeConnect.sandbox.frame(frame)?.querySelector('.root:not([aria-busy])');
      return (
        [...document.querySelectorAll('stripe-connect-dashboard, stripe-connect-component')].every(isSettled) &&
        [...document.querySelectorAll('iframe[data-testid]')].every(hasContent)
      );
    });
    const shift = await shiftOf(page);
    assert.ok(shift <= GOOD, `cumulative layout shift ${shift}`);
    await page.close();
  });
}
