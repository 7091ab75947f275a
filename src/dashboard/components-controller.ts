import type { ReactiveController } from 'lit';
import { toTimeout } from '../async/timeout.js';
import { OwnedChildren } from '../base/owned-children.js';
import { isBeingParsed, onParsed, whenRemoved } from '../base/page-lifecycle.js';
import {
  notifyDashboardChange,
  registerDashboard,
  unregisterDashboard,
  type Dashboard,
  type DashboardComponent,
  type DashboardSnapshot,
} from '../component/dashboard-registry.js';
import { isStandalone } from '../component/settings.js';
import type { Connection } from '../connect/connection.js';
import { loadConsole } from '../errors/report.js';
import type { ConnectError } from '../errors/connect-error.js';
import { toComponentName, type ComponentName } from '../stripe/component-names.js';
import type { Status } from '../status.js';
import type { DashboardHost } from './host.js';
import type { SessionController } from './session-controller.js';

// The mark of an element that the dashboard has created. What does not carry it is the page's.
const MARK = 'managed';

/** The components of a dashboard: those that it creates, those that the page places, and the status of all. */
export class ComponentsController implements ReactiveController, Dashboard {
  readonly #components = new Set<DashboardComponent>();
  readonly #managed: OwnedChildren;
  // A server has none.
  readonly #idObserver =
    typeof MutationObserver === 'function' ? new MutationObserver(notifyDashboardChange) : undefined;
  #parsing: AbortController | undefined;
  // What the last update has displayed.
  #displayed: { status?: Status; error?: ConnectError } = {};
  // The attempt that has been checked for having something to display.
  #checkedAttempt: object | undefined;

  constructor(
    readonly host: DashboardHost,
    readonly session: SessionController,
    /** Whether it is not known yet which components are visible: their tabs are still loading. */
    readonly isArranging: () => boolean,
  ) {
    this.#managed = new OwnedChildren(host, (element) => element.hasAttribute(MARK));
    host.addController(this);
  }

  get size(): number {
    return this.#components.size;
  }

  /** Whether components are inside of the dashboard, or are about to be. */
  get hasInside(): boolean {
    return this.#managed.elements.length > 0 || !!this.host.querySelector('stripe-connect-component');
  }

  get connection(): Connection | undefined {
    return this.session.view?.connection;
  }

  get snapshot(): DashboardSnapshot {
    const { host, session } = this;
    const { state, view } = session;
    return {
      isActive: state.kind === 'waiting' || state.kind === 'connecting' || state.kind === 'live',
      connection: view?.connection,
      enabledComponents: view?.response?.components,
      failure: state.kind === 'failed' ? state.error : undefined,
      status: this.status,
      timeout: toTimeout(host.timeout),
      loading: host.loading ?? undefined,
      isArranging: this.isArranging(),
      language: host.language,
      signInPage: host.signInPage,
      hasEarlyLoadingView: host.hasEarlyLoadingView,
    };
  }

