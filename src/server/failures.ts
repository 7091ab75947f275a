import type Stripe from 'stripe';
import { refuse, type RefusalCode } from './answers.js';

/** Ours took too long, whoever was to blame. */
export class Timeout extends Error {
  constructor(ms: number) {
    super(`No account session within ${ms} ms.`);
  }
}

type Answer = readonly [status: number, code: RefusalCode, message: string];

const OURS: Answer = [500, 'server_error', 'Something went wrong on our side. Please try again later.'];
const AWAY: Answer = [502, 'stripe_unavailable', 'Our payment provider cannot be reached right now. Please try again in a moment.'];
const LATE: Answer = [504, 'timeout', 'This took too long. Please try again.'];
const MANY: Answer = [429, 'rate_limited', 'Too many requests right now. Please try again in a moment.'];

/**
 * Stripe's errors by the SDK's `type`. What is missing is ours to mend (a wrong key, an unknown component, a foreign account),
 * so the person gets a 500 and the log the reason: a 401 of Stripe's says nothing about who is signed in here.
 */
const BY_TYPE: Readonly<Record<string, Answer>> = {
  StripeRateLimitError: MANY,
  StripeConnectionError: AWAY,
  StripeAPIError: AWAY,
};

/** What the person may know of a failure, as a response. */
export function answerFailure(error: unknown): Response {
  const [status, code, message] = judge(error);
  const wait = status !== 500 && isStripeError(error) ? error.headers?.['retry-after'] : undefined;
  return refuse(status, code, message, wait ? { 'Retry-After': wait } : {});
}

/** What the site's own log gets: all but keys and secrets. */
export function describeFailure(error: unknown): string {
  if (!isStripeError(error)) return `No account session: ${error instanceof Error ? error.message : String(error)}`;
  const { statusCode, code, param, message, requestId } = error;
  const parts = [error.type, statusCode, code, param && `param ${param}`, requestId].filter(Boolean).join(', ');
  return `No account session: ${message} (${parts})`;
}

function judge(error: unknown): Answer {
  if (error instanceof Timeout) return LATE;
  if (!isStripeError(error)) return OURS;
  // The SDK has no error of its own for its timeout.
  if (error.type === 'StripeConnectionError' && /timeout/i.test(error.message)) return LATE;
  return BY_TYPE[error.type] ?? OURS;
}

// By its look, not by `instanceof`: a site may well have two copies of the SDK.
function isStripeError(error: unknown): error is Stripe.errors.StripeError {
  return error instanceof Error && 'type' in error && typeof error.type === 'string' && error.type.startsWith('Stripe');
}
