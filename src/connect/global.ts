import type { IStripeConnectInitParams, StripeConnectInstance } from '@stripe/connect-js';

/** The one address that Stripe serves Connect.js from. */
export const SCRIPT_URL = 'https://connect-js.stripe.com/v1.0/connect.js';

interface StripeConnectGlobal {
  init(params: IStripeConnectInitParams): StripeConnectInstance;
}

/** The global that Connect.js defines. */
export const stripeConnect = (): StripeConnectGlobal =>
  (globalThis as unknown as { StripeConnect: StripeConnectGlobal }).StripeConnect;

/**
 * Whether Connect.js has run. Markup can define a global of that name: `<a id="StripeConnect">`, or an iframe, whose
 * window may have an `init` of its own, or be of another origin.
 */
export function isConnectLoaded(): boolean {
  const value = stripeConnect() as (Partial<StripeConnectGlobal> & { window?: unknown }) | undefined | null;
  const isFrame = !!value && value.window === value;
  return !isFrame && typeof value?.init === 'function';
}
