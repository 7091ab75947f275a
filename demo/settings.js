import { ACCOUNTS } from './accounts.js';

const KEYS = ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_ACCOUNT'];

/**
 * Reads the settings of the demo from the environment. `STRIPE_ACCOUNT` may name several accounts, separated by commas.
 * Without `HOST` it is served to this machine only. Throws an `Error` whose message is a sentence for a person.
 */
export function readSettings(env) {
  const set = KEYS.filter((name) => env[name]);
  if (set.length > 0 && set.length < KEYS.length) {
    const missing = KEYS.filter((name) => !env[name]);
    throw new Error(
      `To run on Stripe, set ${missing.join(' and ')} too. To run on the sandbox, unset ${set.join(' and ')}.`,
    );
  }
  const port = Number(env.PORT ?? 4242);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is "${env.PORT}". It must be a number from 0 to 65535.`);
  if (set.length === 0) {
    return {
      port,
      host: env.HOST,
      sandbox: true,
      secretKey: 'sk_test_sandbox',
      publishableKey: 'pk_test_sandbox',
      accounts: ACCOUNTS,
    };
  }
  if (env.HOST)
    throw new Error(
      'The demo has no sign-in, so with keys of Stripe it is served to this machine only: unset HOST, or run it on the sandbox.',
    );
  return {
    port,
    sandbox: false,
    secretKey: env.STRIPE_SECRET_KEY,
    publishableKey: env.STRIPE_PUBLISHABLE_KEY,
    accounts: env.STRIPE_ACCOUNT.split(',').map((id) => ({ id: id.trim() })),
  };
}
