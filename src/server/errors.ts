import type Stripe from 'stripe';
import { errorResponse, type ErrorCode } from './responses.js';

/** No account session within the handler's `timeout`. */
export class TimeoutError extends Error {
  constructor(ms: number) {
    super(`No account session within ${ms} ms.`);
  }
}

type ErrorArguments = readonly [status: number, code: ErrorCode, message: string];

const SERVER_ERROR: ErrorArguments = [500, 'server_error', 'Something went wrong on our side. Please try again later.'];
const STRIPE_UNAVAILABLE: ErrorArguments = [
  502,
  'stripe_unavailable',
  'Our payment provider cannot be reached right now. Please try again in a moment.',
];
const TIMEOUT: ErrorArguments = [504, 'timeout', 'This took too long. Please try again.'];
const RATE_LIMITED: ErrorArguments = [
  429,
  'rate_limited',
  'Too many requests right now. Please try again in a moment.',
];

/**
 * By the `type` of the SDK's errors. The others are the site's own to mend (a wrong key, an unknown component, a
 * foreign account): a 500, with the reason in the log. Their status is not passed on, because a 401 of Stripe's does
 * not mean that nobody is signed in here.
 */
const BY_TYPE: Readonly<Record<string, ErrorArguments>> = {
  StripeRateLimitError: RATE_LIMITED,
  StripeConnectionError: STRIPE_UNAVAILABLE,
  StripeAPIError: STRIPE_UNAVAILABLE,
};

/** The response for an error. It names no reason: that is for the log. */
export function toErrorResponse(error: unknown): Response {
  const [status, code, message] = toErrorArguments(error);
  const retryAfter = status !== 500 && isStripeError(error) ? error.headers?.['retry-after'] : undefined;
  return errorResponse(status, code, message, retryAfter ? { 'Retry-After': retryAfter } : {});
}

/** The line for the site's log. No key and no secret is in it. */
export function describeError(error: unknown): string {
  if (!isStripeError(error)) return `No account session: ${error instanceof Error ? error.message : String(error)}`;
  const { statusCode, code, param, message, requestId } = error;
  const parts = [error.type, statusCode, code, param && `param ${param}`, requestId].filter(Boolean).join(', ');
  return `No account session: ${message} (${parts})`;
}

function toErrorArguments(error: unknown): ErrorArguments {
  if (error instanceof TimeoutError) return TIMEOUT;
  if (!isStripeError(error)) return SERVER_ERROR;
  // The SDK has no error class for its own timeout.
  if (error.type === 'StripeConnectionError' && /timeout/i.test(error.message)) return TIMEOUT;
  return BY_TYPE[error.type] ?? SERVER_ERROR;
}

// Not by `instanceof`: a site may have two copies of the SDK.
function isStripeError(error: unknown): error is Stripe.errors.StripeError {
  return error instanceof Error && 'type' in error && typeof error.type === 'string' && error.type.startsWith('Stripe');
}
