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
    await page.until(
      () => viewText(dashboard).startsWith('This could not be refreshed. What you see may be out of date.'),
      'the notice is displayed',
    );
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

  it('takes the notice away at the press of its button, until the next reload fails', async () => {
    const page = await openPage(tag('components="payments"'));
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'ready');
    page.answer('/account_session', { status: 503 });
    const dismissButton = () => dashboard.shadowRoot!.querySelector<HTMLElement>('[part=dismiss]');
    for (const attempt of ['first', 'second']) {
      dashboard.reload();
      const button = await page.until(dismissButton, `the ${attempt} notice is displayed`);
      expect(button.ariaLabel).to.equal('Dismiss');
      button.focus();
      button.click();
      await page.until(() => !dismissButton(), 'it is gone');
      expect(viewText(dashboard)).to.equal('');
      expect(page.document.activeElement, 'the keyboard stays').to.equal(dashboard);
      expect(dashboard.error).to.include({ code: 'session-server-error' });
      expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
    }
  });

  it('takes the view away when another `session-endpoint` fails: it may be another account’s', async () => {
    const page = await openPage(tag('components="payments"'), { endpoints: { '/other': { status: 403 } } });
    await status(page, dashboardOf(page), 'ready');
    dashboardOf(page).sessionEndpoint = '/other';
    await status(page, dashboardOf(page), 'error');
    expect(mounted(page)).to.deep.equal([]);
  });
});
