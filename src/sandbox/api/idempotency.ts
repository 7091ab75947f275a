import { Refusal, invalid } from './errors.js';

interface Entry {
  fingerprint: string;
  /** Absent while the first request is still under way. */
  response?: Response;
  requestId: string;
}

const KEPT = 1000;

/** The first answer to an idempotency key, for every further request that brings the key. */
export class Idempotency {
  readonly #entries = new Map<string, Entry>();

  clear(): void {
    this.#entries.clear();
  }

  async run(key: string | null, scope: string, fingerprint: string, requestId: string, work: () => Promise<Response>): Promise<Response> {
    if (!key) return work();
    if (key.length > 255) throw invalid('Idempotency keys can be at most 255 characters long.');
    const place = `${scope} ${key}`;
    const known = this.#entries.get(place);
    if (known) return replay(known, key, fingerprint);
    const entry: Entry = { fingerprint, requestId };
    this.#entries.set(place, entry);
    try {
      const response = await work();
      entry.response = response.clone();
      response.headers.set('Idempotency-Key', key);
      return response;
    } catch (error) {
      // As with Stripe: what was refused before anything was done may be asked again under the same key.
      this.#entries.delete(place);
      throw error;
    } finally {
      this.#forget();
    }
  }

  // Every SDK sends a key with every POST: a sandbox that keeps them for a day would grow without end.
  #forget(): void {
    for (const place of this.#entries.keys()) {
      if (this.#entries.size <= KEPT) return;
      this.#entries.delete(place);
    }
  }
}

function replay(entry: Entry, key: string, fingerprint: string): Response {
  if (entry.fingerprint !== fingerprint) {
    throw new Refusal(400, {
      message:
        'Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key ' +
        `other than '${key}' if you meant to execute a different request.`,
      type: 'idempotency_error',
    });
  }
  if (!entry.response) {
    throw new Refusal(409, {
      code: 'idempotency_key_in_use',
      message:
        'There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, ' +
        `and the other request is still going through): ${key}. Please try again later.`,
      type: 'idempotency_error',
    }, { 'Stripe-Should-Retry': 'true' });
  }
  const response = entry.response.clone();
  response.headers.set('Idempotency-Key', key);
  response.headers.set('Idempotent-Replayed', 'true');
  response.headers.set('Original-Request', entry.requestId);
  return response;
}
