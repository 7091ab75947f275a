import { COMPONENT_SPECS, type Tag } from './component-specs.js';
import type { Connector } from './connector.js';
import { Frame } from './frame.js';
import { h, type Child } from './dom.js';
import { Overlay } from './overlay.js';
import type { SandboxSession } from '../secret.js';
import type { OverlaySpec, ViewContext } from './view-context.js';
import { computeTheme } from './theme.js';
import { errorView, isOverlay, overlayFor, skeletonView, viewFor } from './views/index.js';

/** Renders one component: into a frame in its element, into an overlay over the page, or both. */
export class Renderer {
  readonly #host: HTMLElement;
  readonly #tag: Tag;
  readonly #connector: Connector;
  readonly #context: ViewContext;
  #onStarted: (() => void) | undefined;
  #frame: Frame | undefined;
  #overlay: Overlay | undefined;
  #thirdLayer: HTMLElement | undefined;
  #errorMessage: string | undefined;

  /** `onStarted` is called once, when something is displayed. */
  constructor(host: HTMLElement, tag: Tag, connector: Connector, context: ViewContext, onStarted?: () => void) {
    this.#host = host;
    this.#tag = tag;
    this.#connector = connector;
    this.#context = context;
    this.#onStarted = onStarted;
    if (isOverlay(tag)) context.overlay = () => this.#overlaySkeleton;
  }

  /** Displays the content in place of the loading state. */
  showContent(session: SandboxSession): void {
    this.#context.session = session;
    this.reopenOverlay();
    this.render();
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
    else if (!isOverlay(tag)) this.#renderFrame(context.session ? viewFor(context, tag) : this.#skeleton);
    this.#renderOverlay();
    this.#renderThirdLayer();
    this.applyTheme();
    // The frame's document is not there yet; in a disconnected element it never will be.
    if (this.#frame && !this.#frame.document && this.#host.isConnected) return;
    const onStarted = this.#onStarted;
    this.#onStarted = undefined;
    onStarted?.();
    context.emitPending();
  }

  get #skeleton(): Child {
    return this.#connector.sandbox.config.skeleton ? skeletonView(this.#context) : [];
  }

  get #overlaySkeleton(): OverlaySpec {
    return { title: COMPONENT_SPECS[this.#tag].title, body: () => this.#skeleton };
  }

  applyTheme(): void {
    const theme = computeTheme(this.#host, this.#connector.appearance);
    this.#frame?.applyTheme(theme);
    this.#overlay?.applyTheme(theme);
  }

  /** Once it has started, a component displays its errors itself, as Stripe's does. */
  showError(message: string): void {
    this.#errorMessage = message;
    this.#context.overlay = undefined;
    this.render();
  }

  /** Also when the element is disconnected: it may come back. */
  removeLayers(): void {
    this.#overlay?.remove();
    this.#overlay = undefined;
    this.#thirdLayer?.remove();
    this.#thirdLayer = undefined;
  }

  remove(): void {
    this.removeLayers();
    this.#frame?.remove();
  }

  /** An empty frame over the page, which Stripe's account onboarding has, too. */
  #renderThirdLayer(): void {
    if (this.#tag !== 'account-onboarding' || this.#thirdLayer || !this.#host.isConnected) return;
    this.#thirdLayer = h('iframe', { 'data-stripejs-layer': 'true', 'aria-hidden': 'true', tabindex: -1 });
    Object.assign(this.#thirdLayer.style, {
      position: 'fixed',
      width: '0',
      height: '0',
      border: '0',
      visibility: 'hidden',
    });
    document.body.append(this.#thirdLayer);
  }

  #renderFrame(content: ReturnType<typeof viewFor>): void {
    this.#frame ??= this.#addFrame();
    this.#frame.render(content);
    this.#frame.setBusy(!this.#context.session && this.#errorMessage === undefined);
    this.#frame.setLanguage(this.#context.locale.name);
  }

  #addFrame(): Frame {
    const frame = new Frame({
      tag: this.#tag,
      title: COMPONENT_SPECS[this.#tag].title,
      layer: 'ui',
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
      this.#overlay.remove();
      this.#overlay = undefined;
      this.#frame?.restoreFocus();
    }
  }
}
