import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenRemoved } from '../base/page-lifecycle.js';

/** A component this far from the viewport counts as near, so that a user seldom sees it appear. */
const MARGIN = '300px';

/** Remembers whether a lazy component has come near the viewport. */
export class ViewportController implements ReactiveController {
  #isNear = false;
  #observer: IntersectionObserver | undefined;

  constructor(readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostDisconnected(): void {
    whenRemoved(this.host, () => {
      this.#observer?.disconnect();
      this.#observer = undefined;
      this.#isNear = false;
    });
  }

  /** Starts to observe at the first call: only a lazy component calls it. Without the browser's support: always. */
  isNear(): boolean {
    if (typeof IntersectionObserver !== 'function') return true;
    if (!this.#observer && this.host.isConnected) {
      // `scrollMargin` is for a host in a box that scrolls, where `rootMargin` has no effect.
      const options = { rootMargin: MARGIN, scrollMargin: MARGIN };
      this.#observer = new IntersectionObserver((entries) => this.#handleEntries(entries), options);
      this.#observer.observe(this.host);
    }
    return this.#isNear;
  }

  #handleEntries(entries: IntersectionObserverEntry[]): void {
    const isNear = entries.some(({ isIntersecting }) => isIntersecting) || this.#hasNoBox;
    if (!isNear) return;
    this.#observer!.disconnect();
    this.#isNear = true;
    this.host.requestUpdate();
  }

  /** With `display: contents` a host has no box that could come near, although it is displayed. */
  get #hasNoBox(): boolean {
    return getComputedStyle(this.host).display === 'contents';
  }
}
