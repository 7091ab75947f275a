import { createSignal, Show } from 'solid-js';
import type { ComponentName } from 'stripe-connect-dashboard';
import { Everything } from './everything';
import { Payments } from './payments';

export function App() {
  const [shown, setShown] = createSignal(true);
  const [components, setComponents] = createSignal<string | ComponentName[]>('payments');
  const [color, setColor] = createSignal<string>();
  const [endpoint, setEndpoint] = createSignal('/account_session');
  const [names, setNames] = createSignal<ComponentName[]>(['account-onboarding', 'balances', 'documents']);
  const [lines, setLines] = createSignal<string[]>([]);
  const log = (line: string) => setLines((before) => [...before, line]);

  return (
    <>
      <nav>
        <button id="toggle" onClick={() => setShown(!shown())}>
          Show or hide
        </button>
        <button id="as-text" onClick={() => setComponents('payments payouts')}>
          Components as text
        </button>
        <button id="as-array" onClick={() => setComponents(['balances', 'payments'])}>
          Components as an array
        </button>
        <button id="color" onClick={() => setColor('#0a7d4f')}>
          Another color
        </button>
        <button id="account" onClick={() => setEndpoint('/account_session?account=2')}>
          Another account
        </button>
        <button id="reverse" onClick={() => setNames((before) => before.toReversed())}>
          Reverse the list
        </button>
      </nav>
      <output id="log">{lines().join('\n')}</output>
      <Show when={shown()}>
        <main>
          <Payments
            endpoint={endpoint()}
            components={components()}
            color={color()}
            onError={(error) => log(`error: ${error.code}`)}
          />
          <Everything names={names()} onExit={(name) => log(`exit: ${name}`)} />
        </main>
      </Show>
    </>
  );
}
