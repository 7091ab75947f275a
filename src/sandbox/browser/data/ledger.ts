/** What moves the balance of an account. Payouts, balances, reports and charts are computed from it, so they add up. */
import type { Dispute } from './disputes.js';
import { DAY, feeOf, type Payment } from './payments.js';

/** Amounts in cents, negative for what leaves the account. */
export interface Entry {
  kind: 'payment' | 'refund' | 'dispute';
  amount: number;
  fee: number;
  created: Date;
  /** From then on it can be paid out. */
  available: Date;
}

const SETTLING_TIME = 2 * DAY;

export function ledgerOf(payments: readonly Payment[], disputes: readonly Dispute[]): Entry[] {
  return [...payments.flatMap(entriesOfPayment), ...disputes.flatMap(entriesOfDispute)];
}

export function netOf(entries: readonly Entry[]): number {
  return entries.reduce((total, { amount, fee }) => total + amount - fee, 0);
}

/** The sum of the amounts of one kind, before fees. */
export function sumOf(entries: readonly Entry[], wanted: Entry['kind']): number {
  return entries.reduce((total, { kind, amount }) => (kind === wanted ? total + amount : total), 0);
}

export function feesOf(entries: readonly Entry[]): number {
  return entries.reduce((total, { fee }) => total + fee, 0);
}

function entriesOfPayment(payment: Payment): Entry[] {
  const { charged, amount, refunds } = payment;
  if (!charged) return [];
  const available = new Date(charged.getTime() + SETTLING_TIME);
  return [
    { kind: 'payment', amount, fee: feeOf(payment), created: charged, available },
    ...refunds.map((refund) => movement('refund', -refund.amount, 0, refund.created)),
  ];
}

/** Stripe takes the amount and its fee when the dispute is opened, and returns both if it is won. */
function entriesOfDispute({ amount, fee, created, status, closed }: Dispute): Entry[] {
  const taken = movement('dispute', -amount, fee, created);
  return status === 'won' && closed ? [taken, movement('dispute', amount, -fee, closed)] : [taken];
}

const movement = (kind: Entry['kind'], amount: number, fee: number, created: Date): Entry => ({
  kind,
  amount,
  fee,
  created,
  available: created,
});
