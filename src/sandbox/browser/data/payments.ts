import type { PaymentMethod, Status } from '@stripe/connect-js';
import type { Business } from './business.js';
import { makePerson } from './people.js';
import type { Random } from './random.js';

export interface Refund {
  /** In cents. */
  amount: number;
  created: Date;
}

export interface Payment {
  id: string;
  /** In cents. */
  amount: number;
  refunds: Refund[];
  currency: string;
  status: Status;
  paymentMethod: PaymentMethod;
  /** As shown to the customer: `Visa`, `4242`. */
  brand: string;
  last4: string;
  customer: string;
  email: string;
  description: string;
  /** Of the order, if the page does not say what its business sells. */
  number: string;
  created: Date;
  /** When the money came. A payment without it moves no money, and costs no fee. */
  charged: Date | undefined;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Two payments a day, for four months. */
const COUNT = 241;
const INTERVAL = DAY / 2;

/** Right for a business of any trade. */
const descriptions = ['Order', 'Invoice', 'Booking'] as const;

const cardBrands = ['Visa', 'Visa', 'Visa', 'Mastercard', 'Mastercard', 'Amex'] as const;

/**
 * By the payment's place in the list, the newest first: each status is on the first two pages, and two payments of 240
 * are disputed. All others are successful.
 */
const otherStatuses: ReadonlyMap<number, Status> = new Map([
  [2, 'uncaptured'],
  [4, 'pending'],
  [6, 'failed'],
  [12, 'refunded'],
  [14, 'canceled'],
  [16, 'partially_refunded'],
  [18, 'disputed'],
  [29, 'failed'],
  [41, 'refunded'],
  [57, 'canceled'],
  [66, 'failed'],
  [83, 'partially_refunded'],
  [97, 'failed'],
  [118, 'refunded'],
  [133, 'disputed'],
  [146, 'failed'],
  [171, 'refunded'],
  [190, 'canceled'],
  [214, 'failed'],
]);

const uncharged: ReadonlySet<Status> = new Set([
  'blocked',
  'canceled',
  'failed',
  'incomplete',
  'pending',
  'uncaptured',
]);

/** Those of today appear in the course of the day, and the others stay as they are. */
export function makePayments(random: Random, now: Date, business: Business): Payment[] {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return [...new Array(COUNT).keys()]
    .map((index) => {
      const created = new Date(midnight - index * INTERVAL - random.int(20, 700) * 60_000);
      return makePayment(random, random.id('pi'), otherStatuses.get(index) ?? 'successful', created, business);
    })
    .filter(({ created }) => created <= now);
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
  const { name: customer, email } = makePerson(random);
  const paymentMethod = methodFor(random, status);
  const refunded = status === 'refunded' ? amount : status === 'partially_refunded' ? Math.round(amount * 0.4) : 0;
  return {
    id,
    amount,
    refunds: refunded ? [{ amount: refunded, created: new Date(created.getTime() + 30 * HOUR) }] : [],
    currency: 'usd',
    status,
    paymentMethod,
    ...brandOf(random, paymentMethod),
    customer,
    email,
    description: product?.name ?? random.pick(descriptions),
    number: product ? '' : String(random.int(1000, 9999)),
    created,
    charged: uncharged.has(status) ? undefined : created,
  };
}

/** Only a bank payment is pending for days; only a card is declined, or authorized before it is captured. */
function methodFor(random: Random, status: Status): PaymentMethod {
  if (status === 'pending') return 'us_bank_account';
  if (status === 'failed' || status === 'uncaptured') return 'card';
  return random.chance(0.8) ? 'card' : random.pick(['link', 'klarna']);
}

function brandOf(random: Random, method: PaymentMethod): Pick<Payment, 'brand' | 'last4'> {
  if (method === 'link') return { brand: 'Link', last4: '' };
  if (method === 'klarna') return { brand: 'Klarna', last4: '' };
  return { brand: method === 'us_bank_account' ? 'Bank' : random.pick(cardBrands), last4: random.digits(4) };
}

export function feeOf({ amount, charged }: Payment): number {
  return charged ? Math.round(amount * 0.029) + 30 : 0;
}

export function refundedOf({ refunds }: Payment): number {
  return refunds.reduce((total, { amount }) => total + amount, 0);
}
