import {
  html,
  isServer,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { toComponentName, type ComponentName } from '../stripe/component-names.js';
import type { ConnectError } from '../errors/connect-error.js';
import { emit } from '../events.js';
import { toNumber } from '../base/attributes.js';
import { OwnedChildrenController } from '../base/owned-children.js';
import { whenRemoved } from '../base/removal.js';
import { StatusElement } from '../base/status-element.js';
import { ComponentController } from './component-controller.js';
import { isInside } from './dashboard-context.js';
import { reservedHeights } from './reserved-height.js';
import { settingProperties, type CallbackEventMap, type SettingName, type Settings } from './settings.js';
import { componentStyles } from './styles.js';
import { ViewportObserver } from './viewport-observer.js';

// After its first sign of life, a component may take a moment more to become as high as it will be.
const SETTLING_TIME = 2000;

/**
 * One Connect embedded component: inside a `<stripe-connect-dashboard>`, or anywhere with `dashboard="id"`.
 *
 * Each setter of Connect.js is an attribute and a property here (`setDefaultFilters`: `default-filters`,
 * `defaultFilters`), and each callback an event (`setOnStepChange`: `connect-step-change`).
 *
 * @tag stripe-connect-component
 * @slot - Stripe's own element; the page adds nothing here.
 * @slot loading - Shown until the component's first sign of life, instead of the built-in placeholder.
 * @slot error - Shown when the component cannot be loaded, instead of the built-in message.
 * @cssprop [--stripe-connect-component-min-height] - The room that a component takes until it is there; default: a
 * height for its kind.
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
  };

  /** Which component, by Stripe's name for it: `payments`, `account-onboarding`, … */
  name?: ComponentName | null;
  /** The `id` of the dashboard to belong to; default: the nearest one around. */
  dashboard?: string | null;
  /** What a tab of it says; default: the component's name, in words. */
  label?: string | null;
  /** `lazy` makes the component when it comes near the viewport; default: as the dashboard says, else `eager`. */
  loading?: 'eager' | 'lazy' | null;
  /** Milliseconds until the first sign of life; default: the dashboard's, or 20000. */
  timeout?: number | null;

  readonly #viewport = new ViewportObserver(this, () => this.#controller.update());
  readonly #controller: ComponentController = new ComponentController({
    element: this,
    getDashboardId: () => this.dashboard || undefined,
    getName: () => toComponentName(this.name ?? ''),
    getSettings: () =>
      Object.fromEntries(Object.keys(settingProperties).map((name) => [name, this[name as SettingName]])),
    getTimeout: () => this.timeout,
    // Attributes are read before the first update: until then nothing is known.
    shouldCreate: () => this.hasUpdated && (!this.#isLazy || this.#viewport.isNear()),
    onElementChange: (element) => this.#children.replace(element ? [element] : []),
    onChange: () => this.setStatus(this.#controller.status),
    onError: (error) => this.reportError(error),
    onCallback: (event, payload) => emit(this, event, payload),
  });
  readonly #children = new OwnedChildrenController(this);
  #reservesHeight = false;
  #settlingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addController(this.#children);
    this.addController(this.#controller);
  }

  override get error(): ConnectError | undefined {
    return this.#controller.error ?? this.#controller.dashboard?.failure;
  }

  /** Stripe's own element, while there is one. */
  get connectElement(): HTMLElement | undefined {
    return this.#controller.element;
  }

  /** @internal */
  override get language(): string {
    return this.#controller?.dashboard?.element.language ?? super.language;
  }

  /** Makes Stripe's element anew; after an error of the session, the dashboard's session too. */
  override reload(): void {
    const { dashboard } = this.#controller;
    const sessionFailed = dashboard?.failure ?? /^(account_session|authentication)/.test(this.error?.type ?? '');
    if (sessionFailed && dashboard) dashboard.element.reload();
    else this.#controller.recreateElement();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    whenRemoved(this, () => {
      this.#viewport.reset();
      this.#controller.dispose();
    });
  }

  /** @internal Moved by `moveBefore()`: perhaps out of one dashboard and into another. */
  connectedMoveCallback(): void {
    this.#controller.findDashboard();
  }

  get #isLazy(): boolean {
    return (this.loading ?? this.#controller.dashboard?.loading) === 'lazy';
  }

  /** While the dashboard around loads, or has failed, its views stand for those of its components. */
  protected override get areViewsSuppressed(): boolean {
    const { dashboard } = this.#controller;
    return !!dashboard && /loading|error/.test(dashboard.status) && isInside(this, dashboard);
  }

  /** Where the page has a loading view of its own for the whole dashboard, nothing is drawn below it. */
  protected override get hasSkeleton(): boolean {
    return !this.areViewsSuppressed || !this.#controller.dashboard!.element.querySelector(':scope > [slot=loading]');
  }

  protected override willUpdate(): void {
    const isComing = this.status === 'loading' || (this.status === 'idle' && this.#controller.isWaitingForViewport);
    if (this.status !== 'ready') {
      clearTimeout(this.#settlingTimer);
      this.#settlingTimer = undefined;
      this.#reservesHeight = isComing;
    } else if (this.#reservesHeight) {
      this.#settlingTimer ??= setTimeout(() => {
        this.#reservesHeight = false;
        this.requestUpdate();
      }, SETTLING_TIME);
    }
  }

  protected override render(): TemplateResult {
    const [wide, narrow] = reservedHeights(toComponentName(this.name ?? ''));
    const style = this.#reservesHeight ? `--_wide: ${wide}; --_narrow: ${narrow}` : '';
    const view = super.render();
    if (isServer) return html`<div id="content" style=${style}>${view}</div>`;
    // By the property: a Content-Security-Policy may forbid style attributes.
    return html`<div id="content" .style=${style}>${view}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    // An element of Stripe's that a page kept as HTML is dead.
    for (const child of [...this.children]) {
      if (/^stripe-/.test(child.localName) && child !== this.connectElement) child.remove();
    }
    if (changed.has('dashboard')) this.#controller.findDashboard();
    if (changed.has('name') || changed.has('loading')) this.#controller.update();
    for (const name of changed.keys()) {
      if (name in settingProperties) this.#controller.updateSetting(name as SettingName);
    }
  }
}

export interface StripeConnectComponent extends Settings {}

declare global {
  interface HTMLElementTagNameMap {
    'stripe-connect-component': StripeConnectComponent;
  }
  interface GlobalEventHandlersEventMap extends CallbackEventMap {}
}
