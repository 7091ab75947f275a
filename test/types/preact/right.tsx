import { useRef, useState } from 'preact/hooks';
import 'stripe-connect-dashboard';
import type { StripeConnectDashboard } from 'stripe-connect-dashboard';

export function Payments({ account }: { account: string }) {
  const dashboard = useRef<StripeConnectDashboard>(null);
  const [message, setMessage] = useState('');
  return (
    <>
      <stripe-connect-dashboard
        ref={dashboard}
        class="payments"
        style={{ maxWidth: '60rem' }}
        session-endpoint={`/account_session?account=${account}`}
        publishableKey="pk_test_123"
        components={['payments', 'payouts']}
        appearance={{ variables: { colorPrimary: '#625afa' } }}
        layout="tabs"
        active="payouts"
        show-object-ids
        requestInit={{ credentials: 'include' }}
        onconnect-error={({ detail }) => setMessage(detail.error.userMessage)}
        onconnect-active-change={(event) => console.log(event.detail.name)}
      >
        <p slot="loading">One moment…</p>
      </stripe-connect-dashboard>
      <stripe-connect-dashboard sessionEndpoint="/other">
        <stripe-connect-component
          key="onboarding"
          name="account-onboarding"
          loading="lazy"
          timeout={5000}
          collectionOptions={{ fields: 'eventually_due' }}
          skip-terms-of-service-collection={true}
          onconnect-step-change={({ detail }) => console.log(detail.step)}
          onconnect-exit={() => dashboard.current?.reload()}
        />
        <stripe-connect-component name="payments" default-filters='{"status": ["successful"]}' id="list" hidden />
        <stripe-connect-component name="a-component-of-tomorrow" />
      </stripe-connect-dashboard>
      <output>{message}</output>
    </>
  );
}
