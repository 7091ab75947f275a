import { apiName, catalogue, settingName, type Settings, type Tag } from './catalogue.js';
import { Connection, type Member } from './connection.js';
import { courseOf, type Course } from './faults.js';
import { Frame } from './frame.js';
import { Overlay } from './overlay.js';
import type { Sandbox } from './sandbox.js';
import { Scene, type SceneHost } from './scene.js';
import { LoadFailure } from './session.js';
import { themeFor } from './theme.js';
import { errorView, overlayFor, viewFor } from './views/index.js';

type Phase = 'waiting' | 'loading' | 'shown' | 'failed' | 'ended';

/** What one element does, from its first connection to the end of the session. */
export class Component implements Member, SceneHost {
  readonly settings: Settings = {};
  #phase: Phase = 'waiting';
  /** Changes when what is under way has become pointless. */
  #run = 0;
  #connection: Connection | undefined;
  #scene: Scene | undefined;
  #frame: Frame | undefined;
  #overlay: Overlay | undefined;
  #failure: LoadFailure | undefined;
  /** `onLoaderStart` has been called. */
  #announced = false;

  constructor(
    readonly sandbox: Sandbox,
    readonly tag: Tag,
    readonly host: HTMLElement,
  ) {}

  connected(): void {
    this.#connection?.members.add(this);
    if (this.#phase === 'shown') this.#draw();
    this.#start();
  }

  disconnected(): void {
    // An element that is moved is taken out and put in again at once: that must not end anything.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#overlay?.remove();
      this.#overlay = undefined;
      if (this.sandbox.config.callsAfterRemoval) return;
      this.#connection?.members.delete(this);
      if (this.#phase !== 'loading') return;
      this.#run += 1;
      this.#phase = 'waiting';
    });
  }

  setConnector(connection: unknown): void {
    if (!(connection instanceof Connection)) throw new TypeError('setConnector needs the `connect` of an instance.');
    this.sandbox.log.add({ call: 'setConnector', tag: this.tag, instance: connection.id });
    if (connection === this.#connection) return;
    this.#connection?.members.delete(this);
    this.#clear();
    this.#connection = connection;
    this.#phase = connection.ended ? 'ended' : 'waiting';
    if (this.host.isConnected) connection.members.add(this);
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
      this.#clear();
      this.#start();
    } else if (this.#phase === 'shown') {
      if (name === required) this.#restartOverlay();
      this.#draw();
    }
  }

  refresh(what: 'look' | 'content'): void {
    if (this.#phase !== 'shown') return;
    if (what === 'content') this.#draw();
    else this.#dress();
  }

  fail(failure: LoadFailure): void {
    if (this.#phase === 'shown') this.#failShown(failure);
    else if (this.#phase === 'loading') this.#failUnseen(failure);
  }

  end(): void {
    this.#clear();
    this.#phase = 'ended';
    this.#connection = undefined;
  }

  redraw(): void {
    if (this.#phase === 'shown') this.#draw();
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
      if (course.when === 'before') await this.#misfire(course, over, (failure) => this.#failUnseen(failure));
      if (over() || course.showsAfter === false) return;
      await wait(course.showsAfter - this.sandbox.config.delay);
      if (over()) return;
      this.#scene = new Scene(this, connection, session);
      this.#phase = 'shown';
      this.#draw();
      if (course.when === 'after') await this.#misfire(course, over, (failure) => this.#failShown(failure));
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

  async #misfire({ errors }: Course, over: () => boolean, fire: (failure: LoadFailure) => void): Promise<void> {
    if (!errors) return;
    for (let count = 0; count < errors.count; count += 1) {
      await wait(errors.every);
      if (over()) return;
      fire(new LoadFailure(errors.type, errors.message));
    }
  }

  #failUnseen(failure: LoadFailure): void {
    this.#phase = 'failed';
    this.#callLoadError(failure);
  }

  /** From here on it is Stripe who shows what went wrong. */
  #failShown(failure: LoadFailure): void {
    this.#failure = failure;
    this.#draw();
    this.#callLoadError(failure);
  }

  #callLoadError({ type, message }: LoadFailure): void {
    this.call('onLoadError', { elementTagName: this.#name(), error: { type, message } });
  }

  #name(): string {
    return this.sandbox.config.prefixedTagNames ? `stripe-connect-${this.tag}` : this.tag;
  }

  #draw(): void {
    const scene = this.#scene;
    const connection = this.#connection;
    if (!scene || !connection) return;
    const failed = this.#failure;
    if (catalogue[this.tag].overlay && !failed) {
      if (!this.#announced) scene.overlay = overlayFor(scene, this.tag);
    } else {
      this.#frame ??= this.#addFrame(connection);
      this.#frame.paint(failed ? errorView(scene, failed.message) : viewFor(scene, this.tag));
      this.#frame.setLanguage(scene.locale.name);
    }
    this.#drawOverlay(scene, connection);
    this.#dress();
    // Its document is still to come, unless the element has left the page and none ever will.
    if (this.#frame && !this.#frame.document && this.host.isConnected) return;
    if (!this.#announced) {
      this.#announced = true;
      this.call('onLoaderStart', { elementTagName: this.#name() });
    }
    scene.flush();
  }

  #addFrame(connection: Connection): Frame {
    const frame = new Frame({
      title: catalogue[this.tag].title,
      kind: 'inline',
      fonts: connection.fonts,
      // In some browsers the document comes a moment after the frame, and each move of the element brings a new one.
      onReady: () => {
        if (this.#frame === frame) this.#draw();
      },
    });
    this.host.append(frame.element);
    return frame;
  }

  #drawOverlay(scene: Scene, connection: Connection): void {
    if (!scene.overlay || !this.host.isConnected) {
      if (!this.#overlay) return;
      this.#overlay.remove();
      this.#overlay = undefined;
      this.#frame?.restoreFocus();
      return;
    }
    this.#overlay ??= new Overlay(scene, connection.fonts, () => this.#draw());
    this.#overlay.paint(connection.appearance.overlays ?? 'dialog');
  }

  #dress(): void {
    const { appearance } = this.#connection ?? {};
    if (!appearance) return;
    const theme = themeFor(this.host, appearance);
    this.#frame?.dress(theme);
    this.#overlay?.dress(theme);
  }

  #restartOverlay(): void {
    if (catalogue[this.tag].overlay && this.#scene) this.#scene.overlay = overlayFor(this.#scene, this.tag);
  }

  #clear(): void {
    this.#run += 1;
    this.#frame?.remove();
    this.#overlay?.remove();
    this.#frame = this.#overlay = this.#scene = this.#failure = undefined;
    this.#announced = false;
    if (this.#phase !== 'ended') this.#phase = 'waiting';
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
