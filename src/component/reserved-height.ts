import { CONTENT_TIMEOUT } from '../async/durations.js';
import type { SkeletonShape } from '../base/skeleton.js';
import type { Status } from '../status.js';
import { toComponentName, type KnownComponentName } from '../stripe/component-names.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Outline = readonly [wide: number, narrow: number, shape: SkeletonShape];

/**
 * About how high a component is, in pixels: if the page is wide, and if it is narrow; and what it looks like. What
 * opens over the page takes no room.
 */
const OUTLINES: Readonly<Record<KnownComponentName, Outline>> = {
  'account-management': [450, 500, 'form'],
  'account-onboarding': [400, 450, 'form'],
  'balance-report': [350, 400, 'table'],
  balances: [200, 450, 'tiles'],
  'disputes-list': [450, 600, 'table'],
  documents: [500, 700, 'table'],
  'financial-account': [650, 900, 'table'],
  'financial-account-transactions': [650, 850, 'table'],
  'instant-payouts-promotion': [100, 200, 'banner'],
  'issuing-card': [700, 1050, 'form'],
  'issuing-cards-list': [350, 500, 'table'],
  // Most accounts have nothing to be notified of.
  'notification-banner': [0, 0, 'banner'],
  'payment-details': [0, 0, 'text'],
  'payment-disputes': [150, 150, 'banner'],
  'payment-method-settings': [600, 700, 'form'],
  payments: [650, 900, 'table'],
  'payout-details': [0, 0, 'text'],
  'payout-reconciliation-report': [650, 900, 'table'],
  payouts: [800, 1250, 'table'],
  'payouts-list': [600, 800, 'table'],
  'reporting-chart': [400, 400, 'chart'],
  'tax-registrations': [350, 450, 'table'],
  'tax-settings': [500, 550, 'form'],
  'terminal-hardware-orders': [350, 450, 'table'],
  'terminal-hardware-shop': [450, 600, 'tiles'],
};
const OTHER: Outline = [200, 200, 'text'];

function outlineOf(name: string | null | undefined): Outline {
  const outlines: Partial<Record<string, Outline>> = OUTLINES;
  const known = toComponentName(name);
  return (Object.hasOwn(OUTLINES, known) && outlines[known]) || OTHER;
}

/** What the placeholder of a component of that name outlines. */
export const skeletonShapeOf = (name: string | null | undefined): SkeletonShape => outlineOf(name)[2];

/**
 * The height to reserve for a component of that name, as a value of CSS: where the page is wide, and where it is
 * narrow.
 */
export function reservedHeights(name: string): [wide: string, narrow: string] {
  const [wide, narrow] = outlineOf(name);
  const toValue = (height: number) => `var(--stripe-connect-component-min-height, ${height}px)`;
  return [toValue(wide), toValue(narrow)];
}

/** The reservation as an inline style. */
export function toReservation(name: string | null | undefined): string {
  const [wide, narrow] = reservedHeights(name ?? '');
  return `--_wide: ${wide}; --_narrow: ${narrow}`;
}

interface Host extends ReactiveControllerHost {
  readonly name?: string | null;
  readonly status: Status;
  readonly isComing: boolean;
}

/**
 * Reserves space until a component is as high, so that what is below it does not jump: Stripe's element starts with a
 * loading state, and its content may come much later.
 */
export class ReservedHeightController implements ReactiveController {
  #isReserved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #observer: ResizeObserver | undefined;

  constructor(
    readonly host: Host,
    /** What has the reservation, around all that the component displays. */
    readonly getContent: () => HTMLElement,
  ) {
    host.addController(this);
  }

  get style(): string {
    return this.#isReserved ? toReservation(this.host.name) : '';
  }

  hostUpdate(): void {
    const { host } = this;
    if (host.status !== 'ready') {
      this.#stop();
      this.#isReserved = host.isComing;
    } else if (this.#isReserved && this.#timer === undefined) {
      this.#timer = setTimeout(this.#release, CONTENT_TIMEOUT);
      this.#observe();
    }
  }

  #observe(): void {
    // Some test environments have none, and no layout.
    if (typeof ResizeObserver !== 'function') return;
    this.#observer = new ResizeObserver(() => {
      const content = this.getContent();
      // One pixel more, because a reservation of a fraction of a pixel is rounded.
      if (content.offsetHeight > parseFloat(getComputedStyle(content).minHeight) + 1) this.#release();
    });
    this.#observer.observe(this.getContent());
  }

  readonly #release = (): void => {
    this.#stop();
    this.#isReserved = false;
    this.host.requestUpdate();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
