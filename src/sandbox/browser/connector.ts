import type { IStripeConnectInitParams, IStripeConnectUpdateParams } from '@stripe/connect-js';
import { checkAppearance } from './appearance.js';
import { AccountData } from './data/account-data.js';
import { Locale } from './locale.js';
import type { Sandbox } from './sandbox.js';
import { Session, type LoadError } from './session.js';

export interface ConnectedComponent {
  /** Renders again. `appearance`: only the style has changed, so a form that is filled in halfway stays as it is. */
  refresh(what: 'appearance' | 'content'): void;
  handleError(error: LoadError): void;
  handleLogout(): void;
}

/** What `setConnector` hands to an element: the options, the session and the account's data of one instance. */
export class Connector {
  readonly session: Session;
  readonly components = new Set<ConnectedComponent>();
  /** The accounts whose users have signed in. */
  readonly signedIn = new Set<string>();
  loggedOut = false;
  appearance: NonNullable<IStripeConnectInitParams['appearance']>;
  locale: Locale;
  showObjectIds: boolean;
  readonly fonts: NonNullable<IStripeConnectInitParams['fonts']>;
  readonly #accountData = new Map<string, AccountData>();
  readonly #createSession: (onRenewalError: (error: LoadError) => void, eagerSecret?: Promise<string>) => Session;
  /** The sessions of components that have their own. */
  readonly #sessions = new Map<ConnectedComponent, Session>();
  #hasOwner = false;

  constructor(
    readonly sandbox: Sandbox,
    readonly id: number,
    params: IStripeConnectInitParams,
    eagerSecret: Promise<string> | undefined,
  ) {
    this.appearance = checkAppearance(params.appearance);
    this.locale = new Locale(params.locale);
    this.showObjectIds = params.displayOptions?.showObjectIds ?? false;
    this.fonts = params.fonts ?? [];
    this.#createSession = (onRenewalError, eager) =>
      new Session({
        sandbox,
        instance: id,
        publishableKey: params.publishableKey,
        fetchClientSecret: params.fetchClientSecret,
        eagerSecret: eager,
        onRenewalError,
      });
    this.session = this.#createSession(
      (error) =>
        this.components.forEach((component) => {
          if (!this.#sessions.has(component)) component.handleError(error);
        }),
      eagerSecret,
    );
  }

  /** The session that a component uses: that of the instance, or one of its own. */
  sessionOf(component: ConnectedComponent): Session {
    const own = this.#sessions.get(component);
    if (own || !this.sandbox.config.secretPerElement || !this.#hasOwner) {
      this.#hasOwner = true;
      return own ?? this.session;
    }
    const session = this.#createSession((error) => component.handleError(error));
    this.#sessions.set(component, session);
    return session;
  }

  /** Call when a component has been removed for good, or is connected to another instance. */
  release(component: ConnectedComponent): void {
    this.components.delete(component);
    this.#sessions.get(component)?.dispose();
    this.#sessions.delete(component);
  }

  update({ appearance, locale, displayOptions }: IStripeConnectUpdateParams): void {
    if (appearance) this.appearance = checkAppearance(appearance);
    if (locale !== undefined) this.locale = new Locale(locale);
    if (displayOptions) this.showObjectIds = displayOptions.showObjectIds ?? false;
    this.refresh(locale !== undefined || displayOptions ? 'content' : 'appearance');
  }

  refresh(what: 'appearance' | 'content'): void {
    this.components.forEach((component) => component.refresh(what));
  }

  accountData(account: string): AccountData {
    const { seed, now, business } = this.sandbox.config;
    const data = this.#accountData.get(account) ?? new AccountData(account, seed, new Date(now), business);
    this.#accountData.set(account, data);
    return data;
  }

  logOut(): void {
    this.loggedOut = true;
    this.session.dispose();
    [...this.components].forEach((component) => {
      component.handleLogout();
      this.release(component);
    });
    this.#accountData.clear();
  }
}
