/** Runs the tables: each fault is brought about in a page of its own, and everything that must hold is looked at. */
import { expect } from '@open-wc/testing';
import type { ConnectErrorCode } from '../../src/elements.js';
import { ADVICE } from '../../src/errors/advice.js';
import { CONNECT_JS, engine, event, openPage, type Page } from '../support/page.js';
import { retryButton, sandboxOf } from '../support/elements.js';
import { payments, well, type Fault, type Kind, type Outcome } from './fault.js';
import { onScreen, ours, texts, Watch, type Ours } from './watch.js';

const PERSON: Record<Kind, RegExp> = {
  setup: /not set up correctly/,
  'sign-in': /sign in again/,
  access: /do not have access/,
  network: /check your internet connection/,
  blocked: /ad blocker/,
  slow: /taking too long/,
  fault: /Something went wrong/,
  consent: /allow Stripe in the cookie settings/,
};

/** A while after which what comes late would have come. */
const MOMENT = 150;

export function faults(title: string, table: Fault[]): void {
  describe(title, () => {
    for (const fault of table) (fault.not === engine ? it.skip : it)(fault.name, () => holds(fault));
  });
}

async function holds(fault: Fault): Promise<void> {
  const page = await openPage(fault.html ?? payments(), { ...fault.given, wait: 'started' });
  const watch = new Watch(page);
  if (fault.pageErrors) page.expectError(fault.pageErrors);
  // The pauses between tries are at their shortest then.
  page.window.Math.random = () => 0;
  fault.before?.(page);
  // When the library, a module, has run.
  if (!fault.given?.stream) await event(page.document, 'DOMContentLoaded');
  await fault.act?.(page);

  const { then } = fault;
  if (then.says) await meets(watch, then, then.says);
  else await page.until(() => watch.errors.length === reports(then).length, 'it is reported');
  if (then.code) await expectReports(watch, then);
  if (!then.says) await shows(page, then.shows ?? ['payments']);
  await expectCounts(page, then);

  if (then.says)
    await (then.recovers === 'not in this page' ? sameAgain(watch, then, then.says) : recover(watch, then));
  await page.clock.advance(MOMENT);
  watch.expectNoEndlessLoading();
  watch.expectNothingLeftOver(then.signOuts ?? 0);
}

const reports = ({ code, reports: list }: Outcome): ConnectErrorCode[] => list ?? (code ? [code] : []);
const speaker = (page: Page, { where = 'stripe-connect-dashboard' }: Outcome): Ours =>
  ours(page).find((each) => each.matches(where))!;

/** The person reads what kind of trouble it is, once, where it belongs. */
async function meets({ page }: Watch, then: Outcome, says: Kind): Promise<void> {
  const element = speaker(page, then);
  const heard = () =>
    texts(page)
      .map(([who, text]) => `${who.localName} ${who.error?.message}: ${text}`)
      .join('\n');
  const once = () => {
    const [first, ...others] = texts(page);
    return (
      (first?.[0] === element && PERSON[says].test(first[1]) && !others.length) || Promise.reject(new Error(heard()))
    );
  };
  await page.until(once, `said once, where it belongs: ${PERSON[says]}`);
  expect(element.status).to.equal('error');
  expect(element.error).to.include({ code: then.code, ...then.error });
  const canTryAgain = ['network', 'blocked', 'slow', 'fault'].includes(says);
  expect(Boolean(retryButton(element)), 'a button, if trying again can help').to.equal(canTryAgain);
  await page.until(() => onScreen(page).join() === (then.shows ?? []).join(), `there is ${(then.shows ?? []).join()}`);
}

/** One event and one text in the console: what, why, how to fix it, where to read on. */
async function expectReports(watch: Watch, then: Outcome): Promise<void> {
  await watch.page.until(
    () => watch.console.length >= reports(then).length && watch.errors.length >= reports(then).length,
    'it is reported',
  );
  expect(watch.errors.map((each) => each.error.code)).to.deep.equal(reports(then));
  expect(watch.errors[0]!.error).to.include({ code: then.code, ...then.error });
  expect(watch.console, watch.console.join('\n')).to.have.lengthOf(reports(then).length);
  for (const [n, code] of reports(then).entries()) {
    expect(watch.console[n])
      .to.match(new RegExp(`^<stripe-connect-(dashboard|component)> ${code}\\b`))
      .and.include(ADVICE[code])
      .and.include(`docs/errors/${code}.md`);
  }
}

/** Of each as many as there should be, and no more: a request is on its way to the test for a while. */
async function expectCounts(page: Page, { requests = {}, instances }: Outcome): Promise<void> {
  const counts: [what: string, expected: number | undefined, count: () => number][] = [
    ['requests for a session', requests.session, () => page.requestsTo('/account_session').length],
    ['requests for the script', requests.script, () => page.requestsTo(CONNECT_JS).length],
    ['instances', instances, () => sandboxOf(page).instances.created],
  ];
  for (const [what, expected, count] of counts) {
    if (expected === undefined) continue;
    await page.until(() => count() >= expected || Promise.reject(new Error(`${count()} of ${expected}`)), what);
    expect(count(), what).to.equal(expected);
  }
}

/** Stripe's components are on the screen, and none of our own views. */
async function shows(page: Page, names: string[]): Promise<void> {
  const views = () => texts(page).map(([, text]) => text);
  const statuses = () => ours(page).map(({ status }) => status);
  const seen = () => `${[...onScreen(page), ...views()].join()} (${statuses().join()})`;
  const settled = () =>
    onScreen(page).join() === names.join() &&
    !views().length &&
    statuses().every((status) => status === 'ready' || status === 'idle');
  await page.until(
    () => settled() || Promise.reject(new Error(seen())),
    `there is ${names.join()} and none of our own views`,
  );
}

async function recover(watch: Watch, then: Outcome): Promise<void> {
  const { page } = watch;
  const button = retryButton(speaker(page, then));
  await (then.fix ?? well)(page);
  if ((then.recovers ?? 'by the button') === 'by the button') {
    if (button) button.click();
    // A user who has signed in, or whom the site has let in, comes back to a new page.
    else speaker(page, then).reload();
  }
  await shows(page, then.atLast ?? ['payments']);
  expect(
    ours(page).map(({ error }) => error),
    'the error is gone',
  ).to.deep.equal(ours(page).map(() => undefined));
  expect(watch.errors.length, 'nothing more was reported').to.equal(reports(then).length);
}

/** What nothing in the page can fix ends in the same error once more, and not in an endless wait. */
async function sameAgain(watch: Watch, then: Outcome, says: Kind): Promise<void> {
  const element = speaker(watch.page, then);
  element.reload();
  await watch.page.until(() => watch.errors.length === 2 * reports(then).length, 'it is told again');
  await meets(watch, then, says);
}
