import { expect } from '@open-wc/testing';
import {
  axeViolations,
  dashboardOf,
  mounted,
  retryButton,
  status,
  statuses,
  tag,
  viewText,
} from '../support/elements.js';
import { openPage, sandboxEndpoint } from '../support/page.js';

describe('A dashboard', () => {
  it('keeps the view when a reload() fails temporarily, says so above it, and tries again', async () => {
    const page = await openPage(tag('components="payments"'));
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'ready');
    const [frame, { instance }, seen] = [page.$('stripe-connect-payments iframe'), dashboard, statuses(page)];
    page.answer('/account_session', { status: 503 });
    const failed = page.event<CustomEvent<{ error: { code: string } }>>(dashboard, 'connect-error');
    dashboard.reload();
    expect((await failed).detail.error.code).to.equal('session-server-error');
    expect(dashboard.error).to.include({ code: 'session-server-error' });
    await page.until(() => /try again/i.test(viewText(dashboard)), 'the notice is displayed');
    await status(page, dashboard, 'ready');
    expect(page.$('stripe-connect-payments iframe')).to.equal(frame);
    expect(dashboard.instance).to.equal(instance);
    expect(dashboard.shadowRoot!.querySelector('[part=notice]')!.getBoundingClientRect().bottom).to.be.at.most(
      frame.getBoundingClientRect().top,
    );
    expect(seen).to.deep.equal(['loading', 'ready']);
    expect(await axeViolations(page, dashboard)).to.deep.equal([]);

    page.answer('/account_session', sandboxEndpoint());
    retryButton(dashboard)!.click();
    await page.until(() => dashboard.instance && dashboard.instance !== instance, 'there is another instance');
    await status(page, dashboard, 'ready');
    expect(viewText(dashboard)).to.equal('');
    expect(dashboard.error).to.equal(undefined);
  });

  it('takes the view away when another `session-endpoint` fails: it may be another account’s', async () => {
    const page = await openPage(tag('components="payments"'), { endpoints: { '/other': { status: 403 } } });
    await status(page, dashboardOf(page), 'ready');
    dashboardOf(page).sessionEndpoint = '/other';
    await status(page, dashboardOf(page), 'error');
    expect(mounted(page)).to.deep.equal([]);
  });
});
