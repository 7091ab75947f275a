import type { PaymentMethod, Status } from '@stripe/connect-js';
import type { Business } from './business.js';
import type { Random } from './random.js';

export interface Payment {
  id: string;
  amount: number;
  refunded: number;
  currency: string;
  status: Status;
  paymentMethod: PaymentMethod;
  /** As shown to the customer: `Visa`, `4242`. */
  brand: string;
  last4: string;
  customer: string;
  email: string;
  description: string;
  created: Date;
  fee: number;
}

export type DisputeStatus = 'needs_response' | 'under_review' | 'won' | 'lost';

export interface Dispute {
  id: string;
  paymentId: string;
  customer: string;
  amount: number;
  currency: string;
  reason: string;
  status: DisputeStatus;
  created: Date;
  dueBy: Date;
}

const DAY = 86_400_000;

const customers = [
  'Ada Lindqvist',
  'Ben Okafor',
  'Carla Mendes',
  'Dev Patel',
  'Elena Rossi',
  'Farid Haddad',
  'Grace Kim',
  'Hana Novak',
  'Isaac Stone',
  'Jonas Weber',
  'Keiko Tanaka',
  'Lucia Ferrer',
  'Mateo Silva',
  'Nora Byrne',
  'Omar Aziz',
  'Priya Nair',
] as const;

/** Right for a business of any trade. */
const descriptions = ['Order', 'Invoice', 'Booking'] as const;

const cardBrands = ['Visa', 'Visa', 'Visa', 'Mastercard', 'Mastercard', 'Amex'] as const;

const nonCardMethods: Partial<Record<PaymentMethod, readonly [brand: string, last4: string]>> = {
  us_bank_account: ['Bank', '6789'],
  link: ['Link', ''],
  klarna: ['Klarna', ''],
};

/** Mostly successful, with every other status a few times. */
const statusCycle = [
  'successful',
  'successful',
  'successful',
  'successful',
  'successful',
  'successful',
  'refunded',
  'successful',
  'failed',
  'successful',
  'uncaptured',
  'successful',
  'disputed',
  'successful',
  'partially_refunded',
  'pending',
  'canceled',
  'successful',
  'disputed',
  'successful',
] as const satisfies readonly Status[];

export function makePayments(random: Random, now: Date, business: Business): Payment[] {
  return [...new Array(47).keys()].map((index) => {
    // In order at first, so that every status is on the first pages.
    const status = index < statusCycle.length ? (statusCycle[index] ?? 'successful') : random.pick(statusCycle);
    const created = new Date(now.getTime() - index * 0.9 * DAY - random.int(1, 18) * 3_600_000);
    return makePayment(random, random.id('pi'), status, created, business);
  });
}

/** Also for an id that is in no list: the same id gives the same payment. */
export function makePayment(
  random: Random,
  id: string,
  status: Status,
  created: Date,
  { products = [] }: Business,
): Payment {
  const [first, ...others] = products;
  const product = first && random.pick([first, ...others]);
  const amount =
    product?.amount ?? random.pick([random.int(1200, 9900), random.int(4500, 28_000), random.int(60_000, 240_000)]);
  const customer = random.pick(customers);
  const paymentMethod = methodFor(random, status);
  const [brand, last4] = nonCardMethods[paymentMethod] ?? [random.pick(cardBrands), random.digits(4)];
  return {
    id,
    amount,
    refunded: status === 'refunded' ? amount : status === 'partially_refunded' ? Math.round(amount * 0.4) : 0,
    // Prices of the page are in dollars, the account's currency.
    currency: product?.amount === undefined && random.chance(0.1) ? random.pick(['eur', 'gbp', 'cad']) : 'usd',
    status,
    paymentMethod,
    brand,
    last4,
    customer,
    email: `${customer.split(' ')[0]?.toLowerCase()}@example.com`,
    description: product?.name ?? `${random.pick(descriptions)} ${random.int(1000, 9999)}`,
    created,
    fee: Math.round(amount * 0.029) + 30,
  };
}

/** Only a bank payment is pending for days; only a card is declined, or authorized before it is captured. */
function methodFor(random: Random, status: Status): PaymentMethod {
  if (status === 'pending') return 'us_bank_account';
  if (status === 'failed' || status === 'uncaptured') return 'card';
  return random.chance(0.8) ? 'card' : random.pick(['link', 'klarna']);
}

const reasons = ['Product not received', 'Fraudulent', 'Duplicate', 'Product unacceptable'] as const;

export function makeDisputes(random: Random, payments: readonly Payment[], now: Date): Dispute[] {
  const disputeStatuses: readonly DisputeStatus[] = ['needs_response', 'under_review', 'won', 'needs_response', 'lost'];
  return payments
    .filter(({ status }) => status === 'disputed')
    .map((payment, index) =>
      makeDispute(random, payment, disputeStatuses[index % disputeStatuses.length] ?? 'needs_response', now),
    );
}

function makeDispute(random: Random, payment: Payment, status: DisputeStatus, now: Date): Dispute {
  const { id, customer, amount, currency, created } = payment;
  return {
    id: random.id('du'),
    paymentId: id,
    customer,
    amount,
    currency,
    reason: random.pick(reasons),
    status,
    created: new Date(Math.min(created.getTime() + 2 * DAY, now.getTime())),
    dueBy: new Date(now.getTime() + random.int(3, 12) * DAY),
  };
}
