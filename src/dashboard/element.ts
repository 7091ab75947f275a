import type { AppearanceOptions, CssFontSource, CustomFontSource, OverlayOption, StripeConnectInstance } from '@stripe/connect-js';
import type { PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { fromJson, toNumber } from '../attributes.js';
import { showsByItself } from '../component/settings.js';
import { toComponentNames, type ComponentName } from '../connect/catalogue.js';
import { ConnectError, toConnectError } from '../errors.js';
import { help, patiently } from '../help.js';
import { afterMove, isBeingParsed, OwnChildren, whenParsed } from '../light-dom.js';
import type { Tabs } from '../tabs.js';
import { toTimeout } from '../wait.js';
import { StatusElement } from '../view/status-element.js';
import { hasChanged, Look } from './look.js';
import { DashboardState, type DashboardFace } from './state.js';

const json = { converter: fromJson };
const flag = { converter: (text: string | null): boolean => text !== null && text !== 'false' };

const NEW_INSTANCE = ['sessionEndpoint', 'publishableKey', 'fonts'] as const;

/**
 * Stripe Connect embedded components in one element: it asks your server for an account session, loads Connect.js, keeps the
 * Connect instance, and shows the components, or what went wrong. Unofficial: not made by Stripe.
 *
 * @tag stripe-connect-dashboard
 * @slot - The page's own markup, with `<stripe-connect-component>`s where they belong. With `components` nothing is needed.
 * @slot loading - Shown until there is something to see, instead of the built-in placeholder.
 * @slot error - Shown when nothing can be shown, instead of the built-in message.
 * @csspart tabs - With `layout="tabs"`, the row of tabs.
 * @csspart tab - Each tab; the one that is shown is `tab active`.
 * @csspart active - Beside `tab`: the one that is shown.
 * @csspart panel - Around the component of a tab.
 * @fires {CustomEvent<{ name: string }>} connect-active-change - With `layout="tabs"`, the person chose another component.
 */
export class StripeConnectDashboard extends StatusElement {
  static override properties: PropertyDeclarations = {
    sessionEndpoint: {},
    components: { converter: toComponentNames },
    publishableKey: {},
    appearance: json,
    overlays: {},
    fonts: json,
    locale: {},
    layout: {},
    active: {},
    tabsHash: flag,
    showObjectIds: flag,
    loading: {},
    timeout: { converter: toNumber },
    fetchClientSecret: { attribute: false },
    requestInit: { attribute: false },
  };

  /** URL of the page's server that answers a POST with the client secret of a fresh account session. */
  sessionEndpoint?: string | null;
  /** Names of the components to show, in order: a list, or text that separates them by spaces or commas, as the attribute does. Without them, and without components of the page's own inside, the endpoint's answer says what to show. */
  get components(): ComponentName[] {
    return this.#components;
  }
  set components(names: string | readonly ComponentName[] | null | undefined) {
    this.#components = toComponentNames(names);
  }
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
  timeout = 20_000;
  /** Gives a fresh client secret at each call, instead of the endpoint. A new function counts from the next session on; `reload()` asks at once. */
  fetchClientSecret?: (() => Promise<string>) | null;
  /** Headers, credentials, or a body for the request to the endpoint, or a function that gives them. */
  requestInit?: RequestInit | (() => RequestInit | Promise<RequestInit>) | null;

  #components: ComponentName[] = [];
  readonly #children = new OwnChildren(this);
  readonly #state: DashboardState = new DashboardState(this.#face());
  readonly #look = new Look(this, () => this.requestUpdate());
  #tabs?: Promise<Tabs | undefined>;

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
    this.#state.rest();
    try {
      await connection?.inner.logout();
    } catch (error) {
      throw toConnectError(error, 'session-network');
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that was kept as HTML (a history cache, a swap) may hold those that we made before.
    if (!this.#children.elements.length) this.#children.set([...this.querySelectorAll(':scope > [managed]')]);
    this.#children.watch(true);
    this.#look.follow();
    this.#state.enter(this.hasUpdated);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    afterMove(this, () => {
      this.#children.watch(false);
      this.#look.leave();
      this.#state.stop();
    });
  }

  /** @internal Moved by `moveBefore()`: around it there may be another theme, and another language. */
  connectedMoveCallback(): void {
    this.#look.leave();
    this.#look.follow();
    this.requestUpdate();
  }

  /** @internal */
  override get language(): string {
    return this.locale || super.language;
  }

  protected override get quiet(): boolean {
    return this.#state.keepsOldView;
  }

  /** Each component inside draws its own, where it will be. */
  protected override get placeholder(): { drawing: boolean; text: boolean } {
    return { drawing: !this.#state.guests.size, text: !this.quiet };
  }

  protected override get notice(): ConnectError | undefined {
    return this.#state.reloadFailure;
  }

  protected override obey(command: string): void {
    super.obey(command);
    if (command === '--logout') this.logout().catch((error: ConnectError) => this.tell(error));
  }

  protected override updated(changed: PropertyValues<this>): void {
    for (const name of ['appearance', 'fonts'] as const) {
      if (changed.has(name) && this[name] && !this.#look.given(name)) this.tell(new ConnectError('invalid-setting', `${name} ${JSON.stringify(this[name])}`));
    }
    // Frameworks make a new function at each render: only to have one, or none any more, is a change.
    const otherSource = changed.has('fetchClientSecret') && !changed.get('fetchClientSecret') !== !this.fetchClientSecret;
    if (!this.#state.started || otherSource || NEW_INSTANCE.some((name) => changed.has(name) && hasChanged(changed.get(name), this[name]))) this.reload();
    this.#arrange();
    this.#update();
    this.#lay();
    // They speak as their dashboard does.
    for (const guest of this.#state.guests) guest.hostChanged();
  }

  /** Tabs are a file of their own: most pages have none. */
  #lay(): void {
    const wanted = this.layout === 'tabs';
    if (wanted) this.#tabs ??= import('../tabs.js').then(({ Tabs }) => new Tabs(this, this.renderRoot as ShadowRoot), () => undefined);
    if (this.#tabs) void Promise.all([this.#tabs, this.texts()]).then(([tabs, texts]) => tabs?.update(this.layout === 'tabs', texts));
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

  /** With nothing named, and nothing of the page's own inside, the endpoint says what to show. */
  get #isNamedByAnswer(): boolean {
    return !this.components.length && this.#state.guests.size <= this.#children.elements.length && !isBeingParsed(this);
  }

  /** Tells the instance what has changed since it was made, or told last. */
  #update(): void {
    const { connection } = this.#state;
    // Out of the document there is no theme, and no language, around it.
    const changes = connection && this.isConnected && this.#look.tellChanges();
    try {
      if (changes) connection.inner.update(changes);
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
        timeout: toTimeout(this.timeout),
        // These may be replaced while the connection lives: the latest one counts.
        fetchClientSecret: this.fetchClientSecret ? () => this.fetchClientSecret!() : undefined,
        requestInit: () => this.requestInit,
        options: async () => {
          // The theme, for the first look; the tabs, so that what they hide is not made.
          await patiently(() => Promise.all([this.#look.known, this.#tabs]));
          return this.#look.tell();
        },
        onRenewalError: (error) => this.tell(error),
      }),
      loading: () => this.loading,
      awaitsComponents: () => {
        const { answer, enabled, guests } = this.#state;
        return !this.components.length && !guests.size && (!answer || (!!enabled?.some(showsByItself) && isBeingParsed(this)));
      },
      isBeingParsed: () => isBeingParsed(this),
      whenParsed: () => whenParsed(this),
      changed: () => this.show(this.#state.status),
      failed: (error) => this.tell(error),
      // One of the page's own takes the place of those that the answer names.
      joined: () => this.requestUpdate(),
      answered: () => {
        // What the answer says to show comes first; without anything then, the page's author has most likely forgotten something.
        this.#arrange();
        if (!this.#state.guests.size) void help.load().then((loaded) => loaded?.printNothingToShow(this));
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stripe-connect-dashboard': StripeConnectDashboard;
  }
}
