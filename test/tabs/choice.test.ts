import { expect } from '@open-wc/testing';
import { component, componentOf, dashboardOf, mounted, status, tag } from '../support/elements.js';
import { openPage, type Page } from '../support/page.js';
import { focused, labelsOf, openTabs, ready, selected, settled, tabOf, visible } from './support.js';

function changesOf(page: Page): string[] {
  const names: string[] = [];
  page.document.addEventListener('connect-active-change', (event) => names.push(event.detail.name));
  return names;
}

describe('`active`', () => {
  it('names the component that is shown', async () => {
    const page = await openTabs();
    expect(dashboardOf(page).active).to.equal('payments');
    tabOf(page, 'Balances').click();
    expect(dashboardOf(page).active).to.equal('balances');
  });

  it('says which one is shown first, in either spelling', async () => {
    const page = await openTabs('components="payments payouts-list" active="payouts_list"');
    expect([selected(page), mounted(page)]).to.deep.equal(['Payouts list', ['stripe-connect-payouts-list']]);
  });

  it('shows another one when the page sets it, without an event: only a user’s choice is one', async () => {
    const page = await openTabs();
    const changes = changesOf(page);
    dashboardOf(page).active = 'payouts';
    await page.until(() => selected(page) === 'Payouts', 'it is shown');
    dashboardOf(page).setAttribute('active', 'balances');
    await page.until(() => selected(page) === 'Balances', 'it is shown');
    expect(changes).to.deep.equal([]);
    tabOf(page, 'Payments').click();
    tabOf(page, 'Payments').click();
    expect(changes).to.deep.equal(['payments']);
  });

  it('waits for a component that is yet to come', async () => {
    const page = await openTabs('active="payouts"', { children: component('name="payments"') });
    expect([selected(page), dashboardOf(page).active]).to.deep.equal(['Payments', 'payouts']);
    dashboardOf(page).insertAdjacentHTML('beforeend', component('name="balances"') + component('name="payouts"'));
    await page.until(() => selected(page) === 'Payouts', 'it has come');
    expect(labelsOf(page)).to.deep.equal(['Payments', 'Balances', 'Payouts']);
  });

  it('moves the focus to the tab when what had it is hidden', async () => {
    const page = await openTabs();
    const frame = await page.until(() => componentOf(page, 'payments').querySelector('iframe'), 'the frame');
    frame.focus();
    expect(page.document.activeElement).to.equal(frame);
    dashboardOf(page).active = 'payouts';
    await page.until(() => focused(page) === 'Payouts', 'the tab has the focus');
  });

  it('shows the second of two with one name when the person chose it', async () => {
    const children = component('name="payments" label="Paid"') + component('name="payments" label="Due"');
    const page = await openTabs('', { children });
    tabOf(page, 'Due').click();
    await settled(page);
    expect([selected(page), dashboardOf(page).active]).to.deep.equal(['Due', 'payments']);
  });
});

describe('The label of a tab', () => {
  it('is the component’s name in words, unless the page gives one', async () => {
    const children =
      component('name="payment-disputes" payment="pi_1"') +
      component('name="account_management"') +
      component('name="payouts" label="Auszahlungen"');
    const page = await openTabs('', { children });
    expect(labelsOf(page)).to.deep.equal(['Payment disputes', 'Account management', 'Auszahlungen']);
  });

  it('follows changes of `label` and of `name`', async () => {
    const page = await openTabs('', { children: component('name="payments"') + component('name="payouts"') });
    componentOf(page, 'payouts').label = '<b>Geld</b>';
    await page.until(() => labelsOf(page)[1] === '<b>Geld</b>', 'the property counts');
    componentOf(page, 'payouts').removeAttribute('label');
    componentOf(page, 'payouts').label = null;
    componentOf(page, 'payouts').setAttribute('name', 'balances');
    await page.until(() => labelsOf(page)[1] === 'Balances', 'the name counts');
  });
});

