/**
 * Fuzz tests in the browser: random schedules of a page's actions and its network's answers, with the elements as
 * a page has them and the stand-in for Connect.js. Each page plays several, one after the other; several pages
 * play at once.
 *
 *     npm run test:fuzz -- --seed 7 --runs 500          other schedules, or more
 *     npm run test:fuzz -- --seed 7 --only 41           that one again, alone
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Play } from './browser/actions.js';
import { atRest, checkGone, checkPage, checkRest } from './browser/invariants.js';
import { sandboxOptions, schedule, type Schedule } from './browser/schedule.js';
import { Stage } from './browser/stage.js';
import { nextStep } from '../support/clock.js';
import type { Answer } from '../support/page.js';

interface FuzzOptions {
  seed: number;
  runs: number;
  only?: number;
}
const { seed, runs, only } = {
  seed: 20_260,
  runs: /Chrome/.test(navigator.userAgent) ? 200 : 40,
  ...(globalThis as { FUZZ?: Partial<FuzzOptions> }).FUZZ,
} as FuzzOptions;
const PAGES = 5;
const PER_PAGE = 8;

/** Longer than every wait of a schedule, and than what is waited for a file. */
const REST = 4000;

/** How the script comes to a page, by the page's number. */
const SCRIPTS: ((n: number) => Answer)[] = [
  () => ({ file: '/dist/sandbox/connect.js' }),
  () => ({ file: '/dist/sandbox/connect.js' }),
  (n) => (n === 1 ? 'network-error' : { file: '/dist/sandbox/connect.js' }),
  (n) => (n <= 2 ? { status: 503 } : { file: '/dist/sandbox/connect.js' }),
  (n) => (n === 1 ? { body: '' } : { file: '/dist/sandbox/connect.js' }),
  (n) => (n === 1 ? 'hang' : { file: '/dist/sandbox/connect.js' }),
];

async function rest({ page: { clock } }: Stage, holds: () => boolean): Promise<void> {
  for (const end = clock.now + REST; !holds() && clock.now < end;) await nextStep();
}

async function play(stage: Stage, given: Schedule): Promise<void> {
  stage.answers = [...given.answers];
  const running = new Play(stage, given);
  for (const step of given.steps) await running.do(step);
  await rest(stage, () => atRest(stage));
  // What has left is given up a moment later, and nothing else comes after the rest.
  await stage.page.clock.sleep(given.steps.some(({ kind }) => /remove|swap|clone/.test(kind)) ? 230 : 30);
  await rest(stage, () => atRest(stage));
  await checkRest(stage);
  stage.sandbox?.configure({ faults: {}, callsAfterRemoval: false });
  for (const element of [...stage.dashboards, ...stage.components]) element.remove();
  await stage.page.clock.sleep(210);
  await rest(
    stage,
    () => stage.census.alive.length === 0 && running.dashboards.every(({ status }) => status === 'idle'),
  );
  checkGone(stage, running.dashboards);
}

describe(`In ${runs} schedules of seed ${seed}, the elements`, () => {
  it('keep their promises', async function () {
    this.timeout(600_000);
    const all = fc.sample(schedule, { seed, numRuns: runs }).map((given, number) => ({ given, number }));
    // By the page's number: what its sandbox does.
    const options = fc.sample(sandboxOptions, { seed, numRuns: Math.ceil(runs / PER_PAGE) });
    const wanted = only === undefined ? all : [all[only]!];
    const violations: string[] = [];
    const sums = { schedules: 0, steps: 0, requests: 0, instances: 0, elements: 0, pages: 0 };
    const lane = async () => {
      while (wanted.length) {
        const batch = wanted.splice(0, PER_PAGE);
        const stage = new Stage(`stage-${batch[0]!.number}`);
        const page = Math.floor(batch[0]!.number / PER_PAGE);
        // Sessions of every third page expire while it is open.
        const lifetime = page % 3 === 0 ? 150 : undefined;
        const config = { ...options[page]!, sessionLifetime: lifetime };
        await stage.open(SCRIPTS[page % SCRIPTS.length]!, page % 2 === 0, config);
        for (const { given, number } of batch) {
          await play(stage, given);
          sums.schedules++;
          sums.steps += given.steps.length;
          violations.push(
            ...stage.violations
              .splice(0)
              .map(
                (sentence) => `--seed ${seed} --only ${number}: ${sentence}\n  ${JSON.stringify({ config, ...given })}`,
              ),
          );
        }
        checkPage(stage);
        violations.push(
          ...stage.violations.map(
            (sentence) =>
              `--seed ${seed}, ${batch[0]!.number} to ${batch.at(-1)!.number}: ${sentence}\n  ${JSON.stringify(config)}`,
          ),
        );
        sums.pages++;
        sums.requests += stage.requests;
        sums.instances += stage.sandbox?.instances.created ?? 0;
        sums.elements += stage.elements.length;
        await stage.page.close();
      }
    };
    await Promise.all(Array.from({ length: PAGES }, lane));
    console.log(
      `fuzz, browser: seed ${seed}: ${Object.entries(sums)
        .map(([what, sum]) => `${sum} ${what}`)
        .join(', ')}`,
    );
    // A network that no request reaches would hide every violation.
    if (only === undefined) expect(sums.requests).to.be.greaterThan(runs);
    expect(violations.length, violations.slice(0, 12).join('\n')).to.equal(0);
  });
});
