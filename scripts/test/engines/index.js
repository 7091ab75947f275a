/** The browsers to test in. One that is not on this machine is skipped, and says so. */
import { chromium, chromiumPacked } from './chromium.js';
import { firefox } from './firefox.js';
import { webkit } from './webkit.js';

const ENGINES = { chromium, firefox, webkit, 'chromium-bundled': chromiumPacked };
// Two run at once: those first that take longest and are served by one processor each.
const ALL = ['firefox', 'webkit', 'chromium'];

/** @param {string} names separated by commas; `all` is Chromium, Firefox and WebKit, as far as they are here */
export async function engines(names) {
  const asked = names.split(',');
  const wanted = asked.flatMap((name) => (name === 'all' ? ALL : name));
  const launchers = [];
  for (const name of new Set(wanted)) {
    if (!ENGINES[name]) throw new Error(`No engine ${name}: there are ${Object.keys(ENGINES).join(', ')}, all.`);
    try {
      launchers.push(Object.assign(await ENGINES[name](asked), { engine: name }));
    } catch (error) {
      // Asked for by name, and without `all`, it must be there.
      if (!asked.includes('all')) throw error;
      console.warn(`\n!!! ${name.toUpperCase()} SKIPPED: ${error.message}\n`);
    }
  }
  if (launchers.length === 0) throw new Error('No browser to test in.');
  return launchers;
}
