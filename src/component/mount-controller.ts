import { HINT_DELAY } from '../async/durations.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { runFor } from '../async/running-time.js';
import { toTimeout } from '../async/timeout.js';
import { OwnedChildren } from '../base/owned-children.js';
import { whenRemoved } from '../base/page-lifecycle.js';
import { ConnectError, timeoutError, toConnectError } from '../errors/connect-error.js';
import { loadConsole } from '../errors/report.js';
import { elementName, toComponentName, type ComponentName } from '../stripe/component-names.js';
import { COMPONENTS, isKnown } from '../stripe/known-components.js';
import type { Status } from '../status.js';
import {
  addDashboardListener,
  findDashboard,
  removeDashboardListener,
  type Dashboard,
  type DashboardComponent,
  type DashboardSnapshot,
} from './dashboard-registry.js';
import { isDefined, onDefined } from './definitions.js';
import {
  applySetting,
  assertRequiredSettings,
  callbacksOf,
  callSetter,
  type SettingName,
  type Settings,
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

/** `<stripe-connect-component>`, as its controllers need it. */
export interface ComponentHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  readonly name?: ComponentName | null;
  readonly dashboard?: string | null;
  readonly timeout?: number | null;
  /** The page's values for the setters of Stripe's element. */
  readonly settings: Settings;
  /** Whether to create Stripe's element now: not until the component is near the viewport, if it is lazy. */
  readonly shouldCreate: boolean;
  reportError(error: ConnectError): void;
  /** Dispatches a callback of Stripe's element as an event. */
  dispatchCallback(event: string, payload: unknown): void;
}

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
    return this.#snapshot?.failure ? 'error' : statusOf(this.#state);
  }

  /** The last error. After Stripe's element has started it is only a report. */
  get error(): ConnectError | undefined {
    return errorOf(this.#state) ?? this.#snapshot?.failure;
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

  handleDashboardUpdate(): void {
    const next = this.dashboard?.snapshot;
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
    this.handleDashboardUpdate();
    this.host.requestUpdate();
  }

  #mountIfNeeded(): void {
    const { host } = this;
    const snapshot = this.#snapshot;
    const name = toComponentName(host.name ?? '');
    const connection = snapshot?.connection;
    const isEnabled = snapshot?.enabledComponents?.map(toComponentName).includes(name) !== false;
    const target = connection && { connection, name, isEnabled };
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

  #mount(target: Target, settings: Settings): void {
    const { host } = this;
    const element = target.connection.createElement(target.name);
    for (const [setter, event] of callbacksOf(target.name)) {
      // An element that has been replaced, or is about to be, may still call back.
      callSetter(element, setter, (payload: unknown) => {
        if (this.element !== element || this.dashboard?.connection !== target.connection) return;
        if (setter === 'setOnLoaderStart') this.#handleLoaderStart(element);
        host.dispatchCallback(event, payload);
        if (setter === 'setOnLoadError') this.#handleLoadError(payload);
      });
    }
    for (const [name, value] of Object.entries(settings)) if (value != null) applySetting(element, name, value);
    const signal = this.#startWait();
    this.#dispatch({ type: 'mount', target, element, applied: settings });
    this.#failLater((timeout) => timeoutError('component-timeout', timeout, target.name), signal);
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
    this.#dispatch({ type: 'settings-applied', applied: settings });
    try {
      assertRequiredSettings(state.target.name, settings);
      for (const name of settingNames(state.applied, settings)) {
        if (state.applied[name] !== settings[name]) applySetting(state.element, name, settings[name] ?? undefined);
      }
    } catch (error) {
      this.#fail(toConnectError(error, 'invalid-setting'));
    }
  }

  /** Stripe displays something. */
  #handleLoaderStart(element: HTMLElement): void {
    this.#wait.abort();
    this.#dispatch({ type: 'loader-start', element });
  }

  #handleLoadError(payload: unknown): void {
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

const settingNames = (...all: Settings[]): Set<SettingName> => new Set(all.flatMap(Object.keys) as SettingName[]);

const isSameSettings = (one: Settings, other: Settings): boolean =>
  [...settingNames(one, other)].every((name) => one[name] === other[name]);

function isSameSnapshot(one: DashboardSnapshot | undefined, other: DashboardSnapshot | undefined): boolean {
  if (!one || !other) return one === other;
  return (Object.keys(other) as (keyof DashboardSnapshot)[]).every((name) => one[name] === other[name]);
}
