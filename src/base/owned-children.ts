import { RestoreSchedule } from './restore-schedule.js';

interface Movable {
  moveBefore?(node: Node, child: Node | null): void;
}

/**
 * Our own elements among the children of a host whose light DOM belongs to the page. Whatever swaps the host's content
 * (a framework, htmx, a morphing library) may remove them without knowing; then they are restored, in order.
 */
export class OwnedChildren {
  #elements: readonly Element[] = [];
  #observer: MutationObserver | undefined;
  readonly #schedule = new RestoreSchedule(
    () => this.#insertMissing(),
    () => {
      const name = `<${this.host.localName}>`;
      console.warn(`${name} no longer restores its children: something in the page removes them each time.`, this.host);
    },
  );

  constructor(
    readonly host: Element & Movable,
    /** Whether an element is still ours: a morphing library may have made it the page's. */
    readonly isOwned: (element: Element) => boolean = () => true,
  ) {}

  get elements(): readonly Element[] {
    return this.#elements.filter(this.isOwned);
  }

  /** Takes elements over that were created by an earlier host. */
  adopt(elements: Iterable<Element>): void {
    if (this.#elements.length === 0) this.#elements = [...elements];
  }

  /** Replaces the elements. What stays is not touched: an iframe that is moved loads again. */
  replace(elements: readonly Element[]): void {
    for (const element of this.elements) if (!elements.includes(element)) element.remove();
    const hasNew = elements.some((element) => !this.#elements.includes(element));
    this.#elements = elements;
    // What is missing otherwise was removed, and is restored when it is due.
    if (hasNew) {
      this.#schedule.reset();
      this.#insertMissing();
    }
    this.#sort();
  }

  /** Calls `onChange` when the host's children change, after what was lost has been restored. */
  observe(onChange: (isLost: boolean) => void = () => {}): void {
    this.#observer ??= new MutationObserver(() => {
      const isLost = this.#elements.some((element) => element.parentNode !== this.host || !this.isOwned(element));
      this.#restore();
      onChange(isLost);
    });
    this.#observer.observe(this.host, { childList: true });
    this.#restore();
  }

  unobserve(): void {
    this.#observer?.disconnect();
    this.#schedule.stop();
  }

  #restore(): void {
    this.#elements = this.elements;
    if (this.host.isConnected && !this.#elements.every((element) => element.isConnected)) this.#schedule.request();
  }

  /** Inserts each before the next one of our own elements that is present. */
  #insertMissing(): void {
    let next: Element | null = null;
    for (const element of [...this.#elements].reverse()) {
      if (!element.isConnected && this.host.isConnected) this.host.insertBefore(element, next);
      if (element.parentNode === this.host) next = element;
    }
  }

  /** Brings them into order without reloading their iframes, where the browser can. */
  #sort(): void {
    if (!this.host.moveBefore || !this.host.isConnected) return;
    const inside = this.#elements.filter((element) => element.parentNode === this.host);
    const present = [...this.host.children].filter((child) => inside.includes(child));
    if (present.every((child, index) => child === inside[index])) return;
    const last = present.at(-1)!.nextSibling;
    for (const element of inside) this.host.moveBefore(element, last);
  }
}
