/**
 * What a page of any framework does with the elements. Each app of demo/frameworks shows the same page: buttons with
 * the ids below, `#log`, and, until `#toggle` takes both away, two dashboards: `#dashboard`, whose components are named
 * by its `components`, and `#list`, which has a `<stripe-connect-component>` for each name of a list.
 */
import assert from 'node:assert/strict';

/** In the page: what stands, from the elements' own words. */
const shown = (page, id) =>
  page.evaluate((id) => {
    const components = document.querySelectorAll(`#${id} > stripe-connect-component`);
    return [...components].map(({ name, status }) => `${name} ${status}`).join(', ');
  }, id);

async function shows(page, id, names) {
  const wanted = names.map((name) => `${name} ready`).join(', ');
  await page
    .waitForFunction(
      ([id, wanted]) => {
        const components = document.querySelectorAll(`#${id} > stripe-connect-component`);
        return [...components].map(({ name, status }) => `${name} ${status}`).join(', ') === wanted;
      },
      [id, wanted],
    )
    .catch(async () => assert.equal(await shown(page, id), wanted));
}

async function logs(page, line) {
  await page
    .waitForFunction((line) => document.querySelector('#log').textContent.includes(line), line)
    .catch(async () => {
      assert.fail(`the log has no "${line}", only "${await page.textContent('#log')}"`);
    });
}

const LIST = ['account-onboarding', 'balances', 'documents'];
const ready = async (page) => {
  await shows(page, 'dashboard', ['payments']);
  await shows(page, 'list', LIST);
};
const click = (page, id) => page.click(`#${id}`);

/** In the page: a component of Stripe's that was invented for the test, and that no table lists. */
function defineTides() {
  const given = (globalThis.given = {});
  class Tides extends HTMLElement {
    setConnector() {
      setTimeout(() => given.setOnLoaderStart.at(-1)({ elementTagName: this.localName }));
    }
  }
  for (const setter of ['HomeHarbor', 'HighWater', 'TideRange', 'OnTurn', 'OnLoaderStart', 'OnLoadError']) {
    Tides.prototype[`set${setter}InternalOnly`] = (value) => (given[`set${setter}`] ??= []).push(value);
  }
  customElements.define('stripe-connect-tides', Tides);
}

/** Opens the views of an app that has some: the first of them has no component. */
async function openViews({ page, sessions, views }) {
  await ready(page);
  await page.goto(views);
  sessions.length = 0;
  await page.waitForFunction(() => document.querySelector('stripe-connect-dashboard')?.instance);
}

async function showsView(page, name) {
  await page.waitForFunction((name) => {
    const [component, ...others] = document.querySelectorAll('main stripe-connect-component');
    return others.length === 0 && component?.name === name && component.status === 'ready';
  }, name);
}

/** A scenario for apps with several views. */
const forViews = (scenario) => Object.assign(scenario, { needsViews: true });

