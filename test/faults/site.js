/** A small site, and a browser to visit it: a network that is real, so that it can really break. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { encodeSecret } from '../../dist/sandbox/secret.js';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { newPage } from '../support/new-page.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8', '.json': 'application/json' };

export const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';
// The library waits a second for the words of its errors, and then does with fewer: here they are there before.
export const MODULE = '<script type="module" src="/dist/cdn/stripe-connect-dashboard.js"></script>';
export const dashboard = (attributes = '') =>
  `<stripe-connect-dashboard ${attributes} session-endpoint="/account_session" publishable-key="pk_test_sandbox" components="payments" timeout="60000"></stripe-connect-dashboard>`;
export const documentOf = (body, head = MODULE) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;

let count = 0;
/** A secret that the sandbox's Connect.js takes. */
export const newSecret = () =>
  encodeSecret({
    account: 'acct_sandbox',
    components: { payments: {}, payouts: {} },
    expires_at: Math.floor(Date.now() / 1000) + 3600,
    livemode: false,
    nonce: `real-${++count}-${Math.random().toString(36).slice(2)}`,
  });

export function send(response, status, body, headers = {}) {
  const json = typeof body === 'object';
  response.writeHead(status, { 'content-type': json ? TYPES['.json'] : TYPES['.html'], ...headers });
  response.end(json ? JSON.stringify(body) : body);
}

/** `answers`: path → (request, response). Everything below /dist is the built library. */
export async function openSite(answers = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push({ method: request.method, path: pathname, url: request.url, headers: request.headers });
    const answer = site.answers[pathname];
    if (answer) return answer(request, response);
    if (!/^\/dist\/[\w/.-]+\.js$/.test(pathname)) return send(response, 404, '');
    response.writeHead(200, { 'content-type': TYPES[extname(pathname)] });
    response.end(await readFile(join(ROOT, pathname)));
  });
  await new Promise((done) => server.listen(0, done));
  const site = {
    answers: { '/account_session': (_, response) => send(response, 200, { client_secret: newSecret() }), ...answers },
    requests,
    to: (path) => requests.filter((request) => request.path === path),
    port: server.address().port,
    origin: `http://localhost:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return site;
}

/** What the sandbox stands in for, from the other origin that it really comes from. */
export const fulfilConnectJs = (route) =>
  route.fulfill({ contentType: 'text/javascript', path: join(ROOT, 'dist/sandbox/connect.js') });

export async function launch(options = {}) {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    ...options,
    args: [...args, ...(options.args ?? [])],
  });
}

/** Before anything of the page: every event of this library, and every report of a policy. */
export function observe() {
  const seen = { events: [], violations: [] };
  Object.assign(window, { seen });
  for (const name of ['connect-error', 'connect-status-change', 'connect-load-error', 'connect-loader-start']) {
    document.addEventListener(name, ({ detail }) => {
      const error = detail?.error;
      seen.events.push({
        name,
        detail: JSON.stringify(detail),
        text:
          error instanceof Error
            ? [error.message, error.stack, error.userMessage, error.serverMessage, error.helpUrl].join('\n')
            : '',
      });
    });
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    seen.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
  );
}

/** A page with all that it says: the console, uncaught errors and rejections, and the addresses that it asks for. */
export async function visit(context, url, { connectJs = fulfilConnectJs } = {}) {
  const page = await newPage(context);
  const said = { console: [], errors: [], urls: [] };
  page.on('console', (message) => said.console.push(`${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => said.errors.push(String(error)));
  page.on('request', (request) => said.urls.push(request.url()));
  await page.addInitScript(observe);
  await page.route(`${CONNECT_JS}*`, connectJs);
  await page.goto(url);
  const dashboard = page.locator('stripe-connect-dashboard');
  const reach = async (status) => {
    await page.waitForFunction(
      (wanted) => document.querySelector('stripe-connect-dashboard').status === wanted,
      status,
    );
    return dashboard.evaluate((element) => element.error?.code);
  };
  return { page, said, dashboard, reach, seen: () => page.evaluate(() => window.seen) };
}
