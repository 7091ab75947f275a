import { ConnectError } from '../errors/connect-error.js';
import { readEnabledNames } from '../stripe/component-names.js';
import { isSecretKey } from '../stripe/keys.js';
import { readErrorResponse } from './error-response.js';

/** What a session endpoint answers. */
export interface SessionResponse {
  /** Short-lived and for one use: hand it to Connect.js, keep it nowhere. */
  clientSecret: string;
  publishableKey?: string;
  /** Names of the components that the session enables, as the endpoint spelt them; `undefined` when it did not tell. */
  components?: string[];
  /** Any text that identifies whose session it is. */
  account?: string;
  /** The language that the server knows the user to read. */
  locale?: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const toText = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** Reads an endpoint's response: the session, or the `ConnectError` that says why there is none. */
export async function readResponse(response: Response, url: string): Promise<SessionResponse> {
  const json: unknown = await response.json().catch((error: Error) => {
    // A body that is not JSON is an answer too; one that cannot be read to its end is none, whatever the status.
    if (error.name !== 'SyntaxError') throw error;
  });
  if (!response.ok) {
    const [code, options] = readErrorResponse(response, json);
    throw new ConnectError(code, `${url} answered ${response.status} ${options.serverMessage ?? ''}`, options);
  }
  if (!isRecord(json)) {
    const from = response.redirected ? new URL(response.url).pathname : url;
    const type = response.headers.get('content-type');
    throw new ConnectError('session-not-json', `${from} answered ${response.status} ${type}`);
  }
  return parseResponse(json, url);
}

/** Checks what an endpoint, or a page's own function, gave. */
export function parseResponse(json: Record<string, unknown>, source: string): SessionResponse {
  const clientSecret = toText(json.client_secret) ?? toText(json.clientSecret);
  const publishableKey = toText(json.publishable_key) ?? toText(json.publishableKey);
  assertNotSecretKey(clientSecret, 'client_secret');
  assertNotSecretKey(publishableKey, 'publishable_key');
  if (!clientSecret) throw new ConnectError('session-malformed', `no client_secret from ${source}`);
  return {
    clientSecret,
    publishableKey,
    components: readEnabledNames(json.components),
    account: toText(json.account),
    locale: toText(json.locale),
  };
}

/** Throws for a key of the server's own that has come as far as a browser: whoever opens the page can read it. */
export function assertNotSecretKey(key: string | undefined, where: string): void {
  if (isSecretKey(key)) throw new ConnectError('secret-key-exposed', where);
}
