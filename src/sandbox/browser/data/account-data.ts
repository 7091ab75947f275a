import { makeAccount, makeNotifications, type Account, type Notification } from './account.js';
import type { Business } from './business.js';
import { makeCard, makeCards, makeAuthorizations, type Card, type Authorization } from './issuing.js';
import { makeDisputes, makePayment, makePayments, type Dispute, type Payment } from './payments.js';
import { makeBalance, makePayout, makePayouts, type Balance, type Payout } from './payouts.js';
import { Random } from './random.js';
import { makeBalanceReport, type BalanceReport } from './reports.js';
import { makeRegistrations, makeTaxSettings, type Registration, type TaxSettings } from './tax.js';
import { makeOrders, type HardwareOrder } from './terminal.js';
import { makeFinancialAccount, type FinancialAccount } from './treasury.js';
import { makeVolume, type Volume } from './volume.js';

const DAY = 86_400_000;

/** The objects of one account, generated from its id and the configuration, so that they are the same every time. */
export class AccountData {
  readonly account: Account;
  readonly payments: Payment[];
  readonly disputes: Dispute[];
  readonly payouts: Payout[];
  readonly balance: Balance;
  readonly notifications: Notification[];
  readonly registrations: Registration[];
  readonly taxSettings: TaxSettings;
  readonly hardwareOrders: HardwareOrder[];
  readonly paymentMethods = new Map<string, boolean>();
  payoutSchedule = 'daily';
  readonly #created = new Map<string, object>();

  constructor(
    readonly id: string,
    readonly seed: string,
    readonly now: Date,
    readonly business: Business,
  ) {
    this.account = makeAccount(this.random('account'), id, business);
    this.payments = makePayments(this.random('payments'), now, business);
    this.disputes = makeDisputes(this.random('disputes'), this.payments, now);
    this.payouts = makePayouts(this.random('payouts'), now);
    this.balance = makeBalance(this.random('balance'));
    this.notifications = makeNotifications(now);
    this.registrations = makeRegistrations(this.random('registrations'), now);
    this.taxSettings = makeTaxSettings(this.random('tax settings'), this.account.address);
    this.hardwareOrders = makeOrders(this.random('hardware orders'), now);
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
    const create = () => makePayout(this.random(id), id, 'paid', new Date(this.now.getTime() - 4 * DAY));
    return this.payouts.find((payout) => payout.id === id) ?? this.#getOrCreate(`payout ${id}`, create);
  }

  cards(program = 'program of the account'): Card[] {
    return this.#getOrCreate(`cards ${program}`, () => makeCards(this.random(`cards ${program}`), program));
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

  financialAccount(id: string): FinancialAccount {
    return this.#getOrCreate(`account ${id}`, () => makeFinancialAccount(this.random(id), id, this.now));
  }

  balanceReport(month: Date): BalanceReport {
    return makeBalanceReport(this.random(`balance report ${month.toISOString()}`));
  }

  /** What was paid on a day. */
  volume(day: Date): Volume {
    return makeVolume(this.random(`volume ${day.toISOString().slice(0, 10)}`));
  }

  #makePayment(id: string): Payment {
    const random = this.random(id);
    const status = random.pick(['successful', 'disputed']);
    const payment = makePayment(random, id, status, new Date(this.now.getTime() - 3 * DAY), this.business);
    this.disputes.push(...makeDisputes(random, [payment], this.now));
    return payment;
  }

  #getOrCreate<T extends object>(what: string, make: () => T): T {
    const made = (this.#created.get(what) as T | undefined) ?? make();
    this.#created.set(what, made);
    return made;
  }
}
