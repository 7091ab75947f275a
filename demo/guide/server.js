import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

const { STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_ACCOUNT, PORT = '3000' } = process.env;

const session = accountSessionHandler({
  stripe: new Stripe(STRIPE_SECRET_KEY),
  publishableKey: STRIPE_PUBLISHABLE_KEY,
  account: () => STRIPE_ACCOUNT, // for these five minutes: there is nobody to sign in yet
  components: { balances: { enabled: true }, payments: { enabled: true } },
});

const app = new Hono();
app.post('/account_session', (context) => session(context.req.raw));
app.get('/', serveStatic({ path: 'index.html' }));
serve({ fetch: app.fetch, port: Number(PORT) }, ({ port }) => console.log(`http://localhost:${port}`));
