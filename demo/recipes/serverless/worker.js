import { env } from 'cloudflare:workers';
import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';
import { accountOf } from './sign-in.js';

const session = accountSessionHandler({
  stripe: new Stripe(env.STRIPE_SECRET_KEY),
  account: (request) => accountOf(request, env.SESSION_SECRET),
  components: { payments: { enabled: true }, balances: { enabled: true } },
  publishableKey: env.STRIPE_PUBLISHABLE_KEY,
});

export default {
  fetch(request) {
    const { pathname } = new URL(request.url);
    return pathname === '/account_session' ? session(request) : env.ASSETS.fetch(request);
  },
};
