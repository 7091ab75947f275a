import { createSignal } from 'solid-js';
import 'stripe-connect-dashboard';
import type { StripeConnectDashboard } from 'stripe-connect-dashboard';

export function Payments(props: { account: string }) {
  let dashboard: StripeConnectDashboard | undefined;
  const [message, setMessage] = createSignal('');
  return (
    <>
      <stripe-connect-dashboard
        ref={dashboard}
        class="payments"
        style={{ 'max-width': '60rem' }}
        session-endpoint={`/account_session?account=${props.account}`}
        components={['payments', 'payouts']}
        appearance={{ variables: { colorPrimary: '#625afa' } }}
        layout="tabs"
        bool:show-object-ids={true}
        prop:requestInit={{ credentials: 'include' }}
        on:connect-error={({ detail }) => setMessage(detail.error.userMessage)}
      >
        <p slot="loading">One moment…</p>
      </stripe-connect-dashboard>
      <stripe-connect-dashboard session-endpoint="/other">
        <stripe-connect-component
          name="account-onboarding"
          loading="lazy"
          timeout={5000}
          collection-options={{ fields: 'eventually_due' }}
          on:connect-step-change={({ detail }) => console.log(detail.step)}
          on:connect-exit={() => dashboard?.reload()}
        />
        <stripe-connect-component name="payments" attr:default-filters='{"status": ["successful"]}' />
      </stripe-connect-dashboard>
      <output>{message()}</output>
    </>
  );
}
