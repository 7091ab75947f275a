/**
 * A page with all 21 components: what it asks of the main thread, of the server, of the memory; and what stands still.
 */
import { openBrowser, visit } from '../browser/browser.js';
import { Site } from '../browser/site.js';
import { allComponents, COMPONENTS } from '../pages.js';
import { interleave } from '../rounds.js';
import { summarize } from '../statistics.js';
import { measureHeap } from './heap.js';
import { measureLayoutShift } from './layout-shift.js';
import { CATEGORIES, MainThread, PROFILER } from './trace.js';

const CPU = 4;
const PROFILES = 3;
const PAGES = { 'ours-all': 'this library', 'quickstart-all': "Stripe's quickstart, 21 × create()" };

/**
 * Marks when all of Stripe's elements are in the document and have their instance, and when each shows something: runs
 * in the page.
 */
function watch(names, inline) {
  if (window !== top) return;
  const elements = () => document.querySelectorAll(names.map((name) => `stripe-connect-${name}`).join());
  const connected = new Set();
  const check = () => {
    if (connected.size < names.length || elements().length < names.length) return;
    observer.disconnect();
    performance.mark('mounted');
  };
  const observer = new MutationObserver(check);
  observer.observe(document, { childList: true, subtree: true });
  const { define } = customElements;
  customElements.define = function (name, type, options) {
    const { setConnector } = type.prototype;
    if (setConnector) {
      type.prototype.setConnector = function (connector) {
        setConnector.call(this, connector);
        connected.add(this);
        if (connected.size === names.length) check();
      };
    }
    define.call(this, name, type, options);
  };
  const shown = () =>
    [...elements()].filter((element) =>
      window.StripeConnect.sandbox.frame(element, 'ui')?.querySelector('.root:not([aria-busy])'),
    );
  const look = () => {
    const count = shown().length;
    if (count && !window.first) window.first = performance.mark('first');
    if (count === inline) performance.mark('shown');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
/** These open over the page, outside of their element. */
const OVERLAYS = ['payment-details', 'payout-details'];
const init = `(${watch})(${JSON.stringify(COMPONENTS)}, ${COMPONENTS.length - OVERLAYS.length})`;
const isMarked = (name) => performance.getEntriesByName(name).length > 0;

export async function measureComponents({ rounds, minutes, mounts, stripe }) {
  const site = new Site({
    'ours-all': allComponents(),
    'ours-lazy': allComponents(' loading="lazy"'),
    'quickstart-all': stripe['quickstart-all'],
  });
  const opened = await openBrowser(site);
  const trace = (name, mark, categories) =>
    visit(opened, name, { cpu: CPU, init, tracing: categories }, async (page) => {
      await page.waitForFunction(isMarked, mark, { polling: 50, timeout: 60_000 });
      return new MainThread(await opened.browser.stopTracing(), mark);
    });
  const marks = {
    'ours-all': ['first', 'mounted', 'shown'],
    'quickstart-all': ['first', 'mounted', 'shown'],
    'ours-lazy': ['first'],
  };
  try {
    const measured = await interleave(Object.keys(marks), { rounds, minutes }, async (name) => {
      const thread = await trace(name, marks[name].at(-1), CATEGORIES);
      return Object.fromEntries(marks[name].map((mark) => [mark, thread.timeUntil(mark)]));
    });
    const times = Object.fromEntries(Object.keys(marks).map((name, index) => [name, measured.samples[index]]));
    const longTasks = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));
    for (let round = 0; round < PROFILES; round++) {
      for (const name of Object.keys(PAGES))
        longTasks[name].push((await trace(name, 'shown', [...CATEGORIES, PROFILER])).longTasks());
    }
    const most = (name, what) => Math.max(...longTasks[name].map((each) => each[what]));
    const timesOf = (name, mark) => times[name].map((each) => each[mark]);
    const pages = Object.entries(PAGES).map(([name, label]) => ({
      name,
      label,
      mounted: summarize(timesOf(name, 'mounted')),
      shown: summarize(timesOf(name, 'shown')),
      longTasks: most(name, 'all'),
      longTasksOfOurs: most(name, 'ours'),
      mostOfOurs: most(name, 'mostOfOurs'),
    }));
    return {
      rounds: measured.rounds,
      cpu: CPU,
      profiles: PROFILES,
      pages,
      ratio: summarize(
        timesOf('ours-all', 'mounted').map((time, round) => time / times['quickstart-all'][round].mounted),
      ),
      first: { eager: summarize(timesOf('ours-all', 'first')), lazy: summarize(timesOf('ours-lazy', 'first')) },
      created: { eager: await countCreated(opened, 'ours-all'), lazy: await countCreated(opened, 'ours-lazy') },
      requests: await countRequests(opened, site),
      heap: await measureHeap(opened.browser, mounts),
      layoutShift: await measureLayoutShift(opened.browser),
    };
  } finally {
    await opened.close();
  }
}

/** Stripe's elements that are there before anybody scrolls. */
function countCreated(opened, name) {
  return visit(opened, name, { init }, async (page) => {
    await page.waitForFunction(isMarked, 'first');
    // What was not near by now would come only with a scroll.
    await page.waitForTimeout(500);
    return page.evaluate(
      (names) => document.querySelectorAll(names.map((each) => `stripe-connect-${each}`).join()).length,
      COMPONENTS,
    );
  });
}

async function countRequests(opened, site) {
  site.requests = [];
  await visit(opened, 'ours-all', { init }, (page) => page.waitForFunction(isMarked, 'shown'));
  return Object.fromEntries(
    site.requests
      .filter((each) => !/favicon|ours-all/.test(each))
      .map((each) => [each, site.requests.filter((other) => other === each).length]),
  );
}
