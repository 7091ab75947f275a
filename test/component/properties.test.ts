import { expect } from '@open-wc/testing';
import { callsOf, componentOf, PUBLISHABLE_KEY, sandboxMeta, status } from '../support/elements.js';
import { openPage } from '../support/page.js';

const head = sandboxMeta({ delay: 5 });

describe('A property', () => {
  it('takes what a person writes in HTML: text with names, with JSON, with a number, or empty', async () => {
    const page = await openPage('<main></main>', { head });
    const dashboard = page.document.createElement('stripe-connect-dashboard');
    dashboard.components = 'payments, tax_settings';
    expect(dashboard.components).to.deep.equal(['payments', 'tax-settings']);
    const texts = {
      sessionEndpoint: '/account_session',
      publishableKey: PUBLISHABLE_KEY,
      timeout: '9000',
      appearance: '{"overlays":"drawer"}',
      fonts: '[{"cssSrc":"https://x.example/a.css"}]',
      showObjectIds: '',
    };
    Object.assign(dashboard, texts);
    page.$('main').append(dashboard);
    await status(page, dashboard, 'ready');
    expect(callsOf(page, 'init')[0]!.value).to.deep.include({
      appearance: { overlays: 'drawer' },
      fonts: [{ cssSrc: 'https://x.example/a.css' }],
      displayOptions: { showObjectIds: true },
    });
    expect(dashboard.timeout).to.equal(9000);
    const taxSettings = componentOf(page, 'tax-settings');
    Object.assign(taxSettings, { hideProductTaxCodeSelector: 'true', displayHeadOfficeCountries: '["DE","FR"]' });
    await page.until(() => callsOf(page, 'setDisplayHeadOfficeCountries').length, 'the settings are told');
    expect(callsOf(page, 'setDisplayHeadOfficeCountries').at(-1)!.value).to.deep.equal(['DE', 'FR']);
    expect(callsOf(page, 'setHideProductTaxCodeSelector').at(-1)!.value).to.equal(true);
    taxSettings.remove();
  });
});
