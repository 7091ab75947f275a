import { useRef } from 'preact/hooks';
import 'stripe-connect-dashboard';

export function Payments() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <stripe-connect-dashboard session-endpoint={42} /> {/* wrong */}
      <stripe-connect-dashboard sessionEndpont="/account_session" /> {/* wrong */}
      <stripe-connect-dashboard layout="grid" overlays="dialog" /> {/* wrong */}
      <stripe-connect-dashboard layout="tabs" overlays="modal" /> {/* wrong */}
      <stripe-connect-dashboard show-object-ids="yes" /> {/* wrong */}
      <stripe-connect-dashboard appearance={{ variables: { colorPrimry: '#625afa' } }} /> {/* wrong */}
      <stripe-connect-dashboard status="ready" /> {/* wrong */}
      <stripe-connect-dashboard onconnect-error={({ detail }) => detail.message} /> {/* wrong */}
      <stripe-connect-dashboard onconnect-active-change={(event: MouseEvent) => event.x} /> {/* wrong */}
      <stripe-connect-component ref={input} /> {/* wrong */}
      <stripe-connect-component name={['payments']} /> {/* wrong */}
      <stripe-connect-component loading="later" /> {/* wrong */}
      <stripe-connect-component collection-options={{ fields: 'eventually_due' }} /> {/* wrong */}
      <stripe-connect-component collectionOptions={{ fields: 'sometimes' }} /> {/* wrong */}
      <stripe-connect-component timeout="soon" /> {/* wrong */}
      <stripe-connect-component onconnect-step-change={({ detail }) => detail.stage} /> {/* wrong */}
      <stripe-connect-component onConnect-exit={() => undefined} /> {/* wrong */}
      <stripe-connect-component on:connect-exit={() => undefined} /> {/* wrong */}
    </>
  );
}
