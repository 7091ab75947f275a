/** A page whose server is the sandbox, and whose Connect.js is Stripe's: what the console says. */
import { expect } from '@open-wc/testing';
import { SANDBOX_ADVICE } from '../../src/errors/advice.js';
import { componentOf, dashboardOf, status, tag } from '../support/elements.js';
import { openPage, sandboxSecret, type Page } from '../support/page.js';

/** As Stripe's: it refuses the secret when it has it. */
const STRIPES = {
  body: `customElements.define('stripe-connect-payments', class extends HTMLElement {
    setOnLoadErrorInternalOnly(listener) { this.listener = listener }
    async setConnector(connector) {
      await connector.fetchClientSecret();
      this.listener({ elementTagName: 'stripe-connect-payments', error: { type: 'authentication_error', message: 'No' } });
    }
  });
  window.StripeConnect ??= {};
  window.StripeConnect.init = ({ fetchClientSecret }) => ({
    connect: { fetchClientSecret },
    create(name) {
      const element = document.createElement('stripe-connect-' + name.replace('stripe-connect-', ''));
      element.setConnector({ fetchClientSecret });
      return element;
    },
    update() {},
    logout: async () => {},
  });
  window.StripeConnect.onLoad?.();`,
};
const lines = (page: Page, level: string) =>
  page.console.filter((call) => call.level === level).map(({ args }) => String(args[0]));

describe('A session of the sandbox', () => {
  it('is named in the console if Connect.js is Stripe’s, also as the reason of what follows', async () => {
    const page = await openPage(tag('components="payments"'), {
      connectJs: STRIPES,
      endpoints: { '/account_session': () => ({ body: { client_secret: sandboxSecret() } }) },
    });
    await page.until(() => lines(page, 'warn').includes(SANDBOX_ADVICE), 'the console warns');
    await page.until(() => componentOf(page).error?.code === 'component-load-error', 'Stripe refuses it');
    await page.until(() => lines(page, 'error').length > 0, 'the error is printed');
    expect(lines(page, 'error').every((line) => line.includes(SANDBOX_ADVICE))).to.equal(true);
    expect(lines(page, 'error').join()).not.to.match(/ad blocker|Content-Security-Policy/);
    expect(lines(page, 'warn').filter((line) => line === SANDBOX_ADVICE)).to.have.lengthOf(1);
  });

  it('is nothing to warn of with the sandbox’s Connect.js', async () => {
    const page = await openPage(tag('components="payments"'));
    await status(page, dashboardOf(page), 'ready');
    expect(lines(page, 'warn')).to.deep.equal([]);
  });

  it('of Stripe is nothing to warn of with Stripe’s Connect.js', async () => {
    const page = await openPage(tag('components="payments"'), {
      connectJs: STRIPES,
      endpoints: { '/account_session': { body: { client_secret: 'accs_secret__abc' } } },
    });
    await page.until(() => lines(page, 'error').length > 0, 'the error is printed');
    expect(page.console.map(({ args }) => String(args[0])).join()).not.to.include(SANDBOX_ADVICE);
  });
});
