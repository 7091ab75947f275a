import { initTRPC, TRPCError } from '@trpc/server';

const t = initTRPC.context().create();

/** The context of a call is `{ stripe, publishableKey, account }`: the account is the signed-in user's. */
export const router = t.router({
  // #region procedure
  accountSession: t.procedure.mutation(async ({ ctx: { stripe, publishableKey, account } }) => {
    if (!account) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Please sign in.' });
    const session = await stripe.accountSessions.create({
      account,
      components: { payments: { enabled: true }, balances: { enabled: true } },
    });
    return { clientSecret: session.client_secret, publishableKey, components: session.components, account };
  }),
  // #endregion procedure
});
