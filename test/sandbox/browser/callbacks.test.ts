import { expect } from '@open-wc/testing';
import { ConnectElementCommonMethodConfig } from '@stripe/connect-js/dist/pure.js';
import { COMPONENT_SPECS, tags } from '../../../src/sandbox/browser/component-specs.js';
import { connectPage, openRow, press, textOf, type Added, type ConnectPage } from './connect-page.js';

interface Trigger {
  /** The user's actions that lead to the call. */
  act(added: Added, connect: ConnectPage): void | Promise<void>;
  payload: unknown | ((payload: never) => boolean);
}

const loaded = () => undefined;
const isId =
  (prefix: string, key = 'id') =>
  (payload: Record<string, string>) =>
    payload[key]!.startsWith(prefix);
const overlay = (connect: ConnectPage) =>
  connect.page.until(() => connect.overlay?.querySelector('.panel') && connect.overlay, 'the overlay is there');

const triggers: Record<string, Trigger> = {
  'account-onboarding setOnExit': { act: ({ content }) => press(content, 'Exit'), payload: undefined },
  'account-onboarding setOnStepChange': {
    act: ({ content }) => press(content, 'Continue'),
    payload: { step: 'business_type' },
  },
  'account-management setOnSectionOpen': {
    act: ({ content }) => press(content, 'Edit: Business details'),
    payload: { sectionName: 'business_details' },
  },
  'notification-banner setOnNotificationsChange': { act: loaded, payload: { total: 2, actionRequired: 2 } },
  'instant-payouts-promotion setOnInstantPayoutsPromotionLoaded': { act: loaded, payload: { promotionShown: true } },
  'instant-payouts-promotion setOnInstantPayoutCreated': {
    act: async ({ content }, connect) => {
      press(content, 'Pay out now');
      press(await overlay(connect), /^Pay out now: /);
    },
    payload: isId('po_', 'payoutId'),
  },
  'payment-details setOnClose': {
    act: async (_, connect) => press(await overlay(connect), 'Close'),
    payload: undefined,
  },
  'payment-disputes setOnDisputesLoaded': { act: loaded, payload: ({ total }: { total: number }) => total >= 0 },
  'tax-settings setOnTaxSettingsUpdated': { act: ({ content }) => press(content, 'Save'), payload: isId('taxs_') },
  'tax-registrations setOnAfterTaxRegistrationAdded': {
    act: async ({ content }, connect) => {
      press(content, 'Add registration');
      press(await overlay(connect), 'Add');
    },
    payload: isId('taxreg_'),
  },
  'tax-registrations setOnAfterTaxRegistrationExpired': {
    act: async ({ content }, connect) => {
      press(content, /^End the registration/);
      press(await overlay(connect), 'End registration');
    },
    payload: isId('taxreg_'),
  },
  'payout-details setOnClose': {
    act: async (_, connect) => press(await overlay(connect), 'Close'),
    payload: undefined,
  },
  'terminal-hardware-shop setOnCheckoutFinished': {
    act: ({ content }) => {
      press(content, 'Add: Card reader');
      press(content, /^Check out/);
    },
    payload: undefined,
  },
  'payout-reconciliation-report setOnReportAvailabilityLoaded': { act: loaded, payload: { isReportAvailable: true } },
};

describe('every callback that Connect.js has', () => {
  for (const tag of tags) {
    for (const setter of Object.keys(COMPONENT_SPECS[tag].setters).filter((name) => name.startsWith('setOn'))) {
      it(`${tag}: ${setter.slice(3)} is called, by what a person does`, async () => {
        const trigger = triggers[`${tag} ${setter}`];
        if (!trigger) throw new Error(`It is not known how ${setter} of ${tag} is called.`);
        const connect = await connectPage();
        const added = await connect.show(tag);
        await trigger.act(added, connect);
        const call = await connect.page.until(
          () => added.calls.find(({ name }) => name === setter.slice(3)),
          `${setter} is called`,
        );
        if (typeof trigger.payload === 'function')
          expect((trigger.payload as (payload: unknown) => boolean)(call.payload)).to.equal(true);
        else expect(call.payload).to.deep.equal(trigger.payload);
        expect(added.calls[0]?.name, 'nothing is told before it shows').to.equal('OnLoaderStart');
      });
    }
  }

  it('onLoaderStart and onLoadError are there for every component', async () => {
    expect(Object.keys(ConnectElementCommonMethodConfig).sort()).to.deep.equal(['setOnLoadError', 'setOnLoaderStart']);
    const connect = await connectPage({ faults: { '*': 'error-after-load' } });
    const instance = connect.init();
    const all = tags.map((tag) => connect.add(instance, tag));
    for (const added of all) {
      await added.failed();
      expect(added.calls.map(({ name }) => name).filter((name) => name.startsWith('OnLoad'))).to.deep.equal([
        'OnLoaderStart',
        'OnLoadError',
      ]);
    }
  });

  it('a listener that is taken away is called no more', async () => {
    const connect = await connectPage();
    const added = await connect.show('account-onboarding');
    added.element.setOnExit!(undefined);
    press(added.content, 'Exit');
    expect(added.calls.map(({ name }) => name)).to.deep.equal(['OnLoaderStart']);
  });
});

