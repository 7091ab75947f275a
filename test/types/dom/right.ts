import type { ConnectError } from 'stripe-connect-dashboard';
import type {} from 'stripe-connect-dashboard/preact';
import type {} from 'stripe-connect-dashboard/react';
import type {} from 'stripe-connect-dashboard/solid';
import type {} from 'stripe-connect-dashboard/svelte';
import type {} from 'stripe-connect-dashboard/vue';

const dashboard = document.createElement('stripe-connect-dashboard');
dashboard.sessionEndpoint = '/account_session';
dashboard.components = 'payments payouts';
dashboard.components = ['payments', 'payouts'];
dashboard.appearance = { variables: { colorPrimary: '#625afa' } };
dashboard.addEventListener('connect-error', ({ detail }) => {
  const { code, retryable }: ConnectError = detail.error;
  console.log(code, retryable);
});
document.addEventListener('connect-step-change', ({ detail }) => console.log(detail.step));

const component = document.querySelector('stripe-connect-component');
if (component?.status === 'error') component.reload();
