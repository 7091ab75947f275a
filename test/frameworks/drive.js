/** A fresh page of an app, in a context of its own, with the sandbox in place of Connect.js, unless it is on Stripe. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { newPage } from '../support/new-page.js';

const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js*';
const SANDBOX = fileURLToPath(new URL('../../dist/sandbox/connect.js', import.meta.url));

export async function drive(browser, url, scenario, { onStripe = false } = {}) {
  const context = await browser.newContext();
  try {
    const page = await newPage(context);
    const troubles = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
    const sessions = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/account_session') sessions.push(request.url());
    });
    if (!onStripe) {
      const body = await readFile(SANDBOX, 'utf8');
      await context.route(CONNECT_JS, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    }
    const devtools = await context.newCDPSession(page);
    await page.goto(url);
    await scenario({
      page,
      sessions,
      troubles,
      /** Every session's request is answered with 500, or by the server again. */
      async failSessions(fail) {
        const pattern = '**/account_session*';
        if (fail) await context.route(pattern, (route) => route.fulfill({ status: 500, json: {} }));
        else await context.unroute(pattern);
      },
      collectGarbage: () => devtools.send('HeapProfiler.collectGarbage'),
    });
  } finally {
    await context.close();
  }
}