describe('what follows a click', () => {
  it('orders what is in the cart of the hardware shop, and the list of orders says so', async () => {
    const connect = await connectPage();
    const instance = connect.init();
    const [shop, orders] = [
      connect.add(instance, 'terminal-hardware-shop'),
      connect.add(instance, 'terminal-hardware-orders'),
    ];
    await Promise.all([shop.shown(), orders.shown()]);
    for (const hardware of ['Card reader', 'Card reader', 'Charging dock']) press(shop.content, `Add: ${hardware}`);
    press(shop.content, 'Check out: $167.00');
    expect(orders.text).to.include('2 × Card reader').and.to.include('1 × Charging dock');
  });

  it('turns a payment method off', async () => {
    const connect = await connectPage();
    const added = await connect.show('payment-method-settings', { setPaymentMethodConfiguration: 'pmc_one' });
    const names = () => [...added.content.querySelectorAll('button')].map((button) => button.ariaLabel!);
    const before = names();
    const on = before.find((name) => name.startsWith('Turn off'))!;
    press(added.content, on);
    expect(names()).to.deep.equal(before.map((name) => (name === on ? name.replace('off', 'on') : name)));
  });

  it('walks through onboarding, forth and back, and ends with the summary', async () => {
    const connect = await connectPage();
    const added = await connect.show('account-onboarding');
    const { content } = added;
    for (let step = 0; step < 2; step += 1) press(content, 'Continue');
    press(content, 'Back');
    for (let step = 0; step < 4; step += 1) press(content, 'Continue');
    const steps = added.calls
      .filter(({ name }) => name === 'OnStepChange')
      .map(({ payload }) => (payload as { step: string }).step);
    expect(steps).to.deep.equal([
      'business_type',
      'business_details',
      'business_type',
      'business_details',
      'representative_details',
      'external_account',
      'summary',
    ]);
    press(content, 'Agree and submit');
    expect(added.text, 'the terms are not agreed to').to.include('Review and submit');
    expect(content.querySelector('[aria-invalid=true]')).not.to.equal(null);
    content.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    press(content, 'Agree and submit');
    expect(added.text).to.include('submitted');
    press(content, 'Done');
    expect(added.calls.at(-1)?.name).to.equal('OnExit');
  });

  it('asks for what a form needs before it goes on', async () => {
    const connect = await connectPage();
    const { content, text } = await connect.show('account-onboarding');
    content.querySelector<HTMLInputElement>('[type=email]')!.value = '';
    press(content, 'Continue');
    expect(text).to.include('Get started');
    expect(content.querySelector('.field-error')?.textContent).not.to.equal('');
    expect(content.activeElement?.getAttribute('type')).to.equal('email');
  });

  it('counts the notifications down, and takes no room when there are none left', async () => {
    const connect = await connectPage();
    const added = await connect.show('notification-banner');
    for (let rest = 2; rest > 0; rest -= 1) {
      press(added.content, /^Resolve: /);
      press(await overlay(connect), 'Submit');
    }
    const counts = added.calls.filter(({ name }) => name === 'OnNotificationsChange').map(({ payload }) => payload);
    expect(counts).to.deep.equal([2, 1, 0].map((count) => ({ total: count, actionRequired: count })));
    expect(added.element.querySelector('iframe')!.clientHeight).to.equal(0);
  });

  it('refunds a payment, and the list says so', async () => {
    const connect = await connectPage();
    const added = await connect.show('payments');
    openRow(added.content);
    press(await overlay(connect), 'Refund');
    press(connect.overlay, 'Refund');
    await connect.page.until(() => textOf(connect.overlay).includes('Refunded'), 'the payment is refunded');
    press(connect.overlay, 'Close');
    expect(added.content.querySelector('tbody tr')!.textContent).to.include('Refunded');
  });

  it('pays out, and every component of the instance knows', async () => {
    const connect = await connectPage();
    const instance = connect.init();
    const [balances, list] = [connect.add(instance, 'balances'), connect.add(instance, 'payouts-list')];
    await Promise.all([balances.shown(), list.shown()]);
    press(balances.content, 'Pay out now');
    press(await overlay(connect), /^Pay out now: /);
    expect(balances.text).to.include('$0.00');
    expect(list.content.querySelector('tbody tr')!.textContent).to.include('Pending');
  });

  it('has no reconciliation report for payouts made by hand', async () => {
    const connect = await connectPage();
    const instance = connect.init();
    const [payouts, report] = [connect.add(instance, 'payouts'), connect.add(instance, 'payout-reconciliation-report')];
    await Promise.all([payouts.shown(), report.shown()]);
    press(payouts.content, 'Schedule');
    (await overlay(connect)).querySelector<HTMLInputElement>('[value=manual]')!.click();
    press(connect.overlay, 'Save');
    expect(report.calls.at(-1)).to.deep.equal({
      name: 'OnReportAvailabilityLoaded',
      payload: { isReportAvailable: false },
    });
  });

  it('turns the pages of a list and filters it', async () => {
    const connect = await connectPage();
    const added = await connect.show('payments');
    const first = added.content.querySelector('tbody')!.textContent;
    press(added.content, 'Next');
    expect(added.text).to.include('11–20 / 240');
    expect(added.content.querySelector('tbody')!.textContent).not.to.equal(first);
    press(added.content, /^Failed/);
    const states = [...added.content.querySelectorAll('tbody .badge')].map(({ textContent }) => textContent);
    expect(new Set(states)).to.deep.equal(new Set(['Failed']));
  });

  it('moves money out of a financial account', async () => {
    const connect = await connectPage();
    const added = await connect.show('financial-account');
    press(added.content, 'Send money');
    press(await overlay(connect), 'Send money');
    expect(added.content.querySelector('tbody tr')!.textContent).to.match(/Send money.*-\$100\.00/);
  });
});
