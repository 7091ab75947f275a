/**
 * Keeps elements of ours as children of a host whose light DOM belongs to the page: whatever swaps the host's content (a
 * framework, htmx, a morphing library) may take them out without knowing; then they come back, in order.
 */
export class OwnChildren {
  #elements: readonly Element[] = [];
  #observer: MutationObserver | undefined;

  constructor(readonly host: Element) {}

  get elements(): readonly Element[] {
    return this.#elements;
  }

  /** Puts these in the place of those before. What stays is not touched: an iframe that is moved loads again. */
  set(elements: readonly Element[]): void {
    for (const element of this.#elements) if (!elements.includes(element)) element.remove();
    this.#elements = elements;
    let next: Element | null = null;
    for (const element of [...elements].reverse()) {
      if (!element.parentNode) this.host.insertBefore(element, next);
      if (element.parentNode === this.host) next = element;
    }
  }

  /** To be called when the host enters the document, and with `false` when it leaves. */
  watch(on: boolean): void {
    this.#observer?.disconnect();
    if (!on) return;
    this.#observer ??= new MutationObserver(() => this.#restore());
    this.#observer.observe(this.host, { childList: true });
    this.#restore();
  }

  #restore(): void {
    // A host that is out of the document has lost nothing.
    const lost = this.host.isConnected ? this.#elements.filter((element) => !element.isConnected) : [];
    if (lost.length) this.host.append(...lost);
  }
}

/** Whether the parser may still add children to an element: nothing that follows it is there yet. */
export function isBeingParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return false;
  for (let node: Node | undefined = element; node; node = node.parentNode ?? (node as ShadowRoot).host) if (node.nextSibling) return false;
  return true;
}

/** Resolves once the parser has left an element. */
export function whenParsed(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (isBeingParsed(element)) return;
      observer.disconnect();
      document.removeEventListener('readystatechange', check);
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('readystatechange', check);
    check();
  });
}

// To move an element, the DOM takes it out and puts it in again; a framework may do so over several tasks.
const MOVE = 200;

/** Calls `left` if the element has not come back into the document a moment after it was taken out. */
export function afterMove(element: Element, left: () => void): void {
  setTimeout(() => element.isConnected || left(), MOVE);
}
