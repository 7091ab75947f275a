/**
 * Pages in Chromium as a server sends them, with the sandbox for Connect.js, and with files that a test holds back.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { encodeSecret } from '../../dist/sandbox/secret.js';
import '../../dist/index.js';
import { newPage } from '../support/new-page.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';
const COMPONENTS = ['payments', 'payouts', 'balances'];
const TYPES = { css: 'text/css', js: 'text/javascript' };

let server, browser, origin;

export async function start() {
  server = createServer(async ({ url }, response) => {
    const path = url.split('?')[0];
    const file = await readFile(DIST + path).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[path.split('.').at(-1)] ?? 'text/plain' }).end(file);
  });
  await new Promise((done) => server.listen(0, done));
  origin = `http://localhost:${server.address().port}`;
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env });
}

export async function stop() {
  await browser?.close();
  server?.close();
}

/** What `@lit-labs/ssr` makes of HTML with our elements in it: it renders those of a template of Lit's. */
export const renderOnServer = (text) => collectResult(render(html(Object.assign([text], { raw: [text] }))));

/**
 * Opens a page: its HTML, what stands in its head, which script is its tag, and Playwright's options. What it asks for
 * by one of the patterns in `hold` waits for `release(pattern)`.
 */
export async function open(
  body,
  {
    hold = [],
    head = '<link rel="stylesheet" href="/pre-upgrade.css">',
    script = '/cdn/stripe-connect-dashboard.js',
    ...options
  } = {},
) {
  const page = await newPage(browser, { viewport: { width: 1000, height: 2400 }, ...options });
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const secret = () =>
    encodeSecret({
      account: 'acct_sandbox',
      components: Object.fromEntries(COMPONENTS.map((name) => [name, {}])),
      expires_at: Date.now() / 1000 + 3600,
      livemode: false,
      nonce: `${Math.random()}`,
    });
  await page.route(CONNECT_JS, (route) =>
    route.fulfill({ path: `${DIST}/sandbox/connect.js`, contentType: 'text/javascript' }),
  );
  await page.route('**/session', (route) =>
    route.fulfill({ json: { client_secret: secret(), components: COMPONENTS } }),
  );
  const released = Object.fromEntries(hold.map((pattern) => [pattern, Promise.withResolvers?.() ?? withResolvers()]));
  for (const pattern of hold) {
    await page.route(pattern, async (route) => {
      await released[pattern].promise;
      await route.fallback();
    });
  }
  // As docs/server-rendering.md says.
  const tag = script && `<script type="module" src="${script}"></script>`;
  const document = `<!doctype html><html lang="en"><title>Test</title>${head}${tag}<body>${body}<p id="below">Below</p>`;
  await page.route('**/page', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: document }));
  await page.addInitScript(() => {
    window.shadowRoots = (root = document) =>
      [...root.querySelectorAll('stripe-connect-dashboard, stripe-connect-component')].flatMap(({ shadowRoot }) =>
        shadowRoot ? [shadowRoot, ...window.shadowRoots(shadowRoot)] : [],
      );
    window.shift = 0;
    window.addShifts = (entries) => entries.forEach(({ value }) => (window.shift += value));
    window.shifts = new PerformanceObserver((list) => window.addShifts(list.getEntries()));
    window.shifts.observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${origin}/page`);
  return { page, problems, release: (pattern) => released[pattern].resolve() };
}

export const dashboard = (attributes = '', children = '') =>
  `<stripe-connect-dashboard session-endpoint="/session" publishable-key="pk_test_sandbox" ${attributes}>${children}</stripe-connect-dashboard>`;

export const statusIs = (page, status) =>
  page.waitForFunction((wanted) => document.querySelector('stripe-connect-dashboard').status === wanted, status);

/** How far things have moved, by the end of the next frame: cumulative layout shift. */
export const shiftOf = (page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    window.addShifts(window.shifts.takeRecords());
    return window.shift;
  });

/** Where what follows the dashboard begins. */
export const endOf = (page) => page.locator('#below').evaluate((below) => below.getBoundingClientRect().top);

/** Node 20 has no `Promise.withResolvers`. */
function withResolvers() {
  const resolvers = {};
  resolvers.promise = new Promise((resolve) => (resolvers.resolve = resolve));
  return resolvers;
}
