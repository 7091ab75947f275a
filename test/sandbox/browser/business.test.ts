import { expect } from '@open-wc/testing';
import { tags, type Tag } from '../../../src/sandbox/browser/component-specs.js';
import type { SandboxConfig } from '../../../src/sandbox/browser/config.js';
import { connectPage, openRow, press, textOf, type Added, type ConnectPage } from './connect-page.js';

const boatTrips = {
  name: 'Tern & Tide',
  products: [
    { name: 'Seal watching, 2 guests', amount: 9600 },
    { name: 'Harbour tour', amount: 3600 },
  ],
};

/** Text and the values of fields: a form shows what the account's data says, too. */
function contentOf(document: Document | undefined): string {
  const values = [...(document?.querySelectorAll('input') ?? [])].map(({ value }) => value);
  return [textOf(document), ...values].join('\n');
}

/** Where a component shows more than at first: each step, section or page of it. */
const more: Partial<Record<Tag, (added: Added, connect: ConnectPage, see: () => void) => void>> = {
  'account-onboarding': ({ content }, _, see) => {
    while (!textOf(content).includes('Review and submit')) {
      press(content, 'Continue');
      see();
    }
  },
  'account-management': ({ content }, connect, see) => {
    for (const section of ['Business details', 'Public details', 'Personal details', 'Bank account']) {
      press(content, `Edit: ${section}`);
      see();
      press(connect.overlay, 'Close');
    }
  },
  'notification-banner': ({ content }, connect, see) => {
    for (const notification of ['Confirm your identity', 'Check your bank account']) {
      press(content, `Resolve: ${notification}`);
      see();
      press(connect.overlay, 'Close');
    }
  },
};

/** Later pages of a long list have what the first ones have. */
const MAX_PAGES = 4;

/** What there is to read in one component: at first, page by page, and with the first row of each page open. */
async function readAll(tag: Tag, connect: ConnectPage): Promise<string> {
  const collectionOptions = { fields: 'eventually_due', futureRequirements: 'include' };
  const added = await connect.show(tag, { setCollectionOptions: collectionOptions, setShowSpendControls: true });
  const frame = added.element.querySelector('iframe');
  const texts: string[] = [];
  const see = () => texts.push(contentOf(frame ? connect.sandbox.frame(frame) : undefined), contentOf(connect.overlay));
  see();
  if (!frame) return texts.join('\n');
  more[tag]?.(added, connect, see);
  for (let pages = 1; ; pages += 1) {
    if (added.content.querySelector('.row-button')) {
      openRow(added.content);
      await connect.page.until(() => connect.overlay?.querySelector('.panel'), 'the overlay is there');
      see();
      press(connect.overlay, 'Close');
    }
    const next = [...added.content.querySelectorAll('button')].find(
      ({ innerText, disabled }) => innerText === 'Next' && !disabled,
    );
    if (!next || pages === MAX_PAGES) return texts.join('\n');
    next.click();
    see();
  }
}

async function readEveryComponent(
  config: Partial<SandboxConfig>,
  names: readonly Tag[] = tags,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const connect = await connectPage(config);
  for (const tag of names) {
    texts.set(tag, await readAll(tag, connect));
    connect.empty();
  }
  return texts;
}

/** Goods and trades that a made-up account may only name where the page does. */
const TRADE =
  /bicycl|\bbikes?\b|cycles|wheel|brake|helmet|pannier|tune-up|rental|repair|bakery|studio|jacket|child seat|\bboat|harbour|\bsail|\btours?\b|seal watching/i;

const domainsIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, domain]) => domain))].sort();

/** The rows of the list of payments that are shown. */
const rowsOf = ({ content }: Added) =>
  [...content.querySelectorAll('tbody tr')].map((row) => ({
    amount: row.querySelector('.row-button')!.textContent!.replace(/[^\d.]/g, ''),
    description: row.querySelector('.wide-only')!.textContent!.replace(/^ · /, ''),
  }));

