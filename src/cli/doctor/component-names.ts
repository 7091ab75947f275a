import { FEATURES } from '../../sandbox/api/features.js';

/** The API's spelling of a component's name: `stripe-connect-payment-details` is `payment_details`. */
export const toApiName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^stripe-connect-/, '')
    .replaceAll('-', '_');

export const isComponent = (name: string): boolean => FEATURES.has(toApiName(name));

/** The known name with the smallest edit distance, when that is small enough for a typing error. */
export function nearestComponent(name: string): string | undefined {
  const unknown = toApiName(name);
  const ranked = [...FEATURES.keys()]
    .map((known) => [editDistance(unknown, known), known] as const)
    .sort(([a], [b]) => a - b);
  const [best] = ranked;
  return best && best[0] <= Math.max(2, unknown.length / 3) ? best[1] : undefined;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
