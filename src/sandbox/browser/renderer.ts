import { COMPONENT_SPECS, type Tag } from './component-specs.js';
import type { Connector } from './connector.js';
import { Frame } from './frame.js';
import { Overlay } from './overlay.js';
import type { ViewContext } from './view-context.js';
import { computeTheme } from './theme.js';
import { errorView, isOverlay, overlayFor, viewFor } from './views/index.js';

/** Renders one component: into a frame in its element, into an overlay over the page, or both. */
export class Renderer {
  readonly #host: HTMLElement;
  readonly #tag: Tag;
  readonly #connector: Connector;
  readonly #context: ViewContext;
  readonly #onShown: () => void;
  #frame: Frame | undefined;
  #overlay: Overlay | undefined;
  #errorMessage: string | undefined;
  #shown = false;

  /** `onShown` is called once, after the first content. */
  constructor(host: HTMLElement, tag: Tag, connector: Connector, context: ViewContext, onShown: () => void) {
    this.#host = host;
    this.#tag = tag;
    this.#connector = connector;
    this.#context = context;
    this.#onShown = onShown;
    this.reopenOverlay();
  }

  /** A component that is an overlay opens it at its first render, and again for another payment or payout. */
  reopenOverlay(): void {
    const tag = this.#tag;
    if (isOverlay(tag)) this.#context.overlay = () => overlayFor(this.#context, tag);
  }

  render(): void {
    const context = this.#context;
    const tag = this.#tag;
    if (this.#errorMessage !== undefined) this.#renderFrame(errorView(context, this.#errorMessage));
    else if (!isOverlay(tag)) this.#renderFrame(viewFor(context, tag));
    this.#renderOverlay();
    this.applyTheme();
    // The frame's document is not there yet; in a disconnected element it never will be.
    if (this.#frame && !this.#frame.document && this.#host.isConnected) return;
    if (!this.#shown) {
      this.#shown = true;
      this.#onShown();
    }
    context.emitPending();
  }

  applyTheme(): void {
    const theme = computeTheme(this.#host, this.#connector.appearance);
    this.#frame?.applyTheme(theme);
    this.#overlay?.applyTheme(theme);
  }

  /** After its first content, a component shows its errors itself, as Stripe's does. */
  showError(message: string): void {
    this.#errorMessage = message;
    this.#context.overlay = undefined;
    this.render();
  }

  /** Also when the element is disconnected: it may come back. */
  removeOverlay(): void {
    this.#overlay?.remove();
    this.#overlay = undefined;
  }

  remove(): void {
    this.removeOverlay();
    this.#frame?.remove();
  }

  #renderFrame(content: ReturnType<typeof viewFor>): void {
    this.#frame ??= this.#addFrame();
    this.#frame.render(content);
    this.#frame.setLanguage(this.#context.locale.name);
  }

  #addFrame(): Frame {
    const frame = new Frame({
      title: COMPONENT_SPECS[this.#tag].title,
      kind: 'inline',
      fonts: this.#connector.fonts,
      // Some browsers create the document after a task, and each move of the element creates a new one.
      onReady: () => {
        if (this.#frame === frame) this.render();
      },
    });
    this.#host.append(frame.element);
    return frame;
  }

  #renderOverlay(): void {
    if (this.#context.overlay && this.#host.isConnected) {
      this.#overlay ??= new Overlay(this.#context, this.#connector.fonts, () => this.render());
      this.#overlay.render();
    } else if (this.#overlay) {
      this.removeOverlay();
      this.#frame?.restoreFocus();
    }
  }
}
