/**
 * Renders the elements in a simulated DOM, as a component test of a user's does in Vitest or Jest, and prints what it
 * shows. `node render.js jsdom`, or another package of package.json.
 */
import { runInNewContext } from 'node:vm';

const [, , name] = process.argv;
// Node's own, which load more code when they are first used.
const refusal = new Response('{"error": "No"}', { status: 403 });
await refusal.clone().text();
const window = await openWindow(name);
exposeGlobals(window);
const failures = [];
const logged = [];
for (const level of ['error', 'warn']) console[level] = (...args) => logged.push(String(args[0]));
process.on('unhandledRejection', (reason) => failures.push(String(reason?.stack ?? reason)));
window.addEventListener('error', ({ error, message }) => failures.push(String(error?.stack ?? message)));

// The window has no Connect.js: a test hands an instance over, or stands in for the script with the sandbox.
const { ConnectError, registerStrings } = await import('../../dist/index.js');
const { document, customElements } = window;
const result = {
  attachInternals: 'attachInternals' in window.HTMLElement.prototype,
  ...(await showComponents()),
  ...(await refuse()),
  failures,
  logged,
};
console.log(JSON.stringify(result));
process.exit();

async function openWindow(name) {
  const library = await import(name);
  if (name.startsWith('happy-dom'))
    return new library.Window({ url: 'http://localhost/', settings: { disableJavaScriptFileLoading: true } });
  const options = { url: 'http://localhost/', pretendToBeVisual: true };
  return new library.JSDOM('<!doctype html><html lang="en"><body></body></html>', options).window;
}

/** The window's names as globals, as Vitest's environments do it: all but those of JavaScript and of Node. */
function exposeGlobals(window) {
  const kept = new Set(runInNewContext('Object.getOwnPropertyNames(globalThis)'));
  for (const each of 'console fetch process performance queueMicrotask structuredClone crypto Response'.split(' '))
    kept.add(each);
  for (const each of Object.keys(globalThis).filter((each) => /Timeout|Interval|Immediate/.test(each))) kept.add(each);
  let owner = window;
  for (; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    for (const key of Object.getOwnPropertyNames(owner)) {
      if (kept.has(key) || key === 'constructor') continue;
      kept.add(key);
      const set = (value) => Object.defineProperty(globalThis, key, { value, writable: true, configurable: true });
      Object.defineProperty(globalThis, key, { get: () => window[key], set, configurable: true });
    }
  }
  for (const key of ['window', 'self', 'top', 'parent']) globalThis[key] = globalThis;
}

function until(isTrue, what) {
  return new Promise((done, fail) => {
    let tries = 0;
    const timer = setInterval(() => {
      if (isTrue()) done(clearInterval(timer));
      else if (++tries > 500) fail(clearInterval(timer) ?? new Error(`Not within 5 s: ${what()}`));
    }, 10);
  });
}

/** With an instance of the test's own. */
async function showComponents() {
  const calls = [];
  class Payments extends window.HTMLElement {
    setDefaultFilters(value) {
      calls.push(['setDefaultFilters', value]);
    }
    setOnExit(listener) {
      this.exit = listener;
    }
    setOnLoaderStart(listener) {
      setTimeout(() => listener({ elementTagName: this.localName }));
    }
  }
  customElements.define('stripe-connect-payments', Payments);
  const instance = {
    create: (component) => document.createElement(`stripe-connect-${component.replace(/^stripe-connect-/, '')}`),
    update: (options) => calls.push(['update', options]),
    logout: async () => {},
  };
  document.body.innerHTML = `<main><stripe-connect-dashboard>
    <stripe-connect-component name="payments" default-filters='{"status": ["successful"]}'></stripe-connect-component>
  </stripe-connect-dashboard></main>`;
  const dashboard = document.querySelector('stripe-connect-dashboard');
  const component = document.querySelector('stripe-connect-component');
  const heard = [];
  for (const event of ['connect-status-change', 'connect-exit'])
    document.addEventListener(event, ({ target, detail }) => heard.push([event, target.localName, detail?.status]));
  dashboard.instance = instance;
  await until(
    () => dashboard.status === 'ready',
    () => `${dashboard.status} ${component.status} ${component.error} ${failures}`,
  );
  component.connectElement.exit();
  component.defaultFilters = { status: ['refunded'] };
  await component.updateComplete;
  return { shown: component.innerHTML, calls, heard };
}

/** With an endpoint that refuses. */
async function refuse() {
  registerStrings('en', { errors: { access: 'Ask Ada.' } });
  globalThis.fetch = async () => refusal.clone();
  document.body.innerHTML =
    '<stripe-connect-dashboard session-endpoint="/account_session" components="payouts"></stripe-connect-dashboard>';
  const dashboard = document.querySelector('stripe-connect-dashboard');
  await until(
    () => /Ask Ada/.test(dashboard.shadowRoot.textContent),
    () => `${dashboard.status} ${dashboard.error} ${failures}`,
  );
  await until(
    () => logged.length > 0,
    () => 'nothing is logged',
  );
  const { error } = dashboard;
  return {
    refused: [
      dashboard.status,
      error instanceof ConnectError,
      error.code,
      dashboard.shadowRoot.querySelector('[part=message]').lang,
    ],
  };
}
