import type { ReactiveController } from 'lit';
import { toTimeout } from '../async/timeout.js';
import { COMPONENTS, elementName, isKnown, type ComponentName } from '../stripe/component-names.js';
import type { Connection } from '../connect/connection.js';
import { ConnectError, timeoutError, toConnectError } from '../errors/connect-error.js';
import { loadConsole } from '../errors/report.js';
import type { Status } from '../status.js';
import {
  findDashboard,
  onDashboardAdded,
  type DashboardComponent,
  type DashboardContext,
} from './dashboard-context.js';
import { applySetting, assertRequiredSettings, callbacksOf, callSetter, type Settings } from './settings.js';

/** The element, as the controller needs it. */
export interface ComponentOptions {
  readonly element: HTMLElement;
  /** The `id` of the dashboard to belong to, if the page names one. */
  getDashboardId(): string | undefined;
  getName(): ComponentName;
  getSettings(): Settings;
  getTimeout(): number | null | undefined;
  /** Whether to create Stripe's element now: `false` until the component is near the viewport, where it is lazy. */
  shouldCreate(): boolean;
  /** Stripe's element was created, replaced or removed. */
  onElementChange(element: HTMLElement | undefined): void;
  /** The status, or the error, has changed. */
  onChange(): void;
  onError(error: ConnectError): void;
  onCallback(event: string, payload: unknown): void;
}

/** One embedded component: from a name and a dashboard's connection to Stripe's element and its first sign of life. */
export class ComponentController implements ReactiveController, DashboardComponent {
  status: Status = 'idle';
  /** The last error. After the first sign of life it is only a report. */
  error: ConnectError | undefined;
  /** Stripe's own element. */
  element: HTMLElement | undefined;
  dashboard: DashboardContext | undefined;

  // What Stripe's element is created for.
  #target: { connection: Connection; name: ComponentName } | undefined;
  // An error before the first sign of life: the component shows it.
  #failure: ConnectError | undefined;
  #hasLoaderStarted = false;
  #isWaitingForDashboard = false;
  #stopWaitingForDashboard: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly options: ComponentOptions) {}

  hostConnected(): void {
    this.findDashboard();
  }

  hostDisconnected(): void {
    this.#stopWaitingForDashboard?.();
  }

  /** To be called when the element has left the document for good. */
  dispose(): void {
    this.dashboard?.removeComponent(this);
    this.dashboard = undefined;
    this.#isWaitingForDashboard = false;
    this.#reset();
    this.#updateStatus();
  }

  /** Joins the dashboard that the element belongs to; where there is none yet, waits for one, at most `timeout`. */
  findDashboard(): void {
    this.#stopWaitingForDashboard?.();
    const { element, getDashboardId } = this.options;
    if (!element.isConnected) return;
    const dashboard = findDashboard(element, getDashboardId());
    if (!dashboard) this.#stopWaitingForDashboard = onDashboardAdded(() => this.findDashboard());
    if (dashboard !== this.dashboard) {
      this.dashboard?.removeComponent(this);
      this.#reset();
      this.dashboard = dashboard;
      dashboard?.addComponent(this);
    }
    if (!dashboard && !this.#isWaitingForDashboard) {
      this.#startTimer((timeout) => timeoutError('missing-dashboard', timeout));
    }
    this.#isWaitingForDashboard = !dashboard;
    this.dashboardChanged();
  }

  dashboardChanged(): void {
    this.update();
    this.options.onChange();
  }

  dashboardRemoved(): void {
    this.findDashboard();
  }

  /** Whether nothing but its place in the page keeps Stripe's element from being created. */
  get isWaitingForViewport(): boolean {
    return !!this.dashboard && this.dashboard.status !== 'idle' && !this.#target && !this.options.shouldCreate();
  }

