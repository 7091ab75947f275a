import type { ConnectElementTagName } from '@stripe/connect-js';

/**
 * About how high a component is, in pixels: where the page is wide, and where it is narrow. What opens over the page
 * takes no room.
 */
const HEIGHTS: Record<ConnectElementTagName, [wide: number, narrow: number]> = {
  'account-management': [450, 500],
  'account-onboarding': [400, 450],
  'balance-report': [350, 400],
  balances: [200, 450],
  'disputes-list': [450, 600],
  documents: [500, 700],
  'financial-account': [650, 900],
  'financial-account-transactions': [650, 850],
  'instant-payouts-promotion': [100, 200],
  'issuing-card': [700, 1050],
  'issuing-cards-list': [350, 500],
  // Most accounts have nothing to be notified of.
  'notification-banner': [0, 0],
  'payment-details': [0, 0],
  'payment-disputes': [150, 150],
  payments: [650, 900],
  'payout-details': [0, 0],
  'payout-reconciliation-report': [650, 900],
  payouts: [800, 1250],
  'payouts-list': [600, 800],
  'tax-registrations': [350, 450],
  'tax-settings': [500, 550],
};
const OTHER: [number, number] = [200, 200];

/**
 * The height to reserve for a component of that name, as a value of CSS: where the page is wide, and where it is
 * narrow.
 */
export function reservedHeights(name: string): [wide: string, narrow: string] {
  const heights: Partial<Record<string, [number, number]>> = HEIGHTS;
  const [wide, narrow] = (heights[name] ?? OTHER).map(
    (height) => `var(--stripe-connect-component-min-height, ${height}px)`,
  );
  return [wide!, narrow!];
}
