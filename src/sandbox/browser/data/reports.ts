import type { Random } from './random.js';

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
  title: string;
  type: string;
  date: Date;
}

/** The first of this month and of those before it, the newest first. */
export function months(now: Date, count: number): Date[] {
  return [...new Array(count).keys()].map(
    (index) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - index, 1)),
  );
}

export function makeBalanceReport(random: Random): BalanceReport {
  const start = random.int(80_000, 420_000);
  const payments = random.int(1_400_000, 3_800_000);
  const refunds = -random.int(20_000, 120_000);
  const disputes = -random.int(0, 40_000);
  const fees = -Math.round(payments * 0.031);
  const payouts = -Math.round((payments + refunds + disputes + fees) * 0.9);
  return {
    start,
    payments,
    refunds,
    disputes,
    fees,
    payouts,
    end: start + payments + refunds + disputes + fees + payouts,
  };
}

export function makeDocuments(random: Random, now: Date, month: (date: Date) => string): AccountDocument[] {
  const invoices = months(now, 9)
    .slice(1)
    .map((date) => ({
      id: random.id('doc'),
      title: month(date),
      type: 'Tax invoice',
      date: new Date(date.getTime() + 32 * 86_400_000),
    }));
  const year = now.getUTCFullYear() - 1;
  return [
    ...invoices,
    { id: random.id('doc'), title: String(year), type: 'Form 1099-K', date: new Date(Date.UTC(year + 1, 0, 31)) },
  ];
}
