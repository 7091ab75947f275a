/**
 * The browser tests. `--engine chromium|chromium-bundled|firefox|webkit|all` (default: chromium), `--grep 'part of a
 * name'`, `--set quick|slow` (see sets.js) and `--coverage`, and `--no-build` if the sandbox's Connect.js is built. The
 * other options go to the test runner: `--files test/x.test.ts`, `--watch`, `--manual`. `--reversed`: the sandbox does
 * the other of the two things that each of its assumptions allows; without `--files`, in the files that sets.js lists.
 */
import { startTestRunner } from '@web/test-runner';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { REVERSED } from './sets.js';

const argv = process.argv.slice(2);
const engine = take('--engine');
if (engine) process.env.TEST_ENGINE = engine;
const grep = take('--grep');
if (grep) process.env.TEST_GREP = grep;
const set = take('--set');
if (set) process.env.TEST_SET = set;
if (has('--reversed')) {
  process.env.TEST_REVERSED = '1';
  if (!argv.includes('--files')) argv.push('--files', ...REVERSED);
}
if (has('--coverage')) process.env.TEST_COVERAGE = '1';

// The pages of the tests load it from dist/.
const build =
  has('--no-build') ||
  spawnSync(process.execPath, [fileURLToPath(new URL('../build/build.js', import.meta.url)), 'sandbox'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  }).status === 0;
if (!build) console.error("The sandbox's Connect.js does not build: pages that need it get an old one, or none.");

// So that the browsers end with the run.
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
if (!process.stdout.isTTY) argv.push('--static-logging');
await startTestRunner({ argv });

function has(option) {
  const at = argv.indexOf(option);
  if (at >= 0) argv.splice(at, 1);
  return at >= 0;
}

/** The value of an option that is ours and not the runner's. */
function take(option) {
  const at = argv.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  if (at < 0) return undefined;
  const [, value] = argv[at].split(/=(.*)/s);
  return argv.splice(at, value === undefined ? 2 : 1)[1] ?? value;
}
