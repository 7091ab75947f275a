import { expect } from '@open-wc/testing';
import { openPage, sandboxSecret } from '../support/page.js';
import {
  axeViolations,
  callsOf,
  component,
  componentOf,
  dashboardOf,
  mounted,
  sandboxMeta,
  sandboxOf,
  status,
  tag,
  viewText,
} from '../support/elements.js';
import {
  focused,
  isVisible,
  labelsOf,
  openTabs,
  panelsOf,
  rowOf,
  selected,
  settled,
  tabOf,
  tabsOf,
  visible,
} from './support.js';

describe('Tabs', () => {
  it('show one component at a time', async () => {
    const page = await openTabs();
    expect(labelsOf(page)).to.deep.equal(['Payments', 'Payouts', 'Balances']);
    expect([selected(page), visible(page)]).to.deep.equal(['Payments', ['payments']]);
    tabOf(page, 'Balances').click();
    expect([selected(page), visible(page)]).to.deep.equal(['Balances', ['balances']]);
  });

  it('are tabs to assistive technology too: each names its panel, and the panel its tab', async () => {
    const page = await openTabs();
    const root = dashboardOf(page).shadowRoot!;
    expect(rowOf(page)!.getAttribute('aria-label')).to.equal('Sections');
    expect(panelsOf(page)).to.have.lengthOf(3);
    for (const tab of tabsOf(page)) {
      expect(tab.parentElement).to.equal(rowOf(page));
      const panel = root.getElementById(tab.getAttribute('aria-controls')!)!;
      expect(panel.getAttribute('role')).to.equal('tabpanel');
      expect(panel.getAttribute('aria-labelledby')).to.equal(tab.id);
    }
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(await axeViolations(page, dashboardOf(page))).to.deep.equal([]);
  });

  it('have the name that the page gives to the dashboard', async () => {
    const page = await openTabs('components="payments" aria-label="Geld"');
    expect(rowOf(page)!.getAttribute('aria-label')).to.equal('Geld');
    dashboardOf(page).setAttribute('aria-label', 'Zahlungen');
    await settled(page);
    expect(rowOf(page)!.getAttribute('aria-label')).to.equal('Zahlungen');
  });

  it('make a component when it is first shown, and keep it', async () => {
    const page = await openTabs();
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
    expect(componentOf(page, 'payouts').status).to.equal('idle');
    const payments = page.$('stripe-connect-payments');
    const frame = await page.until(() => payments.querySelector('iframe'), 'the frame');
    const inside = sandboxOf(page).frame(frame);

    tabOf(page, 'Payouts').click();
    await status(page, componentOf(page, 'payouts'), 'ready');
    tabOf(page, 'Payments').click();
    expect(page.$('stripe-connect-payments')).to.equal(payments);
    expect(sandboxOf(page).frame(frame), 'the frame has not loaded again').to.equal(inside);
    expect(callsOf(page, 'setConnector').map((call) => call.tag)).to.deep.equal(['payments', 'payouts']);
    expect(componentOf(page, 'payments').status).to.equal('ready');
  });

  it('make nothing of a hidden tab when the components themselves are eager', async () => {
    const children = component('name="payments" loading="eager"') + component('name="payouts" loading="eager"');
    const page = await openTabs('', { children });
    await settled(page);
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
    tabOf(page, 'Payouts').click();
    await status(page, componentOf(page, 'payouts'), 'ready');
    expect(componentOf(page, 'payouts').loading).to.equal('eager');
  });

  it('leave the page’s own content where it is, above them', async () => {
    const children = `<h2>Money</h2>${component('name="payments"')}<div id="aside">${component('name="notification-banner"')}</div>${component('name="payouts"')}`;
    const page = await openTabs('', { children });
    expect(labelsOf(page)).to.deep.equal(['Payments', 'Payouts']);
    expect(visible(page)).to.deep.equal(['payments', 'notification-banner']);
    const bottom = page.$('#aside').getBoundingClientRect().bottom;
    expect(rowOf(page)!.getBoundingClientRect().top).to.be.at.least(bottom);
    expect(panelsOf(page)[0]!.getBoundingClientRect().top).to.be.at.least(rowOf(page)!.getBoundingClientRect().bottom);
  });

  it('leave alone a component that the page has put into a slot, or hidden', async () => {
    const children =
      component('name="payments"') + component('name="balances" slot="loading"') + component('name="payouts" hidden');
    const page = await openTabs('', { children });
    expect(labelsOf(page)).to.deep.equal(['Payments']);
    expect(componentOf(page, 'balances').slot).to.equal('loading');
    componentOf(page, 'balances').removeAttribute('slot');
    componentOf(page, 'payouts').hidden = false;
    await settled(page);
    expect(labelsOf(page)).to.deep.equal(['Payments', 'Balances', 'Payouts']);
  });

  it('stay away while the dashboard loads for the first time, and after it has failed', async () => {
    const page = await openPage(tag('layout="tabs" components="payments payouts"'), {
      endpoints: { '/account_session': { status: 403, delay: 200 } },
    });
    await page.until(() => rowOf(page), 'the tabs are made');
    expect([dashboardOf(page).status, isVisible(rowOf(page))]).to.deep.equal(['loading', false]);
    await status(page, dashboardOf(page), 'error');
    await settled(page);
    expect(isVisible(rowOf(page))).to.equal(false);
    expect(await axeViolations(page, dashboardOf(page))).to.deep.equal([]);
  });

  it('stay while the dashboard loads again, and so does the focus', async () => {
    const page = await openTabs();
    tabOf(page, 'Payouts').click();
    tabOf(page, 'Payouts').focus();
    await status(page, componentOf(page, 'payouts'), 'ready');
    const gone: boolean[] = [];
    new page.window.MutationObserver(() => gone.push(rowOf(page)!.hidden)).observe(rowOf(page)!, {
      attributeFilter: ['hidden'],
    });
    const before = page.$('stripe-connect-payouts');
    dashboardOf(page).reload();
    await page.until(() => page.$('stripe-connect-payouts') !== before, 'a new element');
    await status(page, componentOf(page, 'payouts'), 'ready');
    expect(gone).to.deep.equal([]);
    expect([focused(page), selected(page)]).to.deep.equal(['Payouts', 'Payouts']);
  });

  it('let a person try the others when the first component cannot be shown', async () => {
    const faults = { payments: { type: 'api_error', message: 'No' } } as const;
    const page = await openPage(tag('layout="tabs" components="payments payouts"'), { head: sandboxMeta({ faults }) });
    await status(page, componentOf(page, 'payments'), 'error');
    await page.until(() => isVisible(rowOf(page)), 'the tabs are there');
    tabOf(page, 'Payouts').click();
    await status(page, componentOf(page, 'payouts'), 'ready');
    tabOf(page, 'Payments').click();
    await page.until(() => viewText(componentOf(page, 'payments')), 'the component says what is wrong');
  });

  it('do not wait for what is in no visible tab', async () => {
    const page = await openTabs(undefined, { head: sandboxMeta({ faults: { payouts: 'never-loads' } }) });
    expect(dashboardOf(page).status).to.equal('ready');
  });

  it('come with the components that the endpoint’s answer names', async () => {
    const answer = () => ({ body: { client_secret: sandboxSecret(), components: ['payouts', 'documents'] } });
    const page = await openTabs('', { endpoints: { '/account_session': answer } });
    expect(labelsOf(page)).to.deep.equal(['Payouts', 'Documents']);
    expect(mounted(page)).to.deep.equal(['stripe-connect-payouts']);
  });
});
