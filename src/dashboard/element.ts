import type { AppearanceOptions, CssFontSource, CustomFontSource, OverlayOption, StripeConnectInstance } from '@stripe/connect-js';
import type { PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { fromJson, showsByItself } from '../component/settings.js';
import { toComponentNames, type ComponentName } from '../connect/catalogue.js';
import { nearestLang, toConnectLocale } from '../connect/locale.js';
import type { InstanceOptions } from '../connect/connection.js';
import { ConnectError, toConnectError } from '../errors.js';
import { afterMove, OwnChildren } from '../light-dom.js';
import type { Tabs } from '../tabs.js';
import { StatusElement } from '../view/status-element.js';
import { DashboardState, type DashboardFace } from './state.js';
import { Surroundings } from './surroundings.js';

// Two values that say the same are the same: a framework makes new objects at every render.
const hasChanged = (value: unknown, old: unknown) => JSON.stringify(value) !== JSON.stringify(old);
const json = { converter: fromJson, hasChanged };

const DEFAULT_TIMEOUT = 20_000;
const NEW_INSTANCE = ['sessionEndpoint', 'publishableKey', 'fonts'] as const;
const UPDATABLE = ['appearance', 'locale', 'displayOptions'] as const;

/**
 * Stripe Connect embedded components in one element: it asks your server for an account session, loads Connect.js, keeps the
 * Connect instance, and shows the components, or what went wrong. Unofficial: not made by Stripe.
 *
 * @tag stripe-connect-dashboard
 * @slot - The page's own markup, with `<stripe-connect-component>`s where they belong. With `components` nothing is needed.
 * @slot loading - Shown until there is something to see, instead of the built-in placeholder.
 * @slot error - Shown when nothing can be shown, instead of the built-in message.
 */
export class StripeConnectDashboard extends StatusElement {
  static override properties: PropertyDeclarations = {
    sessionEndpoint: { attribute: 'session-endpoint' },
    components: { converter: toComponentNames, hasChanged },
    publishableKey: { attribute: 'publishable-key' },
    appearance: json,
    overlays: {},
    fonts: json,
    locale: {},
    layout: {},
    active: {},
    tabsHash: { type: Boolean, attribute: 'tabs-hash' },
    showObjectIds: { type: Boolean, attribute: 'show-object-ids' },
    loading: {},
    timeout: { type: Number },
    fetchClientSecret: { attribute: false },
    requestInit: { attribute: false },
  };

  /** URL of the page's server that answers a POST with the client secret of a fresh account session. */
  sessionEndpoint?: string | null;
  /** Names of the components to show, in order; the attribute separates them by spaces or commas. Without them, and without components of the page's own inside, the endpoint's answer says what to show. */
  components: ComponentName[] = [];
  /** The platform's publishable key (`pk_…`); not needed where the endpoint answers with it. */
  publishableKey?: string | null;
  /** How the components look; JSON in the attribute. https://docs.stripe.com/connect/embedded-appearance-options */
  appearance?: AppearanceOptions | null;
  /** How components open what lies over the page; default: `dialog`. */
  overlays?: OverlayOption | null;
  /** Fonts for the components to use; JSON in the attribute. A change makes a new instance. */
  fonts?: (CssFontSource | CustomFontSource)[] | null;
  /** The components' language and formats, as in `de-DE`; default: the nearest `lang`, else the browser's. */
  locale?: string | null;
  /** Whether the components show the ids of objects (`pi_…`, `po_…`). */
  showObjectIds?: boolean;
  /** `tabs` shows one component at a time; default: `stack`. */
  layout?: 'stack' | 'tabs' | null;
  /** With `layout="tabs"`, the name of the component shown; set it to show another. */
  active?: ComponentName | null;
  /** With `layout="tabs"`, whether the page's `#fragment` names the active component, and follows it. */
  tabsHash?: boolean;
  /** `lazy` makes each component when it comes near the viewport; default: `eager`. */
  loading?: 'eager' | 'lazy' | null;
  /** Milliseconds that each wait may last: for the script, for the session, for a component's first sign. */
  timeout = DEFAULT_TIMEOUT;
  /** Gives a fresh client secret at each call, instead of the endpoint. A new function counts from the next session on; `reload()` asks at once. */
  fetchClientSecret?: (() => Promise<string>) | null;
  /** Headers, credentials, or a body for the request to the endpoint, or a function that gives them. */
  requestInit?: RequestInit | (() => RequestInit | Promise<RequestInit>) | null;

  readonly #children = new OwnChildren(this);
  readonly #state: DashboardState = new DashboardState(this.#face());
  #nothingSaid = false;
  #surroundings?: Surroundings;
  #tabs?: Promise<Tabs | undefined>;
  // What the instance was told.
  #sent: InstanceOptions = {};

  override get error(): ConnectError | undefined {
    return this.#state.error;
  }

  /** The `StripeConnectInstance`, while there is one. */
  get instance(): StripeConnectInstance | undefined {
    return this.#state.connection?.instance;
  }

  /** Asks for a new session and makes a new instance; the old view stays until that stands. */
  override reload(): void {
    if (this.isConnected) this.#state.start();
  }

  /** Ends the person's Stripe session, everywhere in this browser: for their real sign-out only. `reload()` starts anew. */
  async logout(): Promise<void> {
    const { connection } = this.#state;
    try {
      await connection?.inner.logout();
    } catch (error) {
      throw toConnectError(error, 'session-network');
    } finally {
      this.#state.rest();
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that was kept as HTML (a history cache, a swap) may hold those that we made before.
    if (!this.#children.elements.length) this.#children.set([...this.querySelectorAll(':scope > [managed]')]);
    this.#children.watch(true);
    this.#surroundings ??= new Surroundings(this, () => this.requestUpdate());
    if (this.hasUpdated && !this.#state.active) this.#state.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    afterMove(this, () => {
      this.#children.watch(false);
      this.#surroundings?.stop();
      this.#surroundings = undefined;
      this.#state.stop();
    });
  }

  protected override obey(command: string): void {
    super.obey(command);
    if (command === '--logout') this.logout().catch((error: ConnectError) => this.tell(error));
  }

  protected override updated(changed: PropertyValues<this>): void {
    for (const name of ['appearance', 'fonts'] as const) {
      if (changed.has(name) && typeof this[name] === 'string') this.tell(new ConnectError('invalid-setting', `${name} must be JSON: ${this[name]}`));
    }
    const functionCame = changed.has('fetchClientSecret') && !changed.get('fetchClientSecret');
    if (!this.#state.started || functionCame || NEW_INSTANCE.some((name) => changed.has(name))) this.reload();
    this.#arrange();
    this.#warnOfNothing();
    this.#update();
    this.#lay();
  }

  /** Tabs are a file of their own: most pages have none. */
  #lay(): void {
    const wanted = this.layout === 'tabs';
    if (wanted) this.#tabs ??= import('../tabs.js').then(({ Tabs }) => new Tabs(this, this.renderRoot as ShadowRoot), () => undefined);
    void this.#tabs?.then((tabs) => tabs?.update(this.layout === 'tabs'));
  }

  /** Turns the names to show into components of the dashboard's own. */
  #arrange(): void {
    const { enabled } = this.#state;
    const own = this.#children.elements;
    const names = this.#isNamedByAnswer ? (enabled ?? []).filter(showsByItself) : this.components;
    const spare = [...own];
    this.#children.set(
      names.map((name) => {
        const same = spare.findIndex((child) => child.getAttribute('name') === name);
        if (same >= 0) return spare.splice(same, 1)[0]!;
        const child = document.createElement('stripe-connect-component');
        child.setAttribute('name', name);
        child.toggleAttribute('managed');
        return child;
      }),
    );
  }

  /** Most likely the page's author forgot something; it may also be that components come later. */
  #warnOfNothing(): void {
    if (!this.#nothingSaid && this.#isNamedByAnswer && this.#state.answer && !this.#state.guests.size) {
      this.#nothingSaid = true;
      console.warn('<stripe-connect-dashboard> has nothing to show: set components="…", or let the endpoint answer with the components it enables.', this);
    }
  }

  /** With nothing named, and nothing of the page's own inside, the endpoint says what to show. */
  get #isNamedByAnswer(): boolean {
    return !this.components.length && this.#state.guests.size <= this.#children.elements.length;
  }

  #options(): InstanceOptions {
    const { appearance, fonts, overlays } = this;
    const own = typeof appearance === 'object' ? appearance : undefined;
    const variables = { ...this.#surroundings?.theme(), ...own?.variables };
    const look = { ...own, ...(overlays && { overlays }), ...(Object.keys(variables).length && { variables }) };
    return {
      appearance: Object.keys(look).length ? look : undefined,
      fonts: (Array.isArray(fonts) && fonts) || undefined,
      locale: this.locale || toConnectLocale(nearestLang(this)),
      displayOptions: this.showObjectIds === undefined ? undefined : { showObjectIds: this.showObjectIds },
    };
  }

  /** Tells the instance what has changed since it was made, or told last. */
  #update(): void {
    const { connection } = this.#state;
    if (!connection) return;
    const now = this.#options();
    const changes = UPDATABLE.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(this.#sent[name]));
    this.#sent = now;
    if (!changes.length) return;
    try {
      connection.inner.update(Object.fromEntries(changes.map((name) => [name, now[name] ?? {}])));
    } catch (error) {
      this.tell(toConnectError(error, 'invalid-setting'));
    }
  }

  #face(): DashboardFace {
    return {
      element: this,
      settings: () => ({
        endpoint: this.sessionEndpoint || undefined,
        publishableKey: this.publishableKey?.trim() || undefined,
        timeout: this.timeout > 0 ? this.timeout : DEFAULT_TIMEOUT,
        // These may be replaced while the connection lives: the latest one counts.
        fetchClientSecret: this.fetchClientSecret ? () => this.fetchClientSecret!() : undefined,
        requestInit: () => (typeof this.requestInit === 'function' ? this.requestInit() : (this.requestInit ?? {})),
        options: async () => {
          await this.#surroundings?.known;
          return (this.#sent = this.#options());
        },
        onRenewalError: (error) => this.tell(error),
      }),
      loading: () => this.loading,
      awaitsAnswer: () => this.#isNamedByAnswer,
      changed: () => this.show(this.#state.status),
      failed: (error) => this.tell(error),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stripe-connect-dashboard': StripeConnectDashboard;
  }
}
