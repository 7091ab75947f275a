import { Hono } from 'hono';
import Stripe from 'stripe';
import { createSandboxApi } from 'stripe-connect-dashboard/sandbox/api';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';
import { faultyEndpoint } from './faults.js';

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
  instant_payouts_promotion: on,
  documents: on,
  tax_settings: on,
  tax_registrations: on,
  account_onboarding: on,
  account_management: on,
};
const ALL = {
  ...EVERYDAY,
  balance_report: on,
  payout_reconciliation_report: on,
  issuing_card: on,
  issuing_cards_list: on,
  financial_account: on,
  financial_account_transactions: on,
  reporting_chart: on,
  payment_method_settings: on,
  terminal_hardware_orders: on,
  terminal_hardware_shop: on,
};

/**
 * Responds to `/account_session`: in Node, and in the browser where the demo is static files. `accountOf` finds the
 * account of the user who is signed in. The query asks for more components on the sandbox only: what a real session
 * enables is the server's decision.
 */
export function createEndpoint({ sandbox, secretKey, publishableKey, stripe }, accountOf) {
  const session = accountSessionHandler({
    stripe:
      stripe ??
      new Stripe(secretKey, sandbox ? { httpClient: Stripe.createFetchHttpClient(createSandboxApi().fetch) } : {}),
    account: async (_, c) => (await accountOf(c))?.id,
    components: (request) => (sandbox && new URL(request.url).searchParams.has('all') ? ALL : EVERYDAY),
    publishableKey,
  });
  const endpoint = new Hono();
  if (sandbox) endpoint.use('/account_session', faultyEndpoint);
  endpoint.all('/account_session', (c) => session(c.req.raw, c));
  return endpoint;
}
