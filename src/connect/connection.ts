import type { IStripeConnectInitParams } from '@stripe/connect-js';
import { withTimeout } from '../async/timeout.js';
import { ConnectError, timeoutError, toConnectError } from '../errors/connect-error.js';
import { assertNotSecretKey, type SessionResponse } from '../session/response.js';
import { assertValidSource, requestSession, type SessionSource } from '../session/client.js';
import { loadConnect, type InitializedConnect } from './script.js';

/**
 * How the components look and what language they speak: read when the instance is made, so that the latest values
 * count.
 */
export type InstanceOptions = Pick<IStripeConnectInitParams, 'appearance' | 'displayOptions' | 'fonts' | 'locale'>;

export interface ConnectionSettings extends SessionSource {
  publishableKey?: string;
  /** Milliseconds that the script, and the session, may each take. */
  timeout: number;
  /** Whether to make the instance only once there is a session: where it replaces one that still serves. */
  waitForSession?: boolean;
  readInstanceOptions(): Promise<InstanceOptions>;
  /** A later session, which Connect.js asked for by itself, could not be had. */
  onRenewalError(error: ConnectError): void;
}

/** Connect.js, initialised for one session. */
export interface Connection extends InitializedConnect {
  /** The endpoint's first answer. It may come after the instance, and it may reject. */
  readonly session: Promise<SessionResponse>;
}

/**
 * Loads the script and asks for the first session, side by side; resolves once there is an instance. That needs a
 * publishable key: when the page has none, it waits for the one in the endpoint's answer.
 */
export async function connect(settings: ConnectionSettings, signal: AbortSignal): Promise<Connection> {
  const { publishableKey, timeout, waitForSession } = settings;
  if (!isSecureContext) throw new ConnectError('insecure-context', origin);
  assertNotSecretKey(publishableKey, 'publishable-key');
  assertValidSource(settings);

  const session = requestSession(settings, timeout, signal);
  const script = loadConnect(timeout, signal);
  const key =
    publishableKey && !waitForSession ? publishableKey : session.then((answer) => publishableKey ?? keyOf(answer));
  // The instance need not wait for the session, but once that has failed there is no use in waiting for the script.
  const sessionFailure = session.then(() => new Promise<never>(() => {}));
  const [initialize, knownKey] = await Promise.race([Promise.all([script, key]), sessionFailure]);
  signal.throwIfAborted();

  const renewSession = () =>
    requestSession(settings, timeout, signal).catch((error: ConnectError) => {
      if (!signal.aborted) settings.onRenewalError(error);
      throw error;
    });
  return withTimeout(
    timeout,
    () => timeoutError('script-timeout', timeout),
    signal,
    async () => {
      const options = await settings.readInstanceOptions();
      const { fetchClientSecret } = new ClientSecretProvider(session, renewSession, signal);
      try {
        return { ...(await initialize({ ...options, publishableKey: knownKey, fetchClientSecret })), session };
      } catch (error) {
        // Connect.js is there, and refuses what it was given.
        throw toConnectError(error, 'invalid-setting');
      }
    },
  );
}

/**
 * Gives the secret of the first session, then of others. Connect.js keeps the function for as long as the page lives,
 * so it reaches nothing but this object, which lets go of what it has once the instance is given up: else every element
 * that ever was would stay. A class, because minifiers move functions into each other, and with that what they close
 * over.
 */
class ClientSecretProvider {
  constructor(
    private session: Promise<SessionResponse> | undefined,
    private renew: (() => Promise<SessionResponse>) | undefined,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => (this.session = this.renew = undefined));
  }

  readonly fetchClientSecret = (): Promise<string> => {
    const answer = this.session ?? this.renew?.() ?? Promise.reject(new DOMException('', 'AbortError'));
    this.session = undefined;
    const secret = answer.then(({ clientSecret }) => clientSecret);
    // Connect.js reports a failure as an error of the component, whether or not it handles this promise.
    secret.catch(() => {});
    return secret;
  };
}

function keyOf({ publishableKey }: SessionResponse): string {
  if (!publishableKey) throw new ConnectError('missing-publishable-key');
  return publishableKey;
}
