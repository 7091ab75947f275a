import { ConnectError } from '../errors.js';
import { readRefusal } from './refusal.js';

/** What a session endpoint answers. */
export interface SessionAnswer {
  /** Short-lived and for one use: hand it to Connect.js, keep it nowhere. */
  clientSecret: string;
  publishableKey?: string;
  /** Names of the components that the session enables, as the endpoint spelt them; `undefined` when it did not tell. */
  components?: string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

/** Reads an endpoint's response: the session, or the `ConnectError` that says why there is none. */
export async function readAnswer(response: Response, url: string): Promise<SessionAnswer> {
  const json: unknown = await response.json().catch((error: Error) => {
    // Not JSON is an answer too; a body that cannot be read to its end is none, whatever the status promised.
    if (error.name !== 'SyntaxError') throw error;
  });
  if (!response.ok) {
    const [code, options] = readRefusal(response, json);
    throw new ConnectError(code, `${url} answered ${response.status} ${options.serverMessage ?? ''}`, options);
  }
  if (!isRecord(json)) {
    const from = response.redirected ? new URL(response.url).pathname : url;
    throw new ConnectError('session-not-json', `${from} answered ${response.status} ${response.headers.get('content-type')}`);
  }
  return toAnswer(json, url);
}

/** Checks what an endpoint, or a page's own function, gave. */
export function toAnswer(json: Record<string, unknown>, source: string): SessionAnswer {
  const clientSecret = text(json.client_secret) ?? text(json.clientSecret);
  const publishableKey = text(json.publishable_key) ?? text(json.publishableKey);
  refuseSecretKey(clientSecret, 'client_secret');
  refuseSecretKey(publishableKey, 'publishable_key');
  if (!clientSecret) throw new ConnectError('session-malformed', `no client_secret from ${source}`);
  return {
    clientSecret,
    publishableKey,
    components: enabledNames(json.components),
  };
}

/** A key of the server's own that has come as far as a browser: whoever opens the page can read it. */
export function refuseSecretKey(key: string | undefined, where: string): void {
  if (key && /^\s*[sr]k_/.test(key)) throw new ConnectError('secret-key-exposed', where);
}

function enabledNames(components: unknown): string[] | undefined {
  if (Array.isArray(components)) return components.filter((name) => typeof name === 'string');
  if (!isRecord(components)) return undefined;
  return Object.keys(components).filter((name) => isRecord(components[name]) && components[name].enabled === true);
}
