/**
 * The random schedules of test/fuzz/, more of them than `npm test` runs: `npm run test:fuzz`.
 *
 *     npm run test:fuzz                                     new seeds, 20000 schedules of the model, 1000 of pages
 *     npm run test:fuzz -- --seed 7 --runs 500              both, with that seed
 *     npm run test:fuzz -- --model --seed 7 --path 64:0:1   one that failed in the model, again
 *     npm run test:fuzz -- --browser --seed 7 --only 41     one that failed in the browser
 *     npm run test:fuzz -- --browser --engine firefox       in another engine
 */
import { startTestRunner } from '@web/test-runner';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    runs: { type: 'string' },
    model: { type: 'boolean' },
    browser: { type: 'boolean' },
    path: { type: 'string' },
    only: { type: 'string' },
    engine: { type: 'string', default: 'chromium' },
  },
});
const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const seed = Number(values.seed ?? Date.now() % 1_000_000);
console.log(`Fuzz tests with --seed ${seed}.`);

if (!values.browser) {
  const env = {
    ...process.env,
    FUZZ_SEED: seed,
    FUZZ_RUNS: values.runs ?? 20_000,
    ...(values.path && { FUZZ_PATH: values.path }),
  };
  const model = spawnSync(process.execPath, ['--test', '--test-reporter=spec', file('../../test/fuzz/model.test.js')], {
    env,
    stdio: 'inherit',
  });
  process.exitCode = model.status ?? 1;
}
if (!values.model) {
  spawnSync(process.execPath, [file('../build/build.js'), 'sandbox'], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.env.TEST_ENGINE = values.engine;
  const { default: config } = await import('../../web-test-runner.config.js');
  const fuzz = JSON.stringify({
    seed,
    runs: Number(values.runs ?? 1000),
    ...(values.only && { only: Number(values.only) }),
  });
  const runner = await startTestRunner({
    config: {
      ...config,
      files: ['test/fuzz/browser.test.ts'],
      testsFinishTimeout: 3_600_000,
      testRunnerHtml: (path) =>
        `<!doctype html><script>globalThis.FUZZ = ${fuzz}</script><script type="module" src="${path}"></script>`,
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  runner?.on('stopped', (passed) => process.exit(passed && !process.exitCode ? 0 : 1));
}
