/**
 * Counts what the library leaves running in a page: timers, listeners on the window and the document, observers. Whose
 * they are is in the stack: Connect.js and the page have theirs too.
 */
type Any = (...args: never[]) => unknown;

export class Census {
  readonly #alive = new Map<unknown, string>();

  /**
   * @param counted What the line of the stack says whose things are counted. The page's one listener for invoker
   * commands, where the browser has none, is the page's.
   */
  constructor(readonly counted = /\/__library\/(?!invoker-commands)/) {}

  /** Call in the page's head, before the library is loaded. */
  watch(window: Window & typeof globalThis): void {
    this.#watchTimers(window);
    for (const target of [window, window.document]) this.#watchListeners(target);
    for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'] as const)
      this.#watchObserver(window, name);
  }

  /** What is there now, each with the place in the sources that made it. */
  get alive(): string[] {
    return [...this.#alive.values()];
  }

  #add(key: unknown, what: string): void {
    // test/leaks/ serves this file as census.js.
    const caller = new Error()
      .stack!.split('\n')
      .find((line) => /https?:/.test(line) && !/\/(leak-counter|census)\b/.test(line));
    if (caller && this.counted.test(caller))
      this.#alive.set(key, `${what} of ${caller.trim().replace(/https?:\/\/[^/]+/, '')}`);
  }

  #watchTimers(window: Window & typeof globalThis): void {
    const { setTimeout, clearTimeout } = window;
    window.setTimeout = ((run: Any, ms: number, ...args: never[]) => {
      const timer: number = setTimeout.call(
        window,
        () => {
          this.#alive.delete(timer);
          run(...args);
        },
        ms,
      ) as unknown as number;
      this.#add(timer, `timer of ${ms} ms`);
      return timer;
    }) as typeof setTimeout;
    window.clearTimeout = (timer) => {
      this.#alive.delete(timer);
      clearTimeout.call(window, timer as number);
    };
  }

  #watchListeners(target: Window | Document): void {
    const { addEventListener, removeEventListener } = target;
    const entries = new Set<{ name: string; listener: unknown; given: EventListener }>();
    target.addEventListener = ((
      name: string,
      listener: EventListener | null,
      options?: boolean | AddEventListenerOptions,
    ) => {
      const { once, signal } = typeof options === 'object' ? options : {};
      if (!listener || signal?.aborted) return;
      const drop = () => {
        entries.delete(entry);
        this.#alive.delete(entry);
      };
      const entry = {
        name,
        listener,
        given: (event: Event) => {
          if (once) drop();
          return typeof listener === 'function'
            ? listener.call(target, event)
            : (listener as EventListenerObject).handleEvent(event);
        },
      };
      entries.add(entry);
      signal?.addEventListener('abort', drop);
      this.#add(entry, `listener of ${name}`);
      addEventListener.call(target, name, entry.given, options);
    }) as typeof target.addEventListener;
    target.removeEventListener = ((name: string, listener: unknown, options?: boolean | EventListenerOptions) => {
      const entry = [...entries].find((each) => each.name === name && each.listener === listener);
      if (entry) entries.delete(entry);
      this.#alive.delete(entry);
      removeEventListener.call(target, name, entry?.given ?? (listener as EventListener), options);
    }) as typeof target.removeEventListener;
  }

  #watchObserver(
    window: Window & typeof globalThis,
    name: 'MutationObserver' | 'IntersectionObserver' | 'ResizeObserver',
  ): void {
    const { prototype } = window[name] as { prototype: { observe: Any; disconnect: Any } };
    const { observe, disconnect } = prototype;
    const add = (observer: object) => this.#add(observer, name);
    const drop = (observer: object) => this.#alive.delete(observer);
    prototype.observe = function (this: object, ...args: never[]) {
      add(this);
      return observe.apply(this, args);
    };
    prototype.disconnect = function (this: object, ...args: never[]) {
      drop(this);
      return disconnect.apply(this, args);
    };
  }
}
