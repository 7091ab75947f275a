import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

const { STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_ACCOUNT, STRIPE_API_BASE } = process.env;
const sandbox = STRIPE_API_BASE ? new URL(STRIPE_API_BASE) : undefined;
const enabled = { enabled: true };

const session = accountSessionHandler({
  stripe: () =>
    new Stripe(STRIPE_SECRET_KEY!, sandbox ? { host: sandbox.hostname, port: sandbox.port, protocol: 'http' } : {}),
  publishableKey: STRIPE_PUBLISHABLE_KEY,
  account: () => STRIPE_ACCOUNT, // yours: from your sign-in
  components: {
    account_onboarding: enabled,
    balances: enabled,
    documents: enabled,
    payments: enabled,
    payouts: enabled,
  },
});

export default defineEventHandler((event) => session(toWebRequest(event)));
