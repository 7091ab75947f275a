/** What assistive technology, a keyboard and a narrow window meet. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LOCALES } from '../../dist/locales/index.js';
import { becomes, darkest, dashboard, focus, focusIs, heard, open, start, stop, tree } from './person.js';

const WENT_WRONG = 'Something went wrong. Please try again in a moment.';
const LOADING = 'Loading…';
/** When the test moves the clock, and not before. */
const LATER = { loadsAfter: 300_000 };
const SOONER = { loadsAfter: 10_000 };
/** Longer than the test lets pass. */
const PATIENT = 'timeout="86400000"';
/** Time enough for whatever the library says late. */
const LONG_AFTER = 10_000;

/** Moves the page's clock by small steps until the element is ready: a timer may start only after an earlier one. */
async function passUntilReady(page, selector, step) {
  const status = () => page.evaluate((one) => document.querySelector(one).status, selector);
  for (let steps = 0; (await status()) !== 'ready'; steps++) {
    assert.ok(steps < 200, `${selector} is ${await status()}`);
    await page.clock.fastForward(step);
  }
}

/** Waits until the session is there and Connect.js has these components, so that only their timers are left. */
async function areLoading(page, session, ...names) {
  await session.answered;
  await page.waitForFunction(
    (all) => all.every((name) => document.querySelector(`[name=${name}]`)?.connectElement?.isConnected),
    names,
  );
}

before(start);
after(stop);

test('what loads is announced once, by a region that stood before', async () => {
  const { page } = await open(dashboard(`components="payments payouts" ${PATIENT}`), { answer: 'hang', clock: true });
  await page.waitForFunction(() => window.heard.length > 0);
  await page.clock.runFor(LONG_AFTER);
  assert.deepEqual(await heard(page), [`status: ${LOADING}`]);
  assert.match(await tree(page), /status polite\n +StaticText "Loading…"\n +alert assertive/);
  await page.close();
});

test('a page that all loads in at different times says so once', async () => {
  const { page, session } = await open(dashboard(`components="payments payouts documents" ${PATIENT}`), {
    sandbox: { faults: { payments: SOONER, payouts: LATER, documents: LATER } },
    clock: true,
  });
  await page.waitForFunction(() => window.heard.length > 0);
  await areLoading(page, session, 'payments', 'payouts', 'documents');
  await passUntilReady(page, '[name=payments]', SOONER.loadsAfter / 10);
  await becomes(page, 'ready');
  await page.waitForFunction(
    () => document.querySelector('[name=payouts]').shadowRoot.querySelector('[part=skeleton]')?.innerText,
  );
  assert.match(await tree(page), /StaticText "Loading…"/, 'who looks for it finds it');
  await passUntilReady(page, '[name=payouts]', LATER.loadsAfter / 10);
  await passUntilReady(page, '[name=documents]', LATER.loadsAfter / 10);
  assert.deepEqual(await heard(page), [`status: ${LOADING}`]);
  await page.close();
});

test('an error is announced once, with what the server said and what can be done', async () => {
  const { page } = await open(dashboard(`components="payments payouts" ${PATIENT}`), { answer: 409, clock: true });
  await becomes(page, 'error');
  await page.waitForFunction(() => window.heard.some((text) => text.startsWith('alert')));
  await page.clock.runFor(LONG_AFTER);
  assert.deepEqual(
    (await heard(page)).filter((text) => text.startsWith('alert')),
    [`alert: ${WENT_WRONG} Try again`],
  );
  assert.match(
    await tree(page),
    /alert assertive\n +paragraph\n +StaticText "Something went wrong. Please try again in a moment."\n +button "Try again"/,
  );
  await page.close();
});

test('a component that fails says so for itself', async () => {
  const { page } = await open(dashboard(`components="payments payouts" ${PATIENT}`), {
    sandbox: { faults: { payouts: { type: 'api_error' } } },
    clock: true,
  });
  await becomes(page, 'error', '[name=payouts]');
  await page.waitForFunction(() => window.heard.some((text) => text.startsWith('alert')));
  assert.deepEqual(
    (await heard(page)).filter((text) => text.startsWith('alert')),
    ['alert: Something went wrong. Please try again in a moment. Try again'],
  );
  // Who tries again is told that it loads.
  await page.evaluate((payouts) => window.StripeConnect.sandbox.configure({ faults: { payouts } }), LATER);
  const before = (await heard(page)).length;
  await page.locator('[name=payouts] [part=retry]').click();
  await page.waitForFunction((known) => window.heard.length > known, before);
  await passUntilReady(page, '[name=payouts]', LATER.loadsAfter / 10);
  assert.deepEqual((await heard(page)).slice(before), [`status: ${LOADING}`]);
  await page.close();
});

test('the page’s own views are announced as ours are', async () => {
  const own = '<p slot="loading">One moment</p><p slot="error">Please call us</p>';
  const { page, session } = await open(dashboard('components="payments"', own), { answer: 'hang' });
  await page.waitForFunction(() => window.heard.length > 0);
  session.answer = 409;
  await page.evaluate(() => document.querySelector('#dash').reload());
  await page.waitForFunction(() => window.heard.some((text) => text.startsWith('alert')));
  const all = await heard(page);
  assert.deepEqual([all[0], all.at(-1)], ['status: One moment', 'alert: Please call us']);
  assert.doesNotMatch(await tree(page), /Something went wrong|Try again/, 'ours are not there at all');
  await page.close();
});

