/** From what a server has rendered to the elements: nothing jumps, and nothing is there twice. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'vite';
import { dashboard, endOf, open, renderOnServer, shiftOf, start, statusIs, stop } from './site.js';

before(start);
after(stop);

const ELEMENTS = '**/cdn/elements.js*';
const SESSION = '**/session';
const SLOTS = '<p slot="loading">One moment</p><p slot="error">Please call us</p>';
const component = (name) => `<stripe-connect-component name="${name}"></stripe-connect-component>`;

/** What of our views is in the page. */
const look = (page) =>
  page.evaluate(() => {
    const roots = window.shadowRoots();
    const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    const isVisible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.offsetHeight > 1;
    return {
      views: roots.map((root) => root.querySelectorAll('[part=view]').length),
      styles: all('style').length,
      skeletons: all('[part=skeleton]')
        .filter(isVisible)
        .map(({ offsetHeight }) => offsetHeight),
      animations: roots.flatMap((root) => root.getAnimations()).length,
      slotted: [...document.querySelectorAll('[slot]')].filter(isVisible).map((element) => element.innerText),
    };
  });

/** To the end of what comes gradually. */
const finishAnimations = (page) =>
  page.evaluate(() => {
    for (const root of window.shadowRoots()) for (const animation of root.getAnimations()) animation.finish();
  });

const pages = {
  'named components': {
    html: dashboard('components="payments payouts"'),
    skeletons: [650, 800],
  },
  'named components and slots': {
    html: dashboard('components="payments"', `<h2>Payments</h2>${SLOTS}`),
    skeletons: [650],
    slotted: ['One moment'],
  },
  'components of the page’s own': {
    html: dashboard('', `<header>${component('balances')}</header><h2>Payments</h2>${component('payments')}`),
    skeletons: [200, 650],
  },
  'components of the page’s own and slots': {
    html: dashboard('', SLOTS + component('balances')),
    skeletons: [200],
    slotted: ['One moment'],
  },
  'no names': {
    html: dashboard(),
    skeletons: [144],
  },
};

for (const [name, { html, skeletons, slotted = [] }] of Object.entries(pages)) {
  test(`${name}: the loading view is there before the script, and stays in its place after`, async () => {
    const { page, problems, release } = await open(await renderOnServer(html), { hold: [ELEMENTS, SESSION] });
    await finishAnimations(page);
    const before = await look(page);
    assert.deepEqual({ skeletons: before.skeletons, slotted: before.slotted }, { skeletons, slotted });
    const end = await endOf(page);

    release(ELEMENTS);
    await statusIs(page, 'loading');
    const shift = await shiftOf(page);
    const after = await look(page);
    assert.deepEqual(after, { views: after.views.map(() => 1), styles: 0, skeletons, animations: 0, slotted });
    assert.equal(await endOf(page), end, 'what follows stays where it is');
    assert.equal(shift, 0, 'layout shift');
    assert.ok(await page.evaluate(() => document.querySelector('stripe-connect-dashboard').matches(':state(loading)')));

    release(SESSION);
    await statusIs(page, 'ready');
    await page.frameLocator('iframe').first().locator('body').waitFor();
    const ready = await look(page);
    assert.deepEqual([ready.slotted, new Set(ready.views)], [[], new Set([1])]);
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test('the elements’ file cannot be loaded: one error in the place of all', async () => {
  const html = await renderOnServer(dashboard('', component('balances') + component('payments')));
  const { page } = await open(html, { hold: [ELEMENTS] });
  await page.route(ELEMENTS, (route) => route.abort());
  await page.reload();
  await finishAnimations(page);
  // While it is tried again, what the server has rendered stays.
  assert.deepEqual((await look(page)).skeletons, [200, 650]);
  await page.getByRole('alert').getByRole('button').waitFor();
  assert.deepEqual((await look(page)).skeletons, []);
  await page.unroute(ELEMENTS);
  await page.getByRole('alert').getByRole('button').click();
  await statusIs(page, 'ready');
  assert.deepEqual(new Set((await look(page)).views), new Set([1]));
  await page.close();
});

test('next to Lit’s hydration support and elements that hydrate, also inside them', async () => {
  const folder = await mkdtemp(join('.cache', 'ssr-'));
  const parts = (imports) => `${imports}
    import { html, LitElement } from 'lit';
    class ShopPage extends LitElement {
      static properties = { title: {} };
      render() { return html\`<h1>\${this.title}</h1>${dashboard('components="payments"', SLOTS)}\`; }
    }
    customElements.define('shop-page', ShopPage);`;
  await writeFile(join(folder, 'server.js'), parts("import '../../dist/index.js';"));
  await writeFile(
    join(folder, 'browser.js'),
    parts("import '@lit-labs/ssr-client/lit-element-hydrate-support.js';\nimport 'stripe-connect-dashboard';"),
  );
  try {
    await import(join(process.cwd(), folder, 'server.js'));
    const html = await renderOnServer(`<shop-page title="Shop"></shop-page>${dashboard('components="balances"')}`);
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: { entry: join(folder, 'browser.js'), formats: ['es'], fileName: 'bundle' },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    const body = await readFile(join(folder, 'bundle.js'), 'utf8');
    const { page, problems } = await open(html, { hold: [SESSION], script: '' });
    await page.addScriptTag({ type: 'module', content: body });
    const inner = () =>
      page.evaluate(() => document.querySelector('shop-page').shadowRoot.innerHTML.match(/<h1/g).length);
    await statusIs(page, 'loading');
    await page.waitForFunction(
      () =>
        document.querySelector('shop-page').shadowRoot.querySelector('stripe-connect-dashboard').status === 'loading',
    );
    assert.deepEqual([await inner(), (await look(page)).views], [1, [1, 1]]);
    assert.equal(await shiftOf(page), 0);
    assert.deepEqual(problems, []);
    await page.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