  get status(): Status {
    const { state, view } = this.session;
    if (state.kind === 'failed') return 'error';
    if (state.kind === 'idle' || state.kind === 'signed-out') return 'idle';
    if (!view || state.kind === 'waiting') return 'loading';
    const active = this.#active;
    const isReady = active.some(({ status }) => status === 'ready');
    if (state.kind === 'connecting') return isReady && state.isOverdue ? 'ready' : 'loading';
    if (state.notice || view.hasShown || isReady) return 'ready';
    // As long as one has not been tried yet (a tab, or far below), not all is lost.
    const hasFailed = [...this.#components].every(({ status, isClosed }) => status === 'error' || isClosed);
    if (active.length > 0 && hasFailed) return 'error';
    const isWaiting = active.some(({ status }) => status === 'loading') || this.#isWaitingForComponents;
    return isWaiting && !state.isOverdue ? 'loading' : 'ready';
  }

  /** Why there is no connection, or no newer one, or why no component could be displayed. */
  get error(): ConnectError | undefined {
    const { state } = this.session;
    if (state.kind === 'failed') return state.error;
    if (state.kind === 'live' && state.notice) return state.notice;
    return this.status === 'error' ? this.#active.find((component) => component.error)?.error : undefined;
  }

  hostConnected(): void {
    const { host } = this;
    // A page that was stored as HTML (a history cache, a swap) may hold those that an earlier dashboard created.
    this.#managed.adopt(host.querySelectorAll(`:scope > [${MARK}]`));
    this.#managed.observe((isLost) => isLost && this.host.requestUpdate());
    this.#idObserver?.observe(host, { attributeFilter: ['id'] });
    registerDashboard(this);
    // Components outside may have been waiting for this one.
    if (host.hasUpdated) host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#managed.unobserve();
    this.#idObserver?.disconnect();
    this.#parsing?.abort();
    this.#parsing = undefined;
    whenRemoved(this.host, () => unregisterDashboard(this));
  }

  hostUpdate(): void {
    if (!this.host.isConnected) return;
    this.#managed.replace(this.#createManaged(this.#managedNames));
    if (!this.#parsing && isBeingParsed(this.host)) {
      this.#parsing = new AbortController();
      onParsed(this.host, () => this.host.requestUpdate(), this.#parsing.signal);
    }
    this.#displayed = { status: this.status, error: this.error };
  }

  hostUpdated(): void {
    const { snapshot } = this;
    for (const component of [...this.#components]) component.handleDashboardUpdate(snapshot);
    this.#warnOfNothingToShow();
  }

  addComponent(component: DashboardComponent): void {
    this.#components.add(component);
    this.host.requestUpdate();
  }

  removeComponent(component: DashboardComponent): void {
    this.#components.delete(component);
    this.host.requestUpdate();
  }

  handleComponentChange(): void {
    if ([...this.#components].some(({ status }) => status === 'ready')) this.session.handleShown();
    // Most changes of a component change nothing for its dashboard.
    const { status, error } = this.#displayed;
    if (this.status !== status || this.error !== error) this.host.requestUpdate();
  }

  /** The components that should be visible by now: a lazy one, far below, says nothing about the dashboard. */
  get #active(): DashboardComponent[] {
    return [...this.#components].filter(({ status }) => status !== 'idle');
  }

  /** The names to create a component for. */
  get #managedNames(): readonly ComponentName[] {
    const { components } = this.host;
    if (components) return components;
    if (this.#hasOwn || isBeingParsed(this.host)) return [];
    return (this.session.view?.response?.components ?? []).map(toComponentName).filter(isStandalone);
  }

  /** Whether the page has placed components itself, inside or elsewhere. */
  get #hasOwn(): boolean {
    return [...this.#components].some(({ host }) => !this.#managed.elements.includes(host));
  }

  /** Whether components may still come: through the parser, or through the response. */
  get #isWaitingForComponents(): boolean {
    const { host, session } = this;
    if (this.#components.size > 0) return false;
    if (host.components) return host.components.length > 0;
    const enabled = session.view?.response;
    return !enabled || (isBeingParsed(host) && !!enabled.components?.map(toComponentName).some(isStandalone));
  }

  /** A component for each name, in order. Those that have such a name are kept, so that nothing loads again. */
  #createManaged(names: readonly ComponentName[]): Element[] {
    const available = [...this.#managed.elements];
    return names.map((name) => {
      const index = available.findIndex((element) => element.getAttribute('name') === name);
      if (index >= 0) return available.splice(index, 1)[0]!;
      const element = document.createElement('stripe-connect-component');
      element.setAttribute('name', name);
      element.toggleAttribute(MARK, true);
      return element;
    });
  }

  /** Once per connection: the author of the page has most likely forgotten something. */
  #warnOfNothingToShow(): void {
    const { view } = this.session;
    if (!view?.response || view.attempt === this.#checkedAttempt || isBeingParsed(this.host)) return;
    this.#checkedAttempt = view.attempt;
    const isEmpty = this.#components.size === 0 && !this.host.components && this.#managed.elements.length === 0;
    if (isEmpty) void loadConsole().then((console) => console?.warnOfNothingToShow(this.host));
  }
}
