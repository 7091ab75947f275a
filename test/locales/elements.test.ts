import { expect } from '@open-wc/testing';
import type { ConnectError } from '../../src/elements.js';
import {
  axeViolations,
  component,
  componentOf,
  dashboardOf,
  retryButton,
  sandboxMeta,
  status,
  tag,
  viewText,
} from '../support/elements.js';
import { newCdn, newLibrary } from '../support/files.js';
import { openPage, type Page } from '../support/page.js';
import { labelsOf, openTabs, rowOf, tabOf } from '../tabs/support.js';

const REFUSED = { endpoints: { '/account_session': { status: 403 } } };
const CLOSED = { endpoints: { '/account_session': { status: 409 } } };
const NO_ACCESS = {
  de: 'Sie haben keinen Zugriff auf diesen Teil der Seite.',
  fr: 'Vous n’avez pas accès à cette partie de la page.',
  en: 'You do not have access to this part of the page.',
};
const payments = (attributes = '') => tag(`components="payments" ${attributes}`);

/** The language that a screen reader is told, for the built-in text. */
const langOf = (element: Element): string | undefined =>
  element.shadowRoot!.querySelector<HTMLElement>('[part=view] [lang]')?.lang;
const fetched = (page: Page): string[] =>
  page.window.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/([a-z]+-[A-Z]\w+|es-419|locales)\.js$/.test(name));
const says = (page: Page, element: HTMLElement, text: string) =>
  page.until(() => viewText(element).includes(text), `it says ${text}`);

describe('In the person’s language', () => {
  it('says that it loads, and in which language it says so', async () => {
    const page = await openPage(payments('locale="de-DE"'), { connectJs: 'hang' });
    await says(page, dashboardOf(page), 'Wird geladen …');
    expect(langOf(dashboardOf(page))).to.equal('de-DE');
    expect(await axeViolations(page, dashboardOf(page))).to.deep.equal([]);
  });

  it('says what went wrong, and what its button does', async () => {
    const page = await openPage(payments('locale="ja-JP"'), CLOSED);
    await says(page, dashboardOf(page), '問題が発生しました。しばらくしてから、もう一度お試しください。');
    expect(retryButton(dashboardOf(page))!.innerText).to.equal('もう一度試す');
    expect(langOf(dashboardOf(page))).to.equal('ja-JP');
    expect(await axeViolations(page, dashboardOf(page))).to.deep.equal([]);
  });

  it('names the link to sign in, and the button that takes a notice away', async () => {
    const page = await openPage(payments('locale="de-DE" sign-in-url="/login"'));
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'ready');
    page.answer('/account_session', { status: 503 });
    dashboard.reload();
    await says(
      page,
      dashboard,
      'Der Inhalt konnte nicht aktualisiert werden. Was Sie sehen, ist möglicherweise veraltet.',
    );
    expect(dashboard.shadowRoot!.querySelector('[part=dismiss]')!.ariaLabel).to.equal('Schließen');
    page.answer('/account_session', { status: 401 });
    dashboard.reload();
    await says(page, dashboard, 'Ihre Sitzung ist abgelaufen.');
    expect(dashboard.shadowRoot!.querySelector<HTMLElement>('[part=sign-in]')!.innerText).to.equal('Anmelden');
  });

  it('takes the language of the page around it', async () => {
    const page = await openPage(`<main lang="fr-BE">${payments()}</main>`, REFUSED);
    await says(page, dashboardOf(page), NO_ACCESS.fr);
    expect(langOf(dashboardOf(page))).to.equal('fr-FR');
  });

  it('rather takes its own locale', async () => {
    const page = await openPage(payments('locale="de"'), { ...REFUSED, html: 'lang="fr"' });
    await says(page, dashboardOf(page), NO_ACCESS.de);
  });

  it('takes the browser’s, as Connect does, where Connect has no such language', async () => {
    const page = await openPage(payments(), { ...REFUSED, html: 'lang="ar"' });
    await says(page, dashboardOf(page), NO_ACCESS.en);
    expect(langOf(dashboardOf(page))).to.equal('en');
  });

  it('leaves what the server said in the page’s language', async () => {
    const page = await openPage(payments('locale="de-DE"'), {
      html: 'lang="nl"',
      endpoints: { '/account_session': { status: 403, body: { error: 'Vraag het aan Ada' } } },
    });
    await says(page, dashboardOf(page), 'Vraag het aan Ada');
    expect(dashboardOf(page).shadowRoot!.querySelector<HTMLElement>('[part=detail]')!.lang).to.equal('nl');
  });

  it('gives the page’s own code the text for the person in that language', async () => {
    const page = await openPage(payments('locale="de-DE"'), REFUSED);
    const errors: string[] = [];
    page.document.addEventListener('connect-error', ({ detail }) =>
      errors.push((detail.error as ConnectError).userMessage),
    );
    await status(page, dashboardOf(page), 'error');
    await page.until(() => errors.length > 0, 'the event is dispatched');
    expect(errors).to.deep.equal([NO_ACCESS.de]);
    expect(dashboardOf(page).error!.userMessage).to.equal(NO_ACCESS.de);
  });

  it('speaks English for as long as the file of the language is late, and then that language', async () => {
    const { elements, folder } = newLibrary();
    const file = `${folder}fr-FR.js`;
    let send!: () => void;
    const late = new Promise<object>((resolve) => (send = () => resolve({ file })));
    const page = await openPage(payments('locale="fr-FR"'), {
      ...REFUSED,
      module: elements,
      endpoints: { ...REFUSED.endpoints, [file]: () => late },
    });
    await says(page, dashboardOf(page), NO_ACCESS.en);
    send();
    await says(page, dashboardOf(page), NO_ACCESS.fr);
    expect(langOf(dashboardOf(page))).to.equal('fr-FR');
  });

  it('fetches no language where all is English', async () => {
    const page = await openPage(payments(), { ...REFUSED, html: 'lang="en-AU"' });
    await says(page, dashboardOf(page), NO_ACCESS.en);
    expect(fetched(page)).to.deep.equal([]);
  });

  it('fetches the one language that it needs', async () => {
    const page = await openPage(payments('locale="sv"'), REFUSED);
    await says(page, dashboardOf(page), 'Du har inte åtkomst');
    expect(
      fetched(page)
        .map((name) => name.split('/').at(-1))
        .sort(),
    ).to.deep.equal(['locales.js', 'sv-SE.js']);
  });
});

