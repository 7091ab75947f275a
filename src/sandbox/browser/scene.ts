import type { Connection } from './connection.js';
import type { Settings, Tag } from './catalogue.js';
import type { World } from './data/world.js';
import type { Child } from './dom.js';
import type { Locale } from './locale.js';
import type { SandboxSession } from '../secret.js';
import { apiName } from './catalogue.js';

export interface Cell<T> {
  readonly value: T;
  set(value: T): void;
}

export interface OverlaySpec {
  title: string;
  body(): Child;
  footer?(): Child;
  onClose?(): void;
}

type ListenerName = { [Name in keyof Settings]-?: Name extends `on${string}` ? Name : never }[keyof Settings];
type Payload<Name extends ListenerName> = Parameters<Extract<Settings[Name], (...given: never[]) => unknown>>;

export interface SceneHost {
  readonly tag: Tag;
  readonly settings: Readonly<Settings>;
  call(listener: keyof Settings, ...payload: unknown[]): void;
  redraw(): void;
}

/** All that a component's view may read and do. It draws from this alone, so the same scene always looks the same. */
export class Scene {
  readonly #host: SceneHost;
  readonly #connection: Connection;
  readonly #session: SandboxSession;
  readonly #cells = new Map<string, unknown>();
  readonly #reported = new Map<string, string>();
  #reports: (() => void)[] = [];
  /** Made anew for each drawing, so that it speaks the language of the moment. */
  overlay: (() => OverlaySpec) | undefined;

  constructor(host: SceneHost, connection: Connection, session: SandboxSession) {
    this.#host = host;
    this.#connection = connection;
    this.#session = session;
  }

  get settings(): Readonly<Settings> {
    return this.#host.settings;
  }

  get world(): World {
    return this.#connection.world(this.#session.account);
  }

  get locale(): Locale {
    return this.#connection.locale;
  }

  get showIds(): boolean {
    return this.#connection.showObjectIds;
  }

  t(text: string): string {
    return this.locale.t(text);
  }

  /** Whether the AccountSession allows a feature. What it does not mention is allowed. */
  can(feature: string): boolean {
    return this.#session.components[apiName(this.#host.tag)]?.[feature] !== false;
  }

  /** For a feature that is off unless the AccountSession names it. */
  has(feature: string): boolean {
    return this.#session.components[apiName(this.#host.tag)]?.[feature] === true;
  }

  /** What the person has chosen here: a page of the list, an open form. */
  state<T>(name: string, initial: T): Cell<T> {
    const cells = this.#cells;
    return {
      get value() {
        return cells.has(name) ? (cells.get(name) as T) : initial;
      },
      set: (value: T) => {
        cells.set(name, value);
        this.#host.redraw();
      },
    };
  }

  /** Changes the account's content, which other components of the page show too. */
  commit(change: () => void): void {
    change();
    this.#connection.refresh('content');
  }

  emit<Name extends ListenerName>(listener: Name, ...payload: Payload<Name>): void {
    this.#host.call(listener, ...payload);
  }

  /** For a callback that says what is shown: called after drawing, and again only when it has changed. */
  report<Name extends ListenerName>(listener: Name, ...payload: Payload<Name>): void {
    const text = JSON.stringify(payload);
    if (this.#reported.get(listener) === text) return;
    this.#reported.set(listener, text);
    this.#reports.push(() => this.emit(listener, ...payload));
  }

  flush(): void {
    const reports = this.#reports;
    this.#reports = [];
    reports.forEach((report) => report());
  }

  open(overlay: () => OverlaySpec): void {
    this.overlay = overlay;
    this.#host.redraw();
  }

  close(): void {
    const closed = this.overlay?.();
    this.overlay = undefined;
    this.#host.redraw();
    closed?.onClose?.();
  }
}
