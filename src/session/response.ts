import { ConnectError } from '../errors/connect-error.js';
import { readEnabledNames } from '../stripe/component-names.js';
import { isSecretKey } from '../stripe/keys.js';
import { beginningOf, isPage, isRecord, parseJson, toText } from './body.js';
import { readErrorResponse } from './error-response.js';

/** What a session endpoint responds. */
export interface SessionResponse {
  /** Short-lived and for one use: pass it to Connect.js, keep it nowhere. */
  clientSecret: string;
  publishableKey?: string;
  /** Names of the components that the session enables, as the endpoint spelled them; `undefined` if it named none. */
  components?: string[];
  /** Any text that identifies whose session it is. */
  account?: string;
  /** The language for Connect.js, in any spelling. */
  locale?: string;
}

/** What `fetchClientSecret` may resolve to: a client secret, or an object like an endpoint's response. */
export type ClientSecretResult = string | SessionResponseBody | null | undefined;

/** The JSON of an endpoint's response. */
export interface SessionResponseBody {
  clientSecret?: string;
  client_secret?: string;
  publishableKey?: string;
  publishable_key?: string;
  components?: readonly string[] | object;
  account?: string;
  locale?: string;
}

/**
 * A secret that a server or a function returns without an object around it. Any other text may be a message, so only
 * the prefix of Stripe's secrets is a secret without doubt.
 */
const BARE_SECRET = /^accs_secret_\S+$/;

/** Reads an endpoint's response. Throws a `ConnectError` if it isn't a session. */
export async function readResponse(response: Response, url: string): Promise<SessionResponse> {
  // The request didn't follow a redirect, so that this can be told from a lost connection.
  if (response.type === 'opaqueredirect')
    throw new ConnectError('session-unauthorized', `${url} redirects, and following that fails: to another origin?`);
  // Rejects if the connection is lost: that is no response, whatever the status. A byte order mark is removed.
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const json = parseJson(text);
  const what = `${describeUrl(response, url)} responded with ${response.status}`;

  if (!response.ok || isError(json)) {
    const [code, detail, options] = readErrorResponse(response, type, text, json);
    throw new ConnectError(code, `${what} ${detail}`, options);
  }
  if (isRecord(json) && !Array.isArray(json)) return parseResponse(json, url);
  const secret = (toText(json) ?? text).trim();
  if (BARE_SECRET.test(secret)) return { clientSecret: secret };
  if (!isPage(type, text)) throw new ConnectError('session-malformed', `${what} ${type} "${beginningOf(text)}"`);
  // A service worker responds with its offline page: when online again, the endpoint will respond.
  const isOfflinePage = !navigator.onLine && navigator.serviceWorker?.controller;
  throw new ConnectError(
    isOfflinePage ? 'session-network' : 'session-not-json',
    `${what} ${type}${isOfflinePage ? ', while offline, from a service worker' : ''}`,
  );
}

/** Checks what an endpoint, or a page's own function, returned. */
export function parseResponse(json: object, source: string): SessionResponse {
  const body = json as Record<string, unknown>;
  const clientSecret = toText(body.client_secret) ?? toText(body.clientSecret);
  const publishableKey = toText(body.publishable_key) ?? toText(body.publishableKey);
  assertNotSecretKey(clientSecret, 'client_secret');
  assertNotSecretKey(publishableKey, 'publishable_key');
  if (!clientSecret) {
    const names = beginningOf(Object.keys(body).join(', '));
    throw new ConnectError('session-malformed', `no client_secret from ${source}, but {${names}}`);
  }
  const account = typeof body.account === 'number' ? `${body.account}` : toText(body.account);
  return {
    clientSecret,
    publishableKey,
    components: readEnabledNames(body.components),
    account,
    locale: toText(body.locale),
  };
}

/** Checks what the page's `fetchClientSecret` resolved to. */
export function parseClientSecretResult(result: unknown): SessionResponse {
  const source = 'fetchClientSecret()';
  if (isRecord(result)) {
    if (!isError(result)) return parseResponse(result, source);
    throw new ConnectError(
      'session-rejected',
      `${source} resolved to an error: ${beginningOf(JSON.stringify(result))}`,
    );
  }
  // Stripe's quickstart function resolves to nothing after a failed request: that may succeed the next time.
  if (result === undefined || result === null || result === '')
    throw new ConnectError('session-rejected', `${source} resolved to ${result === '' ? 'an empty text' : result}`);
  return parseResponse({ client_secret: result }, source);
}

/** Throws if a server's secret key has reached the browser: everyone who opens the page can read it. */
export function assertNotSecretKey(key: string | undefined, where: string): void {
  if (isSecretKey(key)) throw new ConnectError('secret-key-exposed', where);
}

/** Some servers send their errors with the status of success. */
const isError = (json: unknown): boolean =>
  isRecord(json) && !!json.error && !toText(json.client_secret) && !toText(json.clientSecret);

/** The URL, and where a redirect within its origin led. */
function describeUrl({ redirected, url: to }: Response, url: string): string {
  return redirected ? `${url} redirected to ${new URL(to).pathname}, which` : url;
}