describe('the business that the sandbox makes up', () => {
  it('is of no particular trade, in any component, whatever the account', async function () {
    this.timeout(60_000);
    for (const [tag, text] of await readEveryComponent({})) expect(text, tag).not.to.match(TRADE);
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      for (const [tag, text] of await readEveryComponent({ seed }, ['account-management', 'payments']))
        expect(text, `${tag} ${seed}`).not.to.match(TRADE);
    }
  });

  it('sells numbered orders, invoices and bookings', async () => {
    const rows = rowsOf(await (await connectPage()).show('payments'));
    expect(rows).to.have.length(10);
    for (const { description } of rows) expect(description).to.match(/^(Order|Invoice|Booking) \d{4}$/);
  });

  it('is the one that the page names, in every component', async function () {
    this.timeout(60_000);
    const texts = await readEveryComponent({ business: boatTrips });
    const all = [...texts.values()].join('\n');
    for (const tag of ['account-onboarding', 'account-management', 'issuing-card'] as const)
      expect(texts.get(tag), tag).to.include('Tern & Tide');
    expect(domainsIn(all, /https?:\/\/([\w.-]+\w)/g)).to.deep.equal(['tern-tide.example']);
    expect(domainsIn(all, /[\w.+-]+@([\w.-]+\w)/g), 'its customers’ and its own').to.deep.equal([
      'example.com',
      'tern-tide.example',
    ]);
    expect(texts.get('account-management'))
      .to.include('TERN & TIDE · https://tern-tide.example')
      .and.include('hello@tern-tide.example');
    expect(all).not.to.match(/Juniper|Blue Door|Fern Valley|Larkfield|Quarry Lane/i);
  });

  it('sells what the page says, for the price that it says', async () => {
    const rows = rowsOf(await (await connectPage({ business: boatTrips })).show('payments'));
    const sold = new Set(rows.map(({ description, amount }) => `${description}: ${amount}`));
    expect([...sold].sort()).to.deep.equal(['Harbour tour: 36.00', 'Seal watching, 2 guests: 96.00']);
  });

  it('has one address: that of its tax settings is the one in its account', async () => {
    const connect = await connectPage();
    const management = await connect.show('account-management');
    const settings = await connect.show('tax-settings');
    const address = settings.content.querySelector<HTMLInputElement>('[name=address]')!.value;
    expect(address).to.match(/^\d+ .*\d{5}$/);
    expect(management.text).to.include(address);
  });

  for (const [name, domain, descriptor] of [
    ['Café Müller', 'cafe-muller', 'CAFE MULLER'],
    ["Robin's *Very* Long Name of a Business", 'robin-s-very-long-name-of-a-business', 'ROBINS VERY LONG NAME'],
    ['潮と鳥', 'business', 'BUSINESS'],
    [' ', undefined, undefined],
  ] as const) {
    it(`has a domain and a statement descriptor for the name "${name}"`, async () => {
      const { text } = await (await connectPage({ business: { name } })).show('account-management');
      if (!domain) return void expect(text).to.match(/https:\/\/[a-z-]+\.example/);
      expect(text)
        .to.include(name)
        .and.include(`${descriptor} · https://${domain}.example`)
        .and.include(`hello@${domain}.example`);
    });
  }

  it('can be edited, and every component shows the new values', async () => {
    const connect = await connectPage();
    const instance = connect.init();
    const management = await connect.add(instance, 'account-management').shown();
    const card = await connect.add(instance, 'issuing-card').shown();
    const balances = await connect.add(instance, 'balances').shown();
    const edit = (section: string, field: string, value: string) => {
      press(management.content, `Edit: ${section}`);
      connect.overlay!.querySelector<HTMLInputElement>(`[name=${field}]`)!.value = value;
      press(connect.overlay, 'Save');
    };
    edit('Business details', 'businessName', 'Renamed Ltd');
    edit('Public details', 'statementDescriptor', 'RENAMED');
    edit('Personal details', 'representative', 'Jo New');
    edit('Bank account', 'number', '000999998888');
    expect(management.text)
      .to.match(/Renamed Ltd · /)
      .and.match(/RENAMED · https/)
      .and.match(/Jo New · /)
      .and.match(/•••• 8888/);
    expect(card.text).to.include('Renamed Ltd');
    expect(balances.text).to.include('•••• 8888');
  });

  it('has no details that do not exist', async () => {
    const { sandbox } = await connectPage();
    expect(() => sandbox.configure({ business: { nmae: 'X' } as never })).to.throw(
      /no detail of a business "nmae".*name, products/,
    );
    expect(() => sandbox.configure({ business: { products: [{ name: 'X', price: 1 } as never] } })).to.throw(
      /no detail of a product "price"/,
    );
  });

  it('is asked for its identity in two weeks, whatever day it is', async () => {
    const { text } = await (await connectPage({ now: '2027-03-01T00:00:00Z' })).show('notification-banner');
    expect(text).to.include('by March 15,');
  });
});
