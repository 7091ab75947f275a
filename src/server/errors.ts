import type Stripe from 'stripe';
import { toLogLine } from './redact.js';
import { errorResponse, type SessionErrorCode } from './responses.js';
import { ClientGoneError, TimeoutError } from './wait.js';

type ErrorArguments = readonly [status: number, code: SessionErrorCode, message: string];

const SERVER_ERROR: ErrorArguments = [500, 'server_error', 'Something went wrong on our side. Please try again later.'];
const STRIPE_UNAVAILABLE: ErrorArguments = [
  502,
  'stripe_unavailable',
  'Our payment provider cannot be reached right now. Please try again in a moment.',
];
/** The status that nginx logs for a client that has closed the connection. */
export const CLIENT_GONE = 499;

const CLIENT_CLOSED_REQUEST: ErrorArguments = [CLIENT_GONE, 'client_closed_request', 'This request was canceled.'];
const TIMEOUT: ErrorArguments = [504, 'timeout', 'This took too long. Please try again.'];
const RATE_LIMITED: ErrorArguments = [
  429,
  'rate_limited',
  'Too many requests right now. Please try again in a moment.',
];

/**
 * By the `type` of the SDK's errors. The others are the site's own to fix (a wrong key, an unknown component, a foreign
 * account): a 500, with the reason in the log. Their status is not passed on, because Stripe's 401 does not mean that
 * the user isn't signed in here.
 */
const BY_TYPE: ReadonlyMap<string, ErrorArguments> = new Map([
  ['StripeRateLimitError', RATE_LIMITED],
  ['StripeConnectionError', STRIPE_UNAVAILABLE],
  ['StripeAPIError', STRIPE_UNAVAILABLE],
]);

/** Returns the response for whatever was thrown. It names no reason, which is for the log only. Never throws. */
export function toErrorResponse(thrown: unknown): Response {
  try {
    const [status, code, message] = toErrorArguments(thrown);
    const retryAfter = status !== 500 && isStripeError(thrown) && toRetryAfter(thrown.headers?.['retry-after']);
    return errorResponse(status, code, message, retryAfter ? { 'Retry-After': retryAfter } : {});
  } catch {
    // A getter that throws.
    return errorResponse(...SERVER_ERROR);
  }
}

/** Returns one line for the site's log, with no key and no secret in it. Never throws. */
export function describeError(thrown: unknown, what = 'account session'): string {
  try {
    return toLogLine(`No ${what}: ${toReason(thrown)}`);
  } catch {
    // A getter or a `toString` that throws.
    return `No ${what}: an error that cannot be described`;
  }
}

/** Whether the same call to Stripe may succeed a moment later. The rules are the SDK's. */
export function isTemporary(thrown: unknown): boolean {
  if (!isStripeError(thrown)) return false;
  const advice = thrown.headers?.['stripe-should-retry'];
  if (advice === 'true' || advice === 'false') return advice === 'true';
  return thrown.type === 'StripeConnectionError' || thrown.statusCode === 409 || (thrown.statusCode ?? 0) >= 500;
}

/** Whether Stripe closed the connection, after which the SDK makes a second attempt even if it may not retry. */
export function isClosedConnection(thrown: unknown): boolean {
  if (!isStripeError(thrown) || thrown.type !== 'StripeConnectionError') return false;
  const { code } = (thrown.detail ?? {}) as { code?: unknown };
  return code === 'ECONNRESET' || code === 'EPIPE';
}

function toReason(thrown: unknown): string {
  if (!isStripeError(thrown)) return thrown instanceof Error ? thrown.message : String(thrown);
  const { type, statusCode, code, param, message, requestId } = thrown;
  const parts = [type, statusCode, code, param && `param ${param}`, requestId].filter(Boolean).join(', ');
  // The facts first: a long message is cut.
  return message.length > 500 ? `(${parts}) ${message}` : `${message} (${parts})`;
}

function toErrorArguments(thrown: unknown): ErrorArguments {
  if (thrown instanceof ClientGoneError) return CLIENT_CLOSED_REQUEST;
  if (thrown instanceof TimeoutError) return TIMEOUT;
  if (!isStripeError(thrown)) return SERVER_ERROR;
  // The SDK has no error class for its own timeout.
  if (thrown.type === 'StripeConnectionError' && /timeout/i.test(thrown.message)) return TIMEOUT;
  return BY_TYPE.get(thrown.type) ?? SERVER_ERROR;
}

/** Returns seconds or an HTTP date; `undefined` for anything else, which a header could not carry. */
function toRetryAfter(value: unknown): string | undefined {
  const text = String(value).slice(0, 30);
  return /^(\d{1,9}|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)$/.test(text) ? text : undefined;
}

// Not by `instanceof`: a site may have two copies of the SDK.
function isStripeError(thrown: unknown): thrown is Stripe.errors.StripeError {
  return (
    thrown instanceof Error && 'type' in thrown && typeof thrown.type === 'string' && thrown.type.startsWith('Stripe')
  );
}
