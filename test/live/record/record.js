/** Settles each assumption of the sandbox by what a page sees, and compares. */
import { Lab } from './lab.js';
import { OBSERVATIONS, PROBES } from './probes.js';

/** Milliseconds for one probe: a page that hangs must not end the others. */
const PROBE_TIMEOUT = 120_000;

const limit = (promise) => {
  let timer;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${PROBE_TIMEOUT / 1000} s`)), PROBE_TIMEOUT);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
};

/** Runs a table of probes, one after the other. @returns by name: `{ value }`, or `{ failure }`. */
async function run(lab, probes, onEach) {
  const results = {};
  for (const [name, probe] of Object.entries(probes)) {
    results[name] = await limit(probe(lab)).then(
      (value) => ({ value }),
      (error) => ({ failure: String(error.message).split('\n')[0] }),
    );
    onEach(name, results[name]);
  }
  return results;
}

/** @returns `{ probes, observations }` of a side, as `Lab` has it. */
export async function record(browser, side, { onEach = () => {}, probes = PROBES, observations = OBSERVATIONS } = {}) {
  const lab = await Lab.open(browser, side);
  try {
    return { probes: await run(lab, probes, onEach), observations: await run(lab, observations, onEach) };
  } finally {
    lab.close();
  }
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Compares what was recorded on Stripe with the sandbox's assumptions, and with what was recorded there.
 *
 * @returns `{ facts, observations }`: of each fact its verdict, `as assumed`, `otherwise` or `not settled`
 */
export function compare(assumptions, sandbox, stripe) {
  const facts = Object.entries(assumptions).map(([name, { statement, label, source, default: assumed }]) => {
    const { value, failure } = stripe.probes[name] ?? { failure: 'no probe' };
    const verdict = value === undefined ? 'not settled' : same(value, assumed) ? 'as assumed' : 'otherwise';
    return { name, verdict, assumed, seen: value, failure, statement, label, source };
  });
  const observations = Object.entries(stripe.observations).map(([name, seen]) => ({
    name,
    isSame: same(seen, sandbox.observations[name]),
    stripe: seen.value ?? seen.failure,
    sandbox: sandbox.observations[name]?.value ?? sandbox.observations[name]?.failure,
  }));
  return { facts, observations };
}
