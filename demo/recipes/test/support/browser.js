/** A browser for the recipes' pages: the library's files as they are built, the sandbox in place of Connect.js. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../../scripts/test/find-browser.js';
import { newPage } from '../../../../test/support/new-page.js';

const dist = (path) => fileURLToPath(new URL(`../../../../dist/${path}`, import.meta.url));
const LIBRARY = '/stripe-connect/';
const FOLDERS = ['cdn/', ''];

export async function openBrowser() {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}

const serveLibrary = (context) =>
  context.route(
    ({ pathname }) => pathname.includes(LIBRARY),
    (route) => {
      const { pathname } = new URL(route.request().url());
      const file = pathname.slice(pathname.indexOf(LIBRARY) + LIBRARY.length);
      const path = FOLDERS.map((folder) => dist(folder + file)).find(existsSync);
      return route.fulfill(path ? { path } : { status: 404 });
    },
  );

/**
 * Opens a page as a user who has not been here before. Unless the site `hasLibrary`, its folder `stripe-connect` has
 * what is in `dist/cdn`, and `pre-upgrade.css`: a site copies them there. `setUp` gets the context before that, and
 * `options` are playwright's. Returns the page, what its console complains about as `said`, and its POST requests.
 */
export async function visit(browser, url, { setUp, hasLibrary = false, ...options } = {}) {
  const context = await browser.newContext(options);
  const page = await newPage(context);
  if (!hasLibrary) await serveLibrary(context);
  const headers = { 'Access-Control-Allow-Origin': '*' };
  await context.route('https://connect-js.stripe.com/**', (route) =>
    route.fulfill({ path: dist('sandbox/connect.js'), contentType: 'text/javascript', headers }),
  );
  await setUp?.(context);
  const said = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  const posts = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request));
  await page.goto(url);
  return { page, said, posts, close: () => context.close() };
}

const component = (page, name) => page.locator(`stripe-connect-component[name="${name}"]`);

/** Waits until the page shows a component. */
export const shows = (page, name) => component(page, name).and(page.locator(':state(ready)')).waitFor();
/** What is in a component's frame. */
export const frameOf = (page, name) => component(page, name).frameLocator('iframe');
/** Waits until a user can read a text. */
export const reads = (page, text) => page.getByText(text).first().waitFor();
