/** What a page sees of each component: of Stripe's, and of the sandbox's, by the same eyes. */
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { accountSessionHandler } from '../../dist/server/index.js';
import { newPage } from '../support/new-page.js';

const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js*';
/** Milliseconds: after `ready` or `error`, for what comes late. */
const SETTLING_TIME = 1500;

const pageOf = (name, settings) => `<!doctype html><html lang="en"><head><title>${name}</title>
<script type="module" src="/dist/cdn/stripe-connect-dashboard.js"></script></head><body>
<stripe-connect-dashboard session-endpoint="/account_session?name=${name}">
<stripe-connect-component name="${name}"${settings}></stripe-connect-component>
</stripe-connect-dashboard></body></html>`;

const apiNameOf = (name) => name.replaceAll('-', '_');
const attributes = (settings) =>
  Object.entries(settings)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

/** Ids and ports differ from one run to the next. */
const withoutIds = (text) =>
  text.replace(/\b(acct|accs_secret|pk_test|pi|po|ic|fa|req)_[\w-]+/g, '$1_…').replace(/localhost:\d+/g, 'localhost');

function serveSite({ stripe, publishableKey, account, settings }) {
  const site = new Hono();
  site.get('/', (c) => c.html(pageOf(c.req.query('name'), attributes(settings[c.req.query('name')] ?? {}))));
  site.use('/dist/*', serveStatic({ root: '.' }));
  const session = accountSessionHandler({
    stripe,
    publishableKey,
    account: () => account,
    components: (request) => ({ [apiNameOf(new URL(request.url).searchParams.get('name'))]: { enabled: true } }),
    log: () => {},
  });
  site.post('/account_session', (c) => session(c.req.raw));
  return new Promise((done) => {
    const server = serve({ fetch: site.fetch, port: 0 }, ({ port }) =>
      done({ server, url: `http://localhost:${port}/` }),
    );
  });
}

/** Runs in the page, before all else. */
function recordEvents() {
  const events = [];
  const add = (line) => events.at(-1) !== line && events.push(line);
  globalThis.observed = events;
  for (const name of ['connect-loader-start', 'connect-load-error', 'connect-exit', 'connect-close'])
    document.addEventListener(name, () => add(name), true);
  document.addEventListener(
    'connect-status-change',
    ({ target }) => target.localName === 'stripe-connect-component' && add(target.status),
    true,
  );
}

/** Runs in the page, at the end. */
function readState() {
  const component = document.querySelector('stripe-connect-component');
  const { connectElement, status, error } = component;
  const members = (object) => {
    const names = new Set();
    for (let each = object; each && each !== HTMLElement.prototype && each !== Object.prototype;)
      [Object.getOwnPropertyNames(each).forEach((name) => names.add(name)), (each = Object.getPrototypeOf(each))];
    return [...names].sort();
  };
  return {
    status: error ? `${status}: ${error.code}` : status,
    element: connectElement?.localName ?? 'none',
    setters: members(connectElement).filter((name) => /^set[A-Z]/.test(name)),
    instance: members(component.closest('stripe-connect-dashboard').instance).filter((name) => /^[a-z]+$/i.test(name)),
    hasFrame: !!connectElement?.querySelector('iframe') || !!connectElement?.shadowRoot?.querySelector('iframe'),
    takesRoom: (connectElement?.getBoundingClientRect().height ?? 0) > 0,
    events: globalThis.observed,
  };
}

async function observePage(browser, url, connectJs) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  try {
    const page = await newPage(context);
    const said = new Set();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.add(withoutIds(message.text()));
    });
    page.on('pageerror', (error) => said.add(withoutIds(String(error))));
    if (connectJs)
      await context.route(CONNECT_JS, (route) => route.fulfill({ contentType: 'text/javascript', body: connectJs }));
    await page.addInitScript(recordEvents);
    await page.goto(url);
    await page.waitForFunction(() =>
      ['ready', 'error'].includes(document.querySelector('stripe-connect-component')?.status),
    );
    await page.waitForTimeout(SETTLING_TIME);
    return { ...(await page.evaluate(readState)), console: [...said].sort() };
  } finally {
    await context.close();
  }
}

/** Whether the account can have a session with this component; Stripe's words if not. */
async function sessionFor({ stripe, account }, name) {
  try {
    await stripe.accountSessions.create({ account, components: { [apiNameOf(name)]: { enabled: true } } });
    return 'created';
  } catch (error) {
    return `refused: ${error.statusCode ?? ''} ${error.code ?? error.type ?? ''}`;
  }
}

/**
 * @param side `{ stripe, publishableKey, account, settings, connectJs }`: the SDK, and the text of a script in place of
 *   Connect.js. `settings`: attributes, by the component that has to have them
 * @returns by name: what was seen
 */
export async function observe(browser, side, names) {
  const { server, url } = await serveSite(side);
  const seen = {};
  try {
    for (const name of names) {
      const session = await sessionFor(side, name);
      const shown = session === 'created' ? await observePage(browser, `${url}?name=${name}`, side.connectJs) : {};
      seen[name] = { session, ...shown };
    }
  } finally {
    server.close();
  }
  return seen;
}

/** A line for each thing that differs. */
export function differences(sandbox, stripe) {
  const lines = [];
  for (const [name, seen] of Object.entries(stripe)) {
    for (const key of new Set([...Object.keys(sandbox[name]), ...Object.keys(seen)])) {
      const [here, there] = [sandbox[name][key], seen[key]].map((value) => JSON.stringify(value) ?? 'nothing');
      // Without a session there is no more to compare.
      if (here !== there && (key === 'session' || sandbox[name].session === seen.session))
        lines.push(`- ${name}, ${key}: the sandbox ${here}, Stripe ${there}`);
    }
  }
  return lines;
}
