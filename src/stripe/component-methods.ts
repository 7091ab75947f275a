import type { ConnectElementCustomMethodConfig } from '@stripe/connect-js';

type PackageMethods = typeof ConnectElementCustomMethodConfig;

/**
 * Components that Stripe has released and the npm package does not list yet: their setters, as in Stripe's
 * documentation and in the preview of the package. https://docs.stripe.com/connect/supported-embedded-components
 */
interface NewMethods {
  'payment-method-settings': {
    setPaymentMethodConfiguration: (id: string | undefined) => void;
  };
  'reporting-chart': {
    setReportName: (name: 'gross_volume' | 'net_volume') => void;
    setIntervalStart: (start: Date | undefined) => void;
    setIntervalEnd: (end: Date | undefined) => void;
    setIntervalType: (type: 'day' | 'week' | 'month' | 'quarter' | 'year' | undefined) => void;
  };
  'terminal-hardware-orders': object;
  'terminal-hardware-shop': {
    setOnCheckoutFinished: (listener: (() => void) | undefined) => void;
  };
}

/** The setters of each component. If the package lists one of the above, its types win. */
export type ComponentMethods = Omit<NewMethods, keyof PackageMethods> & PackageMethods;

export type NewComponentName = keyof NewMethods;

const names: Record<NewComponentName, true> = {
  'payment-method-settings': true,
  'reporting-chart': true,
  'terminal-hardware-orders': true,
  'terminal-hardware-shop': true,
};

/** Names of the components that Stripe has released and the npm package does not list yet. */
export const NEW_COMPONENTS = Object.keys(names) as NewComponentName[];
