/**
 * `npm run check`: format, lint, import cycles, manifest, snippets, public types and words, in parallel. Needs no build
 * and no browser.
 */
import { fileURLToPath } from 'node:url';
import '../test/plain-output.js';
import { finish, step, tally } from './steps.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const steps = [
  step('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'),
  step('lint', 'node_modules/eslint/bin/eslint.js', '.'),
  step('import cycles', 'node_modules/oxlint/bin/oxlint', 'src'),
  step('manifest', 'scripts/build/manifest.js', '--check'),
  step('snippets', 'scripts/build/snippets.js', '--check'),
  step('public types', 'scripts/check/public-types.js'),
  step('words', 'scripts/check/words.js'),
];
await Promise.all(steps);
tally.passed = steps.length - tally.failed;
finish();
