import type { ConnectErrorCode, ConnectErrorOptions } from '../errors.js';

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

/** What an endpoint's error says: its code, and what comes with it. */
export function readRefusal(response: Response, json: unknown): [ConnectErrorCode, ConnectErrorOptions] {
  const { status, headers } = response;
  const code = CODES_BY_STATUS[status] ?? (status >= 500 ? 'session-server-error' : 'session-rejected');
  return [code, { serverMessage: messageOf(json), retryAfter: retryAfter(headers.get('retry-after')) }];
}

/** `{"error": "…"}` or `{"error": {"message": "…"}}`. */
function messageOf(json: unknown): string | undefined {
  const error = (json as { error?: unknown } | undefined)?.error;
  const message = typeof error === 'string' ? error : (error as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' && message ? message : undefined;
}

/** Seconds or a date, in milliseconds. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return wait >= 0 ? wait : undefined;
}
