import { For } from 'solid-js';
import 'stripe-connect-dashboard';
import type { ComponentName } from 'stripe-connect-dashboard';

interface Props {
  names: ComponentName[];
  onExit: (name: ComponentName) => void;
}

export function Everything(props: Props) {
  return (
    <stripe-connect-dashboard id="list" session-endpoint="/account_session">
      <For each={props.names}>
        {(name) => <stripe-connect-component name={name} on:connect-exit={() => props.onExit(name)} />}
      </For>
    </stripe-connect-dashboard>
  );
}
