import { netOf, sumOf, type Entry } from './ledger.js';
import { DAY } from './payments.js';

/** Amounts in cents. */
export interface Volume {
  gross: number;
  net: number;
}

/** What was paid on each day, by the day's first moment. */
export function volumeByDay(entries: readonly Entry[]): Map<number, Volume> {
  const days = new Map<number, Volume>();
  for (const entry of entries) {
    const time = entry.created.getTime();
    const day = time - (time % DAY);
    const { gross, net } = days.get(day) ?? { gross: 0, net: 0 };
    days.set(day, { gross: gross + sumOf([entry], 'payment'), net: net + netOf([entry]) });
  }
  return days;
}
