import type { EmbeddedError } from '@stripe/connect-js';
import { decodeSecret, type SandboxSession } from '../secret.js';
import { tags, apiName } from './catalogue.js';
import type { Sandbox } from './sandbox.js';

/** `setTimeout` counts to 2³¹ only, and fires at once beyond. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

export class LoadFailure extends Error {
  constructor(
    readonly type: EmbeddedError['type'],
    message: string,
  ) {
    super(message);
  }
}

interface Asks {
  sandbox: Sandbox;
  instance: number;
  publishableKey: string;
  fetchClientSecret: () => Promise<string>;
  /** connect-js has called `fetchClientSecret` already, in parallel with the script. */
  eager: Promise<string> | undefined;
  /** A session ended and no new one could be had. */
  onLost: (failure: LoadFailure) => void;
}

/** The AccountSession of one instance: asked for once, and again by itself when it has ended. */
export class Session {
  readonly #asks: Asks;
  #eager: Promise<string> | undefined;
  #current: Promise<SandboxSession> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(asks: Asks) {
    this.#asks = asks;
    this.#eager = asks.eager;
    // Whoever needs it hears of its failure; nobody may need it.
    this.get().catch(() => undefined);
  }

  get(): Promise<SandboxSession> {
    this.#current ??= this.#begin().catch((error: unknown) => {
      // A component that is added later may have more luck.
      this.#current = undefined;
      throw error;
    });
    return this.#current;
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  async #begin(): Promise<SandboxSession> {
    let session = this.#claim(await this.#secret());
    // It may have grown old on its way here, behind a slow script or in a suspended tab.
    if (remaining(session) <= 0) session = this.#claim(await this.#secret());
    if (remaining(session) <= 0) throw new LoadFailure('authentication_error', 'The client secret has expired, and so has the one fetched after it.');
    this.#scheduleRenewal(session);
    return session;
  }

  async #secret(): Promise<string> {
    const { sandbox, instance, fetchClientSecret } = this.#asks;
    try {
      const eager = this.#eager;
      this.#eager = undefined;
      if (eager) return await eager;
      sandbox.log.add({ call: 'fetchClientSecret', instance });
      return await fetchClientSecret();
    } catch (error) {
      throw new LoadFailure('account_session_create_error', `fetchClientSecret failed: ${(error as Error | undefined)?.message ?? String(error)}`);
    }
  }

  #claim(secret: unknown): SandboxSession {
    const { sandbox, publishableKey } = this.#asks;
    const session = decodeSecret(secret) ?? (sandbox.config.allowAnySecret && typeof secret === 'string' ? anything(secret) : undefined);
    if (!session) {
      const what = typeof secret === 'string' ? (secret ? 'a text that the sandbox did not make' : 'an empty text') : String(secret);
      throw new LoadFailure('authentication_error', `The client secret is not valid: fetchClientSecret resolved with ${what}.`);
    }
    if (sandbox.usedSecrets.has(session.nonce) && !sandbox.config.allowReusedSecret) {
      throw new LoadFailure('authentication_error', 'The client secret was used before. Each may be used once: create a new AccountSession in every call.');
    }
    sandbox.usedSecrets.add(session.nonce);
    if (session.livemode !== publishableKey.startsWith('pk_live_')) {
      throw new LoadFailure('authentication_error', 'The client secret and the publishable key must both be of test mode or both of live mode.');
    }
    return session;
  }

  #scheduleRenewal(session: SandboxSession): void {
    if (this.#ended) return;
    const lifetime = Math.min(remaining(session), this.#asks.sandbox.config.sessionLifetime ?? Infinity);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#current = undefined;
      this.get().catch((error: unknown) => {
        if (!this.#ended) this.#asks.onLost(error as LoadFailure);
      });
    }, Math.min(lifetime, LONGEST_TIMEOUT));
  }
}

function remaining(session: SandboxSession): number {
  return session.expires_at * 1000 - Date.now();
}

function anything(secret: string): SandboxSession {
  return {
    account: 'acct_sandbox',
    components: Object.fromEntries(tags.map((tag) => [apiName(tag), {}])),
    expires_at: Math.floor(Date.now() / 1000) + 3600,
    livemode: false,
    nonce: secret,
  };
}