/** By the name that the matrix prints. */
export const scenarios = {
  'shows payments': async ({ page }) => {
    await ready(page);
    await page.frameLocator('#dashboard stripe-connect-payments iframe').getByRole('table').waitFor();
  },

  'one session for each dashboard': async ({ page, sessions }) => {
    await ready(page);
    // What StrictMode and its like mount twice, or what renders again, asks once.
    assert.equal(sessions.length, 2);
  },

  'components as text': async ({ page, sessions, replaces }) => {
    await ready(page);
    await click(page, 'as-text');
    await shows(page, 'dashboard', ['payments', 'payouts']);
    assert.equal(sessions.length, 2 + replaces);
  },

  'components as an array': async ({ page }) => {
    await ready(page);
    await click(page, 'as-array');
    await shows(page, 'dashboard', ['balances', 'payments']);
  },

  'an object as a property': async ({ page, sessions, replaces }) => {
    await ready(page);
    await click(page, 'color');
    await page.waitForFunction(
      () => document.querySelector('#dashboard').appearance?.variables?.colorPrimary === '#0a7d4f',
    );
    await ready(page);
    assert.equal(sessions.length, 2 + replaces);
  },

  'connect-exit is heard': async ({ page }) => {
    await ready(page);
    const frame = page.frameLocator('#list stripe-connect-account-onboarding iframe');
    await frame.getByRole('button', { name: 'Exit', exact: true }).click();
    await logs(page, 'exit: account-onboarding');
  },

  'another account': async ({ page, sessions, replaces }) => {
    await ready(page);
    await page.evaluate(() => (globalThis.before = document.querySelector('#dashboard').instance));
    await click(page, 'account');
    await page.waitForFunction(() => {
      const instance = document.querySelector('#dashboard')?.instance;
      return instance && instance !== globalThis.before;
    });
    await shows(page, 'dashboard', ['payments']);
    assert.ok(sessions.slice(2).some((url) => url.endsWith('account=2')));
    assert.equal(sessions.length, 2 + (replaces || 1));
  },

  'hidden and shown again': async ({ page, sessions }) => {
    await ready(page);
    await page.evaluate(() => (globalThis.before = [...document.querySelectorAll('stripe-connect-dashboard')]));
    await click(page, 'toggle');
    // Until they count as removed for good, and not as moved.
    await page.waitForFunction(() =>
      globalThis.before.every(({ isConnected, instance }) => !isConnected && instance === undefined),
    );
    await click(page, 'toggle');
    await ready(page);
    assert.equal(sessions.length, 4);
  },

  'a list that is reordered': async ({ page, sessions, replaces }) => {
    await ready(page);
    await page.evaluate(() => {
      const components = document.querySelectorAll('#list > stripe-connect-component');
      globalThis.before = Object.fromEntries([...components].map(({ name, connectElement }) => [name, connectElement]));
    });
    await click(page, 'reverse');
    await shows(page, 'list', LIST.toReversed());
    const same = await page.evaluate(() => {
      const components = document.querySelectorAll('#list > stripe-connect-component');
      return [...components].every(({ name, connectElement }) => globalThis.before[name] === connectElement);
    });
    assert.equal(same, !replaces, "Stripe's elements are those that were there before");
    assert.equal(sessions.length, 2 + replaces);
  },

  'a component that no table lists': async ({ page }) => {
    await ready(page);
    // The endpoint's response names what the session enables.
    await page.route('**/account_session*', async (route) => {
      const response = await route.fetch();
      const { components, ...rest } = await response.json();
      await route.fulfill({ response, json: { ...rest, components: components && [...components, 'tides'] } });
    });
    await page.evaluate(defineTides);
    const given = (setter) => page.evaluate((setter) => globalThis.given[setter] ?? [], setter);
    await click(page, 'unlisted');
    await shows(page, 'preview', ['tides']);
    assert.deepEqual(await given('setHomeHarbor'), ['Lerwick']);
    assert.deepEqual(await given('setHighWater'), [true]);
    await page.waitForFunction(() => globalThis.given.setTideRange?.at(-1)?.days === 2);
    await click(page, 'harbor');
    await page.waitForFunction(() => globalThis.given.setHomeHarbor.at(-1) === 'Dover');
    await page.evaluate(() => globalThis.given.setOnTurn.at(-1)({ tide: 'low' }));
    await logs(page, 'turn: low');
  },

  'an error, and "Try again"': async ({ page, failSessions }) => {
    await failSessions(true);
    await page.reload();
    await logs(page, 'error: session-server-error');
    // Not only the list: what is still being tried again would recover by itself.
    await page.waitForFunction(() => document.querySelector('#dashboard').status === 'error');
    await failSessions(false);
    await page.locator('#dashboard').getByRole('button', { name: 'Try again' }).click();
    await shows(page, 'dashboard', ['payments']);
  },

  'leaves nothing behind': async ({ page, collectGarbage }) => {
    await ready(page);
    const ROUNDS = 6;
    await page.evaluate(() => (globalThis.dashboards = []));
    for (let round = 0; round < ROUNDS; round++) {
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('stripe-connect-dashboard'))
          globalThis.dashboards.push(new WeakRef(each));
      });
      await click(page, 'toggle');
      await page.waitForFunction(() => !document.querySelector('stripe-connect-dashboard'));
      await click(page, 'toggle');
      await ready(page);
    }
    let left;
    for (let tries = 0; tries < 100; tries++) {
      await collectGarbage();
      left = await page.evaluate(() => globalThis.dashboards.filter((ref) => ref.deref()).length);
      // React keeps what the last render took away until the next one.
      if (left <= 2) break;
      await page.waitForTimeout(100);
    }
    assert.ok(left <= 2, `${left} of ${2 * ROUNDS} dashboards are left`);
  },

  'one session for many views': forViews(async (context) => {
    const { page, sessions, troubles } = context;
    await openViews(context);
    for (const name of ['payments', 'payouts', 'payments']) {
      await click(page, name);
      await showsView(page, name);
    }
    await click(page, 'home');
    await page.waitForFunction(() => document.querySelector('main').textContent.trim() === 'Home');
    assert.ok(sessions.length <= 1, `${sessions.length} sessions after the first view`);
    assert.deepEqual(troubles, []);
  }),

  'a view without components does not jump': forViews(async (context) => {
    const { page } = context;
    await page.addInitScript(() => {
      globalThis.shifts = [];
      const observer = new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map(String)));
      observer.observe({ type: 'layout-shift', buffered: true });
    });
    await openViews(context);
    assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
  }),

  'another account, in the same document': forViews(async (context) => {
    const { page, sessions } = context;
    await openViews(context);
    await click(page, 'payments');
    await showsView(page, 'payments');
    const before = await page.evaluateHandle(() => ({
      instance: document.querySelector('stripe-connect-dashboard').instance,
      element: document.querySelector('main stripe-connect-component').connectElement,
    }));
    const count = sessions.length;
    await click(page, 'switch');
    await page.waitForFunction(({ instance, element }) => {
      const [dashboard, ...others] = document.querySelectorAll('stripe-connect-dashboard');
      const isNew = dashboard?.sessionKey === 'acct_2' && dashboard.instance && dashboard.instance !== instance;
      return isNew && others.length === 0 && !element.isConnected;
    }, before);
    await click(page, 'payouts');
    await showsView(page, 'payouts');
    assert.equal(sessions.length, count + 1);
    // The handle is of the document that was there before.
    assert.ok(await before.evaluate(({ element }) => element.ownerDocument === document));
  }),

  'no error, no warning': async ({ page, troubles }) => {
    await ready(page);
    assert.deepEqual(troubles, []);
  },
};
