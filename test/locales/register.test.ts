import { expect } from '@open-wc/testing';
import type { CustomStrings, registerStrings } from '../../src/index.js';
import { axeViolations, dashboardOf, retryButton, status, tag, viewText } from '../support/elements.js';
import { newCdn, newLibrary, type Files } from '../support/files.js';
import { openPage, type Page, type PageOptions } from '../support/page.js';
import { labelsOf, rowOf, tabOf } from '../tabs/support.js';

const REFUSED = { endpoints: { '/account_session': { status: 403 } } };
const FAILED = { endpoints: { '/account_session': { status: 422, body: {} } } };
const ARABIC: CustomStrings = {
  loading: 'جارٍ التحميل',
  retry: 'حاول مرة أخرى',
  sections: 'الأقسام',
  errors: { access: 'لا يمكنك الوصول إلى هذا الجزء من الصفحة.' },
  components: { payments: 'المدفوعات' },
};

type Register = typeof registerStrings;

/** A page whose own script imports the function from the file of the elements, as after the script tag. */
async function open(html: string, options: PageOptions = {}, files: Files = newLibrary()) {
  const head = `<script type="module">
    import { registerStrings } from '${files.elements}';
    Object.assign(window, { registerStrings });
  </script>`;
  const page = await openPage(html, { module: files.elements, ...options, head: head + (options.head ?? '') });
  await page.until(() => 'registerStrings' in page.window, 'the function is imported');
  const register: Register = (...args) =>
    (page.window as unknown as { registerStrings: Register }).registerStrings(...args);
  return { page, register };
}

const says = (page: Page, text: string) =>
  page.until(() => viewText(dashboardOf(page)).includes(text), `it says ${text}`);
const langOf = (page: Page) => dashboardOf(page).shadowRoot!.querySelector<HTMLElement>('[part=view] [lang]')!.lang;
const payments = (attributes = '') => tag(`components="payments" ${attributes}`);

describe('registerStrings()', () => {
  it('changes one sentence of an error, and leaves the button as it is', async () => {
    const { page, register } = await open(payments(), FAILED);
    register('en', { errors: { fault: 'Call us: 555 0100.' } });
    await says(page, 'Call us: 555 0100.');
    expect(retryButton(dashboardOf(page))!.innerText).to.equal('Try again');
    expect(langOf(page)).to.equal('en');
    expect(await axeViolations(page, dashboardOf(page))).to.deep.equal([]);
  });

  it('changes what is displayed already', async () => {
    const { page, register } = await open(payments('locale="de-DE"'), REFUSED);
    await says(page, 'Sie haben keinen Zugriff');
    register('de', { errors: { access: 'Fragen Sie Ada.' } });
    await says(page, 'Fragen Sie Ada.');
    expect(langOf(page)).to.equal('de-DE');
  });

  it('changes a dashboard that was out of the page meanwhile', async () => {
    const { page, register } = await open(payments(), REFUSED);
    const dashboard = dashboardOf(page);
    await says(page, 'You do not have access');
    dashboard.remove();
    register('en', { errors: { access: 'Ask Ada.' } });
    page.document.body.append(dashboard);
    await says(page, 'Ask Ada.');
  });

  it('adds a language that neither Connect nor this library has', async () => {
    const { page, register } = await open('', { ...REFUSED, html: 'lang="ar-EG" dir="rtl"' });
    register('ar', ARABIC);
    page.document.body.innerHTML = payments();
    await says(page, ARABIC.errors!.access!);
    expect(langOf(page)).to.equal('ar');
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error!.userMessage).to.equal(ARABIC.errors!.access);
  });

  it('is what a screen reader hears while it loads', async () => {
    const { page, register } = await open('', { connectJs: 'hang', html: 'lang="ar"' });
    register('ar', ARABIC);
    page.document.body.innerHTML = payments();
    await says(page, ARABIC.loading!);
  });

  it('labels the tabs and their row', async () => {
    const { page, register } = await open(tag('components="payments payouts" layout="tabs" locale="de"'));
    await page.until(() => labelsOf(page).join() === 'Zahlungen,Auszahlungen', 'the labels are German');
    register('de-DE', { sections: 'Geld', components: { payments: 'Umsätze', 'a-component-of-tomorrow': 'Neu' } });
    await page.until(() => labelsOf(page).join() === 'Umsätze,Auszahlungen', 'one label is the page’s');
    expect(tabOf(page, 'Umsätze').lang).to.equal('de-DE');
    expect(rowOf(page)!.getAttribute('aria-label')).to.equal('Geld');
  });

  it('prefers the variety that the page speaks, and adds to what was registered before', async () => {
    const { page, register } = await open(payments('locale="de_AT"'), FAILED);
    register('de-AT', { errors: { fault: 'Österreich' } });
    register('de', { errors: { fault: 'Deutsch' }, retry: 'Nochmal' });
    register('DE_at', { errors: { access: 'Zutritt' } });
    await says(page, 'Österreich');
    expect(retryButton(dashboardOf(page))!.innerText).to.equal('Nochmal');
  });

  it('is of no effect in another language', async () => {
    const { page, register } = await open(payments('locale="fr"'), REFUSED);
    register('de', { errors: { access: 'Fragen Sie Ada.' } });
    register('ar', ARABIC);
    await says(page, 'Vous n’avez pas accès');
  });

  it('displays texts as text', async () => {
    const { page, register } = await open(tag('components="payments payouts" layout="tabs"'));
    const markup = '<img src="/x" onerror="window.ran = true">';
    register('en', { components: { payments: markup } });
    await page.until(() => labelsOf(page)[0] === markup, 'the label is the markup');
    const { page: failing, register: registerThere } = await open(payments(), FAILED);
    registerThere('en', { errors: { fault: markup }, retry: markup });
    await says(failing, markup);
    expect(dashboardOf(failing).shadowRoot!.querySelector('img')).to.equal(null);
    expect(retryButton(dashboardOf(failing))!.innerText).to.equal(markup);
  });

  it('ignores what is no text, and copies what it is given', async () => {
    const { page, register } = await open(payments(), FAILED);
    const strings = { errors: { fault: 'First' }, retry: '', components: null, sections: 3 };
    register('en', strings as unknown as CustomStrings);
    strings.errors.fault = 'Second';
    register('en', { errors: undefined });
    await says(page, 'First');
    expect(retryButton(dashboardOf(page))!.innerText).to.equal('Try again');
  });

  it('throws for what is no language tag', async () => {
    const { register } = await open('');
    for (const locale of ['', 'not a language', 'd'])
      expect(() => register(locale, {}), locale)
        .to.throw()
        .with.property('name', 'RangeError');
  });

  it('works with the files of the CDN, and with a second copy of them', async () => {
    const cdn = newCdn();
    const { page, register } = await open(payments(), { ...REFUSED, module: cdn.scriptTag }, newCdn());
    register('en', { errors: { access: 'Ask Ada.' } });
    await says(page, 'Ask Ada.');
  });

  it('needs no file of a language for what the page says itself', async () => {
    const files = newCdn();
    const { page, register } = await open(
      '',
      {
        module: files.elements,
        endpoints: { ...REFUSED.endpoints, [`${files.folder}de-DE.js`]: 'network-error' },
        html: 'lang="de"',
      },
      files,
    );
    register('de', { errors: { access: 'Fragen Sie Ada.' } });
    page.document.body.innerHTML = payments();
    await says(page, 'Fragen Sie Ada.');
  });
});
