import type { Connector } from './connector.js';
import type { ListenerName, Payload, Settings, Tag } from './component-specs.js';
import type { AccountData } from './data/account-data.js';
import type { Child } from './dom.js';
import type { Locale } from './locale.js';
import type { SandboxSession } from '../secret.js';
import { openSignIn } from './sign-in.js';
import { toApiName } from '../../stripe/component-names.js';

export interface ViewState<T> {
  readonly value: T;
  set(value: T): void;
}

export interface OverlaySpec {
  title: string;
  body(): Child;
  footer?(): Child;
  onClose?(): void;
}

export interface ViewHost {
  readonly tag: Tag;
  readonly settings: Readonly<Settings>;
  callListener(listener: keyof Settings, ...payload: unknown[]): void;
  rerender(): void;
}

/** All that a component's view may read and do. A view is a function of this alone. */
export class ViewContext {
  readonly #host: ViewHost;
  readonly #connector: Connector;
  readonly #states = new Map<string, unknown>();
  readonly #lastPayloads = new Map<string, string>();
  #pendingEmits: (() => void)[] = [];
  /** A function, called at each render, so that it follows a change of locale. */
  overlay: (() => OverlaySpec) | undefined;
  /** Not there while the component displays its loading state. */
  session: SandboxSession | undefined;

  constructor(host: ViewHost, connector: Connector) {
    this.#host = host;
    this.#connector = connector;
  }

  get tag(): Tag {
    return this.#host.tag;
  }

  get settings(): Readonly<Settings> {
    return this.#host.settings;
  }

  get data(): AccountData {
    return this.#connector.accountData(this.session?.account ?? '');
  }

  get locale(): Locale {
    return this.#connector.locale;
  }

  get showIds(): boolean {
    return this.#connector.showObjectIds;
  }

  t(text: string, values?: Readonly<Record<string, string>>): string {
    return this.locale.t(text, values);
  }

  /** `byDefault`: what holds for a feature that the AccountSession does not mention. */
  isFeatureEnabled(feature: string, byDefault = true): boolean {
    return this.session?.components[toApiName(this.tag)]?.[feature] ?? byDefault;
  }

  /** Whether the user has to sign in first, in a popup. */
  get needsSignIn(): boolean {
    return (
      this.#connector.sandbox.config.signIn &&
      !this.isFeatureEnabled('disable_stripe_user_authentication') &&
      !this.#connector.signedIn.has(this.session?.account ?? '')
    );
  }

  /** Whether signing in is done in a popup, before the content. */
  get hasPopup(): boolean {
    return this.#connector.sandbox.config.signIn;
  }

  signIn(): void {
    openSignIn(this.t('Sign in'), () => {
      this.#connector.signedIn.add(this.session?.account ?? '');
      this.#connector.refresh('content');
    });
  }

  /** State of the user interface that survives a render, such as the page of a list. Setting it renders. */
  state<T>(name: string, initial: T): ViewState<T> {
    const states = this.#states;
    return {
      get value() {
        return states.has(name) ? (states.get(name) as T) : initial;
      },
      set: (value: T) => {
        states.set(name, value);
        this.#host.rerender();
      },
    };
  }

  /** Changes the account's data, and renders every component of the instance, as others may show it too. */
  updateData(change: () => void): void {
    change();
    this.#connector.refresh('content');
  }

  /** Tells the page's server, if it wants to know, what a user has submitted in onboarding. Resolves when it knows. */
  submitAccount(due: readonly string[]): Promise<void> | undefined {
    const { accountUrl } = this.#connector.sandbox.config;
    const account = this.session?.account;
    return accountUrl && account ? postAccount(accountUrl, account, due) : undefined;
  }

  emit<Name extends ListenerName>(listener: Name, ...payload: Payload<Name>): void {
    this.#host.callListener(listener, ...payload);
  }

  /**
   * For a listener that is told what is shown: called after the render, and again only when the payload has changed.
   */
  emitAfterRender<Name extends ListenerName>(listener: Name, ...payload: Payload<Name>): void {
    const text = JSON.stringify(payload);
    if (this.#lastPayloads.get(listener) === text) return;
    this.#lastPayloads.set(listener, text);
    this.#pendingEmits.push(() => this.emit(listener, ...payload));
  }

  emitPending(): void {
    const emits = this.#pendingEmits;
    this.#pendingEmits = [];
    emits.forEach((emit) => emit());
  }

  openOverlay(overlay: () => OverlaySpec): void {
    this.overlay = overlay;
    this.#host.rerender();
  }

  closeOverlay(): void {
    const closed = this.overlay?.();
    this.overlay = undefined;
    this.#host.rerender();
    closed?.onClose?.();
  }
}

/** The account as Stripe's API has it afterwards. A failure is logged: in the page the form is submitted. */
async function postAccount(url: string, id: string, due: readonly string[]): Promise<void> {
  const account = {
    id,
    details_submitted: true,
    charges_enabled: due.length === 0,
    requirements: { currently_due: due },
  };
  try {
    const headers = { 'Content-Type': 'application/json' };
    const { ok, status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify(account) });
    if (!ok) console.error(`Sandbox: ${url} responds with ${status}.`);
  } catch (error) {
    console.error(`Sandbox: the request to ${url} failed.`, error);
  }
}
