import { expect } from '@open-wc/testing';
import { settersOf, tags } from '../../src/sandbox/browser/component-specs.js';
import { openPage, type Page } from '../support/page.js';
import { sharePage } from '../support/shared-page.js';
import {
  callsOf,
  component,
  componentOf,
  dashboardOf,
  sandboxMeta,
  status,
  tag,
  viewText,
} from '../support/elements.js';

// The compiler checks these tables against connect-js's own: a tag, a setter or a callback that a newer one adds is
// tested here without a line more.
const isCallback = (setter: string) => setter.startsWith('setOn');
const property = (setter: string) => setter[3]!.toLowerCase() + setter.slice(4);
const kebab = (text: string) => text.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** A first and another value of a setter: as the attribute says it, and as Connect.js shall get it. */
type Values = [[attribute: string, value: unknown], [attribute: string, value: unknown]];
const values: Record<string, Values> = {
  setSkipTermsOfServiceCollection: [
    ['', true],
    ['false', false],
  ],
  setCardSwitching: [
    ['', true],
    ['false', false],
  ],
  setShowSpendControls: [
    ['', true],
    ['false', false],
  ],
  setHideProductTaxCodeSelector: [
    ['', true],
    ['false', false],
  ],
  setCollectionOptions: [
    ['{"fields":"eventually_due"}', { fields: 'eventually_due' }],
    ['{"fields":"currently_due"}', { fields: 'currently_due' }],
  ],
  setDisplayCountries: [
    ['["US"]', ['US']],
    ['["DE","FR"]', ['DE', 'FR']],
  ],
  setDisplayHeadOfficeCountries: [
    ['["US"]', ['US']],
    ['["DE","FR"]', ['DE', 'FR']],
  ],
  setIntervalStart: [
    ['2026-01-31', new Date(2026, 0, 31)],
    ['2026-02-01T12:00:00Z', new Date(Date.UTC(2026, 1, 1, 12))],
  ],
  setIntervalEnd: [
    ['2026-11-01', new Date(2026, 10, 1)],
    ['2026-11-02T12:00:00+01:00', new Date(Date.UTC(2026, 10, 2, 11))],
  ],
  setDefaultFilters: [
    ['{"status":["refunded"]}', { status: ['refunded'] }],
    ['{"date":{"after":"2026-01-31"}}', { date: { after: new Date(2026, 0, 31) } }],
  ],
};
const valuesOf = (setter: string): Values => {
  const [first, second] = [`https://example.com/${setter}/first`, `https://example.com/${setter}/second`];
  return (
    values[setter] ?? [
      [first, first],
      [second, second],
    ]
  );
};
const required: Record<string, string> = {
  'payment-details': 'payment="pi_1"',
  'payment-disputes': 'payment="pi_1"',
  'payout-details': 'payout="po_1"',
  'financial-account': 'financial-account="fa_1"',
  'financial-account-transactions': 'financial-account="fa_1"',
};
// They open over the page, and wait until they are opened.
const overlays = ['payment-details', 'payout-details'];
// What ends a component comes after everything else.
const LAST = ['setOnLoadError', 'setOnClose'];
const sharedPage = sharePage({ head: sandboxMeta({ delay: 5, setters: 'prototype', plainSetters: false }) });
const open = (name: string, attributes = required[name] ?? ''): Promise<Page> =>
  sharedPage(tag('', component(`name="${name}" ${attributes}`)));

describe('Every component of Connect.js', () => {
  for (const name of tags) {
    it(`shows from HTML alone: ${name}`, async () => {
      const page = await open(name);
      await status(page, componentOf(page), 'ready');
      expect(componentOf(page).connectElement!.localName).to.equal(`stripe-connect-${name}`);
      // Some open over the page: their frame is elsewhere.
      expect(page.$('iframe[title]')).to.exist;
    });
  }
});

describe('Every setter of Connect.js', () => {
  for (const name of tags) {
    const setters = settersOf(name).filter((setter) => !isCallback(setter) && setter !== 'setFetchEphemeralKey');
    if (setters.length === 0) continue;
    it(`is an attribute that can be set, changed and removed: ${name}`, async () => {
      const settings = setters.map((setter) => {
        const attribute = kebab(property(setter));
        return { setter, attribute, isRequired: required[name]?.startsWith(attribute), values: valuesOf(setter) };
      });
      const page = await open(
        name,
        settings.map(({ attribute, values }) => `${attribute}='${values[0][0]}'`).join(' '),
      );
      const element = componentOf(page);
      await status(page, element, 'ready');
      const given = (setter: string) => callsOf(page, setter).map(({ value }) => value);
      for (const { setter, values } of settings) expect(given(setter), setter).to.deep.equal([values[0][1]]);
      for (const { setter, attribute, values } of settings) {
        element.setAttribute(attribute, values[1][0]);
        await page.until(() => given(setter).length === 2, `the change of ${attribute} has come`);
        expect(given(setter)[1], setter).to.deep.equal(values[1][1]);
      }
      for (const { setter, attribute } of settings.filter(({ isRequired }) => !isRequired)) {
        element.removeAttribute(attribute);
        await page.until(() => given(setter).length === 3, `the removal of ${attribute} has come`);
        expect(given(setter)[2], setter).to.equal(undefined);
      }
      for (const { attribute } of settings.filter(({ isRequired }) => isRequired)) {
        element.removeAttribute(attribute);
        if (overlays.includes(name)) await status(page, element, 'idle');
        else await page.until(() => element.error?.code === 'component-missing-setting', `${attribute} is missed`);
      }
    });
  }

  for (const name of tags.filter((name) => settersOf(name).includes('setFetchEphemeralKey'))) {
    it(`is a property where it is a function: ${name}, fetchEphemeralKey`, async () => {
      const page = await open(name);
      await status(page, componentOf(page), 'ready');
      componentOf(page).fetchEphemeralKey = ({ issuingCard, nonce }) =>
        Promise.resolve({ issuingCard, nonce, ephemeralKeySecret: 'ek_test_1' });
      await page.until(() => callsOf(page, 'setFetchEphemeralKey').length === 1, 'Connect.js has it');
    });
  }
});

