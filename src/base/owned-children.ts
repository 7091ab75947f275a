import type { ReactiveController } from 'lit';

/**
 * Keeps elements of ours as children of a host whose light DOM belongs to the page. Whatever swaps the host's content
 * (a framework, htmx, a morphing library) may remove them without knowing; then they come back, in order.
 */
export class OwnedChildrenController implements ReactiveController {
  #elements: readonly Element[] = [];
  #observer: MutationObserver | undefined;

  constructor(readonly host: Element) {}

  get elements(): readonly Element[] {
    return this.#elements;
  }

  /** Puts these in the place of those before. What stays is not touched: an iframe that is moved loads again. */
  replace(elements: readonly Element[]): void {
    for (const element of this.#elements) if (!elements.includes(element)) element.remove();
    this.#elements = elements;
    let next: Element | null = null;
    for (const element of [...elements].reverse()) {
      if (!element.parentNode) this.host.insertBefore(element, next);
      if (element.parentNode === this.host) next = element;
    }
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => this.#restore());
    this.#observer.observe(this.host, { childList: true });
    this.#restore();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #restore(): void {
    const lost = this.#elements.filter((element) => !element.isConnected);
    if (lost.length) this.host.append(...lost);
  }
}
