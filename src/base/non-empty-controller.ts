import { TEXT_NODE_INTERVAL } from '../async/durations.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps a rule such as `:empty { display: none }` from hiding its host, whose views are in a shadow root: where that
 * rule applies, the host is given a text node of one space. Rules for its class or id hide it as before.
 */
export class NonEmptyController implements ReactiveController {
  #observer: IntersectionObserver | undefined;
  #lastTime = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    // Some test environments have none, and no layout.
    if (typeof IntersectionObserver !== 'function') return;
    // Called when the browser has computed styles anyway, first for what has no box too. Not a ResizeObserver: where
    // another one resizes what is inside, the page would have an error ("undelivered notifications").
    this.#observer ??= new IntersectionObserver(() => this.#check());
    this.#observer.observe(this.host);
  }

  // Off the screen, an element that loses its box intersects no less than before.
  hostUpdated(): void {
    if (this.#observer && this.host.matches(':empty')) globalThis.requestAnimationFrame?.(() => this.#check());
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #check(): void {
    const { host } = this;
    if (!host.isConnected || this.#timer !== undefined || !isHiddenAsEmpty(host)) return;
    const insert = () => {
      this.#timer = undefined;
      this.#lastTime = performance.now();
      if (host.isConnected && isHiddenAsEmpty(host)) host.append(' ');
    };
    const delay = this.#lastTime + TEXT_NODE_INTERVAL - performance.now();
    if (delay > 0) this.#timer = setTimeout(insert, delay);
    else insert();
  }
}

/** Perhaps for another reason: then the text node changes nothing. */
const isHiddenAsEmpty = (host: Element): boolean => host.matches(':empty') && getComputedStyle(host).display === 'none';
