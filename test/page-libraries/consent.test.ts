/** Real consent managers, as their documentation says to mark a script: until the user consents, and then. */
import { expect } from '@open-wc/testing';
import { CONNECT_JS, openPage, type Page } from '../support/page.js';
import { dashboardOf, mounted, retryButton, status, tag, viewText } from '../support/elements.js';
import { newCdn } from '../support/files.js';

const LIBRARIES = '/test/page-libraries/node_modules/';
const script = (path: string) => `<script src="${LIBRARIES}${path}"></script>`;
/** Each page has a memory of its own for what the user has decided. */
const memory = () => `consent-${crypto.randomUUID()}`;
const call = (page: Page, code: string) => (page.window as unknown as { eval(code: string): unknown }).eval(code);

interface Manager {
  name: string;
  head: () => string;
  /** As its buttons do. */
  consent: string;
  /** It finds scripts by itself, so that ours has to be inserted first. */
  isAutomatic?: boolean;
}

const MANAGERS: Manager[] = [
  {
    name: 'CookieConsent (vanilla-cookieconsent 3)',
    head: () =>
      `<script type="text/plain" data-category="payments" data-src="${CONNECT_JS}"></script>` +
      script('vanilla-cookieconsent/dist/cookieconsent.umd.js') +
      `<script>addEventListener('DOMContentLoaded', () => CookieConsent.run({
        cookie: { name: '${memory()}' },
        categories: { necessary: { readOnly: true }, payments: {} },
        language: { default: 'en', translations: { en: {
          consentModal: { title: 'Cookies', acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject' },
          preferencesModal: { sections: [] },
        } } },
      }))</script>`,
    consent: "CookieConsent.acceptCategory('payments')",
  },
  {
    name: 'Klaro 0.7',
    head: () =>
      `<script type="text/plain" data-type="text/javascript" data-name="stripe" data-src="${CONNECT_JS}"></script>
      <script>window.klaroConfig = {
        storageName: '${memory()}', lang: 'en', translations: { en: {} },
        services: [{ name: 'stripe', title: 'Stripe', purposes: ['payments'], default: false }],
      }</script>` + script('klaro/dist/klaro-no-css.js'),
    consent: "klaro.getManager().updateConsent('stripe', true); klaro.getManager().saveAndApplyConsents()",
  },
  {
    name: 'Orejime 3',
    head: () =>
      `<template data-purpose="stripe"><script src="${CONNECT_JS}"></script></template>
      <script>window.orejimeConfig = {
        cookie: { name: '${memory()}' }, privacyPolicyUrl: '/privacy',
        purposes: [{ id: 'stripe', title: 'Stripe', cookies: [] }],
      }</script>` + script('orejime/dist/orejime-standard-en.js'),
    consent: "orejime.manager.setConsent('stripe', true)",
  },
  {
    name: 'Yett 0.1, which finds scripts by itself',
    head: () => '<script>window.YETT_BLACKLIST = [/connect-js/]</script>' + script('yett/dist/yett.min.js'),
    consent: 'yett.unblock()',
    isAutomatic: true,
  },
];

for (const { name, head, consent, isAutomatic } of MANAGERS) {
  describe(`With ${name}`, () => {
    for (const wait of [1000, 60_000]) {
      it(`nothing of Stripe’s is requested until the user consents, after ${wait / 1000} s`, async () => {
        const page = await openPage(tag('components="payments"'), {
          module: newCdn().scriptTag,
          head: head(),
          wait: 'loaded',
        });
        const start = page.clock.now;
        await status(page, dashboardOf(page), 'error');
        expect(page.clock.now - start, 'at once, and not at the timeout').to.be.lessThan(15_000);
        expect(dashboardOf(page).error!.code).to.equal('consent-required');
        await page.until(() => viewText(dashboardOf(page)).startsWith('To see this'), 'the user reads why');
        expect(retryButton(dashboardOf(page))).to.be.null;
        const view = dashboardOf(page).shadowRoot!.querySelector('[part=message]')!;
        expect(view.closest('[role]')!.role, 'it does not interrupt the consent manager').to.equal('status');
        await page.clock.advance(wait);
        expect(page.requestsTo(CONNECT_JS)).to.have.lengthOf(0);
        expect(page.requestsTo('/account_session')).to.have.lengthOf(isAutomatic ? 1 : 0);
        expect(page.document.querySelector('link[rel=preload]')).to.be.null;
        call(page, consent);
        await status(page, dashboardOf(page), 'ready');
        expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
        expect(page.requestsTo(CONNECT_JS)).to.have.lengthOf(1);
        expect(viewText(dashboardOf(page))).to.equal('');
      });
    }
  });
}
