import { expect } from '@open-wc/testing';
import { dashboardOf, status, tag } from '../support/elements.js';
import { openPage } from '../support/page.js';

describe('A page', () => {
  it('that is prerendered requests no session until a user sees the page', async () => {
    const prerendering = `<script>let prerendering = true; Object.defineProperty(document, 'prerendering', { get: () => prerendering });
      const activate = () => { prerendering = false; document.dispatchEvent(new Event('prerenderingchange')); }</script>`;
    const page = await openPage(tag('components="payments"'), { head: prerendering, wait: 'loaded' });
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'loading');
    await page.until(() => dashboard.shadowRoot!.querySelector('[part=view]'), 'the view stands');
    expect(page.requests).to.deep.equal([]);
    (page.window as unknown as { eval(code: string): void }).eval('activate()');
    await status(page, dashboard, 'ready');
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
  });
});
