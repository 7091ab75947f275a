import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { toNumber } from '../base/attributes.js';
import type { CommandHandler } from '../base/command-controller.js';
import type { Frame } from '../base/frame.js';
import type { SkeletonShape } from '../base/skeleton.js';
import { isServer } from '../base/is-server.js';
import { StatusElement } from '../base/status-element.js';
import type { ConnectError } from '../errors/connect-error.js';
import { emit } from '../events.js';
import type { Status } from '../status.js';
import type { ComponentName } from '../stripe/component-names.js';
import { isInside } from './dashboard-registry.js';
import { EmptyController } from './empty-controller.js';
import { EphemeralKeys } from './ephemeral-key.js';
import { removeDeadElements } from './dead-elements.js';
import { MountController } from './mount-controller.js';
import { OverlayController } from './overlay-controller.js';
import { ReservedHeightController, skeletonShapeOf, toReservation } from './reserved-height.js';
import { EXIT_EVENT, ReturnUrlController } from './return-url.js';
import { settingProperties, type CallbackEventMap, type Settings, type SettingValues } from './settings.js';
import { componentStyles } from './styles.js';
import { UnlistedSettings } from './unlisted-settings.js';
import { ViewportController } from './viewport-controller.js';

/**
 * One Connect embedded component: inside a `<stripe-connect-dashboard>`, or anywhere with `dashboard="id"`.
 *
 * Each setter of Connect.js is an attribute and a property here (`setDefaultFilters`: `default-filters`,
 * `defaultFilters`), and each callback an event (`setOnStepChange`: `connect-step-change`). Those that Stripe adds are
 * attributes, properties and events too, once Stripe's element exists.
 *
 * @tag stripe-connect-component
 * @slot - Stripe's own element; the page adds nothing here.
 * @slot loading - Displayed until the component's first sign of life, instead of the built-in placeholder.
 * @slot error - Displayed if the component fails to load, instead of the built-in message.
 * @cssprop [--stripe-connect-component-min-height] - The height that a component reserves until it is displayed;
 * default: a height for its kind.
 * @cssstate empty - Stripe reported that there is nothing to show: no notifications, no disputes, no promotion, no
 * report.
 * @cssstate filled - Stripe reported that there is something to show, for the components that report it.
 */
export class StripeConnectComponent extends StatusElement {
  static override styles: CSSResultGroup = [StatusElement.styles, componentStyles];

  static override properties: PropertyDeclarations = {
    ...settingProperties,
    name: {},
    dashboard: {},
    label: {},
    loading: {},
    timeout: { converter: toNumber },
    returnUrl: {},
    ephemeralKeyEndpoint: {},
  };

  /** Stripe's name of the component: `payments`, `account-onboarding`, … */
  name?: ComponentName | null;
  /** The `id` of the dashboard to belong to; default: the nearest one around. */
  dashboard?: string | null;
  /** The label of its tab; default: the component's name, in words. */
  label?: string | null;
  /** `lazy` creates the component when it comes near the viewport; default: the dashboard's, or `eager`. */
  loading?: 'eager' | 'lazy' | null;
  /** Milliseconds until the first sign of life; default: the dashboard's, or 20000. */
  timeout?: number | null;
  /**
   * The URL at which the user continues after leaving the component, like the `return_url` of Stripe's account links.
   * It is followed as a link after `connect-exit`, unless a listener calls `preventDefault()`. Empty: this page, loaded
   * again. http(s) only. Leaving isn't finishing: let your server read from the account what is still missing.
   */
  returnUrl?: string | null;
  /**
   * For `issuing-card` and `issuing-cards-list`: URL of the page's server that responds to a POST of `{issuingCard,
   * nonce}` with `{issuingCard, nonce, ephemeralKeySecret}`, so that users can see a card's number. The request has the
   * CSRF tokens, the `requestInit` and the timeout of the session's. `fetchEphemeralKey` overrides it.
   */
  ephemeralKeyEndpoint?: string | null;

