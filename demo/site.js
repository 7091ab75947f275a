import { readFile } from 'node:fs/promises';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import Stripe from 'stripe';
import { createSandboxApi } from 'stripe-connect-dashboard/sandbox/api';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';
import { faulty, late, withFault } from './faults.js';
import { folder, onSandbox } from './pages.js';
import { securityHeaders } from './security.js';

const PAGES = ['index', 'markup', 'onboarding', 'all', 'errors'];
const on = { enabled: true };

// What any account may have. The page of all components asks for more.
const EVERYDAY = {
  notification_banner: on,
  balances: on,
  payments: on,
  payment_details: on,
  payment_disputes: on,
  disputes_list: on,
  payouts: on,
  payouts_list: on,
  payout_details: on,
  documents: on,
  account_onboarding: on,
  account_management: on,
};
const ALL = {
  ...EVERYDAY,
  balance_report: on,
  payout_reconciliation_report: on,
  instant_payouts_promotion: on,
  tax_registrations: on,
  tax_settings: on,
  issuing_card: on,
  issuing_cards_list: on,
  financial_account: on,
  financial_account_transactions: on,
};

export function createSite({ sandbox, secretKey, publishableKey, account }) {
  const stripe = new Stripe(
    secretKey,
    sandbox ? { httpClient: Stripe.createFetchHttpClient(createSandboxApi().fetch) } : {},
  );
  const site = new Hono();

  site.use(securityHeaders(sandbox));

  if (sandbox) site.use('/account_session', faulty).use('/sandbox/connect.js', late);

  const session = accountSessionHandler({
    stripe,
    // The demo has nobody to sign in. A real site looks here for its own session, and finds the account of that person.
    account: () => account,
    components: (request) => (new URL(request.url).searchParams.has('all') ? ALL : EVERYDAY),
    publishableKey,
  });
  site.all('/account_session', (c) => session(c.req.raw));

  for (const name of PAGES) {
    site.get(name === 'index' ? '/' : `/${name}`, async (c) => {
      const html = await readFile(folder(`${name}.html`), 'utf8');
      return c.html(sandbox ? withFault(onSandbox(html), c.req.query()) : html);
    });
  }

  site.get('/assets/*', serveStatic({ root: folder('.') }));
  site.get('/cdn/*', serveStatic({ root: folder('../dist') }));
  site.get('/sandbox/connect.js', serveStatic({ root: folder('../dist') }));
  site.notFound((c) => c.text('There is no such page.', 404));
  return site;
}