describe('A language that changes while the page is open', () => {
  it('changes what loads', async () => {
    const page = await openPage(payments(), { connectJs: 'hang' });
    await says(page, dashboardOf(page), 'Loading…');
    dashboardOf(page).locale = 'it-IT';
    await says(page, dashboardOf(page), 'Caricamento in corso…');
    expect(viewText(dashboardOf(page))).not.to.include('Loading');
  });

  it('changes the error, and back', async () => {
    const page = await openPage(payments(), REFUSED);
    await says(page, dashboardOf(page), NO_ACCESS.en);
    dashboardOf(page).locale = 'de-DE';
    await says(page, dashboardOf(page), NO_ACCESS.de);
    expect(viewText(dashboardOf(page))).not.to.include(NO_ACCESS.en);
    dashboardOf(page).removeAttribute('locale');
    dashboardOf(page).locale = undefined;
    await says(page, dashboardOf(page), NO_ACCESS.en);
    expect(dashboardOf(page).error!.userMessage).to.equal(NO_ACCESS.en);
  });

  it('follows the page', async () => {
    const page = await openPage(payments(), { ...REFUSED, html: 'lang="de"' });
    await says(page, dashboardOf(page), NO_ACCESS.de);
    page.document.documentElement.lang = 'fr';
    await says(page, dashboardOf(page), NO_ACCESS.fr);
  });

  it('leaves the keyboard on the button', async () => {
    const page = await openPage(payments(), CLOSED);
    (await page.until(() => retryButton(dashboardOf(page)), 'there is a button')).focus();
    dashboardOf(page).locale = 'de-DE';
    await says(page, dashboardOf(page), 'Es ist ein Fehler aufgetreten.');
    await page.until(
      () => dashboardOf(page).shadowRoot!.activeElement === retryButton(dashboardOf(page)),
      'the new button has the focus',
    );
  });
});

