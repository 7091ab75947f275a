import type { Random } from './random.js';

export type PayoutStatus = 'paid' | 'in_transit' | 'pending' | 'failed';

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
  fees: number;
  refunds: number;
  transactionCount: number;
}

export interface Balance {
  currency: string;
  available: number;
  pending: number;
  instant: number;
}

const DAY = 86_400_000;

export function makePayouts(random: Random, now: Date): Payout[] {
  return [...new Array(23).keys()].map((index) => {
    const status: PayoutStatus = index === 0 ? 'in_transit' : index === 5 ? 'failed' : 'paid';
    const payout = makePayout(random, random.id('po'), status, new Date(now.getTime() - (1 + index * 3) * DAY));
    return index % 7 === 3 ? { ...payout, method: 'instant', arrivalDate: payout.created } : payout;
  });
}

export function makePayout(random: Random, id: string, status: PayoutStatus, created: Date): Payout {
  const gross = random.int(48_000, 420_000);
  const fees = Math.round(gross * 0.031);
  const refunds = random.chance(0.4) ? random.int(2000, 14_000) : 0;
  return {
    id,
    amount: gross - fees - refunds,
    currency: 'usd',
    status,
    method: 'standard',
    bankLast4: '6789',
    created,
    arrivalDate: new Date(created.getTime() + 2 * DAY),
    gross,
    fees,
    refunds,
    transactionCount: random.int(6, 34),
  };
}

export function makeBalance(random: Random): Balance {
  const available = random.int(120_000, 680_000);
  return { currency: 'usd', available, pending: random.int(40_000, 260_000), instant: Math.round(available * 0.985) };
}
