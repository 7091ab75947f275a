import type { Random } from './random.js';

export interface FinancialAccount {
  id: string;
  balance: number;
  incoming: number;
  routing: string;
  number: string;
  transactions: Transfer[];
}

export interface Transfer {
  id: string;
  text: string;
  kind: string;
  /** Negative when money leaves. */
  amount: number;
  date: Date;
  status: 'posted' | 'open' | 'void';
}

const DAY = 86_400_000;

const partners = [
  ['Payout from balance', 'Received credit', 1], ['Rent', 'Outbound payment', -1], ['Card purchase', 'Card', -1], ['Supplier invoice', 'Outbound transfer', -1],
  ['Card purchase refund', 'Received credit', 1], ['Payroll', 'Outbound payment', -1], ['Bank transfer', 'Inbound transfer', 1],
] as const;

export function makeFinancialAccount(random: Random, id: string, now: Date): FinancialAccount {
  return {
    id,
    balance: random.int(250_000, 2_400_000),
    incoming: random.int(10_000, 160_000),
    routing: '110000000',
    number: random.digits(10),
    transactions: Array.from({ length: 26 }, (_, index) => {
      const [text, kind, sign] = random.pick(partners);
      return {
        id: random.id('trxn'),
        text,
        kind,
        amount: sign * random.int(1500, 220_000),
        date: new Date(now.getTime() - (index * 1.7 + 0.5) * DAY),
        status: index === 0 ? 'open' : index === 9 ? 'void' : 'posted',
      };
    }),
  };
}
