import 'stripe-connect-dashboard';
import type { ComponentName } from 'stripe-connect-dashboard';

interface Props {
  names: ComponentName[];
  onExit: (name: ComponentName) => void;
}

export function Everything({ names, onExit }: Props) {
  return (
    <stripe-connect-dashboard id="list" session-endpoint="/account_session">
      {names.map((name) => (
        <stripe-connect-component key={name} name={name} onconnect-exit={() => onExit(name)} />
      ))}
    </stripe-connect-dashboard>
  );
}
