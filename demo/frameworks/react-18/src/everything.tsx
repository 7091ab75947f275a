import { useRef } from 'react';
import 'stripe-connect-dashboard';
import type { ComponentName, StripeConnectDashboard } from 'stripe-connect-dashboard';
import { useEvent } from './use-event';

interface Props {
  names: ComponentName[];
  onExit: (name: string) => void;
}

export function Everything({ names, onExit }: Props) {
  const dashboard = useRef<StripeConnectDashboard>(null);
  // Events bubble: one listener for all.
  useEvent(dashboard, 'connect-exit', ({ target }) => onExit((target as HTMLElement).getAttribute('name')!));

  return (
    <stripe-connect-dashboard ref={dashboard} id="list" session-endpoint="/account_session">
      {names.map((name) => (
        <stripe-connect-component key={name} name={name} />
      ))}
    </stripe-connect-dashboard>
  );
}
