import type { Random } from './random.js';

export interface Registration {
  id: string;
  country: string;
  type: string;
  activeFrom: Date;
  status: 'active' | 'scheduled' | 'expired';
}

export interface TaxSettings {
  id: string;
  country: string;
  address: string;
  code: string;
  inclusive: boolean;
}

export const countries = ['US', 'CA', 'GB', 'DE', 'FR', 'ES', 'IE', 'AU', 'JP'];

export const taxCodes = [
  ['txcd_99999999', 'General: tangible goods'],
  ['txcd_10000000', 'General: electronically supplied services'],
  ['txcd_20030000', 'General: services'],
] as const;

const DAY = 86_400_000;

export function makeRegistrations(random: Random, now: Date): Registration[] {
  return (
    [
      ['US', 'Sales tax', 'active'],
      ['CA', 'GST/HST', 'active'],
      ['DE', 'VAT (one-stop shop)', 'active'],
      ['GB', 'VAT', 'scheduled'],
      ['AU', 'GST', 'expired'],
    ] as const
  ).map(([country, type, status]) => ({
    id: random.id('taxreg'),
    country,
    type,
    status,
    activeFrom: new Date(now.getTime() + (status === 'scheduled' ? 20 : -random.int(90, 700)) * DAY),
  }));
}

/** The tax code is that of services: most platforms do not sell goods. */
export function makeTaxSettings(random: Random, address: string): TaxSettings {
  return { id: random.id('taxs'), country: 'US', address, code: 'txcd_20030000', inclusive: false };
}
