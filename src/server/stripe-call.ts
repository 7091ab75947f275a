import { isClosedConnection, isTemporary } from './errors.js';
import type { KeyClient, StripeClient } from './options.js';
import type { Wait } from './wait.js';

interface CallOptions {
  timeout: number;
  maxNetworkRetries?: number;
}

/**
 * Calls Stripe, with as many retries as the SDK is configured for. The SDK's own retries would go on
 * after the wait is over; it has no way to cancel them, nor the attempt that is under way. What was created
 * twice does no harm, so the call needs no idempotency key.
 */
export async function callStripe<Result>(
  client: Pick<StripeClient | KeyClient, 'getMaxNetworkRetries'>,
  call: (options: CallOptions) => Promise<Result>,
  wait: Wait,
): Promise<Result> {
  const retries = client.getMaxNetworkRetries?.();
  const began = performance.now();
  // The SDK ignores a timeout that isn't an integer.
  const options = { timeout: Math.ceil(wait.timeout), ...(retries !== undefined && { maxNetworkRetries: 0 }) };
  for (let attempts = 0; ;) {
    wait.throwIfOver();
    try {
      return await call(options);
    } catch (thrown) {
      const made = isClosedConnection(thrown) ? 2 : 1;
      attempts += made;
      if (attempts + made > (retries ?? 0) + 1 || !isTemporary(thrown)) throw thrown;
      await delay(500 * 2 ** (attempts - 1) * (0.75 + Math.random() / 2));
      // So that no attempt goes on after the wait is over.
      options.timeout = Math.max(1, Math.ceil(wait.timeout - (performance.now() - began)));
    }
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