describe('The components', () => {
  it('may come and go at any time', async () => {
    const page = await openTabs('', { children: component('name="payments"') });
    const dashboard = dashboardOf(page);
    dashboard.insertAdjacentHTML('afterbegin', component('name="documents"'));
    await page.until(() => labelsOf(page).join() === 'Documents,Payments', 'one has come');
    expect([selected(page), mounted(page)]).to.deep.equal(['Payments', ['stripe-connect-payments']]);
    componentOf(page, 'documents').remove();
    await page.until(() => labelsOf(page).join() === 'Payments', 'it has gone');
  });

  for (const [gone, next] of [
    ['payments', 'Payouts'],
    ['payouts', 'Balances'],
    ['balances', 'Payouts'],
  ] as const) {
    it(`have a neighbour that is shown when the active one goes: ${gone}, then ${next}`, async () => {
      const names = ['payments', 'payouts', 'balances'];
      const page = await openTabs(`active="${gone}"`, {
        children: names.map((name) => component(`name="${name}"`)).join(''),
      });
      const changes = changesOf(page);
      tabOf(page, selected(page)).focus();
      componentOf(page, gone).remove();
      await page.until(() => selected(page) === next, 'the neighbour is shown');
      expect([focused(page), dashboardOf(page).active, changes]).to.deep.equal([next, next.toLowerCase(), []]);
      expect(visible(page)).to.deep.equal([next.toLowerCase()]);
    });
  }

  it('may be swapped for others of the same names, as a server’s new HTML does it: the same tab stays', async () => {
    const children = component('name="payments"') + component('name="payouts"');
    const page = await openTabs('active="payouts"', { children });
    const dashboard = dashboardOf(page);
    dashboard.innerHTML = component('name="balances"') + children;
    await page.until(() => labelsOf(page).length === 3, 'the new ones are there');
    expect(selected(page)).to.equal('Payouts');
    await status(page, componentOf(page, 'payouts'), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payouts']);
  });

  it('keep their tab when they get another name', async () => {
    const page = await openTabs('', { children: component('name="payments"') + component('name="payouts"') });
    const payments = componentOf(page, 'payments');
    payments.name = 'balances';
    await page.until(() => selected(page) === 'Balances', 'it has another name');
    expect(dashboardOf(page).active).to.equal('balances');
    await page.until(
      () => payments.status === 'ready' && payments.connectElement?.localName === 'stripe-connect-balances',
      'the other component is shown',
    );
  });

  it('are tabs again in a page that was stored and parsed again', async () => {
    const page = await openTabs('', { children: component('name="payments"') + component('name="payouts"') });
    const stored = componentOf(page, 'payments').getAttribute('slot');
    const children = component(`name="payments" slot="${stored}"`) + component(`name="payouts" slot="${stored}"`);
    const next = await openTabs('', { children });
    expect([labelsOf(next), visible(next)]).to.deep.equal([['Payments', 'Payouts'], ['payments']]);
  });

  it('come back to their tab when something takes the slot from them', async () => {
    const page = await openTabs('', { children: component('name="payments"') + component('name="payouts"') });
    componentOf(page, 'payouts').removeAttribute('slot');
    await settled(page);
    expect(visible(page)).to.deep.equal(['payments']);
  });
});

describe('A dashboard that leaves the document', () => {
  it('works as before when it comes back, and hears nothing while it is away', async () => {
    const page = await openPage(tag('layout="tabs" tabs-hash components="payments payouts"'), { url: '#payments' });
    await ready(page);
    const dashboard = dashboardOf(page);
    tabOf(page, 'Payouts').click();
    dashboard.remove();
    page.window.location.hash = 'payments';
    await page.clock.advance(300);
    expect(dashboard.active).to.equal('payouts');

    page.document.body.append(dashboard);
    await ready(page);
    expect(selected(page)).to.equal('Payouts');
    tabOf(page, 'Payments').click();
    await status(page, componentOf(page, 'payments'), 'ready');
    expect(visible(page)).to.deep.equal(['payments']);
  });
});
