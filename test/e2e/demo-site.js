/** The demo's site on the sandbox, in this process, and a browser. */
import { serve } from '@hono/node-server';
import { chromium } from 'playwright-core';
import { readSettings } from '../../demo/settings.js';
import { createSite } from '../../demo/site.js';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { newPage } from '../support/new-page.js';

/** `found`: which browser, as `findBrowser` gives it. `now`: the date of the content. Default: today's. */
export async function startSite(found = undefined, { now } = {}) {
  const { executablePath, args, env } = found ?? (await findBrowser());
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  const settings = readSettings({});
  const accounts = settings.accounts.map((account) => ({ ...account, now }));
  const { fetch } = createSite({ ...settings, accounts });
  const { server, origin } = await new Promise((done) => {
    const started = serve({ fetch, port: 0 }, ({ port }) =>
      done({ server: started, origin: `http://localhost:${port}` }),
    );
  });
  const stop = async () => {
    await browser.close();
    server.close();
  };
  return { browser, origin, stop };
}

/** From now on it is so many seconds later for the service worker of these pages. */
export async function moveWorkerClock(context, seconds) {
  const [worker] = context.serviceWorkers();
  await worker.evaluate((ms) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ms;
  }, seconds * 1000);
}

/**
 * A page of a user who has not been here before. `said`: what its console complains about, and what it asks for
 * elsewhere, but for `allow`.
 */
export async function visit({ browser, origin }, url, { allow, ...options } = {}) {
  const context = await browser.newContext(options);
  const page = await newPage(context);
  const said = [];
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warning'].includes(message.type()) && !allow?.test(text)) said.push(text);
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    const address = request.url();
    if (/^http/.test(address) && !address.startsWith(origin) && !allow?.test(address)) said.push(address);
  });
  await page.goto(url);
  return { page, said, close: () => context.close() };
}
