/**
 * The time of a test's page: its timers, its `Date` and `performance.now()` are of a clock that the test can move.
 * Frames, animations, the rest of `performance` and the network stay the browser's.
 *
 *     await page.clock.advance(600);     // what is due within 600 ms has happened
 *     page.clock.pause();                // it stands until resume(); from the first: openPage(…, { clock: 'paused' })
 *
 * Otherwise it runs by itself: faster than real time, but hardly while something is on its way to the page, and not at
 * all while the machine is busy with something else: if it is, each step also waits until a message to the network and
 * back, and a frame, have come through. So a timeout of a page is as long on a slow machine as on a fast
 * one. It moves in steps, and after each `until` looks again: what a page shows for longer than a step is seen.
 */
import { withGlobal, type Clock as FakeTimers } from '@sinonjs/fake-timers';
import { engine } from './engine.js';

/**
 * How much faster than real time it runs, and how fast while something is on its way to the page: not every engine
 * tells the end of what failed.
 */
const PACE = 5;
const LOADING = engine === 'chromium' ? 0.2 : 1;
/** What it runs on by at once, in real time. What has been late by more was waiting for the processor. */
const MOST = 25;
const PERIOD = 10;
/** How long a busy machine may keep a frame or a message: a window that is not seen has no frames. */
const LONGEST_TRIP = 100;
const STEP = 25;

const waiting: (() => void)[] = [];

/** Resolves when the clock of any page has moved a step, or a moment later. */
export const nextStep = (): Promise<void> =>
  new Promise((done) => {
    waiting.push(done);
    setTimeout(done, PERIOD);
  });

const realTime = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** A task that is not a timer's: browsers slow timers down that are started by timers. */
const task = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });

export class Clock {
  #timers: FakeTimers | undefined;
  #window: (Window & typeof globalThis) | undefined;
  /** The steps so far: one after the other. */
  #moved: Promise<unknown> = Promise.resolve();
  #advancing = 0;
  #loads: () => boolean = () => false;
  #roundTrip: () => Promise<unknown> = () => Promise.resolve();

  constructor(private paused: boolean) {}

  /**
   * In a page that has run nothing yet. While it `loads`, its time hardly passes. `roundTrip` resolves when what is on
   * its way to the network at the time has got there.
   */
  install(window: Window & typeof globalThis, loads: () => boolean, roundTrip: () => Promise<unknown>): void {
    this.#window = window;
    this.#loads = loads;
    this.#roundTrip = roundTrip;
    this.#moved = Promise.resolve();
    const timers = withGlobal(window).install({
      now: Date.now(),
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    });
    this.#timers = timers;
    // The rest of `performance` would be a stub.
    const { performance } = timers as unknown as { performance: Performance };
    window.performance.now = () => performance.now();
    void this.#run(this.#timers);
  }

  /** Milliseconds since 1970, in the page. */
  get now(): number {
    return this.#timers?.now ?? Date.now();
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }

  /**
   * Lets that much time pass in the page, and waits until what was due has been done, and what was on its way has come.
   */
  async advance(ms: number): Promise<void> {
    this.#advancing++;
    await this.#arrival();
    await this.#move(ms);
    await this.#arrival();
    this.#advancing--;
  }

  async #arrival(): Promise<void> {
    while (this.#loads()) await nextStep();
    await task();
  }

  /** Stops the page for that long, as the browser suspends a tab: what was due meanwhile happens once, at the end. */
  async suspend(ms: number): Promise<void> {
    this.#timers?.jump(ms);
    await task();
  }

  /** Resolves after that much of the page's time. */
  sleep(ms: number): Promise<void> {
    return new Promise((done) => (this.#timers ?? window).setTimeout(() => done(), ms));
  }

  stop(): void {
    this.#timers = undefined;
  }

  async #run(timers: FakeTimers): Promise<void> {
    for (let last = performance.now(); this.#timers === timers;) {
      await realTime(PERIOD);
      const isBusy = performance.now() - last > MOST;
      if (isBusy) await Promise.race([Promise.all([this.#roundTrip(), frame()]), realTime(LONGEST_TRIP)]);
      const passed = performance.now() - last;
      last += passed;
      const pace = this.#loads() ? LOADING : PACE;
      await this.#move(Math.min(passed, MOST) * pace, () => this.paused || this.#advancing > 0);
    }
  }

  async #move(ms: number, stops: () => boolean = () => false): Promise<void> {
    for (let left = ms; left > 0 && !stops(); left -= STEP)
      await (this.#moved = this.#moved.then(() => this.#step(Math.min(STEP, left))));
    // Also where nothing is to pass: what has begun goes on.
    await task();
  }

  async #step(ms: number): Promise<void> {
    try {
      await this.#timers?.tickAsync(ms);
    } catch (error) {
      this.#window?.reportError(error);
    }
    for (const done of waiting.splice(0)) done();
    await task();
  }
}
