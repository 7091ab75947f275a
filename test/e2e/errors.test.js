/** The demo's page of error states: each fault of it, as the user sees it, and as the console names it. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { FAULTS } from '../../demo/faults.js';
import { moveWorkerClock, startSite, visit } from './demo-site.js';
import { newPage } from '../support/new-page.js';
import { isInView, violationsOf } from './playground.js';

let site, browser, origin;
before(async () => {
  site = await startSite();
  ({ browser, origin } = site);
});
after(() => site?.stop());

const frame = (page, name) => page.frameLocator(`stripe-connect-component[name="${name}"] iframe`);
const state = (page) =>
  page
    .locator('stripe-connect-dashboard')
    .first()
    .evaluate((element) => element.status);

/** A fault that is over when the test says so: how long a page takes to load has no say. */
const LASTS = 3600;
const address = (fault) => `${origin}/errors?fault=${fault}&lasts=${LASTS}`;

/** From now on what the page asks for is beyond its fault. */
const recover = (page) =>
  page.route(/[?&]until=/, (route) => {
    const asked = route.request().url();
    return route.continue({ url: asked.replace(/until=\d+/, `until=${Date.now()}`) });
  });

/** What the person reads of it. */
const words = {
  'insecure-context': /not set up correctly/,
  'missing-endpoint': /not set up correctly/,
  'invalid-endpoint': /not set up correctly/,
  'secret-key-exposed': /not set up correctly/,
  'missing-dashboard': /not set up correctly/,
  'elements-unavailable': /could not connect/,
  'session-unauthorized': /sign in/i,
  'session-forbidden': /Only the owner may see payments/,
  'session-not-found': /not set up correctly/,
  'session-rejected': /This account is being moved/,
  'session-rate-limited': /Something went wrong/,
  'session-server-error': /Something went wrong/,
  'session-not-json': /sign in again/,
  'session-malformed': /not set up correctly/,
  'missing-publishable-key': /not set up correctly/,
  'session-network': /could not connect/,
  'session-timeout': /taking too long/,
  'script-blocked': /could not be loaded/,
  'script-timeout': /taking too long/,
  'script-invalid': /could not be loaded/,
  'consent-required': /cookie settings/,
  'component-unknown': /not set up correctly/,
  'component-missing-setting': /not set up correctly/,
  'component-not-enabled': /do not have access/,
  'component-timeout': /taking too long/,
  'component-load-error': /Something went wrong/,
};
const codes = Object.values(FAULTS)
  .flatMap(Object.keys)
  .filter((name) => name !== 'script-late');

test('/errors has a fault for each error code', async () => {
  const pages = (await readdir('docs/errors')).map((name) => name.replace('.md', ''));
  assert.deepEqual([...codes].sort(), pages.filter((code) => code !== 'README').sort());
});

test('a fault lasts eight seconds, or as long as ?lasts=… says', async () => {
  for (const [query, seconds] of [
    ['', 8],
    ['&lasts=60', 60],
  ]) {
    const first = Date.now();
    const html = await (await fetch(`${origin}/errors?fault=session-server-error${query}`)).text();
    const last = Date.now();
    const made = Number(/until=(\d+)/.exec(html)[1]) - seconds * 1000;
    assert.ok(first <= made && made <= last, `${first} ≤ ${made} ≤ ${last}`);
    assert.match(html, new RegExp(`recovers after ${seconds} seconds`));
  }
});

const WIDE = { viewport: { width: 1280, height: 720 } };
const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true };

test('on a wide screen a failure is explained in view, wherever in the list it was chosen', async () => {
  const page = await newPage(browser, WIDE);
  await page.goto(`${origin}/errors`);
  await page.getByRole('link', { name: 'Fails to load', exact: true }).click();
  await page.locator('#developer pre', { hasText: 'component-load-error' }).waitFor();
  for (const selector of ['.note', '#developer', '.faults [aria-current]'])
    assert.ok(await isInView(page.locator(selector)), selector);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.close();
});

test('on a phone a failure is explained in view, next to its name, and the list unfolds again', async () => {
  const page = await newPage(browser, PHONE);
  await page.goto(`${origin}/errors`);
  // All of the list is in the page: nothing in it scrolls by itself.
  assert.ok(await page.locator('.faults').evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight));
  await page.getByRole('link', { name: 'Fails to load', exact: true }).click();
  await page.locator('#developer pre', { hasText: 'component-load-error' }).waitFor();
  const name = page.locator('.faults summary', { hasText: 'Fails to load' });
  for (const each of [name, page.locator('.note'), page.locator('#developer h2'), page.locator('#developer a')])
    assert.ok(await isInView(each), `${each}`);
  const last = page.getByRole('link', { name: 'Never loads' });
  assert.equal(await last.isVisible(), false);
  await name.click();
  await last.waitFor();
  await page.close();
});

