import type { ConnectErrorOptions } from '../errors/connect-error.js';
import type { ConnectErrorCode } from '../errors/kinds.js';

const CODES_BY_STATUS: Record<number, ConnectErrorCode> = {
  401: 'session-unauthorized',
  403: 'session-forbidden',
  404: 'session-not-found',
  405: 'session-not-found',
  408: 'session-timeout',
  410: 'session-not-found',
  // Laravel's answer to a stale CSRF token: a new sign-in gives a new one.
  419: 'session-unauthorized',
  429: 'session-rate-limited',
};

/** The code of an endpoint's refusal, and what its answer says. */
export function readErrorResponse(response: Response, json: unknown): [ConnectErrorCode, ConnectErrorOptions] {
  const { status, headers } = response;
  const code = CODES_BY_STATUS[status] ?? (status >= 500 ? 'session-server-error' : 'session-rejected');
  return [code, { serverMessage: readMessage(json), retryAfter: readRetryAfter(headers.get('retry-after')) }];
}

/** `{"error": "…"}` or `{"error": {"message": "…"}}`. */
function readMessage(json: unknown): string | undefined {
  const error = (json as { error?: unknown } | undefined)?.error;
  const message = typeof error === 'string' ? error : (error as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' && message ? message : undefined;
}

/** Seconds or a date, in milliseconds. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function readRetryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return wait >= 0 ? wait : undefined;
}
