import { expect } from '@open-wc/testing';
import { dashboardOf, status, tag } from '../support/elements.js';
import { openPage, sandboxEndpoint, type Page } from '../support/page.js';

const measures = (page: Page) =>
  (page.window.performance.getEntriesByType('measure') as PerformanceMeasure[]).filter(({ name }) =>
    name.startsWith('stripe-connect:'),
  );
const namesOf = (page: Page) => measures(page).map(({ name, detail }) => `${name} ${(detail as Detail).attempt}`);
interface Detail {
  attempt: number;
}

describe('The performance entries', () => {
  it('say how long the script, the session and the first component took, in each attempt', async () => {
    const page = await openPage(tag('components="payments balances"'));
    await status(page, dashboardOf(page), 'ready');
    const first = ['stripe-connect:first-component 1', 'stripe-connect:script 1', 'stripe-connect:session 1'];
    expect(namesOf(page).sort()).to.deep.equal(first);
    for (const { startTime, duration } of measures(page)) {
      expect(startTime).to.be.within(0, page.window.performance.now());
      expect(duration).to.be.at.least(0);
    }
    dashboardOf(page).reload();
    await page.until(() => measures(page).length === 6, 'the second attempt is measured');
    expect(namesOf(page).filter((name) => name.endsWith(' 2'))).to.have.lengthOf(3);
  });

  it('have none of what failed', async () => {
    const page = await openPage(tag('components="payments"'), { endpoints: { '/account_session': { status: 403 } } });
    await status(page, dashboardOf(page), 'error');
    expect(namesOf(page).filter((name) => /session|first-component/.test(name.split(':')[1]!))).to.deep.equal([]);
  });

  it('are no condition: a page without performance.measure works', async () => {
    const head = '<script>performance.measure = () => { throw new Error("not here"); };</script>';
    const page = await openPage(tag('components="payments"'), {
      head,
      endpoints: { '/account_session': sandboxEndpoint() },
    });
    await status(page, dashboardOf(page), 'ready');
    expect(measures(page)).to.deep.equal([]);
  });
});
