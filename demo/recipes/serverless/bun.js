import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';
import { accountOf } from './sign-in.js';

const session = accountSessionHandler({
  stripe: new Stripe(process.env.STRIPE_SECRET_KEY),
  account: (request) => accountOf(request, process.env.SESSION_SECRET),
  components: { payments: { enabled: true }, balances: { enabled: true } },
  publishableKey: process.env.STRIPE_PUBLISHABLE_KEY,
});

Bun.serve({
  hostname: 'localhost',
  port: process.env.PORT ?? 3000,
  routes: {
    '/': new Response(Bun.file(new URL('public/index.html', import.meta.url))),
    '/account_session': session,
  },
});
