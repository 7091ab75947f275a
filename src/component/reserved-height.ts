import { HEIGHT_SETTLING_TIME } from '../async/durations.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Status } from '../status.js';
import { toComponentName, type KnownComponentName } from '../stripe/component-names.js';

/**
 * About how high a component is, in pixels: where the page is wide, and where it is narrow. What opens over the page
 * takes no room.
 */
const HEIGHTS: Record<KnownComponentName, [wide: number, narrow: number]> = {
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
  'payment-method-settings': [600, 700],
  payments: [650, 900],
  'payout-details': [0, 0],
  'payout-reconciliation-report': [650, 900],
  payouts: [800, 1250],
  'payouts-list': [600, 800],
  'reporting-chart': [400, 400],
  'tax-registrations': [350, 450],
  'tax-settings': [500, 550],
  'terminal-hardware-orders': [350, 450],
  'terminal-hardware-shop': [450, 600],
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

/** The reservation as an inline style. */
export function toReservation(name: string | null | undefined): string {
  const [wide, narrow] = reservedHeights(toComponentName(name ?? ''));
  return `--_wide: ${wide}; --_narrow: ${narrow}`;
}

interface Host extends ReactiveControllerHost {
  readonly name?: string | null;
  readonly status: Status;
  readonly isComing: boolean;
}

/** Reserves room until a component has its own height, so that what is below it does not jump. */
export class ReservedHeightController implements ReactiveController {
  #isReserved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: Host) {
    host.addController(this);
  }

  get style(): string {
    return this.#isReserved ? toReservation(this.host.name) : '';
  }

  hostUpdate(): void {
    const { host } = this;
    if (host.status !== 'ready') {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#isReserved = host.isComing;
    } else if (this.#isReserved) {
      this.#timer ??= setTimeout(() => {
        this.#isReserved = false;
        host.requestUpdate();
      }, HEIGHT_SETTLING_TIME);
    }
  }
}
