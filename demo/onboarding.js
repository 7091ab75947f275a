/** How far the account of the signed-in user has come: what the platform's pages show then. */
import { Hono } from 'hono';
import { outcomeOf } from './outcome.js';

const DONE = { details_submitted: true, charges_enabled: true, requirements: { currently_due: [] } };
const NOT_SUBMITTED = { details_submitted: false, charges_enabled: false, requirements: { currently_due: [] } };
/** The one thing that a user of the sandbox can leave for later. */
const DOCUMENT = 'company.verification.document';

/** An account that cannot be read is treated as done: Stripe decides what its session may do. */
const retrieveFromStripe = (stripe, id) =>
  stripe.accounts.retrieve(id).catch(({ message }) => {
    console.error(`The account ${id} cannot be retrieved: ${message}`);
    return DONE;
  });

/**
 * @param stripe the SDK. On the sandbox there is no account to retrieve.
 * @param accountOf finds the account of the user who is signed in
 * @param progress where the sandbox keeps what a visitor has submitted: `read(context)`, `write(context, text)`
 */
export function createOnboarding({ sandbox, stripe }, accountOf, progress) {
  const routes = new Hono();

  // The stand-in for Connect.js sends what Stripe's own form would send to Stripe.
  routes.post('/sandbox/account', async (c) => {
    const account = await accountOf(c);
    const submitted = await c.req.json().catch(() => undefined);
    if (!account?.isNew || submitted?.id !== account.id) return c.text('This is not your account.', 403);
    const due = submitted.requirements?.currently_due?.includes?.(DOCUMENT) ? [DOCUMENT] : [];
    const known = { details_submitted: true, charges_enabled: due.length === 0, requirements: { currently_due: due } };
    await progress.write(c, JSON.stringify(known));
    return c.body(null, 204);
  });

  async function retrieve(c, { id, isNew }) {
    if (!sandbox) return retrieveFromStripe(stripe, id);
    if (!isNew) return DONE;
    const submitted = await progress.read(c);
    return submitted ? JSON.parse(submitted) : NOT_SUBMITTED;
  }

  /** The account with its outcome, by what the server reads from Stripe, and with what is due if it was submitted. */
  async function withOutcome(c, account) {
    if (!account) return undefined;
    const retrieved = await retrieve(c, account);
    const due = retrieved.details_submitted ? retrieved.requirements?.currently_due : undefined;
    return { ...account, outcome: outcomeOf(retrieved), due };
  }

  return { routes, withOutcome };
}
