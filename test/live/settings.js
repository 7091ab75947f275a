/** What some components have to be told, from what the account has: attributes, by name. Not there: not compared. */
const first = async (list) => (await list).data[0]?.id;

export async function findSettings(stripe, account) {
  const of = { stripeAccount: account };
  const one = { limit: 1 };
  const found = async (find) => {
    try {
      return await find();
    } catch {
      return undefined; // No permission, or not for this account.
    }
  };
  const payment = await found(() => first(stripe.paymentIntents.list(one, of)));
  const payout = await found(() => first(stripe.payouts.list(one, of)));
  const financialAccount = await found(() => first(stripe.treasury.financialAccounts.list(one, of)));
  return Object.fromEntries(
    [
      ['payment-details', { payment }],
      ['payment-disputes', { payment }],
      ['payout-details', { payout }],
      ['financial-account', { 'financial-account': financialAccount }],
      ['financial-account-transactions', { 'financial-account': financialAccount }],
    ].filter(([, settings]) => Object.values(settings).every(Boolean)),
  );
}
