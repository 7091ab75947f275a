/** The platform's server: the page, its files, and the session endpoint. Nothing in it is there for the tests. */
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

const { PORT = '4250', STRIPE_API, STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_ACCOUNT } = process.env;

// #region api
const api = STRIPE_API && new URL(STRIPE_API); // http://localhost:12111 is the sandbox; without it, Stripe
const stripe = new Stripe(STRIPE_SECRET_KEY, {
  ...(api && { protocol: 'http', host: api.hostname, port: Number(api.port) }),
});
// #endregion api

const session = accountSessionHandler({
  stripe,
  account: () => STRIPE_ACCOUNT,
  components: { account_onboarding: { enabled: true } },
  publishableKey: STRIPE_PUBLISHABLE_KEY,
});

const site = new Hono();
site.post('/account_session', (context) => session(context.req.raw));
site.get('/cdn/*', serveStatic({ root: 'node_modules/stripe-connect-dashboard/dist' }));
site.get('/src/*', serveStatic({ root: '.' }));
site.get('/', serveStatic({ path: 'index.html' }));

// There is no sign-in, so it is for this machine only.
serve({ fetch: site.fetch, port: Number(PORT), hostname: '127.0.0.1' });
