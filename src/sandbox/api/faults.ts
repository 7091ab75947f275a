import { ApiError, type StripeErrorBody } from './errors.js';

/** A simulated failure. */
export interface Fault {
  /** The status to answer with, from 400 on. Without one the request is answered as usual, after `delay`. */
  status?: number;
  /** Seconds, as the `Retry-After` header. */
  retryAfter?: number;
  /** The `Stripe-Should-Retry` header. */
  shouldRetry?: boolean;
  /** An HTML page instead of JSON, as from a proxy. */
  html?: boolean;
  /** Milliseconds before anything is answered. */
  delay?: number;
  /** Close the connection without an answer. */
  drop?: boolean;
  /** How many requests it applies to. Default: all, until it is cleared. */
  times?: number;
}

/** No response: on a port the connection is closed; in process, `fetch` rejects with this. */
export class Dropped extends TypeError {
  readonly code = 'ECONNRESET';
}

const RATE_LIMIT = { type: 'invalid_request_error', code: 'rate_limit' } as const;
const API_ERROR: StripeErrorBody = { type: 'api_error', message: 'An unknown error occurred' };
const BODIES: Readonly<Record<number, StripeErrorBody>> = {
  409: {
    type: 'invalid_request_error',
    code: 'lock_timeout',
    message:
      'This object cannot be accessed right now because another API request or Stripe process is currently accessing it. If you see this error intermittently, retry the request.',
  },
  429: {
    ...RATE_LIMIT,
    message:
      'Testmode request rate limit exceeded, the rate limits in testmode are lower than livemode. You can learn more about rate limits here https://stripe.com/docs/rate-limits.',
  },
  503: { type: 'api_error', message: 'Stripe is temporarily unavailable. Please try again.' },
};

const CHECKS: { [K in keyof Required<Fault>]: (value: unknown) => boolean } = {
  status: (value) => Number.isInteger(value) && (value as number) >= 400 && (value as number) <= 599,
  retryAfter: isCount,
  shouldRetry: isBoolean,
  html: isBoolean,
  delay: isCount,
  drop: isBoolean,
  times: isCount,
};

/** The current fault, if any. `set` replaces it, `clear` removes it. */
export class Faults {
  #fault: Fault | undefined;

  get current(): Fault | undefined {
    return this.#fault && { ...this.#fault };
  }

  set(fault: Fault): void {
    for (const [name, value] of Object.entries(fault)) {
      const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof Fault] : undefined;
      if (!check) throw new TypeError(`A fault has no "${name}". It has: ${Object.keys(CHECKS).join(', ')}.`);
      if (value !== undefined && !check(value))
        throw new TypeError(`${JSON.stringify(value)} is no "${name}" of a fault.`);
    }
    this.#fault = { ...fault };
  }

  clear(): void {
    this.#fault = undefined;
  }

  /** Applies the current fault to a request: resolves, or throws. */
  async strike(signal: AbortSignal): Promise<void> {
    const fault = this.#next();
    if (!fault) return;
    if (fault.delay) await sleep(fault.delay, signal);
    if (fault.drop) throw new Dropped('fetch failed: the sandbox closed the connection');
    if (fault.status) throw new FaultResponse(fault, fault.status);
  }

  #next(): Fault | undefined {
    const fault = this.#fault;
    if (fault?.times === undefined) return fault;
    if (fault.times === 0) return undefined;
    fault.times -= 1;
    return fault;
  }
}

class FaultResponse extends ApiError {
  readonly #html: boolean;

  constructor(fault: Fault, status: number) {
    super(
      status,
      BODIES[status] ??
        (status >= 500
          ? API_ERROR
          : { type: 'invalid_request_error', message: 'The sandbox was told to refuse this request.' }),
      {
        ...(fault.retryAfter !== undefined && { 'Retry-After': String(fault.retryAfter) }),
        ...(fault.shouldRetry !== undefined && { 'Stripe-Should-Retry': String(fault.shouldRetry) }),
      },
    );
    this.#html = fault.html ?? false;
  }

  override toResponse(requestId: string): Response {
    if (!this.#html) return super.toResponse(requestId);
    return new Response(`<html><head><title>${this.status}</title></head><body><h1>${this.status}</h1></body></html>`, {
      status: this.status,
      headers: { ...this.headers, 'Content-Type': 'text/html' },
    });
  }
}

/** So many requests in so many seconds; the next one is refused. */
export interface RateLimit {
  requests: number;
  seconds: number;
}

export class Limiter {
  readonly #limit: RateLimit | undefined;
  #times: number[] = [];

  constructor(limit: RateLimit | undefined) {
    this.#limit = limit;
  }

  assertWithinLimit(now = Date.now()): void {
    if (!this.#limit) return;
    const { requests, seconds } = this.#limit;
    this.#times = this.#times.filter((time) => time > now - seconds * 1000);
    if (this.#times.length >= requests) {
      const wait = Math.ceil((this.#times[0]! + seconds * 1000 - now) / 1000);
      throw new ApiError(429, BODIES[429]!, {
        'Retry-After': String(Math.max(1, wait)),
        'Stripe-Rate-Limited-Reason': 'global-rate',
      });
    }
    this.#times.push(now);
  }
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
