/** So far below the viewport a component counts as near, so that a person seldom sees it come. */
const MARGIN = '300px';

/** Tells whether an element has come near the viewport, and remembers it. */
export class ViewportObserver {
  #isNear = false;
  #observer: IntersectionObserver | undefined;

  constructor(
    readonly element: Element,
    readonly onNear: () => void,
  ) {}

  /** Begins to observe at the first call: only a lazy component is asked for. */
  isNear(): boolean {
    if (!this.#observer) {
      this.#observer = new IntersectionObserver((entries) => this.#handleEntries(entries), { rootMargin: MARGIN });
      this.#observer.observe(this.element);
    }
    return this.#isNear;
  }

  /** Forgets what was seen, as when the element has left the document. */
  reset(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#isNear = false;
  }

  #handleEntries(entries: IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#observer!.disconnect();
    this.#isNear = true;
    this.onNear();
  }
}
