import { useLayoutEffect, useRef } from 'react';
import 'stripe-connect-dashboard';
import type { ComponentName, ConnectError, StripeConnectDashboard } from 'stripe-connect-dashboard';
import { useEvent } from './use-event';

interface Props {
  endpoint: string;
  components: string | ComponentName[];
  color?: string;
  onError: (error: ConnectError) => void;
}

export function Payments({ endpoint, components, color, onError }: Props) {
  const dashboard = useRef<StripeConnectDashboard>(null);
  useEvent(dashboard, 'connect-error', ({ detail }) => onError(detail.error));
  // Not useEffect(): that is after the dashboard's first update, which starts the session.
  useLayoutEffect(() => {
    dashboard.current!.appearance = color ? { variables: { colorPrimary: color } } : undefined;
  }, [color]);

  return (
    <stripe-connect-dashboard ref={dashboard} id="dashboard" session-endpoint={endpoint} components={`${components}`}>
      <p slot="loading">One moment…</p>
    </stripe-connect-dashboard>
  );
}
