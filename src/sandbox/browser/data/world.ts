import { makeAccount, makeNotifications, type Account, type Notification } from './account.js';
import type { Business } from './business.js';
import { makeCard, makeCards, makePurchases, type Card, type Purchase } from './issuing.js';
import { makeDisputes, makePayment, makePayments, type Dispute, type Payment } from './payments.js';
import { makeBalance, makePayout, makePayouts, type Balance, type Payout } from './payouts.js';
import { Random } from './random.js';
import { makeBalanceReport, type BalanceReport } from './reports.js';
import { makeRegistrations, makeTaxSettings, type Registration, type TaxSettings } from './tax.js';
import { makeFinancialAccount, type FinancialAccount } from './treasury.js';

const DAY = 86_400_000;

/** What one account has. All of it comes from the account's id, the page's configuration and the date, so that it is the same every time. */
export class World {
  readonly account: Account;
  readonly payments: Payment[];
  readonly disputes: Dispute[];
  readonly payouts: Payout[];
  readonly balance: Balance;
  readonly notifications: Notification[];
  readonly registrations: Registration[];
  readonly taxSettings: TaxSettings;
  payoutSchedule = 'daily';
  readonly #others = new Map<string, object>();

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
  }

  /** Each topic has its own, so that more of one thing does not change all the others. */
  random(topic: string): Random {
    return new Random(`${this.id} ${this.seed} ${topic}`);
  }

  /** A page may ask for one that is in no list. It gets one all the same, and the list stays as it is. */
  payment(id: string): Payment {
    return this.payments.find((payment) => payment.id === id) ?? this.#asked(`payment ${id}`, () => this.#makePayment(id));
  }

  payout(id: string): Payout {
    const made = () => makePayout(this.random(id), id, 'paid', new Date(this.now.getTime() - 4 * DAY));
    return this.payouts.find((payout) => payout.id === id) ?? this.#asked(`payout ${id}`, made);
  }

  cards(program = 'program of the account'): Card[] {
    return this.#asked(`cards ${program}`, () => makeCards(this.random(`cards ${program}`), program));
  }

  card(id: string): Card {
    return this.cards().find((card) => card.id === id) ?? this.#asked(`card ${id}`, () => makeCard(this.random(id), id, ''));
  }

  purchases(card: string): Purchase[] {
    return this.#asked(`purchases ${card}`, () => makePurchases(this.random(`purchases ${card}`), this.now));
  }

  financialAccount(id: string): FinancialAccount {
    return this.#asked(`account ${id}`, () => makeFinancialAccount(this.random(id), id, this.now));
  }

  balanceReport(month: Date): BalanceReport {
    return makeBalanceReport(this.random(`balance report ${month.toISOString()}`));
  }

  #makePayment(id: string): Payment {
    const random = this.random(id);
    const status = random.pick(['successful', 'disputed']);
    const payment = makePayment(random, id, status, new Date(this.now.getTime() - 3 * DAY), this.business);
    this.disputes.push(...makeDisputes(random, [payment], this.now));
    return payment;
  }

  #asked<T extends object>(what: string, make: () => T): T {
    const made = (this.#others.get(what) as T | undefined) ?? make();
    this.#others.set(what, made);
    return made;
  }
}
