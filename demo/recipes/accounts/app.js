/** Several accounts of one user: each has an address of its own. */
import { Hono } from 'hono';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

/** `shopsOf` finds the shops of the user who sends a request: a `Map` from a shop's name in URLs to its account. */
export function createApp({ stripe, publishableKey, shopsOf }) {
  const app = new Hono();
  // #region endpoint
  const session = accountSessionHandler({
    stripe,
    publishableKey,
    account: (request, { account }) => account,
    components: { payments: { enabled: true }, balances: { enabled: true } },
  });
  app.post('/shops/:shop/account_session', async (c) => {
    const shops = await shopsOf(c);
    if (!shops) return c.json({ error: { message: 'Please sign in.' } }, 401);
    // The address only chooses among what the sign-in allows.
    const account = shops.get(c.req.param('shop'));
    if (!account) return c.json({ error: { message: 'You are not a member of this shop.' } }, 403);
    return session(c.req.raw, { account });
  });
  // #endregion endpoint
  return app;
}
