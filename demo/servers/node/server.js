/** The session endpoint in Node: Express and Stripe's own SDK. Its packages are those of the repository. */
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';
import { accountOf, signIn } from './sign-in.js';

const { PORT = '4242', STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_ACCOUNT, STRIPE_API_BASE } = process.env;
const base = STRIPE_API_BASE && new URL(STRIPE_API_BASE);

const app = express();

app.all(
  '/account_session',
  getRequestListener(
    accountSessionHandler({
      stripe: new Stripe(STRIPE_SECRET_KEY, base ? { host: base.hostname, port: base.port, protocol: 'http' } : {}),
      account: (request, { incoming }) => accountOf(incoming),
      components: { balances: { enabled: true }, payments: { enabled: true }, payouts_list: { enabled: true } },
      publishableKey: STRIPE_PUBLISHABLE_KEY,
    }),
  ),
);

app.get('/', signIn(STRIPE_ACCOUNT));
app.use(express.static('../public'));
app.listen(Number(PORT));
