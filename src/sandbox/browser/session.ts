import type { EmbeddedError } from '@stripe/connect-js';
import { toApiName } from '../../stripe/component-names.js';
import { isLiveKey } from '../../stripe/keys.js';
import { decodeSecret, type SandboxSession } from '../secret.js';
import { tags } from './component-specs.js';
import type { Sandbox } from './sandbox.js';

/** `setTimeout` fires at once for a longer time. */
const MAX_TIMEOUT = 2 ** 31 - 1;

export class LoadError extends Error {
  constructor(
    readonly type: EmbeddedError['type'],
    message: string,
    /** Whether it is in the console alone: no component displays or reports it. */
    readonly isSilent = false,
  ) {
    super(message);
  }
}

interface SessionOptions {
  sandbox: Sandbox;
  instance: number;
  publishableKey: string;
  fetchClientSecret: () => Promise<string>;
  /** connect-js has called `fetchClientSecret` already, in parallel with the script. */
  eagerSecret: Promise<string> | undefined;
  /** The session has expired, and its renewal has failed. */
  onRenewalError: (error: LoadError) => void;
}

/** The AccountSession of one instance: created once, and renewed when it expires. */
export class Session {
  readonly #options: SessionOptions;
  #eagerSecret: Promise<string> | undefined;
  #current: Promise<SandboxSession> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;
  /** Nothing but another instance helps. */
  #isDead = false;
  #account: string | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#eagerSecret = options.eagerSecret;
    // A component that needs the session gets the rejection from `get()` itself.
    this.get().catch(() => undefined);
  }

  get(): Promise<SandboxSession> {
    this.#current ??= this.#create().catch((error: unknown) => {
      const { retriesRejectedSecret } = this.#options.sandbox.config;
      const isRejection = error instanceof LoadError && error.type === 'account_session_create_error';
      // A component that is added later tries again.
      if (!this.#isDead && (retriesRejectedSecret || !isRejection)) this.#current = undefined;
      throw error;
    });
    return this.#current;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  async #create(): Promise<SandboxSession> {
    // Seen in live mode; the text is assumed. https://github.com/Automattic/woocommerce-payments/issues/10537
    if (isLiveKey(this.#options.publishableKey) && !isSecureContext)
      throw new LoadError('invalid_request_error', 'Live mode needs a page that is served over HTTPS.');
    let session = this.#useSecret(await this.#fetchSecret());
    // The first secret may have expired meanwhile, behind a slow script or in a suspended tab.
    if (remainingTime(session) <= 0) session = this.#useSecret(await this.#fetchSecret());
    if (remainingTime(session) <= 0)
      throw new LoadError(
        'authentication_error',
        'The client secret has expired, and so has the one fetched after it.',
      );
    this.#scheduleRenewal(session);
    return session;
  }

  async #fetchSecret(): Promise<string> {
    const { sandbox, instance, fetchClientSecret } = this.#options;
    try {
      const eagerSecret = this.#eagerSecret;
      this.#eagerSecret = undefined;
      if (eagerSecret) return await eagerSecret;
      sandbox.log.add({ call: 'fetchClientSecret', instance });
      return await fetchClientSecret();
    } catch (error) {
      throw new LoadError(
        'account_session_create_error',
        `fetchClientSecret failed: ${(error as Error | undefined)?.message ?? String(error)}`,
      );
    }
  }

  #useSecret(secret: unknown): SandboxSession {
    const { sandbox, publishableKey } = this.#options;
    if (typeof secret !== 'string') {
      this.#isDead = true;
      const message = `fetchClientSecret resolved with ${String(secret)} instead of a client secret. This instance stays empty: create another one.`;
      console.error(message);
      throw new LoadError('authentication_error', message, !sandbox.config.reportsMissingSecret);
    }
    const session = decodeSecret(secret) ?? (sandbox.config.allowAnySecret ? sessionForAnySecret(secret) : undefined);
    if (!session) {
      const what = secret ? 'a text that the sandbox did not make' : 'an empty text';
      throw new LoadError(
        'authentication_error',
        `The client secret is not valid: fetchClientSecret resolved with ${what}.`,
      );
    }
    if (sandbox.usedSecrets.has(session.nonce) && !sandbox.config.allowReusedSecret) {
      throw new LoadError(
        'authentication_error',
        'The client secret was used before. Each may be used once: create a new AccountSession in every call.',
      );
    }
    sandbox.usedSecrets.add(session.nonce);
    const isOther = this.#account !== undefined && this.#account !== session.account;
    if (isOther && sandbox.config.noticesAccountChange)
      throw new LoadError('authentication_error', 'The client secret belongs to another account than the one before.');
    this.#account = session.account;
    if (session.livemode !== isLiveKey(publishableKey)) {
      throw new LoadError(
        'authentication_error',
        'The client secret and the publishable key must both be of test mode or both of live mode.',
      );
    }
    return session;
  }

  #scheduleRenewal(session: SandboxSession): void {
    if (this.#disposed) return;
    const lifetime = Math.min(remainingTime(session), this.#options.sandbox.config.sessionLifetime ?? Infinity);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#current = undefined;
        this.get().catch((error: unknown) => {
          if (!this.#disposed) this.#options.onRenewalError(error as LoadError);
        });
      },
      Math.min(lifetime, MAX_TIMEOUT),
    );
  }
}

function remainingTime(session: SandboxSession): number {
  return session.expires_at * 1000 - Date.now();
}

function sessionForAnySecret(secret: string): SandboxSession {
  return {
    account: 'acct_sandbox',
    components: Object.fromEntries(tags.map((tag) => [toApiName(tag), {}])),
    expires_at: Math.floor(Date.now() / 1000) + 3600,
    livemode: false,
    nonce: secret,
  };
}
