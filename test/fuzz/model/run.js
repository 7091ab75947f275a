/** One schedule from beginning to end. */
import { always, gone, settled } from './invariants.js';
import { Page } from './page.js';
import { act } from './schedule.js';

/** Longer than every wait of a schedule, one after the other. */
const SETTLE = 60_000;
/** Elements that left may have been about to move; a file or a slow setting may be waited for. */
const MOMENT = 2500;

export async function run(make, { plan, first, comesToRest, steps }) {
  const page = new Page(make, plan);
  page.steps = steps.length;
  const rejected = (reason) => page.violate(`unhandled rejection: ${reason?.stack ?? reason}`);
  // The runner would count them against the test that is running: here they belong to the schedule.
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', rejected);
  try {
    const check = () => always(page);
    page.body.append(page.addDashboard(first).node);
    for (const step of steps) {
      if (step.kind === 'wait') await page.clock.advance(step.given.ms, check);
      else {
        await act(page, step);
        await page.clock.advance(0, check);
      }
      if (page.violations.length) return page;
    }
    if (comesToRest) {
      await page.clock.advance(SETTLE, check);
      settled(page);
    }
    for (const { node } of [...page.dashboards, ...page.components]) node.remove();
    await page.clock.advance(MOMENT, check);
    gone(page);
    return page;
  } finally {
    process.off('unhandledRejection', rejected);
    for (const other of others) process.on('unhandledRejection', other);
  }
}
