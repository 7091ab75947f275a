import Stripe from 'stripe';
import { createSandboxApi } from 'stripe-connect-dashboard/sandbox/api';

export const STANDARD = 'acct_1SandboxStandard';
export const EXPRESS = 'acct_1SandboxExpress';
export const CUSTOM = 'acct_1SandboxCustom';

/** A sandbox, and the real SDK pointed at it. */
export function createSandbox({ key = 'sk_test_sandbox', config = {}, ...options } = {}) {
  const sandbox = createSandboxApi(options);
  const stripe = new Stripe(key, {
    httpClient: Stripe.createFetchHttpClient(sandbox.fetch),
    maxNetworkRetries: 0,
    telemetry: false,
    ...config,
  });
  return { sandbox, stripe };
}

/** A request as any HTTP client would write it. */
export function post(sandbox, body, { headers = {}, path = '/v1/account_sessions', method = 'POST' } = {}) {
  return sandbox.handle(
    new Request(`https://api.stripe.com${path}`, {
      method,
      headers: {
        Authorization: 'Bearer sk_test_sandbox',
        'Content-Type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      ...(method !== 'GET' && { body }),
    }),
  );
}

export const GOOD = `account=${STANDARD}&components[payments][enabled]=true`;
