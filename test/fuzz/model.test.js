/**
 * Fuzz tests, in the model: random schedules of the network's answers and the page's actions, against the states
 * that the elements are made of, with a clock that runs as fast as it can.
 *
 *     FUZZ_SEED=7 FUZZ_RUNS=20000 node --test test/fuzz/model.test.js
 *
 * Where it fails, it prints the smallest schedule that does, its seed and its path; `FUZZ_SEED=… FUZZ_PATH=…` does
 * that one again.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { library } from './model/library.js';
import { run } from './model/run.js';
import { schedule } from './model/schedule.js';

const seed = Number(process.env.FUZZ_SEED ?? 20_260);
const numRuns = Number(process.env.FUZZ_RUNS ?? 3000);
const path = process.env.FUZZ_PATH;

describe('Whatever the network and the page do', () => {
  it(`the states keep their promises in ${numRuns} schedules of seed ${seed}`, { timeout: 600_000 }, async (test) => {
    const make = await library();
    const sums = { steps: 0, requests: 0, instances: 0, elements: 0, errors: 0, hours: 0 };
    await fc.assert(
      fc.asyncProperty(schedule, async (given) => {
        const page = await run(make, given);
        count(sums, page);
        assert.deepEqual(page.violations, []);
      }),
      { seed, numRuns, path, includeErrorInReport: true, ...(path && { endOnFailure: true }) },
    );
    // A model in which no request succeeds would keep every promise.
    if (!path) assert.ok(sums.instances > numRuns / 3, `only ${sums.instances} instances in ${numRuns} schedules`);
    test.diagnostic(
      `fuzz, model: seed ${seed}, ${numRuns} schedules: ${Object.entries(sums)
        .map(([what, sum]) => `${Math.round(sum)} ${what}`)
        .join(', ')}`,
    );
  });
});

function count(sums, page) {
  sums.steps += page.steps;
  sums.requests += page.network.requests.length;
  sums.instances += page.connectJs.instances.length;
  sums.elements += page.connectJs.elements.length;
  sums.errors += [...page.dashboards, ...page.components].reduce((sum, { errors }) => sum + errors.length, 0);
  sums.hours += page.clock.now / 3_600_000;
}
