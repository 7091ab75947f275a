/** After the quickstart: a user with two accounts, a brand, custom error texts, and onboarding. */
import { randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

const { STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_ACCOUNT, STRIPE_ACCOUNT_2, PORT = '3000' } = process.env;
const secret = randomUUID();
const on = { enabled: true };

// Yours is a database: each user's own accounts.
const SHOPS = new Map([
  [
    'user_1',
    new Map([
      ['north', STRIPE_ACCOUNT],
      ['south', STRIPE_ACCOUNT_2],
    ]),
  ],
]);

// #region account
const session = accountSessionHandler({
  stripe: new Stripe(STRIPE_SECRET_KEY),
  publishableKey: STRIPE_PUBLISHABLE_KEY,
  components: { payments: on, account_onboarding: on, notification_banner: on },
  account: async (request, context) => {
    const user = await getSignedCookie(context, secret, 'user');
    // The URL names one of the user's own shops. Any other name finds nothing, and the response is 401.
    return SHOPS.get(user)?.get(context.req.param('shop'));
  },
});
// #endregion account

const app = new Hono();
// As in the quickstart, opening a page is the sign-in: for this machine only.
app.use((context, next) => {
  const { hostname } = new URL(context.req.url);
  return ['localhost', '127.0.0.1'].includes(hostname) ? next() : context.text('For localhost only', 421);
});
// #region route
app.post('/account_session/:shop', (context) => session(context.req.raw, context));
// #endregion route

for (const [path, file] of [
  ['/', 'index.html'],
  ['/onboarding', 'onboarding.html'],
  ['/account', 'account.html'],
]) {
  app.get(path, async (context, next) => {
    await setSignedCookie(context, 'user', 'user_1', secret, { httpOnly: true, sameSite: 'Lax' });
    return next();
  });
  app.get(path, serveStatic({ path: file }));
}
app.get('/assets/*', serveStatic({ root: '.' }));
app.get('/cdn/*', serveStatic({ root: 'node_modules/stripe-connect-dashboard/dist' }));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(PORT) }, ({ port }) =>
  console.log(`http://localhost:${port}`),
);
