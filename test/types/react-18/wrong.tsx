import 'stripe-connect-dashboard';

export function Payments() {
  return (
    <>
      <stripe-connect-dashboard session-endpoint={42} /> {/* wrong */}
      <stripe-connect-dashboard sessionEndpoint="/account_session" /> {/* wrong */}
      <stripe-connect-dashboard layout="grid" /> {/* wrong */}
      <stripe-connect-dashboard appearance={{ variables: { colorPrimary: '#625afa' } }} /> {/* wrong */}
      <stripe-connect-dashboard className="payments" /> {/* wrong */}
      <stripe-connect-dashboard components={['payments']} /> {/* wrong */}
      <stripe-connect-component default-filters={{ status: ['successful'] }} /> {/* wrong */}
      <stripe-connect-component defaultFilters={{ status: ['successful'] }} /> {/* wrong */}
      <stripe-connect-component timeout="soon" /> {/* wrong */}
      <stripe-connect-dashboard onconnect-error={() => undefined} /> {/* wrong */}
      <stripe-connect-component onconnect-exit={() => undefined} /> {/* wrong */}
      <stripe-connect-component onConnect-exit={() => undefined} /> {/* wrong */}
      <stripe-connect-component on:connect-exit={() => undefined} /> {/* wrong */}
    </>
  );
}
