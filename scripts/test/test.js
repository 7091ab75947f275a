/**
 * `npm test`: the build, the types and the quick tests, in one engine. `npm run test:all` (`--slow`): the package and
 * its size, the slow tests, browser tests with the sandbox's assumptions reversed (in the Chromium of the npm package,
 * if that is a second one), and all browser tests in the other engines. scripts/test/sets.js says which are quick.
 * `--watch` runs what a change touches: see watch.js.
 *
 * TEST_ENGINE names the engines. With COVERAGE=1, both collect the coverage that `npm run coverage` reports. A step
 * that is not a test counts as one failed test when it fails. The last line is the tally.
 */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import './plain-output.js';
import { finish, node, seconds, step, tally, title } from '../check/steps.js';
import { NODE_COVERAGE } from './coverage.js';
import { findEngines } from './engines/index.js';
import { SETS } from './sets.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const slow = process.argv.includes('--slow');
const withCoverage = !!process.env.COVERAGE;
const asked = (process.env.TEST_ENGINE ?? (slow ? 'all' : 'chromium')).split(',');
/** The one that runs both sets; in the others, `npm run test:all` runs both at once. */
const main = asked.some((name) => name === 'all' || name === 'chromium') ? 'chromium' : asked[0];
/** It shows little that the first one does not: so it has the run in which the assumptions are reversed. */
const SECOND_CHROMIUM = 'chromium-bundled';
const others = asked.flatMap((name) => (name === 'all' ? 'others' : name === main ? [] : name));

if (process.argv.includes('--watch')) await (await import('./watch.js')).watch();
else if (slow) await runSlow();
else await runQuick();

async function runQuick() {
  await Promise.all(['coverage', 'tally'].map((name) => rm(`.cache/${name}`, { recursive: true, force: true })));
  await Promise.all([
    step('types', 'node_modules/typescript/bin/tsc', '--noEmit'),
    step('build', 'scripts/build/build.js'),
  ]);
  await runSet('quick');
  finish();
}

async function runSlow() {
  await step('build', 'scripts/build/build.js');
  // Of the ways to find types, a package of ES modules alone cannot serve `require`, and Node 10.
  const types = ['node_modules/@arethetypeswrong/cli/dist/index.js', '--pack', '.', '--profile', 'esm-only'];
  await Promise.all([
    step('size', 'scripts/check/size.js'),
    step('package', 'node_modules/publint/src/cli.js', '--strict'),
    step('types of the package', ...types, '--no-summary', '--format', 'table-flipped', '--no-emoji', '--no-color'),
  ]);
  await runSet('slow', async () => {
    const found = others.length > 0 ? await findEngines(others.join(',')) : [];
    const names = found.map(({ engine }) => engine);
    await inBrowser('reversed', names.includes(SECOND_CHROMIUM) ? SECOND_CHROMIUM : main, '--reversed');
    const engines = names.filter((name) => name !== SECOND_CHROMIUM).join(',');
    if (engines) await inBrowser('all', engines);
  });
  finish();
}

/** Runs the tests of a set, in Node and in the browser at once: neither keeps two processors busy. */
async function runSet(set, afterBrowser = () => undefined) {
  await enginesInstalled();
  const started = Date.now();
  let inNodeTook;
  const inNode = tests(
    'node',
    withCoverage ? { NODE_V8_COVERAGE: NODE_COVERAGE } : {},
    'pipe',
    'scripts/test/node.js',
    '--no-build',
    `--set=${set}`,
  ).finally(() => (inNodeTook = seconds(started)));
  await inBrowser(set, main, ...(withCoverage ? ['--coverage'] : []));
  await afterBrowser();
  const printed = await inNode;
  title('tests in node', `, ${inNodeTook}`);
  console.log(printed.trim());
}

/** Runs the browser tests of a set; under another name, those that the options choose, or all. */
async function inBrowser(set, engines, ...options) {
  title(`tests in browser: ${set}, ${engines}`);
  const started = Date.now();
  const sets = SETS.includes(set) ? ['--set', set] : [];
  const command = ['scripts/test/browser.js', '--no-build', '--engine', engines, ...sets, ...options];
  await tests(`browser-${set}`, { TEST_TALLY: `browser-${set}` }, 'inherit', ...command);
  console.log(`tests in browser took ${seconds(started)}`);
}

/** If engines are installed meanwhile, as in CI, waits for the file that ENGINES_READY names. */
async function enginesInstalled() {
  const { ENGINES_READY: file } = process.env;
  while (file && !existsSync(file)) await new Promise((done) => setTimeout(done, 200));
}

/** Runs tests that write how many of them passed and failed. */
async function tests(name, env, stdout, ...command) {
  await rm(`.cache/tally/${name}.json`, { force: true });
  const { code, output } = await node(command, {
    stdio: ['ignore', stdout, stdout],
    env: { ...process.env, TEST_ALL: '1', ...env },
  });
  const counted = await readFile(`.cache/tally/${name}.json`, 'utf8').then(JSON.parse, () => ({
    passed: 0,
    failed: 0,
    failures: [],
  }));
  tally.passed += counted.passed;
  tally.failures.push(...counted.failures);
  // A run that crashed has failed, also without a failed test.
  const crashed = code !== 0 && counted.failed === 0;
  if (crashed) tally.failures.push(`The tests in ${name} crashed: see above.\n    Again: node ${command.join(' ')}`);
  tally.failed += counted.failed + (crashed ? 1 : 0);
  return output;
}
