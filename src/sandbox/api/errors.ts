/** The part of Stripe's error object that a request for an account session can result in. */
export interface StripeErrorBody {
  type: 'invalid_request_error' | 'idempotency_error' | 'api_error';
  message: string;
  code?: string;
  param?: string;
  doc_url?: string;
  /** Where the platform's developers see the request. */
  request_log_url?: string;
}

/** An error response of Stripe's API: a status, `{"error": {…}}`, and sometimes a header. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: StripeErrorBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: StripeErrorBody, headers: Record<string, string> = {}) {
    super(body.message);
    this.status = status;
    this.body = body.code
      ? { ...body, doc_url: `https://stripe.com/docs/error-codes/${body.code.replaceAll('_', '-')}` }
      : body;
    this.headers = headers;
  }

  toResponse(requestId: string): Response {
    // Without a key that is known, Stripe does not know whose log it is.
    const log = this.status !== 401 && {
      request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}?t=${Math.floor(Date.now() / 1000)}`,
    };
    // Stripe's own bodies are indented, and end in a line break.
    return new Response(JSON.stringify({ error: { ...this.body, ...log } }, null, 2) + '\n', {
      status: this.status,
      headers: { 'Content-Type': 'application/json', ...this.headers },
    });
  }
}

export function invalidRequest(message: string, param?: string, code?: string, status = 400): ApiError {
  return new ApiError(status, {
    ...(code && { code }),
    message,
    ...(param && { param }),
    type: 'invalid_request_error',
  });
}

export const missingParameter = (param: string) =>
  invalidRequest(`Missing required param: ${param}.`, param, 'parameter_missing');

export function unknownParameters(params: string[]): ApiError {
  return invalidRequest(
    `Received unknown parameter${params.length > 1 ? 's' : ''}: ${params.join(', ')}`,
    params[0],
    'parameter_unknown',
  );
}
