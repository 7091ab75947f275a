/** The part of Stripe's error object that a request for an account session can meet. */
export interface StripeErrorBody {
  type: 'invalid_request_error' | 'idempotency_error' | 'api_error';
  message: string;
  code?: string;
  param?: string;
  doc_url?: string;
}

/** A refusal as Stripe answers it: a status, `{"error": {…}}`, and now and then a header. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: StripeErrorBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: StripeErrorBody, headers: Record<string, string> = {}) {
    super(body.message);
    this.status = status;
    this.body = body.code ? { ...body, doc_url: `https://stripe.com/docs/error-codes/${body.code.replaceAll('_', '-')}` } : body;
    this.headers = headers;
  }

  toResponse(): Response {
    // Stripe's own bodies are indented, and end in a line break.
    return new Response(JSON.stringify({ error: this.body }, null, 2) + '\n', {
      status: this.status,
      headers: { 'Content-Type': 'application/json', ...this.headers },
    });
  }
}

export function invalid(message: string, param?: string, code?: string, status = 400): Refusal {
  return new Refusal(status, {
    ...(code && { code }),
    message,
    ...(param && { param }),
    type: 'invalid_request_error',
  });
}

export const missing = (param: string) => invalid(`Missing required param: ${param}.`, param, 'parameter_missing');

export function unknown(params: string[]): Refusal {
  return invalid(`Received unknown parameter${params.length > 1 ? 's' : ''}: ${params.join(', ')}`, params[0], 'parameter_unknown');
}
