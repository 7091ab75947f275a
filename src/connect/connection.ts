import type { IStripeConnectInitParams } from '@stripe/connect-js';
import { ConnectError, late, toConnectError } from '../errors.js';
import { refuseSecretKey, type SessionAnswer } from '../session/answer.js';
import { checkSource, requestSession, type SessionSource } from '../session/client.js';
import { within } from '../wait.js';
import { loadConnect, type Initialized } from './script.js';

/** What Connect.js shall look and sound like; asked for when the instance is made, so that the latest counts. */
export type InstanceOptions = Pick<IStripeConnectInitParams, 'appearance' | 'displayOptions' | 'fonts' | 'locale'>;

export interface ConnectionSettings extends SessionSource {
  publishableKey?: string;
  /** Milliseconds that the script, and the session, may each take. */
  timeout: number;
  /** Whether the instance is made only when there is a session: where it replaces one that still serves. */
  afterSession?: boolean;
  options(): Promise<InstanceOptions>;
  /** A later session, which Connect.js asked for by itself, could not be had. */
  onRenewalError(error: ConnectError): void;
}

/** Connect.js, initialised for one session. */
export interface Connection extends Initialized {
  /** The endpoint's first answer. It may come after the instance, and it may reject. */
  readonly session: Promise<SessionAnswer>;
}

/**
 * Loads the script and asks for the first session, side by side; resolves once there is an instance. That needs a publishable
 * key: when the page has none, it waits for the one in the endpoint's answer.
 */
export async function connect(settings: ConnectionSettings, signal: AbortSignal): Promise<Connection> {
  const { publishableKey, timeout, afterSession } = settings;
  if (!isSecureContext) throw new ConnectError('insecure-context', origin);
  refuseSecretKey(publishableKey, 'publishable-key');
  checkSource(settings);

  const session = requestSession(settings, timeout, signal);
  const script = loadConnect(timeout, signal);
  const key = publishableKey && !afterSession ? Promise.resolve(publishableKey) : session.then((answer) => publishableKey ?? keyOf(answer));
  // The instance need not wait for the session, but without one there is no use in waiting for the script.
  const refused = session.then(() => new Promise<never>(() => {}));
  const [initialize, knownKey] = await Promise.race([Promise.all([script, key]), refused]);
  signal.throwIfAborted();

  const renew = () =>
    requestSession(settings, timeout, signal).catch((error: ConnectError) => {
      if (!signal.aborted) settings.onRenewalError(error);
      throw error;
    });
  return within(timeout, late('script-timeout', timeout), signal, async () => {
    const params = { ...(await settings.options()), publishableKey: knownKey, fetchClientSecret: secrets(session, renew, signal) };
    try {
      return { ...(await initialize(params)), session };
    } catch (error) {
      // Connect.js is there, and refuses what it was given.
      throw toConnectError(error, 'invalid-setting');
    }
  });
}

/**
 * Gives the secret of the first session, then of others. Connect.js keeps this function for as long as the page lives, so it
 * closes over nothing but these, and lets go of them once the instance is given up: else every element that ever was would stay.
 */
function secrets(first: Promise<SessionAnswer> | undefined, renew: (() => Promise<SessionAnswer>) | undefined, signal: AbortSignal): () => Promise<string> {
  signal.addEventListener('abort', () => (first = renew = undefined));
  return () => {
    const answer = first ?? renew?.() ?? Promise.reject(new DOMException('', 'AbortError'));
    first = undefined;
    const secret = answer.then(({ clientSecret }) => clientSecret);
    // Connect.js reports a failure as an error of the component; whether it handles the promise is its own affair.
    secret.catch(() => {});
    return secret;
  };
}

function keyOf({ publishableKey }: SessionAnswer): string {
  if (!publishableKey) throw new ConnectError('missing-publishable-key');
  return publishableKey;
}
