/**
 * The two speeds of tests. `npm test` runs every test file except these; `npm run test:all` runs these, and every
 * browser test again in the other engines. Those that take longest come first, so that none is left to run alone.
 */
import { readdirSync } from 'node:fs';

export const SLOW = [
  // Compares screenshots of the demo.
  'test/visual',
  // Random schedules.
  'test/fuzz',
  // Libraries that patch a page.
  'test/morph',
  // What the sandbox's components show: their accessibility, texts and styles.
  'test/sandbox/browser/components.test.ts',
  'test/sandbox/browser/business.test.ts',
  'test/sandbox/browser/appearance.test.ts',
  // What the sandbox does with each setter and listener, and when an element moves.
  'test/sandbox/browser/callbacks.test.ts',
  'test/sandbox/browser/settings.test.ts',
  'test/sandbox/browser/lifecycle.test.ts',
  // Real networks and whole files that fail to load.
  'test/faults/browser.test.js',
  'test/faults/elements-file.test.ts',
  // Pages of others: old libraries, consent managers, style resets, files that never arrive.
  'test/page-libraries',
  'test/base/resets.test.ts',
  'test/dashboard/without-help.test.ts',
  'test/faults/page-script.test.ts',
  'test/locales/elements.test.ts',
  'test/locales/register.test.ts',
  // Each way in which a page's theme changes, and the views that follow it.
  'test/theme/switches.test.ts',
  'test/dashboard/view-theme.test.ts',
  // Pages that move, replace and remove elements while something fails.
  'test/faults/page.test.ts',
  // Simulated DOMs.
  'test/environments',
  // Type checkers of every framework.
  'test/types',
  'test/docs/guide.test.js',
  'test/docs/guide-next.test.js',
  'test/docs/migrating.test.js',
  // Installs the packed package.
  'test/package/tarball.test.js',
  'test/package/stripe-versions.test.js',
  'test/package/editors.test.js',
  // End to end, except for demo.test.js.
  'test/e2e/errors.test.js',
  'test/e2e/site.test.js',
  'test/e2e/accessibility.test.js',
  'test/e2e/component-pages.test.js',
  'test/e2e/docs-reading.test.js',
  'test/e2e/docs-search.test.js',
  'test/e2e/layout-shift.test.js',
  'test/e2e/playground.test.js',
  'test/e2e/playground-preview.test.js',
  'test/e2e/playground-theme.test.js',
  'test/e2e/playground-url.test.js',
  'test/e2e/secrets.test.js',
  'test/e2e/insecure-context.test.js',
  'test/e2e/security.test.js',
  'test/e2e/sign-in.test.js',
  'test/e2e/onboarding.test.js',
  'test/e2e/sandbox-states.test.js',
  // Reads every component in each language.
  'test/sandbox/browser/languages.test.ts',
  // Pages that need a browser of their own.
  'test/leaks',
  'test/ssr/pre-upgrade.test.js',
  'test/ssr/takeover.test.js',
  'test/component/time-zones.test.js',
  'test/bench',
  // Reads the types of Stripe's packages.
  'test/scripts/upstream.test.js',
  'test/live',
];

/** The browser tests that also run with all assumptions of the sandbox reversed. */
export const REVERSED = ['test/component', 'test/dashboard', 'test/faults', 'test/session', 'test/tabs'].map(
  (folder) => `${folder}/*.test.ts`,
);

export const SETS = ['quick', 'slow'];

/** The position in `SLOW` of the entry that has the file, or -1. */
const positionOf = (file) => SLOW.findIndex((entry) => file === entry || file.startsWith(`${entry}/`));

/** Returns the test files of Node (`.js`) or of the browser (`.ts`), of one set or of both, the slow ones first. */
export function testFiles(extension, set) {
  if (set !== undefined && !SETS.includes(set)) throw new Error(`No set ${set}: there are ${SETS.join(', ')}.`);
  return readdirSync('test', { recursive: true })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith(`.test${extension}`) && !file.includes('node_modules'))
    .filter((file) => set === undefined || (set === 'slow') === positionOf(file) >= 0)
    .sort(slowFirst);
}

/** Sorts the slow files before all others. */
export function slowFirst(one, other) {
  const [first, second] = [one, other].map((file) => (positionOf(file) < 0 ? SLOW.length : positionOf(file)));
  return first - second || one.localeCompare(other);
}
