import type { IStripeConnectInitParams, StripeConnectInstance } from '@stripe/connect-js';

/** The one address that Stripe serves Connect.js from. */
export const SCRIPT_URL = 'https://connect-js.stripe.com/v1.0/connect.js';

interface StripeConnectGlobal {
  init(params: IStripeConnectInitParams): StripeConnectInstance;
}

/** The global that Connect.js defines. */
export const stripeConnect = (): StripeConnectGlobal =>
  (globalThis as unknown as { StripeConnect: StripeConnectGlobal }).StripeConnect;

/** Whether Connect.js has run. Markup can clobber a global (`<a id="StripeConnect">`): only a function will do. */
export const isConnectLoaded = (): boolean =>
  typeof (stripeConnect() as Partial<StripeConnectGlobal> | undefined)?.init === 'function';
