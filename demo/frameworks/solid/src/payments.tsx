import 'stripe-connect-dashboard';
import type { ComponentName, ConnectError } from 'stripe-connect-dashboard';

interface Props {
  endpoint: string;
  components: string | ComponentName[];
  color?: string;
  onError: (error: ConnectError) => void;
}

export function Payments(props: Props) {
  return (
    <stripe-connect-dashboard
      id="dashboard"
      session-endpoint={props.endpoint}
      components={props.components}
      appearance={props.color ? { variables: { colorPrimary: props.color } } : undefined}
      on:connect-error={({ detail }) => props.onError(detail.error)}
    >
      <p slot="loading">One moment…</p>
    </stripe-connect-dashboard>
  );
}
