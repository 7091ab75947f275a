/**
 * The tests that run in Node: test/**\/*.test.js, or the files and folders named. They test what is built: it builds
 * first, unless told `--no-build`. `--set=quick` or `--set=slow`: see sets.js. `--test-name-pattern=…` as in node.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import './plain-output.js';
import { quote } from './quote.js';
import { slowFirst, testFiles } from './sets.js';

const TALLY = '.cache/tally/node.json';

const args = process.argv.slice(2);
const pattern = args.find((arg) => arg.startsWith('--test-name-pattern='))?.slice('--test-name-pattern='.length);
const set = args.find((arg) => arg.startsWith('--set='))?.slice('--set='.length);
const named = args.filter((arg) => !arg.startsWith('--'));

if (!args.includes('--no-build')) {
  const build = spawnSync(process.execPath, [fileURLToPath(new URL('../build/build.js', import.meta.url))], {
    stdio: 'inherit',
  });
  if (build.status !== 0) process.exit(1);
}

const files = named.length > 0 ? named.flatMap(testFilesIn).sort(slowFirst) : testFiles('.js', set);
const tally = { passed: 0, failed: 0, skipped: 0, failures: [] };
// Three, for two processors: those with a browser wait as much as they work. The limit, of a file as a whole too, is
// one that only what hangs reaches.
const events = run({ files, concurrency: 3, timeout: 900_000, testNamePatterns: pattern });
events.on(
  'test:pass',
  (event) => isTest(event) && tally[event.skip !== undefined || event.todo !== undefined ? 'skipped' : 'passed']++,
);
events.on('test:fail', (event) => {
  if (!isTest(event)) return;
  tally.failed++;
  tally.failures.push(whole(event));
});
// What goes wrong after the tests of a file fails the file, and is told before that, apart from it.
const afterwards = [];
events.on('test:diagnostic', ({ message }) => message.startsWith('Error: ') && afterwards.push(message));
events.on('end', () => {
  mkdirSync('.cache/tally', { recursive: true });
  writeFileSync(TALLY, JSON.stringify(tally));
  process.exitCode = tally.failed > 0 || files.length === 0 ? 1 : 0;
  // After what the reporter still has to print.
  process.on('exit', () => {
    if (!process.env.TEST_ALL) for (const failure of tally.failures) console.log(`\n${failure}`);
    console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  });
});
events.compose(new spec()).pipe(process.stdout);

function testFilesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith('.test.js') && !name.includes('node_modules'))
    .map((name) => join(path, name));
}

/** What failed, with how to run it again. */
function whole({ name, file = '', details: { error } }) {
  const path = relative(process.cwd(), file);
  const { stack, message } = error?.cause ?? error ?? {};
  const late = path.endsWith(name) ? afterwards.splice(0) : [];
  const only = path.endsWith(name) ? '' : ` --test-name-pattern=${quote(name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))}`;
  return `${path}\n✗ ${name}\n${[stack ?? message ?? error, ...late].join('\n').replace(/^/gm, '        ')}\n    Again: npm run test:node -- ${path}${only}`;
}

/** A suite is not a test. A file is one only where it fails as a whole, say on an import. */
function isTest({ name, details, nesting }) {
  if (details.type === 'suite') return false;
  return !(
    nesting === 0 &&
    files.some((file) => name.endsWith(file)) &&
    details.error?.failureType === 'subtestsFailed'
  );
}
