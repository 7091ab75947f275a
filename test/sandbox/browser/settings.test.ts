import { expect } from '@open-wc/testing';
import { COMPONENT_SPECS, tags } from '../../../src/sandbox/browser/component-specs.js';
import { connectPage, press, shareConnectPage, textOf, type Added, type ConnectPage } from './connect-page.js';

/** Two values, and how to get to where they make a difference. */
interface Difference {
  values: readonly [unknown, unknown];
  see?(added: Added, connect: ConnectPage): void | Promise<void>;
}

async function toSummary({ content }: Added): Promise<void> {
  for (let steps = 0; !textOf(content).includes('Review and submit'); steps++) {
    expect(steps, 'steps of onboarding').to.be.lessThan(20);
    press(content, 'Continue');
  }
}

/** In a list, a card is seen when its row is opened. */
function toCard({ content }: Added): void {
  content.querySelector<HTMLElement>('.row-button')?.click();
}

const sharedPage = shareConnectPage();

const fields = [{ fields: 'currently_due' }, { fields: 'eventually_due' }] as const;

const differences: Record<string, Difference> = {
  setFullTermsOfServiceUrl: { values: [undefined, 'https://a.example/terms'], see: toSummary },
  setRecipientTermsOfServiceUrl: { values: [undefined, 'https://a.example/recipient'], see: toSummary },
  setPrivacyPolicyUrl: { values: [undefined, 'https://a.example/privacy'], see: toSummary },
  setSkipTermsOfServiceCollection: { values: [false, true], see: toSummary },
  setCollectionOptions: { values: fields },
  setDefaultCard: { values: ['ic_one', 'ic_two'] },
  setCardSwitching: { values: [false, true] },
  setFetchEphemeralKey: { values: [undefined, () => Promise.reject(new Error('never called'))], see: toCard },
  setShowSpendControls: { values: [false, true], see: toCard },
  setIssuingProgram: { values: ['iprg_one', 'iprg_two'] },
  setFinancialAccount: { values: ['fa_one', 'fa_two'] },
  setDefaultFilters: { values: [undefined, { status: ['failed'] }] },
  setPayment: { values: ['pi_one', 'pi_two'] },
  setPayout: { values: ['po_one', 'po_two'] },
  setHideProductTaxCodeSelector: { values: [false, true] },
  setDisplayHeadOfficeCountries: { values: [undefined, ['IE', 'AU']] },
  setDisplayCountries: { values: [undefined, ['CA']] },
  setReportName: { values: ['gross_volume', 'net_volume'] },
  setIntervalStart: { values: [undefined, new Date('2026-09-01T00:00Z')] },
  setIntervalEnd: { values: [undefined, new Date('2026-10-31T00:00Z')] },
  setIntervalType: { values: ['day', 'month'] },
  setPaymentMethodConfiguration: { values: ['pmc_one', 'pmc_two'] },
};

describe('every setting that Connect.js has', () => {
  for (const tag of tags) {
    for (const setter of Object.keys(COMPONENT_SPECS[tag].setters).filter((name) => !name.startsWith('setOn'))) {
      it(`${tag}: ${setter} changes what is shown, and works while it is shown, or says that it does not`, async () => {
        const difference = differences[setter];
        if (!difference) throw new Error(`It is not known what ${setter} changes.`);
        const show = async (value: unknown) => {
          const connect = await sharedPage();
          const added = await connect.show(tag, { [setter]: value });
          await difference.see?.(added, connect);
          return { connect, added, text: connect.allText(added) };
        };
        const other = await show(difference.values[1]);
        const { connect, added, text: before } = await show(difference.values[0]);
        connect.page.console.length = 0;
        expect(before).not.to.equal(other.text);
        added.element[setter as `set${string}`]!(difference.values[1]);
        const warned = connect.page.console.some(
          ({ level, args }) => level === 'warn' && String(args[0]).includes(setter),
        );
        expect(connect.allText(added) !== before || warned).to.equal(true);
      });
    }
  }
});

