import { catalogue, type Tag } from './catalogue.js';
import type { Connection } from './connection.js';
import { Frame } from './frame.js';
import { Overlay } from './overlay.js';
import type { Scene } from './scene.js';
import { themeFor } from './theme.js';
import { errorView, isOverlay, overlayFor, viewFor } from './views/index.js';

/** What one component has on the screen: its frame, its overlay, or both. */
export class Display {
  readonly #host: HTMLElement;
  readonly #tag: Tag;
  readonly #connection: Connection;
  readonly #scene: Scene;
  readonly #onShown: () => void;
  #frame: Frame | undefined;
  #overlay: Overlay | undefined;
  #failure: string | undefined;
  #shown = false;

  /** `onShown` is called once, when there is something to see. */
  constructor(host: HTMLElement, tag: Tag, connection: Connection, scene: Scene, onShown: () => void) {
    this.#host = host;
    this.#tag = tag;
    this.#connection = connection;
    this.#scene = scene;
    this.#onShown = onShown;
    this.reopen();
  }

  /** A component that is an overlay opens it by itself, and again for another subject. */
  reopen(): void {
    const tag = this.#tag;
    if (isOverlay(tag)) this.#scene.overlay = () => overlayFor(this.#scene, tag);
  }

  draw(): void {
    const scene = this.#scene;
    const tag = this.#tag;
    if (this.#failure !== undefined) this.#paint(errorView(scene, this.#failure));
    else if (!isOverlay(tag)) this.#paint(viewFor(scene, tag));
    this.#drawOverlay();
    this.dress();
    // Its document is still to come, unless the element has left the page and none ever will.
    if (this.#frame && !this.#frame.document && this.#host.isConnected) return;
    if (!this.#shown) {
      this.#shown = true;
      this.#onShown();
    }
    scene.flush();
  }

  dress(): void {
    const theme = themeFor(this.#host, this.#connection.appearance);
    this.#frame?.dress(theme);
    this.#overlay?.dress(theme);
  }

  /** After it has begun to show, it is Stripe who shows what went wrong. */
  fail(message: string): void {
    this.#failure = message;
    this.#scene.overlay = undefined;
    this.draw();
  }

  /** The element has left the page, perhaps not for ever. */
  leave(): void {
    this.#overlay?.remove();
    this.#overlay = undefined;
  }

  remove(): void {
    this.leave();
    this.#frame?.remove();
  }

  #paint(content: ReturnType<typeof viewFor>): void {
    this.#frame ??= this.#addFrame();
    this.#frame.paint(content);
    this.#frame.setLanguage(this.#scene.locale.name);
  }

  #addFrame(): Frame {
    const frame = new Frame({
      title: catalogue[this.#tag].title,
      kind: 'inline',
      fonts: this.#connection.fonts,
      // In some browsers the document comes a moment after the frame, and each move of the element brings a new one.
      onReady: () => {
        if (this.#frame === frame) this.draw();
      },
    });
    this.#host.append(frame.element);
    return frame;
  }

  #drawOverlay(): void {
    if (this.#scene.overlay && this.#host.isConnected) {
      this.#overlay ??= new Overlay(this.#scene, this.#connection.fonts, () => this.draw());
      this.#overlay.paint();
    } else if (this.#overlay) {
      this.leave();
      this.#frame?.restoreFocus();
    }
  }
}
