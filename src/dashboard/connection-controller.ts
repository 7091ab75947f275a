import { rejectOnAbort } from '../async/timeout.js';
import {
  addDashboard,
  removeDashboard,
  type DashboardComponent,
  type DashboardContext,
} from '../component/dashboard-context.js';
import { toComponentName, type ComponentName } from '../stripe/component-names.js';
import { connect, type Connection, type ConnectionSettings } from '../connect/connection.js';
import { toConnectError, type ConnectError } from '../errors/connect-error.js';
import type { SessionResponse } from '../session/response.js';
import type { Status } from '../status.js';
import { whenActivated } from './activation.js';
import { onRetryOpportunity } from './recovery-events.js';

// Frameworks set properties a moment after the element is in the document: an endpoint may still come.
const ENDPOINT_GRACE_PERIOD = 1000;

/** The element, as the controller needs it. */
export interface ConnectionOptions {
  readonly element: DashboardContext['element'];
  getSettings(): ConnectionSettings;
  getLoading(): string | null | undefined;
  /**
   * Whether the page names no component and has none inside, and more may come: by its parser, or by the endpoint's
   * answer.
   */
  isWaitingForComponents(): boolean;
  /** Resolves when the page's parser has left the element; `undefined` where it has. */
  whenParsed(): Promise<void> | undefined;
  /** The status, the error, the connection or the answer has changed. */
  onChange(): void;
  onError(error: ConnectError): void;
  /** A component has joined. */
  onComponentAdded(): void;
  /** The endpoint's first answer has come, and the parser has left. */
  onAnswer(): void;
}

/** Whose components a connection shows: a view of another source must not stay. */
const sourceOf = ({ endpoint, publishableKey, fetchClientSecret }: ConnectionSettings): string =>
  [endpoint, publishableKey, !!fetchClientSecret].join();

/** A dashboard's connection, one at a time; the components that use it; and the status that follows from both. */
export class ConnectionController implements DashboardContext {
  status: Status = 'idle';
  connection: Connection | undefined;
  answer: SessionResponse | undefined;
  /** Why there is no connection. */
  failure: ConnectError | undefined;
  /** Why there is no newer connection than the present one. */
  reloadFailure: ConnectError | undefined;
  hasStarted = false;

  readonly components = new Set<DashboardComponent>();

  // The connection under way, and the present one: the old one serves until the new one can.
  #pending: AbortController | undefined;
  #current: AbortController | undefined;
  #currentSource = '';
  // After a failure: aborted by the next start.
  #retryOpportunity: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOverdue = false;
  #hasShownComponent = false;
  #isNotifying = false;

  constructor(readonly options: ConnectionOptions) {}

  get element(): DashboardContext['element'] {
    return this.options.element;
  }

  get timeout(): number {
    return this.options.getSettings().timeout;
  }

  get loading(): string | undefined {
    return this.options.getLoading() ?? undefined;
  }

  get enabledComponents(): ComponentName[] | undefined {
    return this.answer?.components?.map(toComponentName);
  }

  /** Why there is no connection, or no newer one, or why no component could be shown. */
  get error(): ConnectError | undefined {
    const componentError = () => this.#activeComponents().find((component) => component.error)?.error;
    return this.failure ?? this.reloadFailure ?? (this.status === 'error' ? componentError() : undefined);
  }

