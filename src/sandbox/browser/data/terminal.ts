import type { Random } from './random.js';

export interface Hardware {
  name: string;
  /** In cents. */
  price: number;
}

export const HARDWARE: readonly Hardware[] = [
  { name: 'Card reader', price: 5900 },
  { name: 'Countertop terminal', price: 24_900 },
  { name: 'Handheld terminal', price: 34_900 },
  { name: 'Charging dock', price: 4900 },
];

export type OrderStatus = 'pending' | 'shipped' | 'delivered';

export interface HardwareOrder {
  id: string;
  name: string;
  quantity: number;
  /** In cents. */
  amount: number;
  status: OrderStatus;
  created: Date;
}

const DAY = 86_400_000;
const STATUSES = ['shipped', 'delivered', 'delivered'] as const;

export function makeOrders(random: Random, now: Date): HardwareOrder[] {
  return STATUSES.map((status, index) => {
    const { name, price } = HARDWARE[random.int(0, HARDWARE.length - 1)]!;
    const quantity = random.int(1, 4);
    const created = new Date(now.getTime() - (3 + index * 40) * DAY);
    return { id: random.id('thor'), name, quantity, amount: price * quantity, status, created };
  });
}
