import { randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

const { STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_ACCOUNT, PORT = '3000' } = process.env;
const secret = randomUUID();

const session = accountSessionHandler({
  stripe: new Stripe(STRIPE_SECRET_KEY),
  publishableKey: STRIPE_PUBLISHABLE_KEY,
  account: async (request, context) => (await getSignedCookie(context, secret, 'account')) || undefined,
  components: { balances: { enabled: true }, payments: { enabled: true } },
});

const app = new Hono();
// Opening the page is the sign-in, for these five minutes: so it is for this machine only.
app.use((context, next) => {
  const { hostname } = new URL(context.req.url);
  return ['localhost', '127.0.0.1'].includes(hostname) ? next() : context.text('For localhost only', 421);
});
app.use('/', async (context, next) => {
  await setSignedCookie(context, 'account', STRIPE_ACCOUNT, secret, { httpOnly: true, sameSite: 'Lax' });
  return next();
});
app.post('/account_session', (context) => session(context.req.raw, context));
app.get('/', serveStatic({ path: 'index.html' }));
app.get('/cdn/*', serveStatic({ root: 'node_modules/stripe-connect-dashboard/dist' }));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PORT) }, ({ port }) =>
  console.log(`http://localhost:${port}`),
);
