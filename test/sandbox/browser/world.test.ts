/** What the sandbox makes up is plausible: its numbers add up, in every component, and after what a user does. */
import { expect } from '@open-wc/testing';
import { openRow, press, shareConnectPage, connectPage, type Added, type ConnectPage } from './connect-page.js';

const sharedPage = shareConnectPage();

/** In cents. */
const cents = (text: string | null | undefined) => Math.round(Number((text ?? '').replace(/[^\d.-]/g, '')) * 100);
const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** The text of each cell of a list, on all its pages. */
function readRows({ content }: Added): string[][] {
  const rows: string[][] = [];
  for (;;) {
    for (const row of content.querySelectorAll('tbody tr'))
      rows.push([...row.children].map((cell) => cell.textContent ?? ''));
    const next = [...content.querySelectorAll('button')].find(
      ({ innerText, disabled }) => innerText === 'Next' && !disabled,
    );
    if (!next) return rows;
    next.click();
  }
}

/** The amounts of a list of terms, by term. */
function amountsOf(content: Document, list: string): Map<string, number> {
  const terms = [...content.querySelectorAll(`${list} dt`)];
  return new Map(terms.map((term) => [term.textContent ?? '', cents(term.nextElementSibling?.textContent)]));
}

const MOVES_NO_MONEY = ['Failed', 'Pending', 'Canceled', 'Uncaptured'];
const isFailed = ([, status]: string[]) => MOVES_NO_MONEY.includes(status!);
const isIn = (month: string, column: number) => (row: string[]) => row[column]!.startsWith(month);

async function chooseMonth(report: Added, index: number): Promise<Map<string, number>> {
  const select = report.content.querySelector('select')!;
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change'));
  return amountsOf(report.content, '.breakdown');
}

const counts = ({ content }: Added) =>
  new Map(
    [...content.querySelectorAll('.chip')].map((chip) => {
      const count = chip.querySelector('.count')!.textContent!;
      return [chip.textContent!.slice(0, -count.length), Number(count)];
    }),
  );

