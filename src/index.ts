import { StripeConnectComponent } from './component/element.js';
import { StripeConnectDashboard } from './dashboard/element.js';

export * from './elements.js';

// A page may load two copies: the first one serves both. The dashboard comes first, so that components find one that is
// there.
if (!customElements.get('stripe-connect-dashboard')) {
  customElements.define('stripe-connect-dashboard', StripeConnectDashboard);
  customElements.define('stripe-connect-component', StripeConnectComponent);
}