describe('Every callback of Connect.js', () => {
  for (const name of tags) {
    it(`is an event that bubbles, with Stripe’s payload unchanged: ${name}`, async () => {
      // The error last: it takes the component away.
      const setters = settersOf(name)
        .filter(isCallback)
        .sort((one, other) => LAST.indexOf(one) - LAST.indexOf(other));
      const page = await sharedPage(tag());
      await status(page, dashboardOf(page), 'ready');
      const listeners = new Map(setters.map((setter) => [setter, capture(page, name, setter)]));
      dashboardOf(page).innerHTML = component(`name="${name}" ${required[name] ?? ''}`);
      const element = componentOf(page);
      for (const [setter, listener] of listeners) {
        const call = await page.until(() => listener.given, `Connect.js is given a listener by ${setter}`);
        // As Connect.js calls it.
        const payload = { marked: setter, error: { type: 'api_error' } };
        const heard = page.event(page.document, `connect${kebab(setter.slice(5))}`);
        call(payload);
        const { detail, target } = await heard;
        expect(detail, setter).to.equal(payload);
        expect(target, setter).to.equal(element);
      }
    });
  }
});

/** Listens in on what Connect.js's element is given; it gets it all the same. */
function capture(page: Page, name: string, setter: string): { given?: (payload: unknown) => void } {
  const captured: { given?: (payload: unknown) => void } = {};
  const prototype = page.window.customElements.get(`stripe-connect-${name}`)!.prototype as Record<
    string,
    (listener: (payload: unknown) => void) => void
  >;
  const method = `${setter}InternalOnly`;
  const original = prototype[method]!;
  prototype[method] = function (listener) {
    captured.given = listener;
    original.call(this, listener);
  };
  return captured;
}

describe('A setting that cannot be', () => {
  it('is told in that component’s place; the others go on', async () => {
    const page = await openPage(
      tag('', component(`name="payments" default-filters="{oops"`) + component('name="balances"')),
    );
    await status(page, componentOf(page, 'balances'), 'ready');
    await status(page, componentOf(page, 'payments'), 'error');
    expect(componentOf(page, 'payments').error).to.include({ code: 'invalid-setting' });
    expect(componentOf(page, 'payments').error!.message).to.include('default-filters');
    await page.until(
      () => viewText(componentOf(page, 'payments')).includes('not set up correctly'),
      'the person is told',
    );
    expect(viewText(dashboardOf(page))).to.equal('');
  });

  it('recovers as soon as it is fixed', async () => {
    const page = await openPage(tag('', component(`name="payments" default-filters="{oops"`)));
    await status(page, componentOf(page), 'error');
    componentOf(page).setAttribute('default-filters', '{"status": ["refunded"]}');
    await status(page, componentOf(page), 'ready');
    expect(callsOf(page, 'setDefaultFilters').at(-1)!.value).to.deep.equal({ status: ['refunded'] });
  });

  it('is a property of the wrong type, too', async () => {
    const page = await openPage(tag('', component('name="payments"')));
    await status(page, componentOf(page), 'ready');
    (componentOf(page) as unknown as { defaultFilters: unknown }).defaultFilters = 'all';
    await page.until(() => componentOf(page).error?.code === 'invalid-setting', 'it is told');
    expect(componentOf(page).status).to.equal('ready', 'what stands goes on');
  });

  it('is one that a component cannot do without', async () => {
    for (const [name, attribute] of Object.entries(required).filter(([each]) => !overlays.includes(each))) {
      const page = await openPage(tag('', component(`name="${name}"`)));
      await status(page, componentOf(page), 'error');
      expect(componentOf(page).error).to.include({
        code: 'component-missing-setting',
        message: `component-missing-setting ${name} needs ${attribute.split('=')[0]}`,
      });
      const [key, value] = attribute.split('=') as [string, string];
      componentOf(page).setAttribute(key, value.replaceAll('"', ''));
      await status(page, componentOf(page), 'ready');
      await page.close();
    }
  });

  it('is quietly left out where the script that Stripe serves does not know it', async () => {
    const page = await openPage(tag('', component(`name="payments" default-filters='{"status": ["refunded"]}'`)), {
      head: sandboxMeta({ missingSetters: ['setDefaultFilters'] }),
    });
    await status(page, componentOf(page), 'ready');
    await page.clock.advance(50);
  });
});
