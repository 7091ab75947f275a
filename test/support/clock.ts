/**
 * The time of a test's page: its timers and its `Date` are of a clock that the test can move. Frames, animations, `performance` and the
 * network stay the browser's.
 *
 *     await page.clock.advance(600);     // what is due within 600 ms has happened
 *
 * Otherwise the clock runs by itself, at most as fast as real time, and not at all while the machine is busy with something else: a page's
 * timeout is as long on a slow machine as on a fast one. With `clock: 'manual'` it stands until the test moves it.
 */
import { withGlobal, type Clock as FakeTimers } from '@sinonjs/fake-timers';

/** What the clock runs on by at once. What is late by more has been waiting for the processor. */
const MOST = 25;
/** What is advanced at once: requests and module loads in between get real time. */
const SLICE = 25;
const PERIOD = 10;

const realTime = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export class Clock {
  #timers: FakeTimers | undefined;
  #window: (Window & typeof globalThis) | undefined;
  /** Of the moves so far: one after the other. */
  #moved: Promise<unknown> = Promise.resolve();
  #held = 0;

  constructor(readonly manual: boolean) {}

  /** In a page that has run nothing yet. */
  install(window: Window & typeof globalThis): void {
    this.#window = window;
    this.#moved = Promise.resolve();
    // `performance` would be a stub.
    const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;
    this.#timers = withGlobal(window).install({ now: Date.now(), toFake: [...toFake] });
    if (!this.manual) void this.#run(this.#timers);
  }

  /** Milliseconds since 1970, in the page. */
  get now(): number {
    return this.#timers?.now ?? Date.now();
  }

  /** Lets that much time pass in the page, and waits until what was due has been done. */
  async advance(ms: number): Promise<void> {
    this.#held++;
    try {
      for (let left = ms; left > 0; left -= SLICE) {
        await this.#move(Math.min(SLICE, left));
        await realTime(0);
      }
    } finally {
      this.#held--;
    }
  }

  /** Resolves after that much of the page's time. */
  sleep(ms: number): Promise<void> {
    return new Promise((done) => (this.#timers ?? window).setTimeout(() => done(), ms));
  }

  stop(): void {
    this.#timers = undefined;
  }

  async #run(timers: FakeTimers): Promise<void> {
    for (let last = performance.now(); this.#timers === timers; ) {
      await realTime(PERIOD);
      const passed = performance.now() - last;
      last += passed;
      if (!this.#held) await this.#move(Math.min(passed, MOST));
    }
  }

  #move(ms: number): Promise<unknown> {
    const [timers, window] = [this.#timers, this.#window];
    this.#moved = this.#moved.then(() => timers?.tickAsync(ms)).catch((error: unknown) => window?.reportError(error));
    return this.#moved;
  }
}
