/** What a server may answer, and how a page's test hands it to the worker. */
import { tags } from '../../src/sandbox/browser/component-specs.js';
import { encodeSecret, type SandboxSession } from '../../src/sandbox/secret.js';
import type { Clock } from './clock.js';

export interface Reply {
  /** Default 200. A redirect needs a `location` header. */
  status?: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON. */
  body?: string | object;
  /** Milliseconds of the page's time until the answer begins. */
  delay?: number;
  /**
   * The connection is lost half way through the body. (Firefox reports it as an `AbortError`, when a worker answers.)
   */
  cut?: boolean;
  /** A file of the project, by its path, instead of all above. */
  file?: string;
}

/** `network-error`: no connection. `hang`: no answer, ever. */
export type Answer = Reply | 'network-error' | 'hang';

export interface PageRequest {
  url: string;
  method: string;
  /** Names in lower case. The browser adds `cookie`, `origin` and `referer` later than a worker can see. */
  headers: Record<string, string>;
  body: string;
  mode: RequestMode;
  credentials: RequestCredentials;
  cache: RequestCache;
  redirect: RequestRedirect;
  destination: RequestDestination;
  /** The number of the request to this URL, from 1. */
  n: number;
  /** Milliseconds since the page was opened, in its time. */
  time: number;
  /** When it is in the page: milliseconds since 1970. */
  now: number;
}

export type AnswerOrFunction = Answer | ((request: PageRequest) => Answer | Promise<Answer>);

/** Waits as the answer says and gives what the worker understands; `undefined` for no answer. */
export async function prepare(answer: Answer, url: string, clock: Clock) {
  if (answer === 'hang') return undefined;
  if (answer === 'network-error') return answer;
  if (answer.delay) await clock.sleep(answer.delay);
  if (answer.file) return { file: answer.file };
  const json = typeof answer.body === 'object';
  const headers: Record<string, string> = {};
  if (json) headers['content-type'] = 'application/json';
  else if (url.endsWith('.js')) headers['content-type'] = 'text/javascript';
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers[name.toLowerCase()] = value;
  // The worker's response has no URL that a relative one could be resolved against.
  if (headers.location) headers.location = new URL(headers.location, url).href;
  return {
    status: answer.status ?? 200,
    headers,
    body: json ? JSON.stringify(answer.body) : ((answer.body as string | undefined) ?? ''),
    cut: answer.cut ?? false,
  };
}

let secrets = 0;

/** A client secret that the sandbox's Connect.js takes. Default: every component, as hyphenated or API names. */
export function sandboxSecret(
  options: { account?: string; components?: readonly string[]; expires?: number } = {},
): string {
  const { account = 'acct_sandbox', components = tags } = options;
  const names = components.map((name) => name.replaceAll('-', '_'));
  const session: SandboxSession = {
    account,
    components: Object.fromEntries(names.map((name) => [name, {}])),
    expires_at: options.expires ?? Math.floor(Date.now() / 1000) + 3600,
    livemode: false,
    nonce: `test-${++secrets}-${Math.random().toString(36).slice(2)}`,
  };
  return encodeSecret(session);
}

/** An endpoint that answers each request with a new secret, and with the sandbox's publishable key. */
export function sandboxEndpoint(options?: Parameters<typeof sandboxSecret>[0]): () => Answer {
  return () => ({ body: { client_secret: sandboxSecret(options), publishable_key: 'pk_test_sandbox' } });
}