describe('A component', () => {
  const head = sandboxMeta({ faults: { payouts: { type: 'api_error', message: 'No' } } });

  it('speaks its dashboard’s language', async () => {
    const page = await openPage(tag('components="payments payouts" locale="de-DE"'), { head });
    await says(page, componentOf(page, 'payouts'), 'Es ist ein Fehler aufgetreten.');
    expect(langOf(componentOf(page, 'payouts'))).to.equal('de-DE');
    dashboardOf(page).locale = 'fr-FR';
    await says(page, componentOf(page, 'payouts'), 'Une erreur s’est produite.');
  });

  it('does so wherever it stands', async () => {
    const page = await openPage(
      tag('id="dash" components="payments" locale="de-DE"') +
        `<div lang="fr">${component('name="payouts" dashboard="dash"')}</div>`,
      { head },
    );
    await says(page, componentOf(page, 'payouts'), 'Es ist ein Fehler aufgetreten.');
  });

  it('speaks the page’s without a dashboard', async () => {
    const page = await openPage(component('name="payments" timeout="50"'), { html: 'lang="de"' });
    await says(page, componentOf(page), 'Dieser Teil der Seite ist nicht richtig eingerichtet.');
  });
});

describe('Tabs', () => {
  it('are labelled in the dashboard’s language, as is their row', async () => {
    const page = await openTabs('components="payments payouts" locale="de-DE"');
    await page.until(() => labelsOf(page).join() === 'Zahlungen,Auszahlungen', 'the labels are German');
    expect(tabOf(page, 'Zahlungen').lang).to.equal('de-DE');
    expect(rowOf(page)!.getAttribute('aria-label')).to.equal('Bereiche');
  });

  it('change with it', async () => {
    const page = await openTabs('components="payments payouts" locale="de-DE"');
    await page.until(() => labelsOf(page).join() === 'Zahlungen,Auszahlungen', 'the labels are German');
    dashboardOf(page).locale = 'es-ES';
    await page.until(() => labelsOf(page).join() === 'Pagos,Transferencias', 'the labels are Spanish');
    dashboardOf(page).locale = 'en-GB';
    await page.until(() => labelsOf(page).join() === 'Payments,Payouts', 'the labels are English');
  });

  it('keep the label that the page gives, in the page’s language, and name in English what is newer than this version', async () => {
    const children = component('name="payments" label="Money"') + component('name="payouts"');
    const page = await openTabs('locale="de-DE"', { children });
    await page.until(() => labelsOf(page).join() === 'Money,Auszahlungen', 'its own label stays');
    expect(tabOf(page, 'Money').hasAttribute('lang')).to.equal(false);
  });
});

describe('Where the file of a language cannot be loaded', () => {
  for (const [file, locale] of [
    ['locales.js', 'hu-HU'],
    ['ro-RO.js', 'ro-RO'],
  ] as const) {
    it(`speaks English without ${file}`, async () => {
      const cdn = newCdn();
      const page = await openPage(payments(`locale="${locale}"`), {
        module: cdn.scriptTag,
        endpoints: { ...REFUSED.endpoints, [`${cdn.folder}${file}`]: 'network-error' },
      });
      await says(page, dashboardOf(page), NO_ACCESS.en);
      expect(langOf(dashboardOf(page))).to.equal('en');
    });
  }

  it('speaks the language with it', async () => {
    const page = await openPage(payments('locale="cs-CZ"'), { module: newCdn().scriptTag, ...REFUSED });
    await says(page, dashboardOf(page), 'K této části stránky nemáte přístup.');
  });

  it('does not wait for it for long', async () => {
    const cdn = newCdn();
    const page = await openPage(payments('locale="lv-LV"'), {
      module: cdn.scriptTag,
      endpoints: { ...REFUSED.endpoints, [`${cdn.folder}lv-LV.js`]: 'hang' },
    });
    await says(page, dashboardOf(page), NO_ACCESS.en);
  });
});
