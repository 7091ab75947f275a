export interface Named {
  readonly name: string;
}

/**
 * Which of the tabs is shown. Names ask for one: `active`, as the page set it, and stronger than that, but once, the
 * page's fragment. A name that is not there yet may still come: the page is being parsed, or the endpoint has yet to
 * answer.
 */
export class Selection<T extends Named> {
  current: T | undefined;
  // What the current one was called: when that name has gone, it was renamed or removed.
  #name: string | undefined;
  #asked: string | undefined;
  #before: readonly T[] = [];

  constructor(
    /** The name that the page has set, or what followed from that. */
    public active: string,
  ) {}

  /** Shows the one with that name as soon as there is one. */
  ask(name: string | undefined): void {
    this.#asked = name;
  }

  /** Shows this one: the person chose it. */
  take(item: T): void {
    this.current = item;
    this.active = item.name;
    this.#asked = undefined;
  }

  /** What follows from the tabs that there are, and from what `active` says now. */
  settle(items: readonly T[], active: string): void {
    // The page's last word counts, even against the fragment.
    if (active !== this.active) this.#asked = undefined;
    const asked = items.some(({ name }) => name === this.#asked) ? this.#asked : undefined;
    const wish = asked ?? active;
    const named = items.filter(({ name }) => name === wish);
    const { current } = this;
    const stays = current && items.includes(current);
    if (!named.length) this.current = stays ? current : this.#neighbour(items);
    else if (!named.includes(current!)) this.current = named[0];

    const awaited = !named.length && wish !== '' && wish !== this.#name;
    this.active = this.current && !awaited ? this.current.name : active;
    if (this.current) this.#name = this.current.name;
    if (asked) this.#asked = undefined;
    if (items.length) this.#before = items;
  }

  /** Of those that are left, the nearest to where the current one was; rather the one after it. */
  #neighbour(items: readonly T[]): T | undefined {
    const index = this.#before.indexOf(this.current!);
    const after = this.#before.slice(index + 1);
    const before = this.#before.slice(0, Math.max(index, 0)).reverse();
    return [...after, ...before].find((item) => items.includes(item)) ?? items[0];
  }
}