describe('the settings of single components', () => {
  const steps = async (options: unknown) => {
    const { text } = await (await sharedPage()).show('account-onboarding', { setCollectionOptions: options });
    return Number(/of (\d+)/.exec(text)?.[1]);
  };

  it('collectionOptions: more fields, more steps; only and exclude choose among them', async () => {
    expect(await steps({ fields: 'currently_due' })).to.equal(6);
    expect(await steps({ fields: 'eventually_due' })).to.equal(8);
    expect(await steps({ fields: 'eventually_due', futureRequirements: 'include' })).to.equal(9);
    expect(await steps({ fields: 'currently_due', requirements: { only: ['external_account'] } })).to.equal(3);
    expect(
      await steps({ fields: 'currently_due', requirements: { exclude: ['representative.*', 'company.*'] } }),
    ).to.equal(4);
  });

  it('collectionOptions of onboarding cannot change after the first render', async () => {
    const connect = await connectPage();
    const added = await connect.show('account-onboarding');
    added.element.setCollectionOptions!({ fields: 'eventually_due' });
    expect(added.text).to.include('of 6');
    expect(
      connect.page.console.some(
        ({ level, args }) => level === 'warn' && /setCollectionOptions has no effect/.test(String(args[0])),
      ),
    ).to.equal(true);
  });

  it('the links of onboarding lead where the page says, and only to web pages', async () => {
    const connect = await connectPage();
    const added = await connect.show('account-onboarding', {
      setFullTermsOfServiceUrl: 'https://a.example/t',
      setRecipientTermsOfServiceUrl: 'https://',
      setPrivacyPolicyUrl: 'javascript:alert(1)',
    });
    await toSummary(added);
    const links = [...added.content.querySelectorAll<HTMLAnchorElement>('.links a')];
    expect(links.map(({ href, rel, target }) => [href, rel, target])).to.deep.equal([
      ['https://a.example/t', 'noopener', '_blank'],
      ['about:blank', 'noopener', '_blank'],
      ['about:blank', 'noopener', '_blank'],
    ]);
  });

  const rows = (added: Added) =>
    [...added.content.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));

  async function filtered(filters: (connect: ConnectPage) => unknown): Promise<Added> {
    const connect = await connectPage();
    return connect.show('payments', { setDefaultFilters: filters(connect) });
  }

  it('defaultFilters.amount lets through what it says, in cents', async () => {
    const amounts = (added: Added) => rows(added).map(([amount]) => Number(amount!.replace(/[^\d.]/g, '')));
    expect(
      amounts(await filtered(() => ({ amount: { greaterThan: 50_000 } }))).every((amount) => amount > 500),
    ).to.equal(true);
    expect(amounts(await filtered(() => ({ amount: { lessThan: 5000 } }))).every((amount) => amount < 50)).to.equal(
      true,
    );
    const between = amounts(await filtered(() => ({ amount: { between: { lowerBound: 5000, upperBound: 10_000 } } })));
    expect(between.length).to.be.greaterThan(2);
    expect(between.every((amount) => amount >= 50 && amount <= 100)).to.equal(true);
    expect(rows(await filtered(() => ({ amount: { equals: 1 } })))).to.deep.equal([]);
  });

  it('defaultFilters.date takes Dates of the page, and only Dates', async () => {
    const dates = (added: Added) => new Set(rows(added).map((cells) => cells[4]));
    const on = (connect: ConnectPage, day: string) => new (connect.page.window.Date as DateConstructor)(day);
    const between = await filtered((connect) => ({
      date: { between: { start: on(connect, '2026-11-08'), end: on(connect, '2026-11-11') } },
    }));
    expect([...dates(between)].every((date) => /^Nov (8|9|10)$/.test(date!))).to.equal(true);
    const after = await filtered((connect) => ({ date: { after: on(connect, '2026-11-13') } }));
    expect([...dates(after)].every((date) => /^Nov (13|14|15)$/.test(date!))).to.equal(true);
    const connect = await connectPage();
    const text = await connect.show('payments', { setDefaultFilters: { date: { after: '2026-11-13' } } });
    expect(text.text).to.include('/ 240');
    expect(connect.page.console.some(({ level, args }) => level === 'error' && /Date/.test(String(args[0])))).to.equal(
      true,
    );
  });

  it('defaultFilters.status and paymentMethod choose, and each can be taken off', async () => {
    const added = await filtered(() => ({ status: ['failed', 'refunded'], paymentMethod: 'card' }));
    expect(new Set(rows(added).map((cells) => cells[1]))).to.deep.equal(new Set(['Failed', 'Refunded']));
    press(added.content, 'Remove the filter card');
    press(added.content, 'Remove the filter Failed, Refunded');
    expect(added.text).to.include('/ 240');
  });

  it('displayCountries choose the registrations and what can be added', async () => {
    const connect = await connectPage();
    const added = await connect.show('tax-registrations', { setDisplayCountries: ['DE', 'ie'] });
    expect(rows(added).map(([country]) => country)).to.deep.equal(['Germany']);
    press(added.content, 'Add registration');
    const options = [...connect.overlay!.querySelectorAll('option')].map(({ textContent }) => textContent);
    expect(options).to.deep.equal(['Germany', 'Ireland']);
  });

  it('fetchEphemeralKey is called with card and nonce, and must answer with the same', async () => {
    const connect = await connectPage();
    const asked: { issuingCard: string; nonce: string }[] = [];
    const key = (given: { issuingCard: string; nonce: string }) => {
      asked.push(given);
      return Promise.resolve({ ...given, ephemeralKeySecret: 'ek_test_1' });
    };
    const added = await connect.show('issuing-card', { setDefaultCard: 'ic_mine', setFetchEphemeralKey: key });
    press(added.content, 'Show card number');
    await connect.page.until(() => added.text.includes('4000 00'), 'the number is shown, masked');
    expect(asked[0]).to.have.property('issuingCard', 'ic_mine');
    expect(asked[0]?.nonce).to.match(/^ephkn_/);
    expect(added.text).not.to.include('ek_test_1');

    connect.sandbox.configure({});
    const failing = await connect.show('issuing-card', {
      setFetchEphemeralKey: () => Promise.resolve({ nonce: 'other' }),
    });
    press(failing.content, 'Show card number');
    await connect.page.until(() => failing.text.includes('cannot be shown'), 'it says so');
  });

  it('cardSwitching shows another card', async () => {
    const connect = await connectPage();
    const added = await connect.show('issuing-card', { setCardSwitching: true });
    const select = added.content.querySelector('select')!;
    const holder = added.content.querySelector('.card-image')!.textContent;
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    expect(added.content.querySelector('.card-image')!.textContent).not.to.equal(holder);
  });
});
