/**
 * All checks: format, lint, types, manifest, build, size, package, the tests in browsers and in Node, and with
 * COVERAGE=1, which makes them a third slower, how much of src/ they run. The last line is the sum; a step that is not
 * a test counts as one failed test when it fails.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import './plain-output.js';
import { coverage, NODE_COVERAGE } from './coverage.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const withCoverage = !!process.env.COVERAGE;
const tally = { passed: 0, failed: 0, failures: [] };

await Promise.all([
  rm('.cache/coverage', { recursive: true, force: true }),
  rm('.cache/tally', { recursive: true, force: true }),
]);

await Promise.all([
  step('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'),
  step('lint', 'node_modules/eslint/bin/eslint.js', '.'),
  step('import cycles', 'node_modules/oxlint/bin/oxlint', 'src'),
  step('types', 'node_modules/typescript/bin/tsc', '--noEmit'),
  step('manifest', 'scripts/build/manifest.js', '--check'),
  step('snippets', 'scripts/build/snippets.js', '--check'),
  step('build', 'scripts/build/build.js'),
]);
// Of the ways to find types, a package of ES modules alone cannot serve `require`, and Node 10.
const types = ['node_modules/@arethetypeswrong/cli/dist/index.js', '--pack', '.', '--profile', 'esm-only'];
await Promise.all([
  step('size', 'scripts/check/size.js'),
  step('package', 'node_modules/publint/src/cli.js', '--strict'),
  step('types of the package', ...types, '--no-summary', '--format', 'table-flipped', '--no-emoji', '--no-color'),
]);
await enginesInstalled();
// Both at once: neither keeps two processors busy. What comes from Node is said when the browsers are done.
const inNode = tests(
  'node',
  withCoverage ? { NODE_V8_COVERAGE: NODE_COVERAGE } : {},
  'pipe',
  'scripts/test/node.js',
  '--no-build',
);
title('tests in browser');
await tests(
  'browser',
  {},
  'inherit',
  'scripts/test/browser.js',
  '--no-build',
  '--engine',
  process.env.TEST_ENGINE ?? 'all',
  ...(withCoverage ? ['--coverage'] : []),
);
const said = await inNode;
title('tests in node');
console.log(said.trim());

if (withCoverage) {
  title('coverage');
  if (!(await coverage())) tally.failed++;
}

process.exitCode = tally.failed > 0 ? 1 : 0;
if (tally.failures.length > 0) title('failed');
for (const failure of tally.failures) console.log(`\n${failure}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);

/** Where the browsers are installed meanwhile, as in CI, a file that is named in the environment says when they are. */
async function enginesInstalled() {
  const { ENGINES_READY: file } = process.env;
  while (file && !existsSync(file)) await new Promise((done) => setTimeout(done, 200));
}

/** A step that passes or fails as a whole. Several run at once, so the output of each is printed at its end. */
async function step(name, ...command) {
  const { code, output } = await node(command, { stdio: ['ignore', 'pipe', 'pipe'] });
  title(name, code === 0 ? '' : ': FAILED');
  if (output.trim()) console.log(output.trimEnd());
  if (code === 0) return;
  tally.failed++;
  tally.failures.push(`${name}\n${output.trimEnd()}\n    Again: node ${command.join(' ')}`);
}

/** Tests that write how many of them passed and failed. */
async function tests(name, env, stdout, ...command) {
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

function node(command, options) {
  return new Promise((done) => {
    const child = spawn(process.execPath, command, options);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => done({ code, output }));
  });
}

function title(name, remark = '') {
  console.log(`\n== ${name}${remark}`);
}
