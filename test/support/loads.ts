/** What a page has asked for, is being answered, and has not got yet. */

/** What has not come by then never will be told to have come: not every engine tells of what failed. */
const LONGEST = 2_000;

export class Loads {
  #window: Window | undefined;
  readonly #begun = new Map<string, number>();
  #last = 0;

  watch(window: Window): void {
    this.#window = window;
    this.#begun.clear();
    // More than any page of a test loads.
    window.performance.setResourceTimingBufferSize(5_000);
  }

  begin(url: string): void {
    this.#begun.set(url, (this.#begun.get(url) ?? 0) + 1);
    this.#last = performance.now();
  }

  get pending(): boolean {
    if (performance.now() - this.#last > LONGEST) return false;
    return [...this.#begun].some(([url, count]) => this.#count(url) < count);
  }

  #count(url: string): number {
    return this.#window?.performance.getEntriesByName(url, 'resource').length ?? 0;
  }
}
