import { expect } from '@open-wc/testing';
import { dashboardOf, mounted } from '../support/elements.js';
import type { Page } from '../support/page.js';
import { focused, hasKeyboard, openTabs, press, pressWithShift, selected, tabOf, tabsOf, visible } from './support.js';

async function focusedOn(label: string, page: Page): Promise<Page> {
  page.window.focus();
  tabOf(page, label).focus();
  await page.until(() => focused(page) === label, `${label} has the focus`);
  return page;
}

describe('With the keyboard, a person', () => {
  it('goes from tab to tab by the arrow keys, around the ends', async () => {
    const page = await focusedOn('Payments', await openTabs());
    const path = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) {
      await press(key);
      path.push(focused(page));
    }
    expect(path).to.deep.equal(['Payouts', 'Balances', 'Payments', 'Balances', 'Payouts']);
  });

  it('goes to the last and to the first one by End and Home', async () => {
    const page = await focusedOn('Payouts', await openTabs());
    await press('End');
    expect(focused(page)).to.equal('Balances');
    await press('Home');
    expect(focused(page)).to.equal('Payments');
  });

  it('goes where the arrow points in a language that is written from right to left', async () => {
    const page = await focusedOn('Payments', await openTabs(undefined, { html: 'lang="ar" dir="rtl"' }));
    const [first, second] = tabsOf(page).map((tab) => tab.getBoundingClientRect().left);
    expect(second).to.be.lessThan(first!);
    await press('ArrowLeft');
    expect(focused(page)).to.equal('Payouts');
    await press('ArrowRight', 'ArrowRight');
    expect(focused(page)).to.equal('Balances');
  });

  it('loads nothing by passing a tab: Enter or the space bar shows it', async () => {
    const page = await focusedOn('Payments', await openTabs());
    await press('ArrowRight');
    expect([selected(page), visible(page)]).to.deep.equal(['Payments', ['payments']]);
    await press('Enter');
    expect([selected(page), visible(page), focused(page)]).to.deep.equal(['Payouts', ['payouts'], 'Payouts']);
    await press('ArrowRight', ' ');
    expect([selected(page), visible(page)]).to.deep.equal(['Balances', ['balances']]);
  });

  (hasKeyboard ? it : it.skip)(
    'leaves the tabs by one press of Tab, for the panel, and comes back to the active one',
    async () => {
      const page = await focusedOn(
        'Payments',
        await openTabs(undefined, { head: '<style>body { margin: 20px }</style>' }),
      );
      await press('ArrowRight', 'ArrowRight');
      expect(tabsOf(page).map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1, 0]);
      await press('Tab');
      expect(dashboardOf(page).shadowRoot!.activeElement?.getAttribute('role')).to.equal('tabpanel');
      await pressWithShift('Tab');
      expect(focused(page)).to.equal('Payments');
    },
  );

  it('keeps the browser’s own shortcuts', async () => {
    const page = await focusedOn('Payments', await openTabs());
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowRight',
        [modifier]: true,
        bubbles: true,
        cancelable: true,
      });
      tabOf(page, 'Payments').dispatchEvent(event);
      expect(event.defaultPrevented, modifier).to.equal(false);
    }
    expect(focused(page)).to.equal('Payments');
    await press('ArrowDown');
    expect(focused(page), 'up and down scroll the page').to.equal('Payments');
  });

  it('does not lose the place when another tab comes, goes or changes its name', async () => {
    const page = await focusedOn('Payments', await openTabs());
    await press('ArrowRight');
    dashboardOf(page).components = ['documents', 'balances', 'payouts', 'payments'];
    await page.until(() => tabsOf(page).length === 4, 'the new tab is there');
    expect([focused(page), selected(page)]).to.deep.equal(['Payouts', 'Payments']);
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
  });
});
