import { DAY, type Payment } from './payments.js';
import type { Random } from './random.js';

export type DisputeStatus = 'needs_response' | 'under_review' | 'won' | 'lost';

export interface Dispute {
  id: string;
  paymentId: string;
  customer: string;
  /** In cents. */
  amount: number;
  /** What Stripe takes for the dispute, in cents. Returned if it is won. */
  fee: number;
  currency: string;
  reason: string;
  status: DisputeStatus;
  created: Date;
  dueBy: Date;
  /** When it was decided. */
  closed: Date | undefined;
}

const FEE = 1500;
const reasons = ['Product not received', 'Fraudulent', 'Duplicate', 'Product unacceptable'] as const;

/** The newest one needs a response. An old one has been decided. */
export function makeDisputes(random: Random, payments: readonly Payment[], now: Date): Dispute[] {
  return payments.filter(({ status }) => status === 'disputed').map((payment) => makeDispute(random, payment, now));
}

function makeDispute(random: Random, payment: Payment, now: Date): Dispute {
  const created = new Date(Math.min(payment.created.getTime() + 2 * DAY, now.getTime()));
  const dueBy = new Date(created.getTime() + random.int(11, 14) * DAY);
  const isOver = dueBy < now;
  return {
    id: random.id('du'),
    paymentId: payment.id,
    customer: payment.customer,
    amount: payment.amount,
    fee: FEE,
    currency: payment.currency,
    reason: random.pick(reasons),
    status: isOver ? 'won' : 'needs_response',
    created,
    dueBy,
    closed: isOver ? new Date(dueBy.getTime() + 9 * DAY) : undefined,
  };
}
