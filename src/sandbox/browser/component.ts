import { apiName, catalogue, settingName, type Settings, type Tag } from './catalogue.js';
import { Connection, type Member } from './connection.js';
import { Display } from './display.js';
import { courseOf, type Course } from './faults.js';
import type { Sandbox } from './sandbox.js';
import { Scene, type SceneHost } from './scene.js';
import { LoadFailure } from './session.js';

type Phase = 'waiting' | 'loading' | 'shown' | 'failed' | 'ended';

/** What one element does, from its first connection to the end of the session. */
export class Component implements Member, SceneHost {
  readonly settings: Settings = {};
  #phase: Phase = 'waiting';
  /** Changes when what is under way has become pointless. */
  #run = 0;
  #connection: Connection | undefined;
  #display: Display | undefined;

  constructor(
    readonly sandbox: Sandbox,
    readonly tag: Tag,
    readonly host: HTMLElement,
  ) {}

  connected(): void {
    this.#connection?.members.add(this);
    this.#display?.draw();
    this.#start();
  }

  disconnected(): void {
    // An element that is moved is taken out and put in again at once: that must not end anything.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#display?.leave();
      if (this.sandbox.config.callsAfterRemoval) return;
      this.#connection?.members.delete(this);
      if (this.#phase === 'loading') this.#stop();
    });
  }

  setConnector(connection: unknown): void {
    if (!(connection instanceof Connection)) throw new TypeError('setConnector needs the `connect` of an instance.');
    this.sandbox.log.add({ call: 'setConnector', tag: this.tag, instance: connection.id });
    if (connection === this.#connection) return;
    this.#connection?.members.delete(this);
    this.#stop();
    this.#connection = connection;
    if (connection.ended) this.#phase = 'ended';
    else if (this.host.isConnected) connection.members.add(this);
    this.#start();
  }

  set(setter: string, value: unknown): void {
    this.sandbox.log.add({ call: setter, tag: this.tag, value });
    const name = settingName(setter);
    const { fixed, required } = catalogue[this.tag];
    if (name === fixed && this.#phase === 'shown') {
      console.warn(`${this.tag}: ${setter} has no effect once the component is shown.`);
      return;
    }
    Object.assign(this.settings, { [name]: value });
    if (setter.startsWith('setOn')) return;
    if (name === required && (this.#phase === 'failed' || !value)) {
      this.#stop();
      this.#start();
    } else {
      if (name === required) this.#display?.reopen();
      this.#display?.draw();
    }
  }

  refresh(what: 'look' | 'content'): void {
    if (what === 'content') this.#display?.draw();
    else this.#display?.dress();
  }

  redraw(): void {
    this.#display?.draw();
  }

  fail(failure: LoadFailure): void {
    if (this.#phase === 'shown') this.#failShown(failure);
    else if (this.#phase === 'loading') this.#failUnseen(failure);
  }

  end(): void {
    this.#stop();
    this.#phase = 'ended';
    this.#connection = undefined;
  }

  call(listener: keyof Settings, ...payload: unknown[]): void {
    const given: unknown = this.settings[listener];
    if (typeof given !== 'function') return;
    try {
      (given as (...payload: unknown[]) => void)(...payload);
    } catch (error) {
      // The page's mistake, and it must not stop Connect.js.
      reportError(error);
    }
  }

  #start(): void {
    if (this.#phase !== 'waiting' || !this.#connection || !this.host.isConnected) return;
    this.#phase = 'loading';
    void this.#load(this.#connection, ++this.#run);
  }

  #stop(): void {
    this.#run += 1;
    this.#phase = 'waiting';
    this.#display?.remove();
    this.#display = undefined;
  }

  async #load(connection: Connection, run: number): Promise<void> {
    const over = () => run !== this.#run;
    const course = courseOf(this.tag, this.sandbox.config);
    const loading = connection.session.get();
    loading.catch(() => undefined);
    // Also with no delay at all, so that the setters called in the same breath are there.
    await wait(this.sandbox.config.delay);
    try {
      const session = await loading;
      if (over()) return;
      this.#refuse(session.components);
      if (course.when === 'before') await misfire(course, over, (failure) => this.#failUnseen(failure));
      if (over() || course.showsAfter === false) return;
      await wait(course.showsAfter - this.sandbox.config.delay);
      if (over()) return;
      this.#phase = 'shown';
      const scene = new Scene(this, connection, session);
      this.#display = new Display(this.host, this.tag, connection, scene, () => this.call('onLoaderStart', { elementTagName: this.#name }));
      this.#display.draw();
      if (course.when === 'after') await misfire(course, over, (failure) => this.#failShown(failure));
    } catch (error) {
      if (!(error instanceof LoadFailure)) throw error;
      if (!over()) this.#failUnseen(error);
    }
  }

  #refuse(enabled: Record<string, unknown>): void {
    const { required } = catalogue[this.tag];
    if (this.sandbox.config.refuseShadowRoot && this.host.getRootNode() instanceof ShadowRoot) {
      throw new LoadFailure('render_error', `${this.tag} stands in a shadow root. Put it into the light DOM, through a slot.`);
    }
    if (!(apiName(this.tag) in enabled)) {
      throw new LoadFailure('invalid_request_error', `${this.tag} is not enabled in this AccountSession. Enable components[${apiName(this.tag)}] on the server.`);
    }
    if (required && !this.settings[required]) {
      throw new LoadFailure('invalid_request_error', `${this.tag} needs ${required} before it can show anything.`);
    }
  }

  #failUnseen(failure: LoadFailure): void {
    this.#phase = 'failed';
    this.#callLoadError(failure);
  }

  #failShown(failure: LoadFailure): void {
    this.#display?.fail(failure.message);
    this.#callLoadError(failure);
  }

  #callLoadError({ type, message }: LoadFailure): void {
    this.call('onLoadError', { elementTagName: this.#name, error: { type, message } });
  }

  get #name(): string {
    return this.sandbox.config.prefixedTagNames ? `stripe-connect-${this.tag}` : this.tag;
  }
}

async function misfire({ errors }: Course, over: () => boolean, fire: (failure: LoadFailure) => void): Promise<void> {
  if (!errors) return;
  for (let count = 0; count < errors.count; count += 1) {
    await wait(errors.every);
    if (over()) return;
    fire(new LoadFailure(errors.type, errors.message));
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