  readonly #viewport = new ViewportController(this);
  readonly #overlay = new OverlayController(this, () => this.#mount.recreateElement());
  readonly #mount = new MountController(this);
  readonly #reservedHeight = new ReservedHeightController(this, () => this.#content);
  readonly #unlisted = new UnlistedSettings(this);
  readonly #returnUrl = new ReturnUrlController(this);
  readonly #empty = new EmptyController(this, this.internals);
  readonly #ephemeralKeys = new EphemeralKeys(this, () => {
    const { dashboard, snapshot } = this.#mount;
    return snapshot && { requestInit: dashboard?.host.requestInit, timeout: snapshot.timeout };
  });
  #isDeferred = false;
  // Around the view and the slot, with the room that is reserved for Stripe's element.
  #content!: HTMLElement;
  #reservation = '';

  override get status(): Status {
    return isServer ? 'loading' : this.#mount.status;
  }

  override get error(): ConnectError | undefined {
    return this.#mount.error;
  }

  /** Stripe's own element, while it exists. */
  get connectElement(): HTMLElement | undefined {
    return this.#mount.element;
  }

  /** @internal */
  override get language(): string {
    return this.#mount.snapshot?.language ?? super.language;
  }

  /** @internal What a server has rendered for the dashboard includes the loading views of its components. */
  override get hasEarlyLoadingView(): boolean {
    return super.hasEarlyLoadingView || !!this.#mount.snapshot?.hasEarlyLoadingView;
  }

  /** @internal */
  get settings(): SettingValues {
    const values = Object.keys(settingProperties).map((name) => [name, this[name as keyof Settings]]);
    const settings: Record<string, unknown> = { ...this.#unlisted.values, ...(Object.fromEntries(values) as object) };
    if (this.ephemeralKeyEndpoint) settings.fetchEphemeralKey ??= this.#ephemeralKeys.fetch;
    return settings;
  }

  /** @internal */
  adoptSettings(names: readonly string[]): void {
    this.#unlisted.adopt(names);
  }

  /** @internal */
  hintAtMisspelling(): void {
    this.#unlisted.hintAtMisspelling();
  }

  /** @internal */
  get shouldCreate(): boolean {
    if (this.#isDeferred || this.#mount.snapshot?.isArranging) return false;
    return !this.#isLazy || this.#viewport.isNear();
  }

  /** @internal A tab that hides the component defers its creation. */
  setDeferred(isDeferred: boolean): void {
    if (isDeferred === this.#isDeferred) return;
    this.#isDeferred = isDeferred;
    this.requestUpdate();
  }

  /** @internal Whether nothing but its place in the page keeps Stripe's element from being created. */
  get isComing(): boolean {
    const { status } = this;
    return status === 'loading' || (status === 'idle' && !!this.#mount.snapshot?.isActive && !this.shouldCreate);
  }

  /** Creates Stripe's element again; after an error of the session, requests a new session too. */
  override reload(): void {
    const { dashboard, snapshot } = this.#mount;
    const isSessionError = snapshot?.failure ?? /^(account_session|authentication)/.test(this.error?.type ?? '');
    if (isSessionError && dashboard) dashboard.host.reload();
    else this.#mount.recreateElement();
  }

  /**
   * For `payment-details` and `payout-details`, which open over the page: opens for an object's id (`pi_…`, `po_…`), or
   * without one, again for what `payment` or `payout` says. The focus returns to where it was when that is closed.
   */
  open(id?: string): void {
    this.#overlay.open(id);
  }

  /**
   * For `payment-details` and `payout-details`: closes, and stays closed until something is opened again. A user who
   * closes it does the same.
   */
  close(): void {
    this.#overlay.close();
  }

  /** @internal Whether nothing is to be displayed until the component is opened. */
  get isClosed(): boolean {
    return this.#overlay.isClosed;
  }

  /** @internal */
  dispatchCallback(event: string, payload: unknown): void {
    this.#overlay.handleCallback(event);
    this.#empty.handleCallback(event, payload);
    const isExit = event === EXIT_EVENT;
    if (emit(this, event, payload, isExit) && isExit) this.#returnUrl.follow();
  }

  /** @internal Moved by `moveBefore()`: perhaps out of one dashboard and into another. */
  connectedMoveCallback(): void {
    this.#mount.findDashboard();
  }

  get #isLazy(): boolean {
    return !this.#overlay.isOpened && (this.loading ?? this.#mount.snapshot?.loading) === 'lazy';
  }

  protected override get signInPage(): string | undefined {
    return this.#mount.snapshot?.signInPage;
  }

  protected override get commands(): ReadonlyMap<string, CommandHandler> {
    return new Map<string, CommandHandler>([
      ...super.commands,
      ['--open', (button) => this.#overlay.open(button?.getAttribute('value'), button)],
      ['--close', () => this.close()],
    ]);
  }

  /** While the dashboard around loads, or has failed, its views stand for those of its components. */
  protected override get areViewsSuppressed(): boolean {
    const { dashboard, snapshot } = this.#mount;
    return !!dashboard && !!snapshot && /loading|error/.test(snapshot.status) && isInside(this, dashboard);
  }

  protected override get skeletonShape(): SkeletonShape {
    return skeletonShapeOf(this.name);
  }

  protected override createFrame(): Frame {
    const frame = super.createFrame();
    this.#content = document.createElement('div');
    this.#content.id = 'content';
    this.#content.append(frame.content);
    frame.content.append(this.#content);
    return frame;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    // As a property: a Content-Security-Policy may forbid style attributes.
    const { style } = this.#reservedHeight;
    if (style !== this.#reservation) this.#content.style.cssText = this.#reservation = style;
    // Stripe's element may display a message of its own: the one with a button stays.
    this.#content.classList.toggle('failed', this.status === 'error' && this.error?.code === 'component-load-error');
  }

  protected override render(): unknown {
    const view = super.render();
    return isServer ? html`<div id="content" style=${toReservation(this.name)}>${view}</div>` : view;
  }

  protected override updated(): void {
    removeDeadElements(this, this.connectElement);
  }
}

export interface StripeConnectComponent extends Settings {}

declare global {
  interface HTMLElementTagNameMap {
    'stripe-connect-component': StripeConnectComponent;
  }
  interface GlobalEventHandlersEventMap extends CallbackEventMap {}
}