  /** Brings Stripe's element in line with the name, the connection and the session. */
  update(): void {
    const name = this.options.getName();
    const { connection } = this.dashboard ?? {};
    if (this.#target && (this.#target.connection !== connection || this.#target.name !== name)) this.#reset();
    if (!this.#target && connection && this.options.shouldCreate()) void this.#createElement(connection, name);
    this.#checkEnabled();
    this.#updateStatus();
  }

  /** Creates Stripe's element anew, from the same connection. */
  recreateElement(): void {
    this.#reset();
    this.#isWaitingForDashboard = false;
    if (!this.dashboard) this.findDashboard();
    this.update();
  }

  updateSetting(name: keyof Settings): void {
    if (this.#failure && /setting$/.test(this.#failure.code)) return this.recreateElement();
    if (!this.element) return;
    try {
      const settings = this.options.getSettings();
      assertRequiredSettings(this.options.getName(), settings);
      applySetting(this.element, name, settings[name] ?? undefined);
    } catch (error) {
      this.#fail(toConnectError(error, 'invalid-setting'));
    }
    this.#updateStatus();
  }

  async #createElement(connection: Connection, name: ComponentName): Promise<void> {
    const target = (this.#target = { connection, name });
    const isCurrent = () => this.#target === target;
    const tag = elementName(name);
    try {
      if (!name) throw new ConnectError('component-unknown', 'no name');
      assertRequiredSettings(name, this.options.getSettings());
      this.#startTimer((timeout) =>
        customElements.get(tag)
          ? timeoutError('component-timeout', timeout, name)
          : new ConnectError('component-unknown', name),
      );
      if (!isKnown(name)) void loadConsole().then((console) => console?.warnOfUnknownName(name, COMPONENTS));
      if (!customElements.get(tag)) await customElements.whenDefined(tag);
      if (isCurrent()) this.#mount(connection.createElement(name), isCurrent);
    } catch (error) {
      if (isCurrent()) this.#fail(toConnectError(error, 'component-unknown'));
    }
    this.#updateStatus();
  }

  #mount(element: HTMLElement, isCurrent: () => boolean): void {
    const { options } = this;
    for (const [setter, event] of callbacksOf(options.getName())) {
      // An element that has been replaced may still call back.
      callSetter(element, setter, (payload: unknown) => {
        if (!isCurrent()) return;
        if (setter === 'setOnLoaderStart') this.#handleLoaderStart();
        options.onCallback(event, payload);
        if (setter === 'setOnLoadError') this.#handleLoadError(payload);
      });
    }
    for (const [name, value] of Object.entries(options.getSettings())) {
      if (value != null) applySetting(element, name, value);
    }
    this.element = element;
    options.onElementChange(element);
  }

  /** What the endpoint says is final, even where Connect.js has begun to show the component. */
  #checkEnabled(): void {
    const { connection, name } = this.#target ?? {};
    if (!connection || !name || this.dashboard?.enabledComponents?.includes(name) !== false) return;
    if (this.error?.code === 'component-not-enabled') return;
    this.#reset();
    // A new object, so that callbacks of the removed element are ignored.
    this.#target = { connection, name };
    this.#fail(new ConnectError('component-not-enabled', name));
  }

  /** Something of Stripe's is visible. From here on Stripe shows what goes wrong, so an error of ours gives way. */
  #handleLoaderStart(): void {
    clearTimeout(this.#timer);
    this.#hasLoaderStarted = true;
    this.#failure = this.error = undefined;
    this.#updateStatus();
  }

  #handleLoadError(payload: unknown): void {
    const { error } = (payload ?? {}) as { error?: { type?: string; message?: string } };
    const detail = [this.options.getName(), error?.type, error?.message].join(' ');
    this.#fail(new ConnectError('component-load-error', detail, { type: error?.type, cause: payload }));
  }

  #fail(error: ConnectError): void {
    // Connect.js repeats itself; one report is enough.
    if (this.error?.message === error.message) return;
    clearTimeout(this.#timer);
    this.error = error;
    if (!this.#hasLoaderStarted) this.#failure = error;
    this.#updateStatus();
    this.options.onError(error);
  }

  #startTimer(createError: (timeout: number) => ConnectError): void {
    const timeout = toTimeout(this.options.getTimeout() ?? this.dashboard?.timeout);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(createError(timeout)), timeout);
  }

  #reset(): void {
    clearTimeout(this.#timer);
    this.#target = this.#failure = this.error = undefined;
    this.#hasLoaderStarted = false;
    if (this.element) this.options.onElementChange((this.element = undefined));
  }

  #updateStatus(): void {
    const status = this.#computeStatus();
    if (status === this.status) return;
    this.status = status;
    this.options.onChange();
    this.dashboard?.updateStatus();
  }

  #computeStatus(): Status {
    if (this.#failure || this.dashboard?.failure) return 'error';
    if (this.#hasLoaderStarted) return 'ready';
    const isWaiting = this.dashboard ? this.dashboard.status !== 'idle' : this.#isWaitingForDashboard;
    return isWaiting && this.options.shouldCreate() ? 'loading' : 'idle';
  }
}
