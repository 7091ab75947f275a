import { help } from './help.js';

/** Names one way in which embedding can fail; each has a page at `docs/errors/<code>.md`. */
export type ConnectErrorCode =
  | 'insecure-context'
  | 'missing-endpoint'
  | 'invalid-endpoint'
  | 'invalid-setting'
  | 'missing-publishable-key'
  | 'secret-key-exposed'
  | 'session-unauthorized'
  | 'session-forbidden'
  | 'session-not-found'
  | 'session-rejected'
  | 'session-rate-limited'
  | 'session-server-error'
  | 'session-not-json'
  | 'session-malformed'
  | 'session-network'
  | 'session-timeout'
  | 'script-blocked'
  | 'script-timeout'
  | 'script-invalid'
  | 'component-unknown'
  | 'component-missing-setting'
  | 'component-not-enabled'
  | 'component-timeout'
  | 'component-load-error'
  | 'dashboard-missing';

export interface ConnectErrorOptions extends ErrorOptions {
  /** Milliseconds the server asked us to wait (`Retry-After`). */
  retryAfter?: number;
  /** What the server said, to be shown as text. */
  serverMessage?: string;
  /** Stripe's own `type` of a `component-load-error`. */
  type?: string;
}

// What the same request, made again later, may mend. What the server says plainly, or the page's author must mend, is not in it.
const RETRYABLE = /^(session-(rate-limited|server-error|network|timeout)|script-.*|component-(timeout|load-error))$/;

// Keys and client secrets that a server or an exception may quote. They never reach a log, an event or the page.
const redact = (text: string) => text.replace(/\w*([sre]k_(live|test|org)|secret|whsec)_[^\s"'<>]*/g, '[redacted]');

/** Why a dashboard or a component could not be shown. */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
  /** What the server said in its answer, if it said anything. Show it as text, never as HTML. */
  readonly serverMessage?: string;
  /** For `component-load-error`: the type that Stripe reported. */
  readonly type?: string;
  /** Milliseconds that the server asked to wait before another try. */
  readonly retryAfter?: number;

  /**
   * @param code Names the failure; stable across versions.
   * @param detail The facts, for the developer; what they mean is in the docs.
   */
  constructor(
    readonly code: ConnectErrorCode,
    detail = '',
    options?: ConnectErrorOptions,
  ) {
    super(`${code} ${redact(detail)}`.trim(), options);
    this.type = options?.type;
    this.retryAfter = options?.retryAfter;
    this.serverMessage = options?.serverMessage && redact(options.serverMessage);
  }

  /** Whether the same thing, done again later, may succeed. For the session and the script it has been tried already when you see the error. */
  get retryable(): boolean {
    return RETRYABLE.test(this.code);
  }

  /** What to tell the person in front of the page: no jargon, and what to do; in their language, once the element has said it. */
  get userMessage(): string {
    return help.loaded?.tellPerson(this) ?? 'Something went wrong. Please try again.';
  }

  /** The page that explains this code; empty where even that much could not be loaded. */
  get helpUrl(): string {
    return help.loaded?.helpUrl(this.code) ?? '';
  }
}

/** Says, when it is called, that a wait of so many milliseconds was in vain. */
export const late = (code: ConnectErrorCode, timeout: number, what = '') => (): ConnectError => new ConnectError(code, `${what} ${timeout} ms`.trim());

/** Anything that was thrown, as a `ConnectError`. */
export function toConnectError(thrown: unknown, code: ConnectErrorCode): ConnectError {
  return thrown instanceof ConnectError ? thrown : new ConnectError(code, thrown instanceof Error ? thrown.message : `${thrown}`, { cause: thrown });
}
