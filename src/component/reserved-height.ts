import type { ConnectElementTagName } from '@stripe/connect-js';

/**
 * About how high a component is, in pixels: where the page is wide, and where it is narrow. What opens over the page
 * takes no room.
 */
const HEIGHTS: Record<ConnectElementTagName, [wide: number, narrow: number]> = {
  'account-management': [430, 500],
  'account-onboarding': [410, 430],
  'balance-report': [350, 380],
  balances: [190, 430],
  'disputes-list': [460, 600],
  documents: [490, 720],
  'financial-account': [630, 880],
  'financial-account-transactions': [670, 870],
  'instant-payouts-promotion': [100, 180],
  'issuing-card': [690, 1030],
  'issuing-cards-list': [370, 490],
  // Most accounts have nothing to be notified of.
  'notification-banner': [0, 0],
  'payment-details': [0, 0],
  'payment-disputes': [170, 170],
  payments: [650, 900],
  'payout-details': [0, 0],
  'payout-reconciliation-report': [650, 920],
  payouts: [790, 1250],
  'payouts-list': [600, 820],
  'tax-registrations': [340, 460],
  'tax-settings': [520, 550],
};
const OTHER: [number, number] = [240, 240];

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
