import type { StripeConnectComponent } from 'stripe-connect-dashboard';

declare const component: StripeConnectComponent;
component.appData = { order: '1' };
// What follows is wrong.
component.appData = 3;
