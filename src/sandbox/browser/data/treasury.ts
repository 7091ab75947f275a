import { DAY } from './payments.js';
import type { Random } from './random.js';

export interface FinancialAccount {
  id: string;
  balance: number;
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

/** In turn, so that payroll, at the pace of the transactions below, comes about every two weeks. */
const transactionTypes = [
  ['Card purchase', 'Card', -18_000, -1500],
  ['Payout from balance', 'Received credit', 60_000, 400_000],
  ['Supplier invoice', 'Outbound transfer', -160_000, -20_000],
  ['Bank transfer', 'Inbound transfer', 30_000, 220_000],
  ['Utilities', 'Outbound payment', -18_000, -4000],
  ['Card purchase refund', 'Received credit', 1500, 9000],
  ['Payroll', 'Outbound payment', -320_000, -180_000],
] as const;

/** What the newest transaction is: a transfer that is still on its way. */
const OPEN = ['Bank transfer', 'Inbound transfer', 30_000, 220_000] as const;

export function makeFinancialAccount(random: Random, id: string, now: Date, isNew: boolean): FinancialAccount {
  const first = random.int(0, transactionTypes.length - 1);
  const transactions = [...new Array(isNew ? 0 : 26).keys()].map((index): Transaction => {
    const [description, type, low, high] =
      index === 0 ? OPEN : (transactionTypes[(first + index) % transactionTypes.length] ?? transactionTypes[0]);
    return {
      id: random.id('trxn'),
      description,
      type,
      amount: random.int(low, high),
      date: new Date(now.getTime() - (index * 1.7 + 0.5) * DAY),
      status: index === 0 ? 'open' : index === 9 ? 'void' : 'posted',
    };
  });
  return {
    id,
    balance: isNew ? 0 : random.int(250_000, 2_400_000),
    routingNumber: '110000000',
    accountNumber: random.digits(10),
    transactions,
  };
}

/** What is on its way to the account, in cents. */
export function inboundPending({ transactions }: FinancialAccount): number {
  return transactions
    .filter(({ status, amount }) => status === 'open' && amount > 0)
    .reduce((total, { amount }) => total + amount, 0);
}
