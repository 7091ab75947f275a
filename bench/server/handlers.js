import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

const account = 'acct_1SandboxStandard';
const components = { payments: { enabled: true }, payouts: { enabled: true } };

/** Ours, and what one writes by hand with the same SDK, as Stripe's quickstart does. */
export const HANDLERS = {
  ours: (stripe) =>
    accountSessionHandler({ stripe, account: () => account, components, publishableKey: 'pk_test_sandbox' }),

  'by hand': (stripe) => async () => {
    try {
      const session = await stripe.accountSessions.create({ account, components });
      return Response.json({ client_secret: session.client_secret });
    } catch (error) {
      return Response.json({ error: error.message }, { status: 500 });
    }
  },
};

export const connect = (fetch) =>
  new Stripe('sk_test_sandbox', {
    httpClient: Stripe.createFetchHttpClient(fetch),
    telemetry: false,
    maxNetworkRetries: 0,
  });
