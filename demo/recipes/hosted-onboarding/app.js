/** Onboarding in the page, with Stripe's own page as the way out if it cannot be shown. */
import { Hono } from 'hono';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

/** `origin` is the site's own, from its configuration: a Host header may be forged. */
export function createApp({ stripe, publishableKey, accountOf, origin }) {
  const app = new Hono();
  const session = accountSessionHandler({
    stripe,
    publishableKey,
    account: (request, c) => accountOf(c),
    components: { account_onboarding: { enabled: true } },
  });
  app.post('/account_session', (c) => session(c.req.raw, c));

  // #region hosted
  app.get('/onboarding/hosted', async (c) => {
    const account = await accountOf(c);
    if (!account) return c.redirect('/sign-in', 303);
    const link = await stripe.accountLinks.create({
      account,
      type: 'account_onboarding',
      // Stripe sends the user here when the link has expired or was used: this creates another one.
      refresh_url: `${origin}/onboarding/hosted`,
      return_url: `${origin}/account`,
    });
    c.header('Cache-Control', 'no-store');
    return c.redirect(link.url, 303);
  });
  // #endregion hosted
  return app;
}