test('with the keyboard alone a person tries again, again, and goes on', async () => {
  const { page, session } = await open(`<a href="#">Before</a>${dashboard('components="payments"')}`, { answer: 409 });
  await becomes(page, 'error');
  await page.locator('[part=retry]').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await focus(page), 'button retry');
  const outline = await page.locator('[part=retry]').evaluate((button) => getComputedStyle(button).outline);
  assert.match(outline, /solid 2px/, 'the focus is seen');

  session.answer = 'hang';
  await page.keyboard.press('Enter');
  await becomes(page, 'loading');
  await focusIs(page, 'div view');

  session.answer = 409;
  await page.evaluate(() => document.querySelector('#dash').reload());
  await becomes(page, 'error');
  await focusIs(page, 'button retry');

  session.answer = 200;
  await page.keyboard.press('Space');
  await becomes(page, 'ready');
  await focusIs(page, 'div view');
  await page.keyboard.press('Tab');
  await focusIs(page, 'iframe');
  await page.close();
});

test('who has gone elsewhere meanwhile is left there', async () => {
  const { page, session } = await open(`${dashboard('components="payments"')}<button id="other">Other</button>`, {
    answer: 409,
  });
  await page.locator('[part=retry]').click();
  session.answer = 'hang';
  await page.locator('#other').focus();
  session.answer = 401;
  await page.evaluate(() => document.querySelector('#dash').reload());
  await page.getByText('Your session has ended.').waitFor();
  assert.equal(await focus(page), 'button other');
  await page.close();
});

test('a button of the page’s own keeps the keyboard in its place too', async () => {
  const own =
    '<p slot="error">Please call us <button id="again" commandfor="dash" command="--reload">Again</button></p>';
  const { page, session } = await open(dashboard('components="payments"', own), { answer: 409 });
  await becomes(page, 'error');
  await page.locator('#again').focus();
  session.answer = 'hang';
  await page.keyboard.press('Enter');
  await becomes(page, 'loading');
  await focusIs(page, 'div view');
  await page.close();
});

test('in forced colors there is text instead of shades, and borders and the focus are seen', async () => {
  const media = { forcedColors: 'active' };
  const loading = await open(dashboard('components="payments"'), { answer: 'hang', media });
  const skeleton = loading.page.locator('#dash').getByText('Loading…');
  await loading.page.waitForFunction(() => window.heard.length > 0);
  await skeleton.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
  assert.equal(await darkest(loading.page, await skeleton.screenshot()), 0, 'its text is black on white');
  await loading.page.close();

  const failed = await open(dashboard('components="payments"'), { answer: 409, media });
  const button = failed.page.locator('[part=retry]');
  await button.waitFor();
  await failed.page.keyboard.press('Tab');
  const { x, y, height } = await button.boundingBox();
  for (const [what, from, width] of [
    ['border', 0, 2],
    ['focus', -5, 4],
  ]) {
    const dark = await darkest(
      failed.page,
      await failed.page.screenshot({ clip: { x: x + from, y: y + height / 2, width, height: 1 } }),
    );
    assert.ok(dark < 100, `the ${what} of the button is ${dark}, on white`);
  }
  await failed.page.close();
});

test('nothing moves, whatever the person prefers: what loads appears, once', async () => {
  const { page } = await open(dashboard('components="payments"'), { answer: 'hang' });
  const skeleton = page.locator('#dash [part=skeleton]').first();
  await skeleton.waitFor({ state: 'attached' });
  const animations = await skeleton.evaluate((element) => {
    // From its beginning: it may have ended meanwhile.
    element.style.animationName = 'none';
    void element.offsetWidth;
    element.style.animationName = '';
    return element.getAnimations().map(({ effect }) => ({
      runs: effect.getTiming().iterations,
      changes: Object.keys(effect.getKeyframes()[0])
        .filter((key) => !/offset|easing|composite/i.test(key))
        .sort(),
    }));
  });
  assert.deepEqual(animations, [{ runs: 1, changes: ['opacity', 'visibility'] }]);
  await page.close();
});

const LONG =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft acct_1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789';

for (const [what, viewport] of [
  ['320 px', { width: 320, height: 640 }],
  ['200 % of 1280 px', { width: 640, height: 480 }],
]) {
  test(`at ${what} nothing is cut off, in any language`, async () => {
    const all = Object.keys(LOCALES)
      .map((locale) => dashboard(`components="payments" locale="${locale}"`))
      .join('');
    const { page, session } = await open(all, { answer: 'hang', viewport, hasTouch: true, isMobile: true });
    Object.assign(session, { answer: 409, message: LONG });
    await page.waitForFunction(() => customElements.get('stripe-connect-dashboard'));
    await page.evaluate(() => document.querySelectorAll('stripe-connect-dashboard').forEach((one) => one.reload()));
    await page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('stripe-connect-dashboard')].filter((one) =>
          one.shadowRoot.querySelector('[part=retry]'),
        ).length === count,
      Object.keys(LOCALES).length,
    );
    const found = await page.evaluate(() => {
      const cut = [];
      for (const one of document.querySelectorAll('stripe-connect-dashboard')) {
        for (const element of one.shadowRoot.querySelectorAll('[part=message], [part=message] *')) {
          if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth)
            cut.push(`${one.locale}: ${element.innerText}`);
        }
        const { width, height } = one.shadowRoot.querySelector('[part=retry]').getBoundingClientRect();
        if (Math.min(width, height) < 44) cut.push(`${one.locale}: the button is ${width} × ${height}`);
      }
      return { cut, tooWide: document.documentElement.scrollWidth - innerWidth };
    });
    assert.deepEqual(found, { cut: [], tooWide: 0 });
    await page.close();
  });
}
