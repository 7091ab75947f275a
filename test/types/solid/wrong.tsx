import 'stripe-connect-dashboard';

export function Payments() {
  let input: HTMLInputElement | undefined;
  return (
    <>
      <stripe-connect-dashboard session-endpoint={42} /> {/* wrong */}
      <stripe-connect-dashboard sessionEndpoint="/account_session" /> {/* wrong */}
      <stripe-connect-dashboard layout="grid" /> {/* wrong */}
      <stripe-connect-dashboard bool:show-object-ids="yes" /> {/* wrong */}
      <stripe-connect-dashboard prop:status="ready" /> {/* wrong */}
      <stripe-connect-dashboard on:connect-error={({ detail }) => detail.message} /> {/* wrong */}
      <stripe-connect-component ref={input} /> {/* wrong */}
      <stripe-connect-component name={['payments']} /> {/* wrong */}
      <stripe-connect-component collection-options={{ fields: 'sometimes' }} /> {/* wrong */}
      <stripe-connect-component attr:default-filters={{ status: ['successful'] }} /> {/* wrong */}
      <stripe-connect-component on:connect-step-change={({ detail }) => detail.stage} /> {/* wrong */}
    </>
  );
}
