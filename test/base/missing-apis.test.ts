/** Test environments (happy-dom, older jsdom) and screenshot tools lack parts of the platform. */
import { expect } from '@open-wc/testing';
import { openPage } from '../support/page.js';
import { dashboardOf, mounted, status, tag, viewText } from '../support/elements.js';

const MISSING: [name: string, script: string][] = [
  ['attachInternals', 'delete HTMLElement.prototype.attachInternals'],
  ['custom states', 'delete ElementInternals.prototype.states'],
  ['matchMedia', 'delete window.matchMedia; window.matchMedia = undefined'],
  ['ResizeObserver', 'window.ResizeObserver = undefined'],
  ['IntersectionObserver', 'window.IntersectionObserver = undefined'],
  ['requestAnimationFrame', 'window.requestAnimationFrame = undefined'],
  [
    'all of them',
    `delete HTMLElement.prototype.attachInternals; window.matchMedia = window.ResizeObserver =
      window.IntersectionObserver = window.requestAnimationFrame = undefined`,
  ],
];

for (const [name, script] of MISSING) {
  describe(`Without ${name}`, () => {
    const head = `<script>${script}</script>`;

    it('the components are shown', async () => {
      const page = await openPage(tag('components="payments" loading="lazy"'), { head });
      await status(page, dashboardOf(page), 'ready');
      await page.until(() => mounted(page).join() === 'stripe-connect-payments', 'Stripe’s element is there');
    });

    it('an error is told', async () => {
      const page = await openPage(tag('components="payments"'), {
        head,
        endpoints: { '/account_session': { status: 403 } },
      });
      await status(page, dashboardOf(page), 'error');
      await page.until(() => viewText(dashboardOf(page)).startsWith('You do not have access'), 'the user reads it');
      expect(dashboardOf(page).error!.code).to.equal('session-forbidden');
    });
  });
}
