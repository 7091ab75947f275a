import { feesOf, netOf, sumOf, type Entry } from './ledger.js';
import { withdrawnBy, type Payout } from './payouts.js';
import type { Random } from './random.js';

/** In cents, negative for what leaves the account. */
export interface BalanceReport {
  start: number;
  payments: number;
  refunds: number;
  disputes: number;
  fees: number;
  payouts: number;
  end: number;
}

export interface AccountDocument {
  id: string;
  /** The month of an invoice, or the first day of a form's year. */
  period: Date;
  type: 'Tax invoice' | 'Form 1099-K';
  date: Date;
}

/** The first of this month and of those before it, the newest first. */
export function months(now: Date, count: number): Date[] {
  return [...new Array(count).keys()].map(
    (index) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - index, 1)),
  );
}

/** What changed the balance in a month. It starts where the month before ended. */
export function makeBalanceReport(
  allEntries: readonly Entry[],
  allPayouts: readonly Payout[],
  month: Date,
): BalanceReport {
  const next = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
  const isBefore = ({ created }: { created: Date }) => created < month;
  const isWithin = ({ created }: { created: Date }) => created >= month && created < next;
  const entries = allEntries.filter(isWithin);
  const payouts = allPayouts.filter((payout) => isWithin(payout) && payout.status !== 'failed');
  const paidOut = payouts.reduce((total, { amount }) => total + amount, 0);
  const start = netOf(allEntries.filter(isBefore)) - withdrawnBy(allPayouts.filter(isBefore));
  return {
    start,
    payments: sumOf(entries, 'payment'),
    refunds: sumOf(entries, 'refund'),
    disputes: sumOf(entries, 'dispute'),
    fees: -feesOf(entries) - (withdrawnBy(payouts) - paidOut),
    payouts: -paidOut,
    end: start + netOf(entries) - withdrawnBy(payouts),
  };
}

/** An invoice for each month, and a form for each year, that is over and had a payment. */
export function makeDocuments(random: Random, entries: readonly Entry[], now: Date): AccountDocument[] {
  const first = Math.min(...entries.map(({ created }) => created.getTime()));
  const invoices = months(now, 12)
    .slice(1)
    .map((period) => ({
      id: random.id('doc'),
      period,
      type: 'Tax invoice' as const,
      date: new Date(Date.UTC(period.getUTCFullYear(), period.getUTCMonth() + 1, 2)),
    }))
    .filter(({ date }) => date.getTime() > first && date <= now);
  const year = now.getUTCFullYear() - 1;
  const form = {
    id: random.id('doc'),
    period: new Date(Date.UTC(year, 0, 1)),
    type: 'Form 1099-K' as const,
    date: new Date(Date.UTC(year + 1, 0, 31)),
  };
  return first < Date.UTC(year + 1, 0, 1) && form.date <= now ? [...invoices, form] : invoices;
}
