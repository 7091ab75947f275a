/**
 * The table of faults (test/faults/), fault by fault and engine by engine. `--engine chromium|firefox|webkit|all`
 * (default: all that are on this machine), `--only page` for one part of the table. What fails is explained below the
 * table.
 */
import { startTestRunner } from '@web/test-runner';
import { spawnSync } from 'node:child_process';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const { values: args } = parseArgs({
  options: { engine: { type: 'string', default: 'all' }, only: { type: 'string', default: '*' } },
});
process.env.TEST_ENGINE = args.engine;

const MARKS = { held: 'held', failed: 'FAILED', skipped: 'skipped', undefined: '–' };

/** Part → fault → engine → how it went. */
const table = new Map();
const explanations = [];

function note(part, fault, engine, result, error) {
  if (!table.has(part)) table.set(part, new Map());
  const faults = table.get(part);
  faults.set(fault, { ...faults.get(fault), [engine]: result });
  if (result === 'failed') explanations.push(`${part} ${fault} (${engine})\n${error ?? ''}`.replace(/\n/g, '\n    '));
}

// As the other tests: the pages load the sandbox's Connect.js from dist/, and the browser test all of it.
const build = spawnSync(process.execPath, ['scripts/build/build.js'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (build.status !== 0) process.exit(1);

const inPages = await everyEngine();
const real = args.engine === 'all' || args.engine.includes('chromium') ? await realNetwork() : [];
const engines = [...new Set([...inPages, ...real])];
print();
process.exit(explanations.length > 0 || table.size === 0 ? 1 : 0);

/** The pages that the test runner opens, in each engine. */
async function everyEngine() {
  if (args.only === 'browser') return [];
  const { default: config } = await import('../../web-test-runner.config.js');
  let sessions;
  const collect = { stop: (result) => ({ sessions } = result) };
  const runner = await startTestRunner({
    config: { ...config, files: [`test/faults/${args.only}.test.ts`], reporters: [collect], watch: false },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  await new Promise((done) => runner.on('stopped', done));
  // It is told of the end before the reporters are.
  while (!sessions) await new Promise((done) => setTimeout(done, 20));
  for (const { browser, testResults, errors, testFile } of sessions) {
    const engine = browser.name;
    for (const error of errors) note(testFile, '(the file)', engine, 'failed', error.stack ?? error.message);
    for (const suite of testResults?.suites ?? []) {
      for (const test of suite.tests)
        note(
          suite.name,
          test.name,
          engine,
          test.skipped ? 'skipped' : test.passed ? 'held' : 'failed',
          test.error?.message,
        );
    }
  }
  return sessions.map(({ browser }) => browser.name);
}

/**
 * What no page can do to itself: a network that really breaks, a page that is really left and come back to. Chromium,
 * but for one.
 */
async function realNetwork() {
  if (!['*', 'browser'].includes(args.only)) return [];
  const seen = new Set();
  for await (const { type, data } of run({ files: [`${root}test/faults/browser.test.js`], timeout: 120_000 })) {
    // The file as a whole counts where it breaks down by itself.
    const file = data.name?.endsWith('browser.test.js');
    if (
      !/^test:(pass|fail)$/.test(type) ||
      (file && (type === 'test:pass' || data.details.error?.failureType === 'subtestsFailed'))
    )
      continue;
    const [, fault, engine = 'Chromium'] = /^(.*?)(?: \((Firefox)\))?$/.exec(data.name);
    const { error } = data.details;
    note(
      'In a real network',
      fault,
      engine,
      data.skip === undefined ? (type === 'test:pass' ? 'held' : 'failed') : 'skipped',
      error?.cause?.message ?? error?.message,
    );
    seen.add(engine);
  }
  return [...seen];
}

function print() {
  const rows = [...table].flatMap(([part, faults]) => [
    [`\n${part} …`],
    ...[...faults].map(([fault, results]) => [fault, ...engines.map((engine) => MARKS[results[engine]])]),
  ]);
  const width = Math.max(...rows.map(([text]) => text.length));
  const line = (first, rest) =>
    console.log(`${first.padEnd(width)}  ${rest.map((cell) => cell.padEnd(9)).join(' ')}`.trimEnd());
  line('', engines);
  for (const [first, ...rest] of rows) line(first, rest);

  const all = [...table.values()].flatMap((faults) => [...faults.values()]);
  console.log(`\n${all.length} faults`);
  for (const engine of engines) {
    const count = (result) => all.filter((results) => results[engine] === result).length;
    console.log(
      `${engine.padEnd(9)}  ${count('held')} held, ${count('failed')} failed${count('skipped') ? `, ${count('skipped')} skipped` : ''}`,
    );
  }
  if (explanations.length > 0) console.log(`\n${explanations.join('\n\n')}`);
}
