import type { Random } from './random.js';

export interface Card {
  id: string;
  last4: string;
  expiry: string;
  cardholder: string;
  type: 'Virtual' | 'Physical';
  status: 'active' | 'inactive' | 'canceled';
  spentThisMonth: number;
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

const DAY = 86_400_000;

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
    status: index === 3 ? 'inactive' : index === 5 ? 'canceled' : 'active',
  }));
}

/** Also for an id that is in no list. */
export function makeCard(random: Random, id: string, program: string): Card {
  const spendingLimit = random.pick([50_000, 100_000, 250_000]);
  return {
    id,
    last4: random.digits(4),
    expiry: `${String(random.int(1, 12)).padStart(2, '0')}/${random.int(28, 31)}`,
    cardholder: random.pick(cardholders),
    type: random.pick(['Virtual', 'Physical']),
    status: 'active',
    spentThisMonth: Math.round(spendingLimit * (0.1 + random.next() * 0.8)),
    spendingLimit,
    program,
  };
}

export function makeAuthorizations(random: Random, now: Date): Authorization[] {
  return [...new Array(6).keys()].map((index) => ({
    id: random.id('iauth'),
    merchant: random.pick(merchants),
    amount: random.int(350, 18_000),
    date: new Date(now.getTime() - (index * 2 + 1) * DAY),
    status: index === 2 ? 'declined' : 'approved',
  }));
}
