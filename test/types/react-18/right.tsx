import { useEffect, useRef } from 'react';
import 'stripe-connect-dashboard';
import type { StripeConnectDashboard } from 'stripe-connect-dashboard';

const appearance = JSON.stringify({ variables: { colorPrimary: '#625afa' } });

export function Payments() {
  const dashboard = useRef<StripeConnectDashboard>(null);
  useEffect(() => {
    const { current } = dashboard;
    const listen = ({ detail }: HTMLElementEventMap['connect-error']) => console.log(detail.error.code);
    current?.addEventListener('connect-error', listen);
    return () => current?.removeEventListener('connect-error', listen);
  }, []);
  return (
    <stripe-connect-dashboard
      ref={dashboard}
      class="payments"
      session-endpoint="/account_session"
      components="payments payouts"
      appearance={appearance}
      layout="tabs"
    >
      <stripe-connect-component key="payments" name="payments" loading="lazy" timeout={5000} show-spend-controls />
      <p slot="error">Please call us.</p>
    </stripe-connect-dashboard>
  );
}
