import { feesOf, netOf, sumOf, type Entry } from './ledger.js';
import { DAY, HOUR } from './payments.js';
import type { Random } from './random.js';

export type PayoutStatus = 'paid' | 'in_transit' | 'pending' | 'failed';

/** Amounts in cents. */
export interface Payout {
  id: string;
  amount: number;
  currency: string;
  status: PayoutStatus;
  method: 'standard' | 'instant';
  bankLast4: string;
  created: Date;
  arrivalDate: Date;
  gross: number;
  /** Of its payments, and of an instant payout itself. */
  fees: number;
  refunds: number;
  disputes: number;
  transactionCount: number;
  /** What it took from the balance: an instant payout more than its amount. */
  withdrawn: number;
}

export interface Balance {
  currency: string;
  available: number;
  pending: number;
  /** What an instant payout of all that is available brings. */
  instant: number;
}

const WEEK = 7 * DAY;
const BANK_TIME = 3 * DAY;
const INSTANT_FEE = 0.015;
/** Counted in weeks, from the newest payout. What a failed one had is in the next. */
const FAILED_WEEK = 2;
const INSTANT_WEEK = 4;

/** The weekday of the payouts: two days before today's, so that one is always on its way to the bank. */
export function lastPayoutDay(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - 2));
}

export const SCHEDULES = ['daily', 'weekly', 'monthly', 'manual'] as const;
export type Schedule = (typeof SCHEDULES)[number];

const nextPayoutDays: Record<Schedule, (now: Date) => Date | undefined> = {
  daily: (now) => new Date(now.getTime() + DAY),
  weekly: (now) => new Date(lastPayoutDay(now).getTime() + WEEK),
  monthly: (now) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)),
  manual: () => undefined,
};

export function nextPayoutDay(now: Date, schedule: Schedule): Date | undefined {
  return nextPayoutDays[schedule](now);
}

/** Pays out every week what was available, the newest first. */
export function makePayouts(random: Random, entries: readonly Entry[], bankLast4: string, now: Date): Payout[] {
  const payouts: Payout[] = [];
  let unpaid = entries;
  for (const { time, method, isFailed } of scheduleOf(entries, now)) {
    const paid = unpaid.filter(({ available }) => available.getTime() <= time);
    if (netOf(paid) <= 0) continue;
    const payout = makePayout(random.id('po'), paid, method, bankLast4, new Date(time), now);
    payouts.unshift(isFailed ? { ...payout, status: 'failed' } : payout);
    if (!isFailed) unpaid = unpaid.filter(({ available }) => available.getTime() > time);
  }
  return payouts;
}

/** The times of the payouts, the oldest first. */
function scheduleOf(entries: readonly Entry[], now: Date) {
  const last = lastPayoutDay(now).getTime();
  const first = Math.min(last, ...entries.map(({ available }) => available.getTime()));
  const weeks = [...new Array(Math.floor((last - first) / WEEK) + 1).keys()];
  return weeks
    .flatMap((week) => {
      const time = last - week * WEEK;
      const standard = { time, method: 'standard', isFailed: week === FAILED_WEEK } as const;
      const instant = { time: time + 3 * DAY + 15 * HOUR, method: 'instant', isFailed: false } as const;
      return week === INSTANT_WEEK ? [standard, instant] : [standard];
    })
    .sort((one, other) => one.time - other.time);
}

export function makePayout(
  id: string,
  entries: readonly Entry[],
  method: Payout['method'],
  bankLast4: string,
  created: Date,
  now: Date,
): Payout {
  const withdrawn = netOf(entries);
  const instantFee = method === 'instant' ? instantFeeOf(withdrawn) : 0;
  const arrivalDate = method === 'instant' ? created : new Date(created.getTime() + BANK_TIME);
  return {
    id,
    amount: withdrawn - instantFee,
    currency: 'usd',
    status: arrivalDate > now ? 'in_transit' : 'paid',
    method,
    bankLast4,
    created,
    arrivalDate,
    gross: sumOf(entries, 'payment'),
    fees: feesOf(entries) + instantFee,
    refunds: -sumOf(entries, 'refund'),
    disputes: -sumOf(entries, 'dispute'),
    transactionCount: entries.length,
    withdrawn,
  };
}

export function instantFeeOf(available: number): number {
  return Math.round(available * INSTANT_FEE);
}

/** What the payouts have taken from the balance. A failed one has given it back. */
export function withdrawnBy(payouts: readonly Payout[]): number {
  return payouts.reduce((total, { status, withdrawn }) => (status === 'failed' ? total : total + withdrawn), 0);
}

export function balanceOf(entries: readonly Entry[], payouts: readonly Payout[], now: Date): Balance {
  const isAvailable = ({ available }: Entry) => available <= now;
  const available = netOf(entries.filter(isAvailable)) - withdrawnBy(payouts);
  return {
    currency: 'usd',
    available,
    pending: netOf(entries.filter((entry) => !isAvailable(entry))),
    instant: Math.max(0, available - instantFeeOf(available)),
  };
}
