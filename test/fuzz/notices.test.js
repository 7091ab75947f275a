/** The model is worth something only where it notices: each of these mistakes in the sources is found by it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { library } from './model/library.js';
import { run } from './model/run.js';
import { schedule } from './model/schedule.js';

const DASHBOARD = 'src/dashboard/connection-controller.ts';
const COMPONENT = 'src/component/component-controller.ts';

/** What the model says, what is wrong, and how the sources get so. */
const MISTAKES = [
  [
    /before the last start|has the key|nobody waits/,
    'an older request may win',
    [DASHBOARD, '    this.#pending?.abort();\n    this.#retryOpportunity?.abort();\n', ''],
    [
      DASHBOARD,
      'const connection = await connect(settings, signal);\n      signal.throwIfAborted();',
      'const connection = await connect(settings, new AbortController().signal);',
    ],
  ],
  [
    /still loads|loads for ever/,
    'a wait has no end',
    [
      'src/async/timeout.ts',
      'setTimeout(() => controller.abort(createError()), timeout)',
      '0 as unknown as ReturnType<typeof setTimeout>',
    ],
  ],
  [
    /component loads for ever/,
    'a component is waited for without end',
    [COMPONENT, 'this.#timer = setTimeout(() => this.#fail(createError(timeout)), timeout);', ''],
  ],
  [
    /timers outlive/,
    'a timer outlives its element',
    [DASHBOARD, '#release(): void {\n    clearTimeout(this.#timer);', '#release(): void {'],
  ],
  [
    /listeners outlive/,
    'a listener outlives its element',
    ['src/dashboard/recovery-events.ts', '{ once: true, signal }', '{ once: true }'],
  ],
  [
    /requests outlive/,
    'a request outlives its element',
    [
      DASHBOARD,
      '  #release(): void {\n    clearTimeout(this.#timer);\n    this.#pending?.abort();',
      '  #release(): void {\n    clearTimeout(this.#timer);',
    ],
  ],
  [
    /reached Connect.js twice/,
    'a secret is used twice',
    ['src/connect/connection.ts', '    this.session = undefined;\n', ''],
  ],
  [
    /unhandled rejection/,
    'a rejection is left alone',
    ['src/connect/connection.ts', '    secret.catch(() => {});\n', ''],
  ],
  [
    /sign-outs/,
    'leaving the page signs the person out',
    [
      DASHBOARD,
      'removeDashboard(this);',
      'removeDashboard(this);\n    void this.connection?.connectInstance.logout();',
    ],
  ],
  [
    /whose connection is another|should stand|should not stand/,
    'a component keeps the element of the old connection',
    [COMPONENT, 'this.#target.connection !== connection || ', ''],
  ],
  [/nobody was told/, 'a failure is silent', [DASHBOARD, 'this.options.onError(error);', '']],
  [
    /still looks for a dashboard|still belongs/,
    'a component that has left stays with its dashboard',
    [
      COMPONENT,
      'this.dashboard?.removeComponent(this);\n    this.dashboard = undefined;\n    this.#isWaitingForDashboard',
      'this.#isWaitingForDashboard',
    ],
  ],
];

describe('The model notices when', () => {
  for (const [expected, mistake, ...mutations] of MISTAKES) {
    it(mistake, { timeout: 600_000 }, async () => {
      const make = await library(mutations);
      const { counterexample, errorInstance } = await fc.check(
        fc.asyncProperty(schedule, async (given) => {
          const { violations } = await run(make, given);
          if (violations.some((sentence) => expected.test(sentence))) throw new Error(violations.join('; '));
        }),
        { seed: 1, numRuns: 1500, endOnFailure: true },
      );
      assert.ok(counterexample, `${errorInstance ?? 'nothing was noticed'}`);
    });
  }
});
