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

/** Answers `/account_session`: in Node, and in the browser where the demo is static files. */
export function createEndpoint({ sandbox, secretKey, publishableKey, account }) {
  const session = accountSessionHandler({
    stripe: new Stripe(
      secretKey,
      sandbox ? { httpClient: Stripe.createFetchHttpClient(createSandboxApi().fetch) } : {},
    ),
    // The demo has nobody to sign in. A real site looks here for its own session, and finds the account of that person.
    account: () => account,
    components: (request) => (new URL(request.url).searchParams.has('all') ? ALL : EVERYDAY),
    publishableKey,
  });
  const endpoint = new Hono();
  if (sandbox) endpoint.use('/account_session', faultyEndpoint);
  endpoint.all('/account_session', (c) => session(c.req.raw));
  return endpoint;
}
