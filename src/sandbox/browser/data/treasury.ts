import type { Random } from './random.js';

export interface FinancialAccount {
  id: string;
  balance: number;
  inboundPending: number;
  routingNumber: string;
  accountNumber: string;
  transactions: Transaction[];
}

export interface Transaction {
  id: string;
  description: string;
  type: string;
  /** Negative for an outbound flow. */
  amount: number;
  date: Date;
  status: 'posted' | 'open' | 'void';
}

const DAY = 86_400_000;

const transactionTypes = [
  ['Payout from balance', 'Received credit', 1], ['Rent', 'Outbound payment', -1], ['Card purchase', 'Card', -1], ['Supplier invoice', 'Outbound transfer', -1],
  ['Card purchase refund', 'Received credit', 1], ['Payroll', 'Outbound payment', -1], ['Bank transfer', 'Inbound transfer', 1],
] as const;

export function makeFinancialAccount(random: Random, id: string, now: Date): FinancialAccount {
  return {
    id,
    balance: random.int(250_000, 2_400_000),
    inboundPending: random.int(10_000, 160_000),
    routingNumber: '110000000',
    accountNumber: random.digits(10),
    transactions: Array.from({ length: 26 }, (_, index) => {
      const [description, type, sign] = random.pick(transactionTypes);
      return {
        id: random.id('trxn'),
        description,
        type,
        amount: sign * random.int(1500, 220_000),
        date: new Date(now.getTime() - (index * 1.7 + 0.5) * DAY),
        status: index === 0 ? 'open' : index === 9 ? 'void' : 'posted',
      };
    }),
  };
}
