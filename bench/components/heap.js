/**
 * The page's heap, after a collection, while dashboards come and go. Connect.js' stand-in keeps the session of each
 * instance for as long as the page lives, so the same is measured for instances alone, made without this library.
 */
import { serve } from '../../test/leaks/site.js';

const PARTS = 4;
/** They fill what is kept on purpose, such as compiled code. */
const FIRST = 60;

/** Runs in the page. */
async function mountWithoutLibrary(count) {
  for (let made = 0; made < count; made++) {
    const instance = window.StripeConnect.init({
      publishableKey: 'pk_test_1',
      fetchClientSecret: async () => (await (await fetch('/account_session', { method: 'POST' })).json()).client_secret,
    });
    const element = instance.create('payments');
    document.querySelector('main').append(element);
    while (!element.querySelector('iframe')) await new Promise((resolve) => setTimeout(resolve, 5));
    element.remove();
  }
}

/**
 * @returns {Promise<{ mounts: number, kinds: { label: string, heaps: number[], perInstance: number }[] }>} Bytes
 * before, and after each quarter.
 */
export async function measureHeap(browser, mounts) {
  const site = await serve();
  try {
    return {
      mounts,
      kinds: [
        await measureKind(browser, site, mounts, 'dashboards of this library', (page, count) =>
          page.evaluate((...args) => globalThis.mount(...args), count),
        ),
        await measureKind(browser, site, mounts, 'instances alone', (page, count) =>
          page.evaluate(mountWithoutLibrary, count),
        ),
      ],
    };
  } finally {
    site.close();
  }
}

async function measureKind(browser, site, mounts, label, mount) {
  const page = await browser.newPage();
  try {
    await page.goto(site.url);
    await page.waitForFunction(
      () => globalThis.mount && globalThis.StripeConnect && customElements.get('stripe-connect-component'),
    );
    const devtools = await page.context().newCDPSession(page);
    const heap = async () => {
      // The stand-in's own log.
      await page.evaluate(() => globalThis.StripeConnect.sandbox.log.splice(0) && globalThis.living());
      for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    };
    const created = () => page.evaluate(() => globalThis.StripeConnect.sandbox.instances.created);
    await mount(page, FIRST);
    const before = await created();
    const heaps = [await heap()];
    for (let part = 0; part < PARTS; part++) {
      await mount(page, mounts / PARTS);
      heaps.push(await heap());
    }
    return { label, heaps, perInstance: (heaps.at(-1) - heaps[0]) / ((await created()) - before) };
  } finally {
    await page.close();
  }
}