  /** Whether the view of the present connection stays while a new one is under way. */
  get isReloading(): boolean {
    return !!(this.#pending && this.connection);
  }

  /** To be called when the element is in the document: components find it there. */
  enter(): void {
    addDashboard(this);
  }

  /** Connects anew. What is under way is aborted. */
  start(): void {
    this.hasStarted = true;
    this.#pending?.abort();
    this.#retryOpportunity?.abort();
    const controller = (this.#pending = new AbortController());
    clearTimeout(this.#timer);
    this.failure = this.reloadFailure = undefined;
    this.#isOverdue = this.#hasShownComponent = false;
    this.updateStatus();
    whenActivated(() => {
      const settings = { ...this.options.getSettings(), waitForSession: !!this.connection };
      this.#timer = setTimeout(() => {
        this.#isOverdue = true;
        this.updateStatus();
      }, settings.timeout);
      void this.#connect(settings, controller);
    }, controller.signal);
  }

  /** Releases the connection, until the next start. */
  disconnect(): void {
    this.#release();
    this.failure = this.reloadFailure = undefined;
    this.#notify();
  }

  /** Releases everything, as when the element has left the document. Never logs out: other tabs may be at work. */
  dispose(): void {
    removeDashboard(this);
    this.hasStarted = false;
    this.disconnect();
    for (const component of [...this.components]) component.dashboardRemoved();
  }

  addComponent(component: DashboardComponent): void {
    this.components.add(component);
    this.options.onComponentAdded();
    this.updateStatus();
  }

  removeComponent(component: DashboardComponent): void {
    this.components.delete(component);
    this.updateStatus();
  }

  updateStatus(): void {
    if (this.#isNotifying) return;
    const status = this.#computeStatus();
    if (status === this.status) return;
    this.status = status;
    this.#notify();
  }

  async #connect(settings: ConnectionSettings, controller: AbortController): Promise<void> {
    const { signal } = controller;
    try {
      const connection = await connect(settings, signal);
      signal.throwIfAborted();
      this.#current?.abort();
      this.#current = controller;
      this.#currentSource = sourceOf(settings);
      this.connection = connection;
      this.answer = this.#pending = undefined;
      this.#hasShownComponent = false;
      this.#notify();
      this.answer = await rejectOnAbort(connection.session, signal);
      const parsed = this.options.whenParsed();
      if (parsed) {
        this.#notify();
        await rejectOnAbort(parsed, signal);
      }
      this.options.onAnswer();
      this.#notify();
    } catch (thrown) {
      // Aborted: a newer request has taken its place, or nobody waits any more.
      if (signal.aborted) return;
      const error = toConnectError(thrown, 'session-rejected');
      const fail = () => {
        if (!signal.aborted) this.#fail(error, settings);
      };
      if (error.code === 'missing-endpoint') setTimeout(fail, Math.min(ENDPOINT_GRACE_PERIOD, settings.timeout));
      else fail();
    }
  }

  #fail(error: ConnectError, settings: ConnectionSettings): void {
    const showsComponent = this.#activeComponents().some(({ status }) => status === 'ready');
    if (this.isReloading && showsComponent && this.#currentSource === sourceOf(settings)) {
      this.#pending?.abort();
      this.#pending = undefined;
      this.reloadFailure = error;
    } else {
      this.#release();
      this.failure = error;
    }
    this.#retryOpportunity = new AbortController();
    onRetryOpportunity(error, () => this.start(), this.#retryOpportunity.signal);
    this.#notify();
    this.options.onError(error);
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#pending?.abort();
    this.#current?.abort();
    this.#retryOpportunity?.abort();
    this.#pending = this.#current = this.connection = this.answer = undefined;
  }

  #notify(): void {
    // A component that has not heard yet still is where the old connection left it: the status is computed once all
    // have.
    this.#isNotifying = true;
    this.options.onChange();
    for (const component of [...this.components]) component.dashboardChanged();
    this.#isNotifying = false;
    this.updateStatus();
  }

  /** The components that are to be seen by now: a lazy one, far below, says nothing about the dashboard. */
  #activeComponents(): DashboardComponent[] {
    return [...this.components].filter(({ status }) => status !== 'idle');
  }

  #computeStatus(): Status {
    if (this.failure) return 'error';
    if (!this.connection) return this.#pending ? 'loading' : 'idle';
    const active = this.#activeComponents();
    const isReady = active.some(({ status }) => status === 'ready');
    if (this.#pending) return isReady && this.#isOverdue ? 'ready' : 'loading';
    if ((this.#hasShownComponent ||= isReady)) return 'ready';
    // While one has not been tried yet (a tab, or far below), not all is lost.
    if (active.length && [...this.components].every(({ status }) => status === 'error')) return 'error';
    const isWaiting = active.some(({ status }) => status === 'loading') || this.options.isWaitingForComponents();
    return isWaiting && !this.#isOverdue ? 'loading' : 'ready';
  }
}
