/** The space between components: `--stripe-connect-gap`. */
import { expect } from '@open-wc/testing';
import { component, componentOf, dashboardOf, sandboxMeta, sandboxOf, status, tag } from '../support/elements.js';
import { openPage, type Page } from '../support/page.js';
import { openTabs } from '../tabs/support.js';

const NAMES = ['balances', 'payments'] as const;
const TWO = `components="${NAMES.join(' ')}"`;

const boxOf = (page: Page, name: string) => componentOf(page, name).getBoundingClientRect();
const gapOf = (page: Page, [first, second]: readonly [string, string] = NAMES) =>
  boxOf(page, second).top - boxOf(page, first).bottom;
const open = async (html: string, head = '') => {
  const page = await openPage(html, { head });
  await status(page, dashboardOf(page), 'ready');
  return page;
};

describe('In a stack of components', () => {
  it('there is a gap between two, and none around them', async () => {
    const page = await open(tag(TWO));
    const dashboard = dashboardOf(page).getBoundingClientRect();
    expect(gapOf(page)).to.be.closeTo(24, 0.5);
    expect(boxOf(page, 'balances').top).to.equal(dashboard.top);
    expect(boxOf(page, 'payments').bottom).to.equal(dashboard.bottom);
  });

  it('the page sets the gap by a custom property, which is no variable of the theme', async () => {
    const page = await open(
      tag(TWO),
      '<style>:root { --stripe-connect-gap: 40px; --stripe-connect-component-min-height: 10px }</style>',
    );
    expect(gapOf(page)).to.be.closeTo(40, 0.5);
    const files = () => page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    const hasThemeFile = () => files().some((name) => /\/theme(\/index)?\.[jt]s/.test(name));
    expect(hasThemeFile(), 'it needs no file').to.equal(false);
    page.document.documentElement.style.setProperty('--stripe-connect-color-primary', 'red');
    await page.until(() => sandboxOf(page).log.some(({ call }) => call === 'update'), 'the theme is applied');
    expect(hasThemeFile()).to.equal(true);
    expect(page.console.filter(({ level }) => level === 'warn')).to.deep.equal([]);
  });

  it('a component that has nothing to show takes no gap', async () => {
    const page = await open(
      tag('components="notification-banner payments"'),
      sandboxMeta({ faults: { 'notification-banner': { loadsAfter: 2000 } } }),
    );
    const pair = ['notification-banner', 'payments'] as const;
    expect(gapOf(page, pair), 'before it is known').to.equal(0);
    const report = (total: number) =>
      sandboxOf(page).emit('notification-banner', 'onNotificationsChange', { total, actionRequired: total });
    await status(page, componentOf(page, 'notification-banner'), 'ready');
    report(2);
    expect(gapOf(page, pair)).to.be.closeTo(24, 0.5);
    report(0);
    expect(gapOf(page, pair)).to.equal(0);
  });

  it('the page’s own rule wins', async () => {
    const page = await open(tag(TWO), '<style>stripe-connect-component { margin: 0 }</style>');
    expect(gapOf(page)).to.equal(0);
  });
});

describe('Without a stack there is no gap', () => {
  it('in the page’s own markup, which has its own', async () => {
    const page = await open(tag('', component('name="balances"') + component('name="payments"')));
    expect(gapOf(page)).to.equal(0);
  });

  it('in tabs', async () => {
    const page = await openTabs(TWO);
    await status(page, componentOf(page, 'balances'), 'ready');
    expect(page.window.getComputedStyle(componentOf(page, 'balances')).marginBottom).to.equal('0px');
  });
});
