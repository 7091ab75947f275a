import assert from 'node:assert/strict';
import Stripe from 'stripe';
import { createSandboxApi } from 'stripe-connect-dashboard/sandbox/api';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

export const ACCOUNT = 'acct_1SandboxStandard';
export const PUBLISHABLE = 'pk_test_sandbox';
export const COMPONENTS = {
  payments: { enabled: true, features: { refund_management: false } },
  payouts: { enabled: true },
  documents: { enabled: false },
};

/** A site with one signed-in person, its Stripe a sandbox. */
export function site({ key = 'sk_test_sandbox', retries = 0, sandboxOptions, ...options } = {}) {
  const sandbox = createSandboxApi(sandboxOptions);
  const logged = [];
  const handler = accountSessionHandler({
    stripe: new Stripe(key, { httpClient: Stripe.createFetchHttpClient(sandbox.fetch), maxNetworkRetries: retries }),
    account: (request) => (request.headers.get('cookie') === 'sid=ada' ? ACCOUNT : undefined),
    components: COMPONENTS,
    publishableKey: PUBLISHABLE,
    log: (message) => logged.push(message),
    ...options,
  });
  const post = (headers = {}, init = {}) =>
    handler(
      new Request('https://shop.example/account_session', {
        method: 'POST',
        ...init,
        headers: { Cookie: 'sid=ada', ...headers },
      }),
    );
  return { sandbox, handler, post, logged };
}

export async function refused(response, status, code) {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const { error } = await response.json();
  assert.equal(error.code, code);
  assert.ok(error.message);
  return error.message;
}
