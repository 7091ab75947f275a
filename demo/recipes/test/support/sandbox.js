/** The sandbox in Stripe's place: for the SDK in this process, or on a port for a server in another language. */
import { serve } from '@hono/node-server';
import Stripe from 'stripe';
import { createSandboxApi } from '../../../../dist/sandbox/api/index.js';

export const SETTINGS = {
  STRIPE_SECRET_KEY: 'sk_test_sandbox',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox',
  STRIPE_ACCOUNT: 'acct_1SandboxStandard',
};

export function listen(fetch) {
  return new Promise((done) => {
    const server = serve({ fetch, port: 0 }, ({ port }) =>
      done({
        origin: `http://localhost:${port}`,
        close() {
          server.closeAllConnections();
          server.close();
        },
      }),
    );
  });
}

/** Starts one on a port. `created()` returns the account and the components of each session that it has created. */
export async function startSandbox() {
  const api = createSandboxApi();
  return { ...(await listen(api.handle)), api, created: () => createdIn(api) };
}

/** Stripe's SDK over a sandbox of its own. */
export function createStripe(fetchOf = (api) => api.fetch) {
  const api = createSandboxApi();
  const stripe = new Stripe(SETTINGS.STRIPE_SECRET_KEY, { httpClient: Stripe.createFetchHttpClient(fetchOf(api)) });
  return { stripe, api, publishableKey: SETTINGS.STRIPE_PUBLISHABLE_KEY, created: () => createdIn(api) };
}

const createdIn = ({ log }) =>
  log
    .filter(({ status }) => status === 200)
    .map(({ account, components }) => ({ account, components: components.toSorted() }));
