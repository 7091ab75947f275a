/** What the library promises itself, and what a run measured of it. */

/** A page waits for the network, or for the processor: at CPU ÷ 4 both, and then the processor is what can differ. */
const ratioGoal = (cpu) => (cpu > 1 ? 1.05 : 1);
/** Main thread with all 21 components, to the quickstart's; how many long tasks would be none without this library. */
export const COMPONENTS_RATIO = 1.35;
const LONG_TASKS = 0;
/** Bytes, brotli. Fences: clarity comes first. */
const SIZES = { 'stripe-connect-dashboard.js': 2000, page: 20_000 };

/**
 * @returns {{ what: string, goal: number, measured: number, low?: number, high?: number }[]} Of the parts that were
 * measured. `low` and `high`: the quarters of the rounds.
 */
export function goalsOf({ size, time, components }) {
  const ours = size?.contenders[0];
  const kilobytes = (bytes) => bytes / 1000;
  return [
    ...(time?.conditions ?? []).map(({ network, cpu, contenders: [{ ratio }] }) => ({
      what: `first component, ${network}${cpu > 1 ? `, CPU ÷ ${cpu}` : ''}: ratio to the quickstart`,
      goal: ratioGoal(cpu),
      measured: ratio.median,
      ...ratio,
    })),
    ...(components
      ? [
          {
            what: `21 components mounted, CPU ÷ ${components.cpu}: ratio to the quickstart`,
            goal: COMPONENTS_RATIO,
            measured: components.ratio.median,
            ...components.ratio,
          },
          {
            what: 'long tasks caused by this library, 21 components',
            goal: LONG_TASKS,
            measured: components.pages[0].longTasksOfOurs,
          },
        ]
      : []),
    ...(ours
      ? [
          {
            what: "script tag's file, kB",
            goal: kilobytes(SIZES['stripe-connect-dashboard.js']),
            measured: kilobytes(ours.parts['stripe-connect-dashboard.js']),
          },
          { what: 'healthy page, kB', goal: kilobytes(SIZES.page), measured: kilobytes(ours.bytes) },
        ]
      : []),
  ];
}

/** `missed` only if it is not within the spread: a quarter of the rounds reached the goal. */
export function verdictOf({ goal, measured, low = measured }) {
  if (measured <= goal + 0.005) return 'met';
  return low <= goal ? 'within the spread' : 'missed';
}
