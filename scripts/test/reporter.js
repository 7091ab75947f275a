/**
 * Prints each file, at the end what failed, then the tally; leaves both in .cache/tally/browser.json, or in the file of
 * that folder that TEST_TALLY names, for scripts/test/test.js.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { quote } from './quote.js';

const TALLY = `.cache/tally/${process.env.TEST_TALLY ?? 'browser'}.json`;

export function reporter() {
  let root;
  let several;
  return {
    start({ config, browserNames }) {
      root = config.rootDir;
      several = browserNames.length > 1;
      mkdirSync('.cache/tally', { recursive: true });
    },

    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const { passed, failed, failures, seconds } = count(session);
        const engine = several ? `${session.browser.name.padEnd(16)} ` : '';
        logger.log(
          `${failed ? 'FAIL' : 'ok  '} ${engine}${relative(root, testFile)}  ${passed} passed${failed ? `, ${failed} failed` : ''}  ${seconds.toFixed(1)} s`,
        );
        // Whole at the end.
        for (const failure of failures) logger.log(indent(failure.split('\n')[0]));
        const said = session.logs.flat().filter((line) => /^fuzz, /.test(line));
        if (said.length > 0) logger.log(indent(said.join('\n')));
      }
    },

    stop({ sessions }) {
      const counts = sessions.map(count);
      const total = (key) => counts.reduce((sum, each) => sum + each[key], 0);
      const failures = sessions.flatMap((session) => whole(session, relative(root, session.testFile)));
      const tally = { passed: total('passed'), failed: total('failed'), skipped: total('skipped'), failures };
      writeFileSync(TALLY, JSON.stringify(tally));
      // scripts/test/test.js says it after everything else.
      if (!process.env.TEST_ALL) for (const failure of failures) console.log(`\n${failure}`);
      if (tally.skipped) console.log(`\n${tally.skipped} skipped`);
      console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
    },
  };
}

/** What failed in a file, with how to run it again. */
function whole(session, file) {
  const { failures } = count(session);
  if (failures.length === 0) return [];
  const said = session.logs.flat().map(text);
  const command = (name) =>
    `npm run test:browser -- --engine ${session.browser.engine} --files ${file}${name ? ` --grep ${quote(name)}` : ''}`;
  return [
    ...failures.map(
      (failure) =>
        `${file} (${session.browser.engine})\n${failure}\n    Again: ${command(/^✗ .*› (.*)$/m.exec(failure)?.[1])}`,
    ),
    ...(said.length > 0 ? [`${file}: the console said:\n${indent(said.join('\n'))}`] : []),
  ];
}

/**
 * Counts the tests of a file in a browser. What is wrong with a file as a whole, say an import that fails, counts as
 * one more.
 */
function count(session) {
  const tests = session.testResults ? flatten(session.testResults) : [];
  // With --grep, those that did not run are neither.
  const failed = tests.filter((test) => !test.passed && !test.skipped && (test.error || !process.env.TEST_GREP));
  const failures = [
    ...failed.map(({ path, error }) => `✗ ${path}\n${explain(error)}`),
    ...session.errors.map((error) => `✗ (the file)\n${explain(error)}`),
    // What a page of a test misses is the affair of that test.
    ...session.request404s.filter((url) => !url.startsWith('__page__/')).map((url) => `not found: ${url}`),
  ];
  const empty = tests.length === 0 && session.errors.length === 0;
  if (empty) failures.push('✗ no test ran');
  return {
    seconds: tests.reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000,
    passed: tests.filter((test) => test.passed).length,
    skipped: tests.filter((test) => test.skipped).length,
    failed: failed.length + session.errors.length + (empty ? 1 : 0),
    failures,
  };
}

function flatten(suite, above = '') {
  const path = [above, suite.name].filter(Boolean).join(' › ');
  const tests = suite.tests.map((test) => ({ ...test, path: [path, test.name].filter(Boolean).join(' › ') }));
  return [...tests, ...suite.suites.flatMap((each) => flatten(each, path))];
}

function explain(error) {
  if (!error) return indent('failed without an error');
  const lines = [error.message];
  // The message holds short values already.
  if (typeof error.expected === 'object' || text(error.expected)?.length > 40) {
    lines.push(`expected: ${text(error.expected)}`, `actual:   ${text(error.actual)}`);
  }
  // Only our own frames help; the runner's and chai's are noise.
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s*at |@http/.test(line) && !/node_modules|__web-dev-server__|test-runner/.test(line))
    .map((line) => line.replace(/https?:\/\/[^/]+\//, '').replace(/\?[^:)]*/, ''));
  return indent([...lines, ...frames.slice(0, 8)].join('\n'));
}

function text(value) {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function indent(value) {
  return value.replace(/^/gm, '    ');
}
