import { DAY } from './payments.js';
import type { Random } from './random.js';

export interface Card {
  id: string;
  last4: string;
  expiry: string;
  cardholder: string;
  type: 'Virtual' | 'Physical';
  status: 'active' | 'inactive' | 'canceled';
  spendingLimit: number;
  program: string;
}

export interface Authorization {
  id: string;
  merchant: string;
  amount: number;
  date: Date;
  status: 'approved' | 'declined';
}

const cardholders = ['Robin Clarke', 'Sam Whitaker', 'Alex Moreau', 'Mina Sato', 'Tom Adeyemi'] as const;
const merchants = [
  'City Hardware',
  'Cloud Hosting',
  'Fuel & Go',
  'Parcel Post',
  'Paper House',
  'Rail Tickets',
  'Corner Café',
] as const;

export function makeCards(random: Random, program: string): Card[] {
  return [...new Array(6).keys()].map((index) => ({
    ...makeCard(random, random.id('ic'), program),
    cardholder: cardholders[index % cardholders.length] ?? cardholders[0],
    type: index % 3 === 0 ? 'Virtual' : 'Physical',
    status: index === 3 ? 'inactive' : index === 5 ? 'canceled' : 'active',
  }));
}

/** Also for an id that is in no list. */
export function makeCard(random: Random, id: string, program: string): Card {
  return {
    id,
    last4: random.digits(4),
    expiry: `${String(random.int(1, 12)).padStart(2, '0')}/${random.int(28, 31)}`,
    cardholder: random.pick(cardholders),
    type: random.pick(['Virtual', 'Physical']),
    status: 'active',
    // Above what is ever spent in a month, see `makeAuthorizations`.
    spendingLimit: random.pick([100_000, 250_000, 500_000]),
    program,
  };
}

export function makeAuthorizations(random: Random, now: Date): Authorization[] {
  return [...new Array(6).keys()].map((index) => ({
    id: random.id('iauth'),
    merchant: random.pick(merchants),
    amount: random.int(350, 16_000),
    date: new Date(now.getTime() - (index * 2 + 1) * DAY),
    status: index === 2 ? 'declined' : 'approved',
  }));
}

/** In cents, in the month of `now`. */
export function spentThisMonth(authorizations: readonly Authorization[], now: Date): number {
  const month = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
  return authorizations
    .filter(({ status, date }) => status === 'approved' && date.getTime() >= month)
    .reduce((total, { amount }) => total + amount, 0);
}
