import type {
  AppearanceOptions,
  CssFontSource,
  CustomFontSource,
  OverlayOption,
  StripeConnectInstance,
} from '@stripe/connect-js';
import { html, isServer, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { loadOptional } from '../async/optional-module.js';
import { isStandalone } from '../component/settings.js';
import { toComponentNames, type ComponentName } from '../stripe/component-names.js';
import type { ConnectionSettings } from '../connect/connection.js';
import { ConnectError, toConnectError } from '../errors/connect-error.js';
import { loadConsole } from '../errors/report.js';
import type { TabsController } from '../tabs/tabs-controller.js';
import { fromJson, toBoolean, toNumber } from '../base/attributes.js';
import { OwnedChildrenController } from '../base/owned-children.js';
import { whenRemoved } from '../base/removal.js';
import { StatusElement } from '../base/status-element.js';
import { Appearance } from './appearance.js';
import { ConnectionController } from './connection-controller.js';
import { needsNewInstance, readConnectionSettings } from './connection-settings.js';
import { createManagedComponents, renderManagedComponents } from './managed-components.js';
import { isBeingParsed, whenParsed } from './parser.js';

const json = { converter: fromJson };
const flag = { converter: (text: string | null): boolean => !!toBoolean(text) };

/**
 * Stripe Connect embedded components in one element: it asks your server for an account session, loads Connect.js,
 * keeps the Connect instance, and shows the components, or what went wrong. Unofficial: not made by Stripe.
 *
 * @tag stripe-connect-dashboard
 * @slot - The page's own markup, with `<stripe-connect-component>`s where they belong. With `components` nothing is
 * needed.
 * @slot loading - Shown until there is something to see, instead of the built-in placeholder.
 * @slot error - Shown when nothing can be shown, instead of the built-in message.
 * @csspart tabs - With `layout="tabs"`, the row of tabs.
 * @csspart tab - Each tab; the one that is shown is `tab active`.
 * @csspart active - Beside `tab`: the one that is shown.
 * @csspart panel - Around the component of a tab.
 * @fires {CustomEvent<{ name: string }>} connect-active-change - With `layout="tabs"`, the person chose another
 * component.
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
  /**
   * Gives a fresh client secret at each call, instead of the endpoint. A new function counts from the next session on;
   * `reload()` asks at once.
   */
  fetchClientSecret?: (() => Promise<string>) | null;
  /** Headers, credentials, or a body for the request to the endpoint, or a function that gives them. */
  requestInit?: RequestInit | (() => RequestInit | Promise<RequestInit>) | null;

  /**
   * Names of the components to show, in order: a list, or text that separates them by spaces or commas, as the
   * attribute does. Without them, and without components of the page's own inside, the endpoint's answer says what to
   * show.
   */
  get components(): ComponentName[] {
    return this.#componentNames;
  }
  set components(names: string | readonly ComponentName[] | null | undefined) {
    this.#componentNames = toComponentNames(names);
  }

  #componentNames: ComponentName[] = [];
  readonly #managedComponents = new OwnedChildrenController(this);
  readonly #appearance = new Appearance(this, () => this.requestUpdate());
  readonly #controller: ConnectionController = new ConnectionController({
    element: this,
    getSettings: () => this.#getConnectionSettings(),
    getLoading: () => this.loading,
    isWaitingForComponents: () => this.#isWaitingForComponents(),
    whenParsed: () => (isBeingParsed(this) ? whenParsed(this) : undefined),
    onChange: () => this.setStatus(this.#controller.status),
    onError: (error) => this.reportError(error),
    // A component of the page's own takes the place of those that the answer names.
    onComponentAdded: () => this.requestUpdate(),
    onAnswer: () => this.#handleAnswer(),
  });
  #tabs?: TabsController;
  #tabsLoaded?: Promise<unknown>;

  constructor() {
    super();
    this.addController(this.#managedComponents);
  }

  override get error(): ConnectError | undefined {
    return this.#controller.error;
  }

  /** The `StripeConnectInstance`, while there is one. */
  get instance(): StripeConnectInstance | undefined {
    return this.#controller.connection?.instance;
  }

  /** Asks for a new session and makes a new instance; the old view stays until that stands. */
  override reload(): void {
    if (this.isConnected) this.#controller.start();
  }

  /**
   * Ends the person's Stripe session, everywhere in this browser: for their real sign-out only. `reload()` starts anew.
   */
  async logout(): Promise<void> {
    const { connection } = this.#controller;
    this.#controller.disconnect();
    try {
      await connection?.connectInstance.logout();
    } catch (error) {
      throw toConnectError(error, 'session-network');
    }
  }

  override connectedCallback(): void {
    if (isServer) return;
    // A page that was kept as HTML (a history cache, a swap) may hold those that an earlier dashboard made.
    if (!this.#managedComponents.elements.length) {
      this.#managedComponents.replace([...this.querySelectorAll(':scope > [managed]')]);
    }
    super.connectedCallback();
    this.#appearance.watch();
    this.#controller.enter();
    if (this.hasUpdated && !this.#controller.hasStarted) this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    whenRemoved(this, () => {
      this.#appearance.unwatch();
      this.#controller.dispose();
    });
  }

  /** @internal Moved by `moveBefore()`: around it there may be another theme, and another language. */
  connectedMoveCallback(): void {
    this.#appearance.unwatch();
    this.#appearance.watch();
    this.requestUpdate();
  }

  /** @internal */
  override get language(): string {
    return this.locale || super.language;
  }

  protected override get areViewsSuppressed(): boolean {
    return this.#controller.isReloading;
  }

  /** Each component inside draws its own, where it will be. */
  protected override get hasSkeleton(): boolean {
    return isServer ? !this.components.length : !this.#controller.components.size;
  }

  protected override get notice(): ConnectError | undefined {
    return this.#controller.reloadFailure;
  }

  protected override handleCommand(command: string): void {
    super.handleCommand(command);
    if (command === '--logout') this.logout().catch((error: ConnectError) => this.reportError(error));
  }

  protected override render(): TemplateResult {
    return html`${super.render()}${isServer ? renderManagedComponents(this.components) : this.#tabs?.render()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    for (const name of ['appearance', 'fonts'] as const) {
      if (!changed.has(name) || !this[name] || this.#appearance.validValue(name)) continue;
      this.reportError(new ConnectError('invalid-setting', `${name} ${JSON.stringify(this[name])}`));
    }
    if (!this.#controller.hasStarted || needsNewInstance(this, changed)) this.reload();
    this.#syncManagedComponents();
    this.#updateInstance();
    this.#loadTabs();
    // Their language is that of the dashboard.
    for (const component of this.#controller.components) component.dashboardChanged();
  }

  #getConnectionSettings(): ConnectionSettings {
    return {
      ...readConnectionSettings(this),
      readInstanceOptions: async () => {
        // The theme, for the first look; the tabs, so that what they hide is not created.
        await loadOptional(() => Promise.all([this.#appearance.themeLoaded, this.#tabsLoaded]));
        return this.#appearance.read();
      },
      onRenewalError: (error) => this.reportError(error),
    };
  }

  /**
   * Without names, and without components of the page's own, the endpoint says what to show: once the parser has left.
   */
  get #isNamedByAnswer(): boolean {
    const hasOwn = this.#controller.components.size > this.#managedComponents.elements.length;
    return !this.components.length && !hasOwn && !isBeingParsed(this);
  }

  #isWaitingForComponents(): boolean {
    const { answer, components, enabledComponents } = this.#controller;
    if (this.components.length || components.size) return false;
    return !answer || (isBeingParsed(this) && !!enabledComponents?.some(isStandalone));
  }

  /** Has a component for each name that is to be shown. */
  #syncManagedComponents(): void {
    const { enabledComponents = [] } = this.#controller;
    const names = this.#isNamedByAnswer ? enabledComponents.filter(isStandalone) : this.components;
    this.#managedComponents.replace(createManagedComponents(names, this.#managedComponents.elements));
  }

  #handleAnswer(): void {
    this.#syncManagedComponents();
    // With nothing to show even now, the page's author has most likely forgotten something.
    if (!this.#controller.components.size) void loadConsole().then((console) => console?.warnOfNothingToShow(this));
  }

  /** Tells the instance what has changed since it was created, or told last. */
  #updateInstance(): void {
    const { connection } = this.#controller;
    // Out of the document there is no theme, and no language, around it.
    const changes = connection && this.isConnected && this.#appearance.readChanges();
    try {
      if (changes) connection.connectInstance.update(changes);
    } catch (error) {
      this.reportError(toConnectError(error, 'invalid-setting'));
    }
  }

  /** Tabs are a file of their own: most pages have none. */
  #loadTabs(): void {
    if (this.layout !== 'tabs') return;
    this.#tabsLoaded ??= import('../tabs/tabs-controller.js').then(
      ({ TabsController }) => (this.#tabs = new TabsController(this, this.strings, () => this.performUpdate())),
      () => undefined,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stripe-connect-dashboard': StripeConnectDashboard;
  }
}
