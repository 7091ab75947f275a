/** One load of a page, from the navigation until the first component shows something. Milliseconds. */
import { CONNECT_JS, SITE } from '../browser/hosts.js';
import { visit } from '../browser/browser.js';
import { SESSION } from '../browser/site.js';
import { CATEGORIES, MainThread } from '../components/trace.js';

/**
 * Looks at each frame, as a person does. The sandbox's components show a table, or a box, in an iframe that the
 * sandbox opens to tests.
 */
function watch() {
  if (window !== top) return;
  const look = () => {
    const shown = window.StripeConnect?.sandbox?.frame('payments', 'ui')?.querySelector('table');
    if (shown) window.shownAt = performance.mark('shown').startTime;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * @returns {Promise<{ session: number, script: number, shown: number, after: number }>} When each was asked for, when
 * the component showed, and how long after the page's own script (`script`, a path) had arrived that was: what precedes
 * is the same for every page.
 */
export function measureFirstComponent(opened, name, conditions, script) {
  return visit(opened, name, { ...conditions, init: watch }, async (page) => {
    await page.waitForFunction(() => window.shownAt, null, { polling: 50, timeout: 60_000 });
    const { shown, resources } = await page.evaluate(() => ({
      shown: window.shownAt,
      resources: performance
        .getEntriesByType('resource')
        .map(({ name: url, startTime, responseEnd }) => ({ url, startTime, responseEnd })),
    }));
    const resource = (url) => resources.find((each) => each.url === url);
    return {
      session: resource(`${SITE}/account_session`).startTime,
      script: resource(CONNECT_JS).startTime,
      shown,
      after: shown - resource(new URL(script, SITE).href).responseEnd,
    };
  });
}

/**
 * The main thread's processor time until then, without a network: the part of the time that is the page's own, and that
 * does not depend on what else the machine does.
 */
export function measureProcessor(opened, name, { cpu }) {
  return visit(opened, name, { cpu, init: watch, tracing: CATEGORIES }, async (page) => {
    await page.waitForFunction(() => window.shownAt, null, { polling: 50, timeout: 60_000 });
    const thread = new MainThread(await opened.browser.stopTracing(), 'shown');
    return {
      session: thread.timeUntilRequest(`${SITE}/account_session`),
      script: thread.timeUntilRequest(CONNECT_JS),
      shown: thread.timeUntil('shown'),
    };
  });
}

/**
 * Round trips until the first byte of an answer: of a host that is new (TCP, TLS 1.3, request), and of one that is
 * connected.
 */
const NEW_HOST = 3;
const SAME_HOST = 1;

/**
 * The least that the emulated network allows: the page (a new host), its script (the same host, unless it comes
 * `fromCdn`), and then, at once, the session (the site's host, and what the endpoint takes) and Connect.js (a new
 * host), whichever is later. With the hint `preload`, Connect.js is asked for when the page arrives, not when the
 * script does; with `preconnect`, its host is a connected one by then. The bytes of what is waited for are counted, the
 * processor's time is not.
 */
export function lowerBound({ rtt, speed }, { html, script, connectJs }, { fromCdn = false, hint } = {}) {
  const page = NEW_HOST * rtt + html / speed;
  const scriptAt = page + (fromCdn ? NEW_HOST : SAME_HOST) * rtt + script / speed;
  const session = scriptAt + SAME_HOST * rtt + SESSION;
  const connectJsAt = {
    none: scriptAt + NEW_HOST * rtt,
    preconnect: Math.max(scriptAt, page + (NEW_HOST - SAME_HOST) * rtt) + SAME_HOST * rtt,
    preload: page + NEW_HOST * rtt,
  }[hint ?? 'none'];
  return Math.max(session, connectJsAt + connectJs / speed);
}
