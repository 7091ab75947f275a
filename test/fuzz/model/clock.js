/** A clock that stands still until it is told to go on; each timer knows whose it is. */

/** Lets everything run that waits for nothing but its turn. */
const settled = () => new Promise((done) => setImmediate(done));

export class Clock {
  now = 0;
  /** Number → {at, run, owner}. */
  #timers = new Map();
  #count = 0;

  /** `setTimeout` and `clearTimeout`, as `owner` sees them. */
  timersOf(owner) {
    return {
      setTimeout: (run, ms = 0, ...args) => {
        this.#timers.set(++this.#count, {
          at: this.now + Math.max(0, Number(ms) || 0),
          run: () => run(...args),
          owner,
        });
        return this.#count;
      },
      clearTimeout: (number) => void this.#timers.delete(number),
    };
  }

  pending(owner) {
    return [...this.#timers.values()].filter((timer) => timer.owner === owner);
  }

  /** Goes on by `ms`; after each timer the rest of the world has its turn, and `check` looks at it. */
  async advance(ms, check) {
    const end = this.now + ms;
    await settled();
    check();
    for (;;) {
      let next;
      for (const [number, timer] of this.#timers)
        if (timer.at <= end && (!next || timer.at < next.timer.at)) next = { number, timer };
      if (!next) break;
      this.#timers.delete(next.number);
      this.now = Math.max(this.now, next.timer.at);
      next.timer.run();
      await settled();
      check();
    }
    this.now = end;
  }

  /** A `Date` of this clock. */
  get Date() {
    const clock = this;
    return class extends Date {
      constructor(...args) {
        super(...(args.length ? args : [clock.now]));
      }
      static now() {
        return clock.now;
      }
    };
  }
}