describe('the numbers of the sandbox', () => {
  it('add up: each month starts with what the one before left, and the last ends with the balance', async () => {
    const connect = await sharedPage();
    const instance = connect.init();
    const report = await connect.add(instance, 'balance-report').shown();
    const balances = await connect.add(instance, 'balances').shown();
    const balance = amountsOf(balances.content, '.metrics');
    let next = balance.get('Available to pay out')! + balance.get('Pending')!;
    for (let month = 0; month < 5; month += 1) {
      const lines = await chooseMonth(report, month);
      expect(lines.get('Ending balance'), `the end of month ${month}`).to.equal(next);
      const changes = ['Payments', 'Refunded', 'Disputes', 'Fees', 'Payouts'].map((name) => lines.get(name)!);
      expect(lines.get('Starting balance')! + total(changes)).to.equal(next);
      next = lines.get('Starting balance')!;
    }
    expect(next, 'before the first payment').to.equal(0);
  });

  it('agree between the lists of payments and payouts, the report and the chart', async () => {
    const connect = await sharedPage();
    const instance = connect.init();
    const on = (day: string) => new (connect.page.window.Date as DateConstructor)(day);
    const [payments, payouts, report, chart] = await Promise.all([
      connect.add(instance, 'payments').shown(),
      connect.add(instance, 'payouts-list').shown(),
      connect.add(instance, 'balance-report').shown(),
      connect
        .add(instance, 'reporting-chart', { setIntervalStart: on('2026-10-01'), setIntervalEnd: on('2026-10-31') })
        .shown(),
    ]);
    const lines = await chooseMonth(report, 1);
    const inOctober = readRows(payments).filter((row) => isIn('Oct', 4)(row) && !isFailed(row));
    expect(inOctober.length).to.be.greaterThan(40);
    const paid = total(inOctober.map(([amount]) => cents(amount)));
    expect(lines.get('Payments')).to.equal(paid);
    expect(cents(chart.content.querySelector('.metric .number')?.textContent)).to.equal(paid);
    const paidOut = readRows(payouts).filter((row) => isIn('Oct', 3)(row) && row[1] !== 'Failed');
    expect(paidOut.length).to.be.greaterThan(2);
    expect(lines.get('Payouts')).to.equal(-total(paidOut.map(([amount]) => cents(amount))));
  });

  it('of a payout are those of its payments: what was paid less fees, refunds and disputes', async () => {
    const connect = await sharedPage();
    const { content } = await connect.show('payouts-list');
    for (const row of [...content.querySelectorAll<HTMLElement>('.row-button')]) {
      row.click();
      const lines = [...amountsOf(connect.overlay!, '.breakdown')];
      const [, sum] = lines.pop()!;
      expect(total(lines.map(([, amount]) => amount))).to.equal(sum);
      expect(sum).to.equal(cents(connect.overlay!.querySelector('.heading-xl')!.textContent));
      press(connect.overlay, 'Close');
    }
  });

  it('follow what a user does: a refund lowers the balance, an instant payout empties it', async () => {
    const connect = await sharedPage();
    const instance = connect.init();
    const balances = await connect.add(instance, 'balances').shown();
    const payments = await connect.add(instance, 'payments').shown();
    const available = () => amountsOf(balances.content, '.metrics').get('Available to pay out')!;
    const before = available();
    expect(before).to.be.greaterThan(0);
    press(payments.content, /^Succeeded/);
    openRow(payments.content);
    press(connect.overlay, 'Refund');
    connect.overlay!.querySelector<HTMLInputElement>('[name=amount]')!.value = '5.00';
    connect.overlay!.querySelector<HTMLElement>('[type=submit]')!.click();
    await connect.page.until(
      () => /Partially refunded[^]*\$5\.00 refunded/.test(connect.overlay!.body.innerText),
      'the refund is in the details',
    );
    press(connect.overlay, 'Close');
    expect(available()).to.equal(before - 500);
    press(balances.content, 'Pay out now');
    press(connect.overlay, /^Pay out now: /);
    expect(available()).to.equal(0);
  });

  it('follow a capture: the payment is pending until it is settled', async () => {
    const connect = await sharedPage();
    const instance = connect.init();
    const balances = await connect.add(instance, 'balances').shown();
    const payments = await connect.add(instance, 'payments').shown();
    const pending = () => amountsOf(balances.content, '.metrics').get('Pending')!;
    const before = pending();
    press(payments.content, /^Uncaptured/);
    openRow(payments.content);
    expect(connect.overlay!.querySelector('.breakdown'), 'nothing is earned yet').to.equal(null);
    press(connect.overlay, 'Capture');
    expect(pending()).to.equal(before + amountsOf(connect.overlay!, '.breakdown').get('Net')!);
  });

  it('of a card are those of its purchases', async () => {
    const connect = await sharedPage();
    const { content } = await connect.show('issuing-card', { setShowSpendControls: true });
    const spent = [...content.querySelectorAll('tbody tr')]
      .map((row) => [...row.children].map((cell) => cell.textContent ?? ''))
      .filter(([, , status]) => status === 'Approved');
    expect(spent.length).to.equal(5);
    const text = /(\$[\d,.]+) spent this month/.exec(content.body.innerText)?.[1];
    expect(cents(text)).to.equal(-total(spent.map(([, , , amount]) => cents(amount))));
  });
});

