/** The cost of the handler, compared with one that is written by hand. */
import { measureCost } from './cost.js';
import { HANDLERS } from './handlers.js';
import { measureLoad } from './load.js';

/**
 * Bytes that the heap may differ by from first to last: the collector is not exact. A leak of 400 bytes a request is
 * seen.
 */
const MAY_GROW = 4 * 2 ** 20;

export async function measureServer({ rounds, requests }) {
  const costs = await measureCost(rounds);
  const loads = [];
  for (const name of Object.keys(HANDLERS)) loads.push(await measureLoad(name, requests));
  return { rounds, requests, costs, loads };
}

/** @returns {string[]} What must not be, on any machine: an error, and memory that grows. */
export function faultsOf({ loads }) {
  return loads.flatMap(({ name, errors, heaps }) => [
    ...(errors ? [`${name}: ${errors} errors.`] : []),
    ...(heaps.at(-1) - heaps[0] > MAY_GROW ? [`${name}: the heap grew by ${heaps.at(-1) - heaps[0]} bytes.`] : []),
  ]);
}
