/** In each language of the sandbox, no text stays English. */
import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../../src/sandbox/browser/component-specs.js';
import { connectPage, type Added, type ConnectPage } from './connect-page.js';

/** What is the same in every language: names, addresses, numbers, brands, and words that a language shares. */
const SAME_EVERYWHERE: readonly RegExp[] = [
  /^[^\p{L}]*$/u,
  /@|https?:|^(pi|po|fa|ic|pmc|taxs|trxn)_/,
  /•••• \d/,
  /Alder Street|^Juniper & Pine|^Blue Door|^Fern Valley|^Larkfield|^Quarry Lane/i,
  /^Sandbox( Bank)?$/,
  /^(VISA|MC|AMEX|Visa|Mastercard|Amex|Link|Klarna|Apple Pay|Google Pay|USD)$/,
  /^(GST|GST\/HST|VAT|ID)$/,
  /^(Canada|Australia|Japan|France|Portugal)$/,
  /^(City Hardware|Cloud Hosting|Fuel & Go|Parcel Post|Paper House|Rail Tickets|Corner Café)$/,
];
const SAME_IN: Record<string, readonly string[]> = {
  'de-DE': [
    'Status',
    'Name',
    'Bank',
    'Standard',
    'Sep',
    'Aug',
    'Nov',
    'BANK',
    'August 2026',
    'September 2026',
    'November 2026',
  ],
  'fr-FR': ['Date', 'Description', 'Action', 'Total', 'Net', 'Type', 'Standard', 'Documents'],
  'es-ES': ['Total', 'General', 'Virtual'],
  'ja-JP': [],
};

/** Two capitalized words: of English texts, only the first word is. */
const isName = (text: string) => /^\p{Lu}\p{L}+ (· )?\p{Lu}\p{L}+$/u.test(text);

function textsOf(document: Document | undefined): string[] {
  if (!document?.body) return [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? '');
  for (const element of document.querySelectorAll('[aria-label], [placeholder]'))
    texts.push(element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '');
  return texts.map((text) => text.trim()).filter(Boolean);
}

/** Buttons that open something else than a file or another page of the list, by their keys. */
const OPENING =
  '[data-key^=section], [data-key^=resolve], [data-key=schedule], [data-key=pay-out], [data-key=promotion], [data-key=add], [data-key=send], [data-key^="end "], [data-key=number]';

/** What there is to read in one component: at first, with each row of the first page open, and step by step. */
async function readAll(tag: Tag, connect: ConnectPage, locale: string): Promise<string[]> {
  const settings = {
    setCollectionOptions: { fields: 'eventually_due', futureRequirements: 'include' },
    setShowSpendControls: true,
    setCardSwitching: true,
    setFetchEphemeralKey: () => Promise.reject(new Error('not called')),
    setFullTermsOfServiceUrl: 'https://a.example/terms',
  };
  const added = await connect.show(tag, settings, { locale }, { account: 'acct_language' });
  const texts: string[] = [];
  const frame = added.element.querySelector('iframe');
  const see = () => texts.push(...textsOf(frame ? added.content : undefined), ...textsOf(connect.overlay));
  see();
  if (!frame) return texts;
  await openEach(added, connect, see);
  for (let steps = 0; tag === 'account-onboarding' && steps < 9; steps += 1) {
    added.content.querySelector<HTMLInputElement>('[name=terms]')?.click();
    added.content.querySelector<HTMLElement>('[type=submit]')!.click();
    if (steps === 8) await connect.page.until(() => !added.content.querySelector('form'), 'it is submitted');
    see();
  }
  return texts;
}

async function openEach(added: Added, connect: ConnectPage, see: () => void): Promise<void> {
  const keys = [...added.content.querySelectorAll(`.row-button, ${OPENING}`)].map((each) =>
    each.getAttribute('data-key'),
  );
  for (const key of keys) {
    added.content.querySelector<HTMLElement>(`[data-key="${CSS.escape(key!)}"]`)?.click();
    if (!connect.overlay) continue;
    await connect.page.until(() => connect.overlay?.querySelector('.panel'), 'the overlay is there');
    see();
    for (const action of ['.panel-foot .button:first-child', '.panel-body [required]']) {
      const element = connect.overlay?.querySelector<HTMLElement>(action);
      if (element instanceof connect.overlay!.defaultView!.HTMLInputElement) {
        element.value = '';
        element.form?.requestSubmit();
      } else if (element?.getAttribute('data-key')?.startsWith('refund')) element.click();
      see();
    }
    connect.overlay?.querySelector<HTMLElement>('[data-key=overlay-close]')?.click();
  }
}

describe('the language of the sandbox', () => {
  const english = new Map<Tag, Set<string>>();

  before(async function () {
    this.timeout(60_000);
    const connect = await connectPage();
    for (const tag of tags) {
      english.set(tag, new Set(await readAll(tag, connect, 'en-US')));
      connect.empty();
    }
  });

  for (const [locale, shared] of Object.entries(SAME_IN)) {
    it(`is ${locale} throughout, in every component`, async function () {
      this.timeout(60_000);
      const connect = await connectPage();
      const stayedEnglish = new Set<string>();
      for (const tag of tags) {
        const texts = await readAll(tag, connect, locale);
        connect.empty();
        expect(texts.length, tag).to.be.greaterThan(0);
        const left = texts.filter(
          (text) =>
            english.get(tag)!.has(text) &&
            !shared.includes(text) &&
            !isName(text) &&
            !SAME_EVERYWHERE.some((pattern) => pattern.test(text)),
        );
        for (const text of left) stayedEnglish.add(`${tag}: ${text}`);
      }
      expect([...stayedEnglish].join('\n')).to.equal('');
    });
  }
});