describe('the list of payments of the sandbox', () => {
  it('has each payment in one group, so that the counts add up', async () => {
    const groups = counts(await (await sharedPage()).show('payments'));
    const { All: all, ...others } = Object.fromEntries(groups);
    expect(Object.keys(others)).to.include('Pending').and.include('Canceled');
    expect(Math.min(...Object.values(others))).to.be.greaterThan(0);
    expect(total(Object.values(others))).to.equal(all);
  });

  it('has as few disputes as a business may have: below 1 %', async () => {
    const groups = counts(await (await sharedPage()).show('payments'));
    const share = groups.get('Disputed')! / groups.get('All')!;
    expect(share).to.be.greaterThan(0).and.lessThan(0.01);
  });

  it('has many customers, none of whom pays from the bank account of the business', async () => {
    const connect = await sharedPage();
    const instance = connect.init();
    const rows = readRows(await connect.add(instance, 'payments').shown());
    const balances = await connect.add(instance, 'balances').shown();
    const own = /Bank account •••• (\d{4})/.exec(balances.text)?.[1];
    const names = new Set(rows.map((cells) => cells[3]!.split(' · ')[0]));
    expect(names.size).to.be.greaterThan(100);
    const banks = rows.map((cells) => cells[2]!).filter((method) => method.includes('Bank ending in'));
    expect(banks.length).to.be.greaterThan(0);
    for (const bank of banks) expect(bank.slice(-4)).not.to.equal(own);
  });

  it('returns to its first page when a filter changes', async () => {
    const added = await (await sharedPage()).show('payments', { setDefaultFilters: { amount: { greaterThan: 1 } } });
    const turn = () => {
      press(added.content, 'Next');
      press(added.content, 'Next');
      expect(added.text).to.include('21–30 / ');
    };
    turn();
    press(added.content, /^Succeeded/);
    expect(added.text).to.include('1–10 / ');
    turn();
    press(added.content, /^All/);
    expect(added.text).to.include('1–10 / 240');
    turn();
    press(added.content, /^Remove the filter/);
    expect(added.text).to.include('1–10 / 240');
  });

  it('stays the same in the course of a day, but for new payments', async () => {
    const read = async (now: string) => {
      const connect = await connectPage({ now });
      const payments = readRows(await connect.show('payments'));
      connect.empty();
      return { payments, payouts: readRows(await connect.show('payouts-list')) };
    };
    const [morning, evening] = [await read('2026-11-15T00:01:00Z'), await read('2026-11-15T23:59:00Z')];
    expect(evening.payments.slice(2)).to.deep.equal(morning.payments);
    const amountAndDate = ([amount, , , date]: string[]) => [amount, date];
    expect(evening.payouts.map(amountAndDate)).to.deep.equal(morning.payouts.map(amountAndDate));
  });

  it('is of today, unless the page sets the date', async () => {
    const connect = await connectPage({ now: undefined });
    const { content } = await connect.show('payments');
    const day = (time: number) =>
      new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(time);
    const now = connect.page.window.Date.now();
    const [newest] = content.querySelectorAll('tbody tr');
    expect([day(now), day(now - 86_400_000)]).to.include(newest!.children[4]!.textContent);
  });
});

describe('a new account', () => {
  const show = async (tag: Parameters<ConnectPage['show']>[0]) =>
    (await sharedPage()).show(tag, {}, {}, { account: 'acct_1SandboxNew' });

  for (const [tag, text] of [
    ['payments', 'No payments yet.'],
    ['disputes-list', 'No disputes.'],
    ['payouts', 'No payouts yet.'],
    ['payouts-list', 'No payouts yet.'],
    ['payout-reconciliation-report', 'No payouts yet.'],
    ['documents', 'No documents yet.'],
    ['tax-registrations', 'No registrations yet.'],
    ['issuing-card', 'No cards yet.'],
    ['issuing-cards-list', 'No cards yet.'],
    ['financial-account', 'No transactions yet.'],
    ['financial-account-transactions', 'No transactions yet.'],
    ['terminal-hardware-orders', 'No orders yet.'],
  ] as const) {
    it(`has nothing in ${tag}, and is told so`, async () => {
      const { content, text: all } = await show(tag);
      expect(all).to.include(text);
      expect(content.querySelectorAll('tbody tr')).to.have.length(0);
    });
  }

  it('has no money, and no payout is planned', async () => {
    const { content, text } = await show('balances');
    expect([...amountsOf(content, '.metrics').values()]).to.deep.equal([0, 0, 0]);
    expect(text).to.include('No payout planned');
    expect(content.querySelector<HTMLButtonElement>('[data-key=pay-out]')!.disabled).to.equal(true);
  });

  it('is offered no instant payout, and is to finish its setup', async () => {
    const promotion = await show('instant-payouts-promotion');
    expect(promotion.text).to.equal('');
    expect((await show('notification-banner')).text).to.include('Finish setting up your account');
  });
});
