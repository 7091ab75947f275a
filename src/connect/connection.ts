import type { IStripeConnectInitParams, StripeConnectInstance } from '@stripe/connect-js';
import { measure } from '../async/measure.js';
import { throwIfAborted, withTimeout } from '../async/timeout.js';
import { ConnectError, timeoutError, toConnectError } from '../errors/connect-error.js';
import { loadConsole } from '../errors/report.js';
import { assertValidSource, requestSession, type SessionSource } from '../session/client.js';
import { assertNotSecretKey, type SessionResponse } from '../session/response.js';
import { isConsentMissing } from './consent.js';
import { hintAtSandboxSecret, rejectWithCause } from './explain.js';
import { SCRIPT_URL } from './global.js';
import { isLiveKey } from '../stripe/keys.js';
import { adoptInstance, loadConnect, type InitializedConnect } from './script.js';

/** The options of an instance. */
export type InstanceOptions = Pick<IStripeConnectInitParams, 'appearance' | 'displayOptions' | 'fonts' | 'locale'>;

export interface ConnectionSettings extends SessionSource {
  publishableKey?: string;
  /** Milliseconds that the script, and the session, may each take. */
  timeout: number;
  /** Whether to create the instance only when its session has arrived: if it replaces a view that stays until then. */
  waitForSession?: boolean;
  /** The number of the attempt, from 1, for `performance.measure()`. */
  attempt: number;
  /** The first session, if it has arrived already. */
  firstResponse?: SessionResponse;
  /** Reads the options when the instance is created, so that the latest values count. */
  readInstanceOptions(): Promise<InstanceOptions>;
  /** A later session, which Connect.js requested, has arrived. The secret is withheld if this aborts the signal. */
  onRenewal(response: SessionResponse): void;
  /** A later session, which Connect.js requested, has failed. */
  onRenewalError(error: ConnectError): void;
}

/** Connect.js, initialized for one session. */
export interface Connection extends InitializedConnect {
  /** The first session. It may arrive after the instance, and it may reject. */
  readonly session: Promise<SessionResponse>;
  /** What the instance was created with. */
  readonly options: InstanceOptions;
}

/**
 * Loads Connect.js and requests the first session, side by side; resolves when the instance exists. An instance needs a
 * publishable key: if the page has none, it waits for the one in the session's response.
 */
export async function connect(settings: ConnectionSettings, signal: AbortSignal): Promise<Connection> {
  const { publishableKey, timeout, waitForSession, firstResponse } = settings;
  assertNotSecretKey(publishableKey, 'publishable-key');
  assertSecure(publishableKey);
  assertValidSource(settings);
  assertConsent();

  const session = firstResponse ? Promise.resolve(firstResponse) : requestSession(settings, timeout, signal);
  const script = loadConnect(timeout, signal).catch(rejectWithCause);
  measureBoth(script, session, { attempt: settings.attempt });
  const key =
    publishableKey && !waitForSession ? publishableKey : session.then((response) => publishableKey ?? keyOf(response));
  // The instance need not wait for the session, but once that has failed there is no use in waiting for the script.
  const sessionFailure = session.then(() => new Promise<never>(() => {}));
  const [initialize, knownKey] = await Promise.race([Promise.all([script, key]), sessionFailure]);
  throwIfAborted(signal);
  if (isInsecure()) void loadConsole().then((console) => console?.warnOfInsecureContext());

  session.then(
    ({ clientSecret }) => hintAtSandboxSecret(clientSecret),
    () => {},
  );

  const renewSession = async () => {
    try {
      const response = await requestSession(settings, timeout, signal);
      settings.onRenewal(response);
      throwIfAborted(signal);
      return response;
    } catch (error) {
      if (!signal.aborted) settings.onRenewalError(error as ConnectError);
      throw error;
    }
  };
  return withTimeout(
    timeout,
    () => timeoutError('script-timeout', timeout),
    signal,
    async () => {
      const options = await settings.readInstanceOptions();
      const { fetchClientSecret } = new ClientSecretProvider(session, renewSession, signal);
      try {
        const initialized = await initialize({ ...options, publishableKey: knownKey, fetchClientSecret });
        return { ...initialized, session, options };
      } catch (error) {
        // Connect.js has loaded, and rejects its parameters.
        throw toConnectError(error, 'invalid-setting');
      }
    },
  );
}

function measureBoth(script: Promise<unknown>, session: Promise<unknown>, detail: object): void {
  const start = performance.now();
  for (const [name, promise] of Object.entries({ script, session })) {
    const end = () => measure(name as 'script' | 'session', start, detail);
    // A failure is handled where the promise is awaited.
    promise.then(end, () => {});
  }
}

/** A connection by an instance of the page's own: the page requests its sessions. */
export function adopt(instance: StripeConnectInstance, timeout: number, signal: AbortSignal): Promise<Connection> {
  return withTimeout(
    timeout,
    () => timeoutError('script-timeout', timeout),
    signal,
    async () => {
      assertConsent();
      return { ...(await adoptInstance(instance)), session: Promise.resolve({ clientSecret: '' }), options: {} };
    },
  );
}

/**
 * Returns the secret of the first session, then of others. Connect.js keeps the function as long as the page lives, so
 * it reaches nothing but this object, which lets go of what it has when the instance is given up: otherwise every
 * element that ever was would stay in memory. A class, because minifiers move functions into each other, and with that
 * what they close over.
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
    const response = this.session ?? this.renew?.() ?? Promise.reject(new DOMException('', 'AbortError'));
    this.session = undefined;
    const secret = response.then(({ clientSecret }) => clientSecret);
    // Connect.js reports a failure as an error of the component, whether or not it handles this promise.
    secret.catch(() => {});
    return secret;
  };
}

/** Before the session is requested: until the user consents, its secret may expire. */
function assertConsent(): void {
  if (isConsentMissing()) throw new ConnectError('consent-required', SCRIPT_URL);
}

/** A simulated DOM doesn't say, which counts as secure. */
const isInsecure = (): boolean => 'isSecureContext' in globalThis && !isSecureContext;

/** Stripe accepts a live key over HTTPS only. */
function assertSecure(publishableKey: string | undefined): void {
  if (isInsecure() && isLiveKey(publishableKey)) throw new ConnectError('insecure-context', location.origin);
}

function keyOf({ publishableKey }: SessionResponse): string {
  if (!publishableKey) throw new ConnectError('missing-publishable-key');
  assertSecure(publishableKey);
  return publishableKey;
}
