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
  loggedOut = false;
  appearance: NonNullable<IStripeConnectInitParams['appearance']>;
  locale: Locale;
  showObjectIds: boolean;
  readonly fonts: NonNullable<IStripeConnectInitParams['fonts']>;
  readonly #accountData = new Map<string, AccountData>();

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
    this.session = new Session({
      sandbox,
      instance: id,
      publishableKey: params.publishableKey,
      fetchClientSecret: params.fetchClientSecret,
      eagerSecret,
      onRenewalError: (error) => this.components.forEach((component) => component.handleError(error)),
    });
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
    [...this.components].forEach((component) => component.handleLogout());
    this.components.clear();
    this.#accountData.clear();
  }
}
