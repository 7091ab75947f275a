/** The session endpoint in Node: Express and Stripe's own SDK. Its packages are those of the repository. */
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';
import { accountOf, signIn } from './sign-in.js';

const { PORT = '4242', STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_ACCOUNT, STRIPE_API_BASE } = process.env;
const base = STRIPE_API_BASE && new URL(STRIPE_API_BASE);

const app = express();

// Your own host names. With any other Host header, a page of another site could pass for one of this site.
app.use((request, response, next) => {
  if (['localhost', '127.0.0.1'].includes(request.hostname)) return next();
  response.set('Cache-Control', 'no-store').status(421);
  response.json({ error: { message: 'This server does not know that host.' } });
});

app.all(
  '/account_session',
  getRequestListener(
    accountSessionHandler({
      stripe: new Stripe(STRIPE_SECRET_KEY, {
        maxNetworkRetries: 1,
        ...(base && { host: base.hostname, port: base.port, protocol: 'http' }),
      }),
      account: (request, { incoming }) => accountOf(incoming),
      components: { balances: { enabled: true }, payments: { enabled: true }, payouts_list: { enabled: true } },
      publishableKey: STRIPE_PUBLISHABLE_KEY,
    }),
  ),
);

app.get('/', signIn(STRIPE_ACCOUNT));
app.use(express.static('../public'));
app.listen(Number(PORT), '127.0.0.1');
