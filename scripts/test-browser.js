/**
 * The browser tests. `--engine chromium|firefox|webkit|all` (default: chromium) and `--coverage`; the rest goes to the test
 * runner: `--files test/x.test.ts`, `--watch`, `--manual`.
 */
import { startTestRunner } from '@web/test-runner';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const argv = process.argv.slice(2);
const engine = argv.findIndex((arg) => arg.startsWith('--engine'));
if (engine >= 0) {
  const [, value] = argv[engine].split('=');
  process.env.TEST_ENGINE = value ?? argv[engine + 1];
  argv.splice(engine, value ? 1 : 2);
}
const coverage = argv.indexOf('--coverage');
if (coverage >= 0) {
  process.env.TEST_COVERAGE = '1';
  argv.splice(coverage, 1);
}

// The pages of the tests load it from dist/.
const build = spawnSync(process.execPath, [fileURLToPath(new URL('build.js', import.meta.url)), 'sandbox'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (build.status !== 0) console.error("The sandbox's Connect.js does not build: pages that need it get an old one, or none.");

// So that the browsers end with the run.
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
if (!process.stdout.isTTY) argv.push('--static-logging');
await startTestRunner({ argv });
