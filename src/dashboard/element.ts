import type {
  AppearanceOptions,
  CssFontSource,
  CustomFontSource,
  OverlayOption,
  StripeConnectInstance,
} from '@stripe/connect-js';
import { html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { loadOptional } from '../async/optional-module.js';
import { fromJson, isStringified, toBoolean, toNumber } from '../base/attributes.js';
import type { CommandHandler } from '../base/command-controller.js';
import { isServer } from '../base/is-server.js';
import { StatusElement } from '../base/status-element.js';
import type { InstanceOptions } from '../connect/connection.js';
import { nearestLang, toConnectLocale } from '../connect/locale.js';
import { ConnectError, toConnectError } from '../errors/connect-error.js';
import { loadConsole } from '../errors/report.js';
import { isRequestInit, parseRequestInit } from '../session/request-init.js';
import { toEndpointUrl } from '../session/request.js';
import type { ClientSecretResult } from '../session/response.js';
import type { Status } from '../status.js';
import { toComponentNames, type ComponentName } from '../stripe/component-names.js';
import { AppearanceController } from './appearance-controller.js';
import { ComponentsController } from './components-controller.js';
import { isValidJson, toInstanceOptions, toJson, validAppearance, type OptionProperties } from './instance-options.js';
import { renderManagedComponents } from './server-view.js';
import { SessionController } from './session-controller.js';
import { TabsLoader } from './tabs-loader.js';
import { ViewTheme } from './view-theme.js';

const json = { converter: fromJson };
const fromRequestInit = (text: string | null): unknown =>
  text === null || isStringified(text) ? undefined : parseRequestInit(text);
const flag = { converter: (text: string | null): boolean => !!toBoolean(text) };

/**
 * Stripe Connect embedded components in one element: it requests an account session from your server, loads Connect.js,
 * owns the Connect instance, and displays the components, or what went wrong. Unofficial: not made by Stripe.
 *
 * @tag stripe-connect-dashboard
 * @slot - The page's own markup, with a `<stripe-connect-component>` where each component belongs. Not needed with
 * `components`.
 * @slot loading - Displayed until there is something else to see, instead of the built-in placeholder.
 * @slot error - Displayed if nothing else can be displayed, instead of the built-in message.
 * @csspart tabs - With `layout="tabs"`, the row of tabs.
 * @csspart tab - Each tab; the active one is `tab active`.
 * @csspart active - The active tab, in addition to `tab`.
 * @csspart panel - Around the component of a tab.
 * @cssprop [--stripe-connect-gap=1.5rem] - The space between the components that the dashboard creates. In your own
 * markup it is yours.
 * @fires {CustomEvent<{ name: string }>} connect-active-change - With `layout="tabs"`, the user has selected
 * another component.
 */
export class StripeConnectDashboard extends StatusElement {
  static override properties: PropertyDeclarations = {
    sessionEndpoint: {},
    sessionKey: {},
    components: { converter: (text: string | null) => (text === null || isStringified(text) ? undefined : text) },
    publishableKey: {},
    signInUrl: {},
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
    requestInit: { converter: fromRequestInit },
  };

  /** URL of your server that responds to a POST with the client secret of a new account session. */
  sessionEndpoint?: string | null;
  /**
   * Any text that identifies whose session it is, such as an account's id. It is never sent. When it changes, the view
   * is removed immediately and a new session is requested.
   */
  sessionKey?: string | null;
  /** The platform's publishable key (`pk_…`); not needed if the endpoint returns it. */
  publishableKey?: string | null;
  /**
   * The URL at which a user signs in again: a link in the built-in view of a 401. http(s) only. It wins over the
   * `sign_in_url` of the endpoint's response.
   */
  signInUrl?: string | null;
  /** How the components look; JSON in the attribute. https://docs.stripe.com/connect/embedded-appearance-options */
  appearance?: AppearanceOptions | null;
  /** Whether components open overlays as a `dialog` or as a `drawer`; default: `dialog`. */
  overlays?: OverlayOption | null;
  /** Fonts for the components to use; JSON in the attribute. A change creates a new instance. */
  fonts?: (CssFontSource | CustomFontSource)[] | null;
  /** The components' language and formats, as in `de-DE`; default: the nearest `lang`, else the browser's. */
  locale?: string | null;
  /** Whether the components show the ids of objects (`pi_…`, `po_…`). */
  showObjectIds?: boolean;
  /** `tabs` shows one component at a time; default: `stack`. */
  layout?: 'stack' | 'tabs' | null;
  /** With `layout="tabs"`, the name of the active component; set it to show another one. */
  active?: ComponentName | null;
  /** With `layout="tabs"`, whether the page's `#fragment` names the active component, and follows it. */
  tabsHash?: boolean;
  /** `lazy` creates each component when it comes near the viewport; default: `eager`. */
  loading?: 'eager' | 'lazy' | null;
  /** Milliseconds that each wait may last: for the script, the session, and a component's first sign of life. */
  timeout = 20_000;
  /**
   * Returns a new client secret at each call, and is used instead of the endpoint. A new function is used from the next
   * session on; `reload()` requests one immediately.
   */
  fetchClientSecret?: (() => Promise<ClientSecretResult>) | null;
  /**
   * What the request to the endpoint has in addition: method, headers, credentials, or a body. JSON in the attribute,
   * in which a body may be an object. The property also takes a function that returns it, for values that change.
   */
  requestInit?: RequestInit | (() => RequestInit | Promise<RequestInit>) | null;

  /**
   * Names of the components to display, in order: a list, or text that separates them with spaces or commas, as the
   * attribute does. Without it, and without your own components inside, the endpoint's response says what to display.
   * An empty list displays none: the dashboard only owns the session of components elsewhere. A new order moves the
   * components without reloading them if the browser supports `moveBefore()`; otherwise they stay in their places.
   */
  get components(): ComponentName[] | undefined {
    return this.#componentNames;
  }
  set components(names: string | readonly ComponentName[] | null | undefined) {
    this.#componentNames = names == null ? undefined : toComponentNames(names);
  }

  #componentNames: ComponentName[] | undefined;

  /**
   * A `StripeConnectInstance` of the page's own, for a page that moves to this library component by component: then no
   * session is requested here. Otherwise the instance that the dashboard has created, while it exists.
   */
  get instance(): StripeConnectInstance | undefined {
    return this.ownInstance ?? this.#session.view?.connection.instance;
  }
  set instance(instance: StripeConnectInstance | null | undefined) {
    this.ownInstance = instance ?? undefined;
    this.requestUpdate();
  }

  /** @internal */
  ownInstance: StripeConnectInstance | undefined;

  readonly #session = new SessionController(this);
  readonly #components = new ComponentsController(this, this.#session, () => !!this.#tabs?.isArranging);
  readonly #appearance = new AppearanceController(this);
  readonly #viewTheme = new ViewTheme(this);
  #tabs?: TabsLoader;

  override get status(): Status {
    return isServer ? 'loading' : this.#components.status;
  }

  override get error(): ConnectError | undefined {
    return this.#components.error;
  }

  /**
   * Requests a new session and creates a new instance. The view stays until they exist if both surely belong to the
   * same account.
   */
  override reload(): void {
    if (this.isConnected) this.#session.request();
  }

  /**
   * Ends the user's session with Stripe everywhere in this browser: only for their real sign-out. It lasts until the
   * source of the session changes, or `reload()` is called.
   * @throws DOMException `InvalidStateError` if there is no session to end, or if the instance is the page's own.
   * @throws ConnectError `session-network` if Stripe could not be reached.
   */
  logout(): Promise<void> {
    return this.#session.signOut();
  }

  /** @internal Moved by `moveBefore()`: around it there may be another theme, and another language. */
  connectedMoveCallback(): void {
    this.#appearance.restart();
  }

  /** @internal */
  override get language(): string {
    return this.locale || this.#session.view?.response?.locale || super.language;
  }

  /** @internal */
  get instanceOptions(): InstanceOptions {
    const variables = this.#appearance.variables;
    if (this.ownInstance) return toInstanceOptions({ ...ownOptions(this), fonts: undefined }, { variables });
    const locale = toConnectLocale(this.#session.view?.response?.locale ?? '') ?? toConnectLocale(nearestLang(this));
    return toInstanceOptions(ownOptions(this), { variables, locale });
  }

  /** @internal The theme, for the first look; the tabs, so that what they hide is not created. */
  get isPrepared(): Promise<unknown> {
    return loadOptional(() => Promise.all([this.#appearance.themeLoaded, this.#tabs?.loaded]));
  }

  /** While an old view stays, it is all there is to see. */
  protected override get areViewsSuppressed(): boolean {
    const { state, view } = this.#session;
    return state.kind === 'connecting' && !!view;
  }

  /** Each component inside draws its own, at its place. */
  protected override get hasSkeleton(): boolean {
    if (isServer) return !this.components?.length;
    return this.#components.size === 0 && !this.#ownsSessionOnly;
  }

  /** @internal */
  override get signInPage(): string | undefined {
    return (this.signInUrl && toEndpointUrl(this.signInUrl)?.href) || undefined;
  }

  protected override get notice(): ConnectError | undefined {
    const { state } = this.#session;
    return state.kind === 'live' ? state.notice : undefined;
  }

  protected override get commands(): ReadonlyMap<string, CommandHandler> {
    return new Map([...super.commands, ['--logout', () => this.#handleLogout()]]);
  }

  protected override render(): unknown {
    return isServer ? html`${super.render()}${renderManagedComponents(this.components ?? [])}` : super.render();
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    if (changed.has('appearance')) this.#viewTheme.apply(validAppearance(this)?.variables);
    this.#tabs?.render();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) return;
    if (this.layout === 'tabs') {
      this.#tabs ??= new TabsLoader(this, this.strings, () => this.performUpdate());
      void this.strings.load();
    }
    const { signInUrl } = this;
    if (changed.has('signInUrl') && signInUrl && !this.signInPage)
      void loadConsole().then((console) => console?.warnOfInvalidUrl(this, 'sign-in-url', signInUrl));
    for (const name of ['appearance', 'fonts'] as const) {
      if (!changed.has(name) || !this[name] || isValidJson(name, this[name])) continue;
      this.reportError(new ConnectError('invalid-setting', `${name} ${toJson(this[name])}`));
    }
    const { requestInit } = this;
    // Its text may have a token: it is not printed.
    const isSet = requestInit != null && (requestInit as unknown) !== '';
    if (changed.has('requestInit') && isSet && typeof requestInit !== 'function' && !isRequestInit(requestInit))
      this.reportError(new ConnectError('invalid-setting', 'requestInit (not a JSON object)'));
  }

  /** With `components=""` the dashboard serves components elsewhere: there is nothing to load at its own place. */
  get #ownsSessionOnly(): boolean {
    return this.components?.length === 0 && !this.#components.hasInside;
  }

  #handleLogout(): void {
    this.logout().catch((error: unknown) => this.reportError(toConnectError(error, 'session-rejected')));
  }
}

const ownOptions = ({ appearance, fonts, overlays, locale, showObjectIds }: OptionProperties): OptionProperties => ({
  appearance,
  fonts,
  overlays,
  locale,
  showObjectIds,
});

declare global {
  interface HTMLElementTagNameMap {
    'stripe-connect-dashboard': StripeConnectDashboard;
  }
}
