import { CALM_DURATION, RESTORE_DELAY } from '../async/durations.js';

const IMMEDIATE = 3;
const DELAYED = 5;

/**
 * When a child that something in the page removes is restored: immediately three times in a row, then five times with a
 * growing delay, then never.
 */
export class RestoreSchedule {
  /** How often it was restored in a row. */
  #count = 0;
  #timer: { readonly restores: boolean; readonly id: ReturnType<typeof setTimeout> } | undefined;

  constructor(
    readonly restore: () => void,
    readonly giveUp: () => void,
  ) {}

  /** Call when a child is missing. */
  request(): void {
    if (this.#timer?.restores) return;
    this.stop();
    const delayed = ++this.#count - IMMEDIATE;
    if (delayed <= 0) this.#restore();
    else if (delayed <= DELAYED) this.#start(true, () => this.#restore(), RESTORE_DELAY * 2 ** delayed);
    else if (delayed === DELAYED + 1) this.giveUp();
  }

  /** What was restored is no longer wanted, or is new. */
  reset(): void {
    this.stop();
    this.#count = 0;
  }

  stop(): void {
    clearTimeout(this.#timer?.id);
    this.#timer = undefined;
  }

  #restore(): void {
    this.restore();
    this.#start(false, () => (this.#count = 0), CALM_DURATION);
  }

  #start(restores: boolean, callback: () => void, delay: number): void {
    const id = setTimeout(() => {
      this.#timer = undefined;
      callback();
    }, delay);
    this.#timer = { restores, id };
  }
}
