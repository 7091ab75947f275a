import { NEW_ACCOUNT } from '../../accounts.js';
import { makeAccount, makeFirstNotifications, makeNotifications, type Account, type Notification } from './account.js';
import type { Business } from './business.js';
import { makeDisputes, type Dispute } from './disputes.js';
import { makeAuthorizations, makeCard, makeCards, spentThisMonth, type Authorization, type Card } from './issuing.js';
import { ledgerOf, type Entry } from './ledger.js';
import { DAY, makePayment, makePayments, type Payment } from './payments.js';
import { balanceOf, makePayout, makePayouts, type Balance, type Payout, type Schedule } from './payouts.js';
import { Random } from './random.js';
import { makeBalanceReport, makeDocuments, type AccountDocument, type BalanceReport } from './reports.js';
import { makeRegistrations, makeTaxSettings, type Registration, type TaxSettings } from './tax.js';
import { makeOrders, type HardwareOrder } from './terminal.js';
import { makeFinancialAccount, type FinancialAccount } from './treasury.js';

/** The objects of one account, generated from its id and the configuration, so that they are the same every time. */
export class AccountData {
  readonly account: Account;
  /** Whether nothing has happened in it yet: its lists are empty. */
  readonly isNew: boolean;
  readonly payments: Payment[];
  /** Of these payments. */
  readonly disputes: Dispute[];
  readonly payouts: Payout[];
  readonly notifications: Notification[];
  readonly registrations: Registration[];
  readonly taxSettings: TaxSettings;
  readonly hardwareOrders: HardwareOrder[];
  readonly paymentMethods = new Map<string, boolean>();
  payoutSchedule: Schedule = 'weekly';
  /** Of payments that are in no list. */
  readonly #otherDisputes: Dispute[] = [];
  readonly #created = new Map<string, object>();

  constructor(
    readonly id: string,
    readonly seed: string,
    readonly now: Date,
    readonly business: Business,
  ) {
    this.isNew = id === NEW_ACCOUNT;
    const unlessNew = <T>(make: () => T[]) => (this.isNew ? [] : make());
    this.account = makeAccount(this.random('account'), id, business);
    this.payments = unlessNew(() => makePayments(this.random('payments'), now, business));
    this.disputes = makeDisputes(this.random('disputes'), this.payments, now);
    this.payouts = makePayouts(this.random('payouts'), this.ledger, this.account.bank.last4, now);
    this.notifications = this.isNew ? makeFirstNotifications(now, business) : makeNotifications(now);
    this.registrations = unlessNew(() => makeRegistrations(this.random('registrations'), now));
    this.taxSettings = makeTaxSettings(this.random('tax settings'), this.account.address);
    this.hardwareOrders = unlessNew(() => makeOrders(this.random('hardware orders'), now));
  }

  /** What has moved the balance until now, but for payouts. */
  get ledger(): Entry[] {
    return ledgerOf(this.payments, this.disputes);
  }

  get balance(): Balance {
    return balanceOf(this.ledger, this.payouts, this.now);
  }

  get documents(): AccountDocument[] {
    return makeDocuments(this.random('documents'), this.ledger, this.now);
  }

  /** One generator per topic, so that a change to one kind of object leaves the others as they are. */
  random(topic: string): Random {
    return new Random(`${this.id} ${this.seed} ${topic}`);
  }

  /** For an id that is in no list, one is created, and the list stays as it is. */
  payment(id: string): Payment {
    return (
      this.payments.find((payment) => payment.id === id) ??
      this.#getOrCreate(`payment ${id}`, () => this.#makePayment(id))
    );
  }

  payout(id: string): Payout {
    return (
      this.payouts.find((payout) => payout.id === id) ?? this.#getOrCreate(`payout ${id}`, () => this.#makePayout(id))
    );
  }

  cards(program = 'program of the account'): Card[] {
    return this.#getOrCreate(`cards ${program}`, () =>
      this.isNew ? [] : makeCards(this.random(`cards ${program}`), program),
    );
  }

  card(id: string): Card {
    return (
      this.cards().find((card) => card.id === id) ??
      this.#getOrCreate(`card ${id}`, () => makeCard(this.random(id), id, ''))
    );
  }

  authorizations(card: string): Authorization[] {
    return this.#getOrCreate(`authorizations ${card}`, () =>
      makeAuthorizations(this.random(`authorizations ${card}`), this.now),
    );
  }

  /** In cents. */
  spentThisMonth({ id }: Card): number {
    return spentThisMonth(this.authorizations(id), this.now);
  }

  financialAccount(id: string): FinancialAccount {
    return this.#getOrCreate(`account ${id}`, () => makeFinancialAccount(this.random(id), id, this.now, this.isNew));
  }

  balanceReport(month: Date): BalanceReport {
    return makeBalanceReport(this.ledger, this.payouts, month);
  }

  /** The disputes of a payment, also of one that is in no list. */
  disputesOf(paymentId: string): Dispute[] {
    // This creates the payment and its dispute.
    const { id } = this.payment(paymentId);
    return [...this.disputes, ...this.#otherDisputes].filter((dispute) => dispute.paymentId === id);
  }

  #makePayment(id: string): Payment {
    const random = this.random(id);
    const status = random.pick(['successful', 'disputed']);
    const payment = makePayment(random, id, status, new Date(this.now.getTime() - 3 * DAY), this.business);
    this.#otherDisputes.push(...makeDisputes(random, [payment], this.now));
    return payment;
  }

  /** Of a few payments that are in no list either. */
  #makePayout(id: string): Payout {
    const random = this.random(id);
    const created = new Date(this.now.getTime() - 4 * DAY);
    const payments = [...new Array(random.int(6, 34)).keys()].map(() =>
      makePayment(random, random.id('pi'), 'successful', new Date(created.getTime() - 3 * DAY), this.business),
    );
    return makePayout(id, ledgerOf(payments, []), 'standard', this.account.bank.last4, created, this.now);
  }

  #getOrCreate<T extends object>(what: string, make: () => T): T {
    const made = (this.#created.get(what) as T | undefined) ?? make();
    this.#created.set(what, made);
    return made;
  }
}
