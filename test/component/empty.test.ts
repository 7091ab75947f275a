import { expect } from '@open-wc/testing';
import type { Page } from '../support/page.js';
import { sharePage } from '../support/shared-page.js';
import { component, componentOf, dashboardOf, sandboxMeta, sandboxOf, status, tag } from '../support/elements.js';

const sharedPage = sharePage({ head: sandboxMeta({ delay: 5 }) });

const STYLE =
  '<style>section:has(> :state(empty)) { display: none } aside:not(:has(> :state(filled))) { display: none }</style>';

/** A component in a card that is hidden while it is empty, and one in a card that is hidden until it is filled. */
async function open(name: string, attributes = ''): Promise<Page> {
  const inside = component(`name="${name}" ${attributes}`);
  const page = await sharedPage(STYLE + tag('', `<section>Card ${inside}</section><aside>Card ${inside}</aside>`));
  const all = [...page.document.querySelectorAll('stripe-connect-component')];
  const hasReported = () => all.every((one) => one.matches(':state(empty), :state(filled)'));
  await page.until(hasReported, 'both components have reported');
  return page;
}

function states(page: Page): string {
  const found = ['empty', 'filled'].filter((state) => componentOf(page).matches(`:state(${state})`));
  return found.join(' and ') || 'neither';
}
const seen = (page: Page) => ['section', 'aside'].filter((card) => page.$(card).checkVisibility()).join(' and ');

const CASES: [name: string, listener: string, filled: object, empty: object, attributes?: string][] = [
  ['notification-banner', 'onNotificationsChange', { total: 1, actionRequired: 0 }, { total: 0, actionRequired: 0 }],
  ['payment-disputes', 'onDisputesLoaded', { total: 2 }, { total: 0 }, 'payment="pi_1"'],
  ['instant-payouts-promotion', 'onInstantPayoutsPromotionLoaded', { promotionShown: true }, { promotionShown: false }],
  [
    'payout-reconciliation-report',
    'onReportAvailabilityLoaded',
    { isReportAvailable: true },
    { isReportAvailable: false },
  ],
];

describe('A card around a component', () => {
  for (const [name, listener, filled, empty, attributes] of CASES) {
    it(`hides by CSS alone while there is nothing to show: ${name}`, async () => {
      const page = await open(name, attributes);
      const report = (payload: object) => sandboxOf(page).emit(name, listener, payload);
      report(empty);
      expect([states(page), seen(page)]).to.deep.equal(['empty', '']);
      report(filled);
      expect([states(page), seen(page)]).to.deep.equal(['filled', 'section and aside']);
      report(empty);
      expect([states(page), seen(page)]).to.deep.equal(['empty', '']);
    });
  }

  it('that waits for something to show is hidden until Stripe reports it', async () => {
    const page = await sharedPage(STYLE + tag('', `<aside>Card ${component('name="notification-banner"')}</aside>`));
    expect([states(page), page.$('aside').checkVisibility()]).to.deep.equal(['neither', false]);
    await page.until(() => page.$('aside').checkVisibility(), 'there is something to show');
    expect(states(page)).to.equal('filled');
  });

  it('does not keep what an earlier element of Stripe’s has reported', async () => {
    const page = await open('notification-banner');
    sandboxOf(page).emit('notification-banner', 'onNotificationsChange', { total: 0, actionRequired: 0 });
    expect(states(page)).to.equal('empty');
    sandboxOf(page).configure({ faults: { 'notification-banner': 'loads-late' } });
    componentOf(page).reload();
    await page.until(() => componentOf(page).status === 'loading', 'it loads again');
    expect([states(page), seen(page)]).to.deep.equal(['neither', 'section']);
    sandboxOf(page).configure({ faults: {} });
    componentOf(page).reload();
    await page.until(() => states(page) === 'filled', 'it has reported again');
  });

  it('does not keep what was reported for another account', async () => {
    const page = await open('notification-banner');
    sandboxOf(page).emit('notification-banner', 'onNotificationsChange', { total: 0, actionRequired: 0 });
    dashboardOf(page).sessionKey = 'another';
    await page.until(() => states(page) === 'neither', 'the old report is gone');
    await page.until(() => states(page) === 'filled', 'the new account has notifications');
  });

  it('is not touched by a component that reports nothing, or nothing that is known', async () => {
    const page = await sharedPage(tag('', component('name="payments"') + component('name="notification-banner"')));
    await status(page, componentOf(page, 'payments'), 'ready');
    await page.until(() => componentOf(page, 'notification-banner').matches(':state(filled)'), 'one has reported');
    expect(states(page)).to.equal('neither');
    sandboxOf(page).emit('notification-banner', 'onNotificationsChange', undefined);
    expect(componentOf(page, 'notification-banner').matches(':state(filled)')).to.equal(true);
  });
});
