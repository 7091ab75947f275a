import { Hono } from 'hono';
import Stripe from 'stripe';
import { createSandboxApi } from 'stripe-connect-dashboard/sandbox/api';
import { accountSessionHandler, ephemeralKeyHandler } from 'stripe-connect-dashboard/server';
import { faultyEndpoint } from './faults.js';

const on = { enabled: true };

/** Until an account can take payments. */
const FIRST = {
  account_onboarding: on,
  account_management: on,
  notification_banner: on,
};
const EVERYDAY = {
  ...FIRST,
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
};
const CARDS = { issuing_card: on, issuing_cards_list: on };
/** For the pages about the library. */
const ALL = {
  ...EVERYDAY,
  ...CARDS,
  balance_report: on,
  payout_reconciliation_report: on,
  financial_account: on,
  financial_account_transactions: on,
  reporting_chart: on,
  payment_method_settings: on,
  terminal_hardware_orders: on,
  terminal_hardware_shop: on,
};

function componentsOf({ outcome, cards }) {
  if (outcome !== 'finished') return FIRST;
  return cards ? { ...EVERYDAY, ...CARDS } : EVERYDAY;
}

/** The SDK, with the sandbox in place of Stripe's API unless there are keys. */
export const createStripe = ({ sandbox, secretKey, stripe }) =>
  stripe ??
  new Stripe(secretKey, sandbox ? { httpClient: Stripe.createFetchHttpClient(createSandboxApi().fetch) } : {});

/**
 * Responds to `/account_session` and `/ephemeral_key`, in Node, and in the browser if the demo is static files.
 * `accountOf` finds the account of the user who is signed in, with its outcome. The query asks for all components, on
 * the sandbox only: what a real session enables is the server's decision. They are those of the first account, which
 * may have them all.
 */
export function createEndpoint({ sandbox, accounts, publishableKey }, stripe, accountOf) {
  const wantsAll = (request) => sandbox && new URL(request.url).searchParams.has('all');
  const session = accountSessionHandler({
    stripe,
    account: async (request, c) => {
      const account = await accountOf(c);
      return account && wantsAll(request) ? accounts[0].id : account?.id;
    },
    components: async (request, c) => (wantsAll(request) ? ALL : componentsOf(await accountOf(c))),
    publishableKey,
  });
  const key = ephemeralKeyHandler({ stripe, account: async (_, c) => (await accountOf(c))?.id });
  const endpoint = new Hono();
  if (sandbox) endpoint.use('/account_session', faultyEndpoint);
  endpoint.all('/account_session', (c) => session(c.req.raw, c));
  endpoint.all('/ephemeral_key', (c) => key(c.req.raw, c));
  return endpoint;
}
