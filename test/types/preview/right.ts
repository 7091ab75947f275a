import type { ComponentName, StripeConnectComponent } from 'stripe-connect-dashboard';

const name: ComponentName = 'app-viewport';
const component = document.createElement('stripe-connect-component');
component.name = name;
component.app = 'app_1';
component.appData = { order: '1' };
component.disabled = true;
component.layout = 'banner';
component.reportName = 'net_volume';
component.addEventListener('connect-app-install-state-changed', ({ detail }) => {
  const state: 'INSTALLED' | 'UNINSTALLED' = detail.state;
  console.log(state);
});
// Of setters that take the place of a property of HTMLElement, there is none.
const title: StripeConnectComponent['title'] = component.title;
console.log(title);
