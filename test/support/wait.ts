/** Waiting, with a sentence about what did not come. */
import { nextStep } from './clock.js';
import { explain } from './fail.js';

/** A limit that only what hangs reaches: a busy machine does not. */
const LIMIT = 30_000;

/** The next such event. The promise counts as handled, so that a test which fails before it waits has one failure. */
export function event<E extends Event = CustomEvent>(target: EventTarget, name: string, timeout = LIMIT): Promise<E> {
  const promise = new Promise<E>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`No ${name} within ${timeout} ms.`)), timeout);
    const heard = (event: Event) => {
      clearTimeout(timer);
      done(event as E);
    };
    target.addEventListener(name, heard, { once: true });
  });
  promise.catch(() => undefined);
  return promise;
}

/** Waits until `fn` gives something truthy, and gives it. While it throws, it is asked again. */
export async function until<T>(fn: () => T | Promise<T>, what: string, timeout = LIMIT): Promise<NonNullable<T>> {
  const end = performance.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const value = await fn();
      if (value) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) throw new Error(`Not within ${timeout} ms: ${what}. Last: ${explain(last)}`);
    await nextStep();
  }
}
