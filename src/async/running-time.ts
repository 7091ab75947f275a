import { LONGEST_GAP } from './durations.js';

/**
 * Calls `callback` after `ms` milliseconds in which the page could run, unless the signal is aborted before. A wait
 * that is over while the page could not run ends a moment later, so that a result that has arrived meanwhile wins.
 * Returns a function that says how many of the milliseconds are left.
 */
export function runFor(ms: number, callback: () => void, signal: AbortSignal): () => number {
  let left = ms;
  let slice = 0;
  let sliceStart = 0;
  let timer: ReturnType<typeof setTimeout>;
  const next = () => {
    slice = Math.min(left, LONGEST_GAP);
    // Not `Date`: the clock of a computer that wakes up, or is set, may jump.
    sliceStart = performance.now();
    timer = setTimeout(() => {
      left -= slice;
      if (left > 0) next();
      else end();
    }, slice);
  };
  // Tasks that are due already (a response, a script) come before a timer that starts now.
  const end = () => {
    timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      callback();
    });
  };
  const stop = () => clearTimeout(timer);
  if (!signal.aborted) {
    signal.addEventListener('abort', stop, { once: true });
    next();
  }
  return () => left - Math.min(performance.now() - sliceStart, slice);
}
