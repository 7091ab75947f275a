import { expect } from '@open-wc/testing';
import {
  component,
  componentOf,
  dashboardOf,
  mounted,
  PUBLISHABLE_KEY,
  sandboxOf,
  status,
} from '../support/elements.js';
import { engine, openPage, sandboxSecret } from '../support/page.js';

const html = '<stripe-connect-dashboard session-endpoint="/account_session"></stripe-connect-dashboard>';
const answering = (components: unknown) => ({
  endpoints: {
    '/account_session': () => ({
      body: { client_secret: sandboxSecret(), publishable_key: PUBLISHABLE_KEY, components },
    }),
  },
});

describe('Without `components`, a dashboard', () => {
  it('waits for what the parser may still bring, before it shows all that the session enables', async function () {
    // There an async module from the cache waits for the end of the page, whatever it holds.
    if (engine === 'webkit') this.skip();
    const page = await openPage(html.replace('</stripe-connect-dashboard>', ' '), {
      ...answering(['payouts', 'balances']),
      stream: true,
      moduleAttributes: 'async',
    });
    await page.until(() => dashboardOf(page).instance, 'there is an instance');
    await page.until(() => sandboxOf(page).log.length, 'Connect.js is at work');
    expect(mounted(page)).to.deep.equal([]);
    page.write(component('name="payouts"'));
    await status(page, await page.until(() => componentOf(page), 'its own is parsed'), 'ready');
    page.write('</stripe-connect-dashboard><p>And so on</p>');
    page.end();
    await page.until(() => page.document.readyState === 'complete', 'the page is complete');
    await status(page, dashboardOf(page), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payouts']);
  });

  it('shows what the session enables once the parser has left the dashboard, while the page goes on', async function () {
    if (engine === 'webkit') this.skip();
    const page = await openPage(html.replace('</stripe-connect-dashboard>', ' '), {
      ...answering(['payouts']),
      stream: true,
      moduleAttributes: 'async',
    });
    await page.until(() => dashboardOf(page).instance, 'there is an instance');
    page.write('</stripe-connect-dashboard><p>And so on');
    await page.until(() => mounted(page).length === 1, 'it is shown');
    page.end();
  });

  it('gives way to a component of the page’s own that comes later', async () => {
    const page = await openPage(html, answering(['payouts', 'balances']));
    await page.until(() => mounted(page).length === 2, 'what the session enables');
    dashboardOf(page).insertAdjacentHTML('beforeend', component('name="payouts"'));
    await page.until(() => mounted(page).join() === 'stripe-connect-payouts', 'only the page’s own is left');
    expect(page.document.querySelectorAll('stripe-connect-component')).to.have.lengthOf(1);
  });
});