for (const [title, options] of Object.entries({
  'on a wide screen': WIDE,
  'on a phone': PHONE,
  'on a phone, in the dark': { ...PHONE, colorScheme: 'dark' },
}))
  test(`${title} the page is accessible, and fits`, async () => {
    const page = await newPage(browser, options);
    for (const path of ['/errors', '/errors?fault=session-forbidden&lasts=60']) {
      await page.goto(origin + path);
      await page.waitForFunction(() => /ready|error/.test(document.querySelector('stripe-connect-dashboard').status));
      assert.deepEqual(await violationsOf(page), [], path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
    }
    await page.close();
  });

// Side by side, the longest first: most of the time each waits for what is late on purpose.
describe('/errors', { concurrency: 5 }, () => {
  test('an endpoint that fails is an error, and "Try again" works once the endpoint has recovered', async () => {
    const { page, said, close } = await visit(site, address('session-server-error'), {
      allow: /500|Failed to load resource/,
    });
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    assert.equal(await state(page), 'error');
    await page.getByText('Something went wrong').waitFor();
    const failsAgain = page.evaluate(
      () => new Promise((done) => document.addEventListener('connect-error', () => done(), { once: true })),
    );
    await again.click();
    await failsAgain;
    await recover(page);
    await again.click();
    await frame(page, 'payments').getByRole('table').waitFor();
    assert.equal(await state(page), 'ready');
    assert.deepEqual(said, []);
    await close();
  });

  test('without a fault it shows the components', async () => {
    const { page, said, close } = await visit(site, `${origin}/errors`);
    await frame(page, 'payments').getByRole('table').waitFor();
    assert.equal(await page.locator('#developer pre').innerText(), 'Nothing yet.');
    assert.deepEqual(said, []);
    await close();
  });

  test('?fault=script-late says so, and shows the payments when the script has come, without a click', async () => {
    const page = await newPage(browser);
    let release;
    const held = new Promise((done) => (release = done));
    // The server no longer holds the script back: only the route below does.
    await recover(page);
    await page.route(/connect\.js\?until=/, async (route) => (await held, route.fallback()));
    await page.goto(address('script-late'), { waitUntil: 'commit' });
    await page
      .getByText(/could not be loaded/i)
      .first()
      .waitFor();
    release();
    await frame(page, 'payments').getByRole('table').waitFor();
    assert.equal(await state(page), 'ready');
    await page.close();
  });

  test('?fault=script-invalid and script-timeout send no request to other sites, and “Try again” works when they are over', async () => {
    const context = await browser.newContext();
    const outside = [];
    // What a worker answers gets no further.
    await context.route(/^https:/, (route) => (outside.push(route.request().url()), route.abort()));
    const fail = async (code) => {
      const page = await newPage(context);
      await page.goto(address(code));
      await page.locator('#developer pre', { hasText: code }).waitFor();
      return page;
    };
    const failed = await Promise.all(['script-invalid', 'script-timeout'].map(fail));
    await moveWorkerClock(context, LASTS);
    for (const page of failed) {
      await page.getByRole('button', { name: 'Try again' }).click();
      await frame(page, 'payments').getByRole('table').waitFor();
    }
    assert.deepEqual(outside, []);
    // The worker stays installed, and has no say in what else runs at this address, say the demo on Stripe.
    const page = await newPage(context);
    await page.goto(`${origin}/errors`);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
    await context.close();
  });

  // Pages that a test is done with: a new one takes longer than what it shows.
  const pages = [];
  for (const code of codes) {
    test(`?fault=${code} is seen by the person, and named to the developer`, async () => {
      const page = pages.pop() ?? (await newPage(browser));
      await page.goto(address(code), { waitUntil: 'commit' });
      // A setting that cannot be read is told, and the components are there without it.
      if (words[code]) await page.getByText(words[code]).first().waitFor();
      else await frame(page, 'payments').getByRole('table').waitFor();
      await page.locator('#developer pre', { hasText: code }).waitFor();
      assert.equal(await page.locator('.faults [aria-current]').count(), 1);
      pages.push(page);
    });
  }
});
