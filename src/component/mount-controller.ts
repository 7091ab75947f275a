import { HINT_DELAY } from '../async/durations.js';
import type { ReactiveController } from 'lit';
import { runFor } from '../async/running-time.js';
import { toTimeout } from '../async/timeout.js';
import { OwnedChildren } from '../base/owned-children.js';
import { whenRemoved } from '../base/page-lifecycle.js';
import { ConnectError, timeoutError, toConnectError } from '../errors/connect-error.js';
import { loadConsole } from '../errors/report.js';
import { elementName, toComponentName } from '../stripe/component-names.js';
import { COMPONENTS, isKnown } from '../stripe/known-components.js';
import type { Status } from '../status.js';
import {
  addDashboardListener,
  findDashboard,
  isSameSnapshot,
  removeDashboardListener,
  type Dashboard,
  type DashboardComponent,
  type DashboardSnapshot,
} from './dashboard-registry.js';
import { isDefined, onDefined } from './definitions.js';
import type { ComponentHost } from './host.js';
import { ConnectSetters, isCallback, toEvent, toSetter, toSetting } from './connect-setters.js';
import {
  assertRequiredSettings,
  assertType,
  isListed,
  isSameSettings,
  settingNames,
  type SettingValues,
} from './settings.js';
import {
  errorOf,
  isSameTarget,
  statusOf,
  targetOf,
  transition,
  type MountEvent,
  type State,
  type Target,
} from './state.js';

/**
 * Mounts Stripe's element. Level-triggered: each update compares what the page and the dashboard specify now with what
 * is mounted, and acts only if they differ.
 */
export class MountController implements ReactiveController, DashboardComponent {
  dashboard: Dashboard | undefined;
  #state: State = { kind: 'idle' };
  #snapshot: DashboardSnapshot | undefined;
  // Ends the wait that is under way, and all listeners that belong to it.
  #wait = new AbortController();
  readonly #children: OwnedChildren;

  constructor(readonly host: ComponentHost) {
    this.#children = new OwnedChildren(host);
    host.addController(this);
  }

  get status(): Status {
    return this.#snapshot?.failure && !this.isClosed ? 'error' : statusOf(this.#state);
  }

