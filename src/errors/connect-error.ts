import { redactBeginning } from '../stripe/keys.js';
import { isRetryable, kindOf, USER_MESSAGES, type ConnectErrorCode } from './kinds.js';

export interface ConnectErrorOptions {
  /** What was thrown. */
  cause?: unknown;
  /** Milliseconds that the server asked to wait (`Retry-After`). */
  retryAfter?: number;
  /** The server's text for the user, to be shown as text. */
  serverMessage?: string;
  /** The `code` of the server's error, for programs. */
  serverCode?: string;
  /** The http(s) URL of the page where the user signs in. */
  signInUrl?: string;
  /** Stripe's own `type` of a `component-load-error`. */
  type?: string;
}

/** Why a dashboard or a component could not be shown. */
export class ConnectError extends Error {
  declare readonly name: 'ConnectError';
  /** What the server said in its answer, if it said anything. Show it as text, never as HTML. */
  readonly serverMessage?: string;
  /** The `code` of the server's error response, if it has one: for programs. */
  readonly serverCode?: string;
  /** The URL at which the user can sign in again, from the server's error response (`sign_in_url`): http or https. */
  readonly signInUrl?: string;
  /** For `component-load-error`: the type that Stripe reported. */
  readonly type?: string;
  /** Milliseconds that the server asked to wait before another try. */
  readonly retryAfter?: number;
  /**
   * What to tell the person in front of the page: no jargon, and what to do. In the element's language once it is
   * reported.
   */
  userMessage: string;

  /**
   * @param code Names the failure; stable across versions.
   * @param detail The facts, for the developer; what they mean is in the docs.
   */
  constructor(
    readonly code: ConnectErrorCode,
    detail = '',
    options?: ConnectErrorOptions,
  ) {
    super(`${code} ${redactBeginning(detail)}`.trim(), options);
    this.userMessage = USER_MESSAGES[kindOf(code)];
    this.type = options?.type;
    this.signInUrl = options?.signInUrl;
    this.retryAfter = options?.retryAfter;
    this.serverCode = options?.serverCode && redactBeginning(options.serverCode);
    this.serverMessage = options?.serverMessage && redactBeginning(options.serverMessage);
  }

  /**
   * Whether the same thing, done again later, may succeed. For the session and the script it was tried again before you
   * see the error.
   */
  get retryable(): boolean {
    return isRetryable(this.code);
  }

  /** The page of the docs about this code. */
  get helpUrl(): string {
    return `https://cdn.jsdelivr.net/npm/stripe-connect-dashboard/docs/errors/${this.code}.md`;
  }
}

// Defined and not assigned: a page may freeze `Error.prototype`, whose property would then be read-only here.
Object.defineProperty(ConnectError.prototype, 'name', { value: 'ConnectError', configurable: true, writable: true });

/** Creates the error of a wait that was too long. */
export const timeoutError = (code: ConnectErrorCode, timeout: number, what = ''): ConnectError =>
  new ConnectError(code, `${what} ${timeout} ms`.trim());

/** The message of an error, or any other value as text. Anything can be thrown, also what has no text. */
export function toText(value: unknown): string {
  try {
    return value instanceof Error ? value.message : String(value);
  } catch {
    return typeof value;
  }
}

/** Anything that was thrown, as a `ConnectError`. */
export function toConnectError(thrown: unknown, code: ConnectErrorCode): ConnectError {
  if (thrown instanceof ConnectError) return thrown;
  return new ConnectError(code, toText(thrown), { cause: thrown });
}
