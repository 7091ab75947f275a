/** The browsers to test in. One that is not on this machine is skipped, and says so. */
import { chromium } from './chromium.js';
import { firefox } from './firefox.js';
import { webkit } from './webkit.js';

const ENGINES = { chromium, firefox, webkit };

/** @param {string} names `all`, or names separated by commas */
export async function engines(names) {
  const wanted = names === 'all' ? Object.keys(ENGINES) : names.split(',');
  const launchers = [];
  for (const name of wanted) {
    if (!ENGINES[name]) throw new Error(`No engine ${name}: there are ${Object.keys(ENGINES).join(', ')}, all.`);
    try {
      launchers.push(await ENGINES[name]());
    } catch (error) {
      // Asked for by name, it must be there.
      if (names !== 'all') throw error;
      console.warn(`\n!!! ${name.toUpperCase()} SKIPPED: ${error.message}\n`);
    }
  }
  if (launchers.length === 0) throw new Error('No browser to test in.');
  return launchers;
}