  /** The last error. After Stripe's element has started it is only a report. */
  get error(): ConnectError | undefined {
    return errorOf(this.#state) ?? (this.isClosed ? undefined : this.#snapshot?.failure);
  }

  get isClosed(): boolean {
    return this.host.isClosed;
  }

  /** Stripe's own element. */
  get element(): HTMLElement | undefined {
    return this.#state.kind === 'mounted' ? this.#state.element : undefined;
  }

  /** What the component used last of its dashboard. */
  get snapshot(): DashboardSnapshot | undefined {
    return this.#snapshot;
  }

  get isMounted(): boolean {
    return this.#state.kind === 'mounted';
  }

  hostConnected(): void {
    this.#children.observe();
    addDashboardListener(this.findDashboard);
    this.findDashboard();
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    removeDashboardListener(this.findDashboard);
    this.#children.unobserve();
    whenRemoved(this.host, () => {
      this.#join(undefined);
      this.#dispatch({ type: 'idle' });
    });
  }

  hostUpdate(): void {
    if (!this.host.isConnected) return;
    this.findDashboard();
    this.#mountIfNeeded();
    this.#applySettings();
  }

  /** Joins the dashboard that the element belongs to now. */
  readonly findDashboard = (): void => {
    const { host } = this;
    if (host.isConnected) this.#join(findDashboard(host, host.dashboard || undefined));
  };

  handleDashboardUpdate(next: DashboardSnapshot | undefined): void {
    if (isSameSnapshot(this.#snapshot, next)) return;
    const status = this.status;
    this.#snapshot = next;
    this.host.requestUpdate();
    if (this.status !== status) this.dashboard?.handleComponentChange();
  }

  /** Creates Stripe's element again, from the same connection. */
  recreateElement(): void {
    this.#dispatch({ type: 'idle' });
    this.host.requestUpdate();
  }

  #join(dashboard: Dashboard | undefined): void {
    if (dashboard === this.dashboard) return;
    this.dashboard?.removeComponent(this);
    this.dashboard = dashboard;
    this.#snapshot = undefined;
    dashboard?.addComponent(this);
    this.handleDashboardUpdate(dashboard?.snapshot);
    this.host.requestUpdate();
  }

  #mountIfNeeded(): void {
    const { host } = this;
    const snapshot = this.#snapshot;
    const name = toComponentName(host.name ?? '');
    const connection = snapshot?.connection;
    const isEnabled = snapshot?.enabledComponents?.map(toComponentName).includes(name) !== false;
    const target = connection && { connection, name, isEnabled };
    if (host.isClosed) {
      this.#dispatch({ type: 'idle' });
      return;
    }
    const isTried = this.#state.kind === 'mounted' || this.#state.kind === 'refused';
    if (isTried && isSameTarget(targetOf(this.#state), target) && !this.#hasOtherSettings(this.#state)) return;
    if (!host.shouldCreate || (this.dashboard && !snapshot?.isActive)) this.#dispatch({ type: 'idle' });
    else if (target) this.#tryMount(target);
    else this.#startWaiting();
  }

  /** Whether a setting that kept the component from starting has another value now. */
  #hasOtherSettings(state: State): boolean {
    if (state.kind !== 'refused' && (state.kind !== 'mounted' || state.hasStarted)) return false;
    const tried = state.kind === 'refused' ? state.tried : state.applied;
    return !!state.error && /setting$/.test(state.error.code) && !isSameSettings(tried, this.host.settings);
  }

  #tryMount(target: Target): void {
    const { host } = this;
    const { name } = target;
    const { settings } = host;
    try {
      if (!name) throw new ConnectError('component-unknown', 'no name');
      if (!target.isEnabled) throw new ConnectError('component-not-enabled', name);
      if (!isKnown(name)) void loadConsole().then((console) => console?.warnOfUnknownName(name, COMPONENTS));
      assertRequiredSettings(name, settings);
      if (isDefined(elementName(name))) this.#mount(target, settings);
      else this.#startWaiting(target);
    } catch (error) {
      const reason = toConnectError(error, 'component-unknown');
      this.#dispatch({ type: 'refuse', target, tried: settings, error: reason });
      host.reportError(reason);
    }
  }

  #mount(target: Target, settings: SettingValues): void {
    for (const [name, value] of Object.entries(settings)) assertType(name, value ?? undefined);
    const element = target.connection.createElement(target.name);
    const setters = new ConnectSetters(element, target.connection, target.name, (error) => {
      if (this.element === element) this.#refuse(error);
    });
    const applied = { ...settings, ...this.#initialize(setters, target) };
    const signal = this.#startWait();
    this.#dispatch({ type: 'mount', target, element, setters, applied });
    // It may have some setters only when it is connected to the instance, which the package does in a microtask.
    queueMicrotask(() => this.#initializeLateSetters(setters));
    this.#failLater((timeout) => timeoutError('component-timeout', timeout, target.name), signal);
  }

  /** Gives Stripe's element listeners and values, as far as it has setters for them that it did not have before. */
  #initialize(setters: ConnectSetters, target: Target): SettingValues {
    const { host } = this;
    const found = setters.findNew();
    for (const setter of found.filter(isCallback)) {
      setters.call(setter, (payload: unknown) => this.#handleCallback(setters, target, setter, payload));
    }
    const names = found.filter((setter) => !isCallback(setter)).map(toSetting);
    host.adoptSettings(names.filter((name) => !isListed(name)));
    const { settings } = host;
    for (const name of names) if (settings[name] != null) setters.call(toSetter(name), settings[name]);
    return Object.fromEntries(names.map((name) => [name, settings[name]]));
  }

  #initializeLateSetters(setters: ConnectSetters): void {
    const state = this.#state;
    if (state.kind !== 'mounted' || state.element !== setters.element) return;
    try {
      const given = this.#initialize(setters, state.target);
      if (Object.keys(given).length === 0) return;
      this.#dispatch({ type: 'settings-applied', applied: { ...state.applied, ...given } });
    } catch (error) {
      this.#refuse(error);
    }
  }

  #handleCallback({ element }: ConnectSetters, target: Target, setter: string, payload: unknown): void {
    // An element that has been replaced, or is about to be, may still call back.
    if (this.element !== element || this.dashboard?.connection !== target.connection) return;
    if (setter === 'setOnLoaderStart') this.#handleLoaderStart(element);
    this.host.dispatchCallback(toEvent(setter), payload);
    if (setter === 'setOnLoadError') this.#handleLoadError(payload);
  }

  /** For a dashboard, for its connection, or for the definition of Stripe's element. */
  #startWaiting(target?: Target): void {
    const { host, dashboard } = this;
    if (transition(this.#state, { type: 'wait', target, dashboard }) === this.#state) return;
    const signal = this.#startWait();
    this.#dispatch({ type: 'wait', target, dashboard });
    if (target) {
      const { name } = target;
      const createError = () => new ConnectError('component-unknown', name);
      onDefined(elementName(name), (isValid) => (isValid ? host.requestUpdate() : this.#fail(createError())), signal);
      this.#failLater(createError, signal);
    } else if (!dashboard) {
      runFor(HINT_DELAY, () => void loadConsole().then((console) => console?.warnOfMissingDashboard(host)), signal);
      this.#failLater((timeout) => timeoutError('missing-dashboard', timeout), signal);
    }
  }

  /** Applies what has changed, also what changed while the element was out of the document. */
  #applySettings(): void {
    const state = this.#state;
    const { settings } = this.host;
    if (state.kind !== 'mounted' || isSameSettings(state.applied, settings)) return;
    const { applied, target, setters } = state;
    this.#dispatch({ type: 'settings-applied', applied: settings });
    try {
      assertRequiredSettings(target.name, settings);
      for (const name of settingNames(applied, settings)) {
        const value = settings[name] ?? undefined;
        if (applied[name] === settings[name]) continue;
        assertType(name, value);
        setters.call(toSetter(name), value);
      }
    } catch (error) {
      this.#refuse(error);
    }
  }

  #refuse(error: unknown): void {
    this.#fail(toConnectError(error, 'invalid-setting'));
  }

  /** Stripe displays something. */
  #handleLoaderStart(element: HTMLElement): void {
    this.#wait.abort();
    this.#dispatch({ type: 'loader-start', element });
    if (this.#state.kind === 'mounted') this.#initializeLateSetters(this.#state.setters);
    this.host.hintAtMisspelling();
  }

  /** Stripe says that it displays nothing, or its own message: there is nothing left to wait for. */
  #handleLoadError(payload: unknown): void {
    this.#wait.abort();
    const { error } = (payload ?? {}) as { error?: { type?: string; message?: string } };
    const detail = [toComponentName(this.host.name ?? ''), error?.type, error?.message].join(' ');
    this.#fail(new ConnectError('component-load-error', detail, { type: error?.type, cause: payload }));
  }

  #fail(error: ConnectError): void {
    const before = this.#state;
    this.#dispatch({ type: 'error', error });
    if (this.#state !== before) this.host.reportError(error);
  }

  #failLater(createError: (timeout: number) => ConnectError, signal: AbortSignal): void {
    const timeout = toTimeout(this.host.timeout ?? this.#snapshot?.timeout);
    runFor(timeout, () => this.#fail(createError(timeout)), signal);
  }

  #startWait(): AbortSignal {
    this.#wait.abort();
    this.#wait = new AbortController();
    return this.#wait.signal;
  }

  #dispatch(event: MountEvent): void {
    const before = this.#state;
    const status = this.status;
    const { element } = this;
    const after = (this.#state = transition(before, event));
    if (after === before) return;
    if (after.kind === 'idle' || after.kind === 'refused') this.#wait.abort();
    if (this.element !== element) this.#children.replace(this.element ? [this.element] : []);
    this.host.requestUpdate();
    if (this.status !== status) this.dashboard?.handleComponentChange();
  }
}
