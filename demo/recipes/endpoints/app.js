/** One path, as other code has it: POST reads a JSON body, GET responds without one. */
import { Hono } from 'hono';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

const on = { enabled: true };
// #region views
/** What the page may name is a view: never an account, and never what a session enables. */
const VIEWS = new Map([
  ['payments', { payments: on, balances: on }],
  ['payouts', { payouts: on, balances: on }],
]);
// #endregion views

/** `accountOf` finds the account of the user who sends a request. */
export function createApp({ stripe, publishableKey, accountOf }) {
  const app = new Hono();

  // #region json
  const session = accountSessionHandler({
    stripe,
    publishableKey,
    account: (request, { user }) => accountOf(user),
    components: (request, { components }) => components,
  });
  app.post('/api/connect-session', async (c) => {
    const { view } = await c.req.json().catch(() => ({}));
    const components = VIEWS.get(view);
    if (!components) return c.json({ error: { message: 'There is no such view.' } }, 422);
    return session(c.req.raw, { user: c, components });
  });
  // #endregion json

  // #region get
  app.get('/api/connect-session', async (c) => {
    // A GET has no Origin. Browsers send this header on https and localhost.
    if ((c.req.header('Sec-Fetch-Site') ?? 'same-origin') !== 'same-origin')
      return c.json({ error: { message: 'This request came from another site.' } }, 403);
    const account = await accountOf(c);
    if (!account) return c.json({ error: { message: 'Please sign in.' } }, 401);
    const created = await stripe.accountSessions.create({ account, components: VIEWS.get('payments') });
    c.header('Cache-Control', 'no-store');
    return c.json({ client_secret: created.client_secret });
  });
  // #endregion get

  return app;
}
