import { COMPONENTS, elementName, isKnown, type ComponentName } from '../connect/catalogue.js';
import type { Connection } from '../connect/connection.js';
import { ConnectError, late, toConnectError } from '../errors.js';
import { help } from '../help.js';
import type { Status } from '../status.js';
import { toTimeout } from '../wait.js';
import type { Guest, Host } from './host.js';
import { applySetting, callbacksOf, callSetter, checkRequired, type Settings } from './settings.js';

/** The face of a component's state: what it reads, and whom it tells. */
export interface ComponentFace {
  name(): ComponentName;
  settings(): Settings;
  timeout(): number | null | undefined;
  /** Whether it is time to make Stripe's element: at once, or near the viewport. */
  wanted(): boolean;
  /** Looks for a dashboard to join. */
  seek(): unknown;
  /** Stripe's element was made, replaced or given up. */
  place(element: HTMLElement | undefined): void;
  /** The status, or the error, changed. */
  changed(): void;
  failed(error: ConnectError): void;
  callback(event: string, payload: unknown): void;
}

/** One embedded component's life: from a name and a dashboard's connection to Stripe's element and its first sign. */
export class ComponentState implements Guest {
  status: Status = 'idle';
  /** The last error; after the first sign it is only a report. */
  error: ConnectError | undefined;
  element: HTMLElement | undefined;

  #host: Host | undefined;
  #for: { connection: Connection; name: ComponentName } | undefined;
  #failure: ConnectError | undefined;
  #shown = false;
  #seeking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly face: ComponentFace) {}

  get host(): Host | undefined {
    return this.#host;
  }

  /** Whether nothing but its place in the page keeps it from being made. */
  get waitsForViewport(): boolean {
    return !!this.#host && this.#host.status !== 'idle' && !this.#for && !this.face.wanted();
  }

  /** Belongs to `host` from now on; to none, it looks for one, but not for ever. */
  join(host: Host | undefined): void {
    if (host !== this.#host) {
      this.#host?.leave(this);
      this.#drop();
      this.#host = host;
      host?.join(this);
    }
    if (!host && !this.#seeking) this.#startTimer((timeout) => late('dashboard-missing', timeout)());
    this.#seeking = !host;
    this.hostChanged();
  }

  hostChanged(): void {
    this.refresh();
    this.face.changed();
  }

  hostGone(): void {
    this.face.seek();
  }

  /** Brings Stripe's element in line with the name, the connection and the session. */
  refresh(): void {
    const name = this.face.name();
    const { connection, enabled } = this.#host ?? {};
    if (this.#for && (this.#for.connection !== connection || this.#for.name !== name)) this.#drop();
    if (!this.#for && connection && this.face.wanted()) void this.#make(connection, name);
    // What the endpoint says is final, even where Connect.js has begun to show the component.
    if (this.#for && connection && name && enabled && !enabled.includes(name) && this.error?.code !== 'component-not-enabled') {
      this.#drop();
      this.#for = { connection, name };
      this.#fail(new ConnectError('component-not-enabled', name));
    }
    this.#settle();
  }

  /** A new element of Stripe's, from the same connection. */
  remake(): void {
    this.#drop();
    this.#seeking = false;
    if (!this.#host) this.face.seek();
    this.refresh();
  }

  set(name: keyof Settings): void {
    if (this.#failure && /setting$/.test(this.#failure.code)) return this.remake();
    if (!this.element) return;
    try {
      checkRequired(this.face.name(), this.face.settings());
      applySetting(this.element, name, this.face.settings()[name] ?? undefined);
    } catch (error) {
      this.#fail(toConnectError(error, 'invalid-setting'));
    }
    this.#settle();
  }

  /** Gives up everything, as when the element has left the document. */
  dispose(): void {
    this.#host?.leave(this);
    this.#host = undefined;
    this.#seeking = false;
    this.#drop();
    this.#settle();
  }

  async #make(connection: Connection, name: ComponentName): Promise<void> {
    const made = (this.#for = { connection, name });
    const current = () => this.#for === made;
    const tag = elementName(name);
    try {
      if (!name) throw new ConnectError('component-unknown', 'no name');
      checkRequired(name, this.face.settings());
      this.#startTimer((timeout) => (customElements.get(tag) ? late('component-timeout', timeout, name)() : new ConnectError('component-unknown', name)));
      if (!isKnown(name)) void help.load().then((loaded) => loaded?.warnOfUnknown(name, COMPONENTS));
      if (!customElements.get(tag)) await customElements.whenDefined(tag);
      if (current()) this.#mount(connection.create(name), current);
    } catch (error) {
      if (current()) this.#fail(toConnectError(error, 'component-unknown'));
    }
    this.#settle();
  }

  #mount(element: HTMLElement, current: () => boolean): void {
    const { face } = this;
    for (const [setter, event] of callbacksOf(face.name())) {
      // A callback may come late, from an element that has been replaced.
      callSetter(element, setter, (payload: unknown) => {
        if (!current()) return;
        if (setter === 'setOnLoaderStart') this.#start();
        face.callback(event, payload);
        if (setter === 'setOnLoadError') this.#loadError(payload);
      });
    }
    for (const [name, value] of Object.entries(face.settings())) if (value != null) applySetting(element, name, value);
    this.element = element;
    face.place(element);
  }

  // Something of Stripe's is visible. From here on Stripe says what goes wrong, so an error of ours gives way.
  #start(): void {
    clearTimeout(this.#timer);
    this.#shown = true;
    this.#failure = this.error = undefined;
    this.#settle();
  }

  #loadError(payload: unknown): void {
    const { type, message } = (payload as { error?: { type?: string; message?: string } } | undefined)?.error ?? {};
    this.#fail(new ConnectError('component-load-error', [this.face.name(), type, message].join(' '), { type, cause: payload }));
  }

  #fail(error: ConnectError): void {
    // Connect.js repeats itself; once is enough.
    if (this.error?.message === error.message) return;
    clearTimeout(this.#timer);
    this.error = error;
    void help.load().then(() => {
      // A first sign, another name, another dashboard: any of them has made it void.
      if (this.error !== error) return;
      if (!this.#shown) this.#failure = error;
      this.#settle();
      this.face.failed(error);
    });
  }

  #startTimer(late: (timeout: number) => ConnectError): void {
    const timeout = toTimeout(this.face.timeout() ?? this.#host?.timeout);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(late(timeout)), timeout);
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#for = this.#failure = this.error = undefined;
    this.#shown = false;
    if (this.element) this.face.place((this.element = undefined));
  }

  #settle(): void {
    const status = this.#status();
    if (status === this.status) return;
    this.status = status;
    this.face.changed();
    this.#host?.refresh();
  }

  #status(): Status {
    if (this.#failure || this.#host?.failure) return 'error';
    if (this.#shown) return 'ready';
    const waiting = this.#host ? this.#host.status !== 'idle' : this.#seeking;
    return waiting && this.face.wanted() ? 'loading' : 'idle';
  }
}
