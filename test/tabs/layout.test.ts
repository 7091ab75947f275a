import { expect } from '@open-wc/testing';
import {
  component,
  componentOf,
  dashboardOf,
  mounted,
  sandboxMeta,
  sandboxOf,
  status,
  tag,
} from '../support/elements.js';
import { newLibrary } from '../support/files.js';
import { openPage } from '../support/page.js';
import { isVisible, labelsOf, openTabs, ready, rowOf, selected, settled, tabOf, visible } from './support.js';

const names = ['payments', 'payouts', 'balances'];
const many =
  'components="payments payouts-list balances account-management documents tax-settings notification-banner"';

describe('A layout that changes while the page is open', () => {
  it('creates no element of Stripe’s again, from a stack to tabs and back', async () => {
    const page = await openPage(tag(`components="${names.join(' ')}"`));
    await status(page, dashboardOf(page), 'ready');
    await page.until(
      () => page.document.querySelectorAll('stripe-connect-dashboard iframe').length === 3,
      'three frames',
    );
    const frames = () => [...page.document.querySelectorAll<HTMLIFrameElement>('stripe-connect-dashboard iframe')];
    const before = frames().map((frame) => sandboxOf(page).frame(frame));

    dashboardOf(page).layout = 'tabs';
    await ready(page);
    expect([labelsOf(page), visible(page)]).to.deep.equal([['Payments', 'Payouts', 'Balances'], ['payments']]);
    expect(mounted(page)).to.have.lengthOf(3);

    dashboardOf(page).layout = 'stack';
    await page.until(() => !rowOf(page), 'the tabs are gone');
    expect(visible(page)).to.deep.equal(names);
    expect(frames().every((frame, index) => sandboxOf(page).frame(frame) === before[index])).to.equal(true);
    expect(names.map((name) => componentOf(page, name).hasAttribute('slot'))).to.deep.equal([false, false, false]);
  });

  it('shows in the stack what was never shown in the tabs, each as it was told to load', async () => {
    const children =
      component('name="payments"') + component('name="payouts" loading="lazy"') + component('name="balances"');
    const page = await openTabs('', { children });
    dashboardOf(page).removeAttribute('layout');
    await page.until(() => mounted(page).length === 3, 'all are made');
    expect(names.map((name) => componentOf(page, name).loading ?? null)).to.deep.equal([null, 'lazy', null]);
  });

  it('remembers the tab', async () => {
    const page = await openTabs();
    tabOf(page, 'Payouts').click();
    dashboardOf(page).layout = 'stack';
    await page.until(() => !rowOf(page), 'the tabs are gone');
    dashboardOf(page).layout = 'tabs';
    await ready(page);
    expect(selected(page)).to.equal('Payouts');
  });

  it('does not lose the focus', async () => {
    const page = await openTabs();
    tabOf(page, 'Payments').focus();
    dashboardOf(page).layout = 'stack';
    await page.until(() => !rowOf(page), 'the tabs are gone');
    expect(dashboardOf(page).shadowRoot!.activeElement).to.exist;
  });
});

describe('Where tabs.js comes late', () => {
  it('no component is made that is not shown', async () => {
    const { elements, folder } = newLibrary();
    const file = `${folder}tabs-controller.js`;
    const page = await openPage(tag(`layout="tabs" components="${names.join(' ')}"`), {
      clock: 'paused',
      module: elements,
      head: sandboxMeta({ delay: 0 }),
      endpoints: { [file]: { delay: 600, file } },
    });
    // The page waits a second for it. Its time stands but for these 700 ms, however long the browser takes.
    await page.until(() => page.requestsTo(file).length === 1, 'the file is asked for');
    await page.clock.advance(700);
    page.clock.resume();
    await ready(page);
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
  });
});

describe('On a page with strict policies', () => {
  it('the tabs have their looks, and break no rule', async () => {
    const page = await openTabs(undefined, {
      head: '<script nonce="test">window.broken = []; addEventListener("securitypolicyviolation", (event) => broken.push(event))</script>',
      headers: {
        'content-security-policy': "style-src 'none'",
        // connect-js itself makes a script's address of a string.
        'content-security-policy-report-only': "require-trusted-types-for 'script'",
      },
    });
    tabOf(page, 'Payouts').click();
    await settled(page);
    const { broken } = page.window as unknown as { broken: SecurityPolicyViolationEvent[] };
    expect(
      broken.map(({ sourceFile }) => sourceFile).filter((file) => file.includes('/tabs-controller')),
    ).to.deep.equal([]);
    expect(getComputedStyle(rowOf(page)!).display).to.equal('flex');
  });
});

describe('On a screen of 375 pixels', () => {
  for (const dir of ['ltr', 'rtl']) {
    it(`the row scrolls, not the page, and the active tab is in view (${dir})`, async () => {
      const page = await openTabs(`${many} active="tax-settings"`, {
        width: 375,
        html: `dir="${dir}"`,
        head: '<style>body { margin: 0 }</style>',
      });
      const row = rowOf(page)!;
      const inView = (label: string) => {
        const { left, right } = tabOf(page, label).getBoundingClientRect();
        return left >= 0 && right <= 375;
      };
      await page.until(() => inView('Tax settings'), 'the active one is in view');
      expect(isVisible(tabOf(page, 'Payments')) && inView('Payments')).to.equal(false);
      expect(row.scrollWidth).to.be.greaterThan(row.clientWidth);
      expect(page.document.documentElement.scrollWidth).to.equal(375);
      dashboardOf(page).active = 'payments';
      await page.until(() => inView('Payments'), 'the row has scrolled back');
    });
  }

  it('follows when the screen gets narrow', async () => {
    const page = await openTabs(`${many} active="notification-banner"`, { width: 1200 });
    page.frame.style.width = '375px';
    await page.until(
      () => tabOf(page, 'Notification banner').getBoundingClientRect().right <= 375,
      'the active one is in view',
    );
  });

  it('every tab is large enough for a finger', async () => {
    const page = await openTabs(many, { width: 375 });
    for (const tab of rowOf(page)!.children) {
      const { width, height } = tab.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('the page itself does not move when a tab far below is set', async () => {
    const page = await openTabs(many, { width: 375, head: '<style>body { padding-top: 2000px }</style>' });
    dashboardOf(page).active = 'documents';
    await page.until(() => selected(page) === 'Documents', 'it is shown');
    await settled(page);
    expect(page.window.scrollY).to.equal(0);
  });
});
