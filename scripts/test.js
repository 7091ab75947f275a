/**
 * Everything that must hold: lint, types, manifest, build, size, package, the tests in browsers and in Node, and how much of src/
 * they run. The last line is the tally; a step that is no test counts where it fails.
 */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { coverage, NODE_COVERAGE } from './coverage.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const tally = { passed: 0, failed: 0 };

await Promise.all([rm('.cache/coverage', { recursive: true, force: true }), rm('.cache/tally', { recursive: true, force: true })]);

await Promise.all([
  step('lint', 'node_modules/eslint/bin/eslint.js', '.'),
  step('types', 'node_modules/typescript/bin/tsc', '--noEmit'),
  step('manifest', 'scripts/manifest.js', '--check'),
  step('build', 'scripts/build.js'),
]);
await Promise.all([step('size', 'scripts/size.js'), step('package', 'node_modules/publint/src/cli.js', '--strict')]);
await tests('browser', {}, 'scripts/test-browser.js', '--engine', process.env.TEST_ENGINE ?? 'all', '--coverage');
await tests('node', { NODE_V8_COVERAGE: NODE_COVERAGE }, 'scripts/test-node.js', '--no-build');

title('coverage');
if (!(await coverage())) tally.failed++;

process.exitCode = tally.failed > 0 ? 1 : 0;
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);

/** A step that passes or fails as a whole. Several run at once, so each speaks when it is done. */
async function step(name, ...command) {
  const { code, output } = await node(command, { stdio: ['ignore', 'pipe', 'pipe'] });
  title(name, code === 0 ? '' : ': FAILED');
  if (output.trim()) console.log(output.trimEnd());
  if (code !== 0) tally.failed++;
}

/** Tests that keep a tally of their own. */
async function tests(name, env, ...command) {
  title(`tests in ${name}`);
  const { code } = await node(command, { stdio: 'inherit', env: { ...process.env, ...env } });
  const counted = await readFile(`.cache/tally/${name}.json`, 'utf8').then(JSON.parse, () => ({ passed: 0, failed: 0 }));
  tally.passed += counted.passed;
  // A run that broke down without a failed test has failed all the same.
  tally.failed += counted.failed || (code === 0 ? 0 : 1);
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
