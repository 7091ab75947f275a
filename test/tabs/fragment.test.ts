import { expect } from '@open-wc/testing';
import { component, dashboardOf } from '../support/elements.js';
import { labelsOf, openTabs, selected, settled, tabOf } from './support.js';

const attributes = 'components="payments payouts balances"';

describe('With `tabs-hash`', () => {
  it('the page’s fragment says which tab is shown first, before `active` does', async () => {
    const page = await openTabs(`${attributes} tabs-hash active="balances"`, { url: '#payouts' });
    expect([selected(page), dashboardOf(page).active]).to.deep.equal(['Payouts', 'payouts']);
  });

  it('a fragment that names no tab is left alone', async () => {
    const page = await openTabs(`${attributes} tabs-hash active="balances"`, { url: '#contact%' });
    expect([selected(page), page.window.location.hash]).to.deep.equal(['Balances', '#contact%']);
  });

  it('the fragment may name a component that comes later', async () => {
    const page = await openTabs('tabs-hash', { children: component('name="payments"'), url: '#payouts' });
    dashboardOf(page).insertAdjacentHTML('beforeend', component('name="payouts"'));
    await page.until(() => selected(page) === 'Payouts', 'it is shown');
  });

  it('a choice replaces the fragment: no new entry, no scrolling, and the path stays under a <base>', async () => {
    const page = await openTabs(`${attributes} tabs-hash`, {
      url: '?a=b',
      head: '<base href="/elsewhere/"><style>body { padding: 500px 0 3000px }</style>',
    });
    const { history, location } = page.window;
    const before = location.href;
    history.replaceState({ mine: 1 }, '');
    page.window.scrollTo(0, 200);
    const { length } = history;
    tabOf(page, 'Payouts').click();
    await settled(page);
    expect(location.href).to.equal(`${before}#payouts`);
    expect([history.length, history.state, page.window.scrollY]).to.deep.equal([length, { mine: 1 }, 200]);
  });

  it('a link to a tab shows it, and the way back shows the one before', async () => {
    const page = await openTabs(`${attributes} tabs-hash`);
    const changes: string[] = [];
    dashboardOf(page).addEventListener('connect-active-change', (event) => changes.push(event.detail.name));
    page.window.location.hash = 'balances';
    await page.until(() => selected(page) === 'Balances', 'the link is followed');
    page.window.history.back();
    await page.until(() => selected(page) === 'Payments', 'back at the beginning');
    expect(changes).to.deep.equal(['balances', 'payments']);
  });

  it('is no promise: taken away, the fragment counts no more', async () => {
    const page = await openTabs(`${attributes} tabs-hash`);
    dashboardOf(page).tabsHash = false;
    await settled(page);
    tabOf(page, 'Payouts').click();
    page.window.location.hash = 'balances';
    await settled(page);
    expect(selected(page)).to.equal('Payouts');
  });
});

describe('Without `tabs-hash`', () => {
  it('the fragment is the page’s own affair', async () => {
    const page = await openTabs(attributes, { url: '#payouts' });
    expect(labelsOf(page)).to.have.lengthOf(3);
    expect(selected(page)).to.equal('Payments');
    tabOf(page, 'Balances').click();
    expect(page.window.location.hash).to.equal('#payouts');
    page.window.location.hash = 'payments';
    await settled(page);
    expect(selected(page)).to.equal('Balances');
  });
});
