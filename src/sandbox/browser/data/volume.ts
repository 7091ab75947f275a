import type { Random } from './random.js';

/** Amounts in cents. */
export interface Volume {
  gross: number;
  net: number;
}

export function makeVolume(random: Random): Volume {
  const gross = random.int(40_000, 160_000);
  return { gross, net: Math.round(gross * 0.969) - random.int(0, 6000) };
}
