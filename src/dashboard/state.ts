import { openHost, closeHost, type Guest, type Host } from '../component/host.js';
import { toComponentName, type ComponentName } from '../connect/catalogue.js';
import { connect, type Connection, type ConnectionSettings } from '../connect/connection.js';
import { toConnectError, type ConnectError } from '../errors.js';
import { help } from '../help.js';
import type { SessionAnswer } from '../session/answer.js';
import type { Status } from '../status.js';
import { abortable, whenActivated } from '../wait.js';

// Frameworks set properties a moment after the element stands in the page: an endpoint may still come.
const GRACE = 1000;

/** The face of a dashboard's state: what it reads, and whom it tells. */
export interface DashboardFace {
  readonly element: HTMLElement;
  settings(): ConnectionSettings;
  loading(): string | null | undefined;
  /** Whether the page has named no component, and has put none inside, and more is to come: of the page, or from the endpoint. */
  awaitsComponents(): boolean;
  /** Whether the page's parser may still add children, and when it has left. */
  isBeingParsed(): boolean;
  whenParsed(): Promise<void>;
  /** The status, the error, the connection or the answer changed. */
  changed(): void;
  failed(error: ConnectError): void;
  /** A component has joined. */
  joined(): void;
  /** The first answer of the endpoint has come. */
  answered(): void;
}

/** Whose components a connection shows: with another one, the view that stands must not stay. */
const sourceOf = ({ endpoint, publishableKey, fetchClientSecret }: ConnectionSettings): string => [endpoint, publishableKey, !!fetchClientSecret].join();

/** A dashboard's life: one connection at a time, the components that use it, and what follows for the status. */
export class DashboardState implements Host {
  status: Status = 'idle';
  connection: Connection | undefined;
  answer: SessionAnswer | undefined;
  /** Why there is no connection. */
  failure: ConnectError | undefined;
  /** Why there is no newer connection than the one that stands. */
  reloadFailure: ConnectError | undefined;

  started = false;

  readonly guests = new Set<Guest>();
  // The connection under way, and the one that stands: the old one serves until the new one can.
  #pending: AbortController | undefined;
  #standing: AbortController | undefined;
  #source = '';
  // After a failure, until the next start or the end: what may heal by itself is waited for.
  #healing: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #overdue = false;
  #shown = false;
  #telling = false;

  constructor(readonly face: DashboardFace) {}

  get element(): HTMLElement {
    return this.face.element;
  }

  get timeout(): number {
    return this.face.settings().timeout;
  }

  get loading(): string | undefined {
    return this.face.loading() ?? undefined;
  }

  get enabled(): ComponentName[] | undefined {
    return this.answer?.components?.map(toComponentName);
  }

  /** What `error` says: why there is no connection, or why no component could be shown. */
  get error(): ConnectError | undefined {
    return this.failure ?? this.reloadFailure ?? (this.status === 'error' ? this.#active().find((guest) => guest.error)?.error : undefined);
  }

  /** Whether the view of an earlier connection still stands. */
  get keepsOldView(): boolean {
    return !!(this.#pending && this.connection);
  }

  /** To be called when the element enters the document: there it is found, and starts as soon as it is set up. */
  enter(isSetUp: boolean): void {
    openHost(this);
    if (isSetUp && !this.started) this.start();
  }

  /** Connects anew; what was under way is given up. */
  start(): void {
    this.started = true;
    this.#pending?.abort();
    this.#healing?.abort();
    const controller = (this.#pending = new AbortController());
    clearTimeout(this.#timer);
    this.failure = this.reloadFailure = undefined;
    this.#overdue = this.#shown = false;
    this.refresh();
    whenActivated(() => {
      const settings = { ...this.face.settings(), afterSession: !!this.connection };
      this.#timer = setTimeout(() => {
        this.#overdue = true;
        this.refresh();
      }, settings.timeout);
      void this.#connect(settings, controller);
    }, controller.signal);
  }

  /** Gives up the connection, and waits for the next start. */
  rest(): void {
    this.#release();
    this.failure = this.reloadFailure = undefined;
    this.#tell();
  }

  /** Gives up everything, as when the element has left the document. Never logs out: other tabs may be at work. */
  stop(): void {
    closeHost(this);
    this.started = false;
    this.rest();
    for (const guest of [...this.guests]) guest.hostGone();
  }

  join(guest: Guest): void {
    this.guests.add(guest);
    this.face.joined();
    this.refresh();
  }

  leave(guest: Guest): void {
    this.guests.delete(guest);
    this.refresh();
  }

  refresh(): void {
    if (this.#telling) return;
    const status = this.#status();
    if (status === this.status) return;
    this.status = status;
    this.#tell();
  }

  async #connect(settings: ConnectionSettings, controller: AbortController): Promise<void> {
    const { signal } = controller;
    try {
      const connection = await connect(settings, signal);
      signal.throwIfAborted();
      this.#standing?.abort();
      this.#standing = controller;
      this.#source = sourceOf(settings);
      this.connection = connection;
      this.answer = this.#pending = undefined;
      this.#shown = false;
      this.#tell();
      this.answer = await abortable(connection.session, signal);
      if (this.face.isBeingParsed()) {
        this.#tell();
        await abortable(this.face.whenParsed(), signal);
      }
      this.face.answered();
      this.#tell();
    } catch (thrown) {
      // Aborted: a newer request has taken its place, or nobody waits any more.
      if (signal.aborted) return;
      const error = toConnectError(thrown, 'session-rejected');
      await help.load();
      if (signal.aborted) return;
      if (error.code === 'missing-endpoint') setTimeout(() => signal.aborted || this.#fail(error, settings), Math.min(GRACE, settings.timeout));
      else this.#fail(error, settings);
    }
  }

  #fail(error: ConnectError, settings: ConnectionSettings): void {
    const shows = this.#active().some((guest) => guest.status === 'ready');
    if (this.keepsOldView && shows && this.#source === sourceOf(settings)) {
      this.#pending?.abort();
      this.#pending = undefined;
      this.reloadFailure = error;
    } else {
      this.#release();
      this.failure = error;
    }
    const { signal } = (this.#healing = new AbortController());
    const heal = () => this.start();
    if (help.loaded) help.loaded.whenHealed(error, heal, signal);
    else addEventListener('online', heal, { once: true, signal });
    this.#tell();
    this.face.failed(error);
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#pending?.abort();
    this.#standing?.abort();
    this.#healing?.abort();
    this.#pending = this.#standing = this.connection = this.answer = undefined;
  }

  #tell(): void {
    // A guest that has not heard yet still stands where the old connection left it.
    this.#telling = true;
    this.face.changed();
    for (const guest of [...this.guests]) guest.hostChanged();
    this.#telling = false;
    this.refresh();
  }

  /** The components that are to be seen by now: a lazy one, far below, says nothing about the dashboard. */
  #active(): Guest[] {
    return [...this.guests].filter((guest) => guest.status !== 'idle');
  }

  #status(): Status {
    if (this.failure) return 'error';
    if (!this.connection) return this.#pending ? 'loading' : 'idle';
    const guests = this.#active();
    const ready = guests.some((guest) => guest.status === 'ready');
    if (this.#pending) return ready && this.#overdue ? 'ready' : 'loading';
    if ((this.#shown ||= ready)) return 'ready';
    // While one has not been tried yet (a tab, or far below), not all is lost.
    if (guests.length && [...this.guests].every((guest) => guest.status === 'error')) return 'error';
    const waiting = guests.some((guest) => guest.status === 'loading') || this.face.awaitsComponents();
    return waiting && !this.#overdue ? 'loading' : 'ready';
  }
}
