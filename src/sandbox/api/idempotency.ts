import { ApiError, invalidRequest } from './errors.js';

interface Entry {
  fingerprint: string;
  /** Absent while the first request is in progress. */
  response?: Response;
  requestId: string;
}

const MAX_ENTRIES = 1000;

/** Keeps the first response to an idempotency key, and replays it to further requests with the key. */
export class Idempotency {
  readonly #entries = new Map<string, Entry>();

  clear(): void {
    this.#entries.clear();
  }

  async run(
    key: string | null,
    scope: string,
    fingerprint: string,
    requestId: string,
    execute: () => Promise<Response>,
  ): Promise<Response> {
    if (!key) return execute();
    if (key.length > 255) throw invalidRequest('Idempotency keys can be at most 255 characters long.');
    const cacheKey = `${scope} ${key}`;
    const existing = this.#entries.get(cacheKey);
    if (existing) return replay(existing, key, fingerprint);
    const entry: Entry = { fingerprint, requestId };
    this.#entries.set(cacheKey, entry);
    try {
      const response = await execute();
      entry.response = response.clone();
      response.headers.set('Idempotency-Key', key);
      return response;
    } catch (error) {
      // As with Stripe: a request that failed validation can be repeated with the same key.
      this.#entries.delete(cacheKey);
      throw error;
    } finally {
      this.#evict();
    }
  }

  // SDKs send a key with every POST, so these need a limit.
  #evict(): void {
    for (const cacheKey of this.#entries.keys()) {
      if (this.#entries.size <= MAX_ENTRIES) return;
      this.#entries.delete(cacheKey);
    }
  }
}

function replay(entry: Entry, key: string, fingerprint: string): Response {
  if (entry.fingerprint !== fingerprint) {
    throw new ApiError(400, {
      message:
        'Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key ' +
        `other than '${key}' if you meant to execute a different request.`,
      type: 'idempotency_error',
    });
  }
  if (!entry.response) {
    throw new ApiError(
      409,
      {
        code: 'idempotency_key_in_use',
        message:
          'There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, ' +
          `and the other request is still going through): ${key}. Please try again later.`,
        type: 'idempotency_error',
      },
      { 'Stripe-Should-Retry': 'true' },
    );
  }
  const response = entry.response.clone();
  response.headers.set('Idempotency-Key', key);
  response.headers.set('Idempotent-Replayed', 'true');
  response.headers.set('Original-Request', entry.requestId);
  return response;
}
