import type { PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { toNumber } from '../attributes.js';
import { toComponentName } from '../connect/catalogue.js';
import type { ConnectError } from '../errors.js';
import { emit } from '../events.js';
import { afterMove, OwnChildren } from '../light-dom.js';
import { h } from '../view/h.js';
import { StatusElement } from '../view/status-element.js';
import { Room } from './room.js';
import { findHost, isAround, onHostOpen } from './host.js';
import { settingProperties, type CallbackEventMap, type SettingName, type Settings } from './settings.js';
import { ComponentState, type ComponentFace } from './state.js';

/**
 * One Connect embedded component: inside a `<stripe-connect-dashboard>`, or anywhere with `dashboard="id"`.
 *
 * Each setter of Connect.js is an attribute and a property here (`setDefaultFilters`: `default-filters`, `defaultFilters`), and
 * each callback an event (`setOnStepChange`: `connect-step-change`).
 *
 * @tag stripe-connect-component
 * @slot - Stripe's own element; the page adds nothing here.
 * @slot loading - Shown until the component's first sign of life, instead of the built-in placeholder.
 * @cssprop [--stripe-connect-component-min-height] - The room that a component takes until it is there; default: a height for its kind.
 * @slot error - Shown when the component cannot be loaded, instead of the built-in message.
 */
export class StripeConnectComponent extends StatusElement {
  static override properties: PropertyDeclarations = {
    ...settingProperties,
    name: {},
    dashboard: {},
    label: {},
    loading: {},
    timeout: { converter: toNumber },
  };

  /** Which component, by Stripe's name for it: `payments`, `account-onboarding`, … */
  name?: string | null;
  /** The `id` of the dashboard to belong to; default: the nearest one around. */
  dashboard?: string | null;
  /** What a tab of it says; default: the component's name, in words. */
  label?: string | null;
  /** `lazy` makes the component when it comes near the viewport; default: as the dashboard says, else `eager`. */
  loading?: 'eager' | 'lazy' | null;
  /** Milliseconds until the first sign of life; default: the dashboard's, or 20000. */
  timeout?: number | null;

  readonly #children = new OwnChildren(this);
  #room!: Room;
  readonly #state = new ComponentState(this.#face());
  // Until it is near the viewport, for a lazy one.
  #near = false;
  #watching?: Promise<(() => void) | void>;
  #stopSeeking?: () => void;

  override get error(): ConnectError | undefined {
    return this.#state.error ?? this.#state.host?.failure;
  }

  /** Stripe's own element, while there is one. */
  get connectElement(): HTMLElement | undefined {
    return this.#state.element;
  }

  /** @internal */
  override get language(): string {
    return (this.#state.host?.element as StatusElement | undefined)?.language ?? super.language;
  }

  /** Makes Stripe's element anew; after an error of the session, the dashboard's session too. */
  override reload(): void {
    const { host } = this.#state;
    const sessionFailed = host?.failure ?? /^(account_session|authentication)/.test(this.error?.type ?? '');
    if (sessionFailed && host) (host.element as StatusElement).reload();
    else this.#state.remake();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot();
    const room = h('div', { id: 'room' }, ...root.childNodes);
    root.append(room);
    this.#room = new Room(room);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.watch(true);
    this.#seek();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopSeeking?.();
    afterMove(this, () => {
      this.#children.watch(false);
      this.#stopSeeking?.();
      // Its file may still be on its way.
      void this.#watching?.then((stop) => stop?.());
      this.#watching = undefined;
      this.#near = false;
      this.#state.dispose();
    });
  }

  /** @internal Moved by `moveBefore()`: perhaps out of one dashboard and into another. */
  connectedMoveCallback(): void {
    this.#seek();
  }

  /** Where the page has a loading view of its own for the whole dashboard, nothing is drawn below it. */
  protected override get placeholder(): { drawing: boolean; text: boolean } {
    const { quiet } = this;
    return { drawing: !quiet || !this.#state.host!.element.querySelector(':scope > [slot=loading]'), text: !quiet };
  }

  protected override get quiet(): boolean {
    const { host } = this.#state;
    return !!host && /loading|error/.test(host.status) && isAround(host, this);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const waits = this.status === 'idle' && this.#state.waitsForViewport;
    if (this.status === 'loading' || waits) this.#room.hold(toComponentName(this.name ?? ''));
    else if (this.status === 'ready') this.#room.settle();
    else this.#room.release();
  }

  protected override updated(changed: PropertyValues): void {
    // One that a page kept as HTML is dead.
    for (const child of [...this.children]) if (/^stripe-/.test(child.localName) && child !== this.connectElement) child.remove();
    if (changed.has('dashboard') && this.isConnected) this.#seek();
    if (changed.has('name') || changed.has('loading')) this.#state.refresh();
    for (const name of changed.keys()) if (name in settingProperties) this.#state.set(name as SettingName);
  }

  #seek(): void {
    this.#stopSeeking?.();
    const host = findHost(this, this.dashboard || undefined);
    if (!host) this.#stopSeeking = onHostOpen(() => this.#seek());
    this.#state.join(host);
  }

  #isNear(): boolean {
    const arrived = () => {
      this.#near = true;
      this.#state.refresh();
    };
    // Better too early than never.
    this.#watching ??= import('./near-viewport.js').then(({ whenNear }) => whenNear(this, arrived), arrived);
    return this.#near;
  }

  #face(): ComponentFace {
    return {
      name: () => toComponentName(this.name ?? ''),
      settings: () => Object.fromEntries(Object.keys(settingProperties).map((name) => [name, this[name as SettingName]])),
      timeout: () => this.timeout,
      // Attributes are read in the first update: nothing is known before.
      wanted: () => this.hasUpdated && ((this.loading ?? this.#state.host?.loading) !== 'lazy' || this.#isNear()),
      seek: () => this.isConnected && this.#seek(),
      place: (stripes) => this.#children.set(stripes ? [stripes] : []),
      changed: () => this.show(this.#state.status),
      failed: (error) => this.tell(error),
      callback: (event, payload) => emit(this, event, payload),
    };
  }
}

export interface StripeConnectComponent extends Settings {}

declare global {
  interface HTMLElementTagNameMap {
    'stripe-connect-component': StripeConnectComponent;
  }
  interface GlobalEventHandlersEventMap extends CallbackEventMap {}
}
