/** The browsers to test in. One that is not on this machine is skipped, and says so. */
import { chromium, chromiumPacked } from './chromium.js';
import { firefox } from './firefox.js';
import { webkit } from './webkit.js';

const ENGINES = { chromium, firefox, webkit, 'chromium-bundled': chromiumPacked };
// Two run at once: those first that take longest and are served by one processor each.
const OTHERS = ['firefox', 'webkit'];
const GROUPS = { all: [...OTHERS, 'chromium'], others: OTHERS };

/**
 * @param {string} names Separated by commas; `all` is Chromium, Firefox and WebKit, and `others` is the last two. Of
 * these, an engine that is not installed is skipped.
 */
export async function engines(names) {
  const launchers = await findEngines(names);
  if (launchers.length === 0) throw new Error('No browser to test in.');
  return launchers;
}

/** As `engines`, and an empty list if all are skipped. */
export async function findEngines(names) {
  const asked = names.split(',');
  const wanted = asked.flatMap((name) => GROUPS[name] ?? name);
  const launchers = [];
  for (const name of new Set(wanted)) {
    if (!ENGINES[name])
      throw new Error(`No engine ${name}: there are ${[...Object.keys(ENGINES), ...Object.keys(GROUPS)].join(', ')}.`);
    try {
      launchers.push(Object.assign(await ENGINES[name](asked), { engine: name }));
    } catch (error) {
      // Asked for by name, and without a group, it must be there.
      if (!asked.some((one) => GROUPS[one])) throw error;
      console.warn(`\n!!! ${name.toUpperCase()} SKIPPED: ${error.message}\n`);
    }
  }
  return launchers;
}
