import { isTemporary } from './errors.js';
import type { StripeClient } from './options.js';
import type { Wait } from './wait.js';

type Create = StripeClient['accountSessions']['create'];

/**
 * Creates an account session, with as many retries as the SDK is configured for. The SDK's own retries would go on
 * after the wait is over; it has no way to cancel them, nor the attempt that is under way. A session that was created
 * twice does no harm, so the call needs no idempotency key.
 */
export async function callStripe(client: StripeClient, params: Parameters<Create>[0], wait: Wait): ReturnType<Create> {
  const retries = client.getMaxNetworkRetries?.();
  // The SDK ignores a timeout that isn't an integer.
  const timeout = Math.ceil(wait.timeout);
  const options = retries === undefined ? { timeout } : { timeout, maxNetworkRetries: 0 };
  for (let attempt = 0; ; attempt++) {
    wait.throwIfOver();
    try {
      return await client.accountSessions.create(params, options);
    } catch (thrown) {
      if (attempt >= (retries ?? 0) || !isTemporary(thrown)) throw thrown;
      await delay(500 * 2 ** attempt * (0.75 + Math.random() / 2));
    }
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
