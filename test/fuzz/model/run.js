/** One schedule from beginning to end. */
import { always, gone, settled } from './invariants.js';
import { Page } from './page.js';
import { act, toProperties } from './schedule.js';

/** Longer than every wait of a schedule, one after the other. */
const SETTLE = 60_000;
/** Elements that left may have been about to move; a file or a slow setting may be waited for. */
const MOMENT = 2500;

/** @param observe Called at each moment at which nothing is about to run. */
export async function run(make, { plan, first, comesToRest, steps }, observe = () => undefined) {
  const page = new Page(make, plan);
  page.steps = steps.length;
  const rejected = (reason) => page.violate(`unhandled rejection: ${reason?.stack ?? reason}`);
  // The runner would count them against the test that is running: here they belong to the schedule.
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', rejected);
  try {
    const check = () => {
      observe(page);
      always(page);
    };
    page.body.append(page.addDashboard(toProperties(first, 1)));
    for (const step of steps) {
      await act(page, step, check);
      if (page.violations.length) return page;
    }
    if (comesToRest) {
      await page.clock.advance(SETTLE, check);
      settled(page);
    }
    for (const element of [...page.dashboards, ...page.components]) element.remove();
    await page.clock.advance(MOMENT, check);
    gone(page);
    return page;
  } finally {
    process.off('unhandledRejection', rejected);
    for (const other of others) process.on('unhandledRejection', other);
  }
}
