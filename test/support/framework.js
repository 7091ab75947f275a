/**
 * Mocha, as the runner has it, and one rule more: an unhandled rejection fails the test during which it happened. The
 * pages that the tests open in frames have listeners of their own (page.ts).
 */
import { runTests } from '@web/test-runner-mocha';
// The runner serves this file from elsewhere: nothing relative is found.
import { explain, failTest, plain, rejectionsReported } from '/test/support/fail.ts';

const uncaught = [];
addEventListener('unhandledrejection', ({ reason }) => uncaught.push(reason));

// Mocha walks through what differs, property by property: from an element, that is the whole browser, and the tab dies.
const { fail } = globalThis.Mocha.Runner.prototype;
globalThis.Mocha.Runner.prototype.fail = function (test, error, ...rest) {
  if (error && 'actual' in error)
    Object.assign(error, { actual: plain(error.actual), expected: plain(error.expected) });
  return fail.call(this, test, error, ...rest);
};

runTests(async () => {
  afterEach('no unhandled rejection', async function () {
    await rejectionsReported();
    for (const reason of uncaught.splice(0)) failTest(this.currentTest, unhandled(reason));
  });
  after('no unhandled rejection', async () => {
    await rejectionsReported();
    if (uncaught.length > 0) throw unhandled(uncaught[0]);
  });
  await import(new URL(globalThis.__WTR_CONFIG__.testFile, document.baseURI).href);
});

function unhandled(reason) {
  return new Error(`Unhandled rejection: ${explain(reason)}`, { cause: reason });
}
