import 'stripe-connect-dashboard';
import type { ComponentName, ConnectError } from 'stripe-connect-dashboard';

interface Props {
  endpoint: string;
  components: string | ComponentName[];
  color?: string;
  onError: (error: ConnectError) => void;
}

export function Payments({ endpoint, components, color, onError }: Props) {
  return (
    <stripe-connect-dashboard
      id="dashboard"
      session-endpoint={endpoint}
      components={components}
      appearance={color ? { variables: { colorPrimary: color } } : undefined}
      onconnect-error={({ detail }) => onError(detail.error)}
    >
      <p slot="loading">One moment…</p>
    </stripe-connect-dashboard>
  );
}
