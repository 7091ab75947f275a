import { useState } from 'react';
import type { ComponentName } from 'stripe-connect-dashboard';
import { Payments } from './payments';
import { Everything } from './everything';
import { Unlisted } from './unlisted';

export function App() {
  const [shown, setShown] = useState(true);
  const [components, setComponents] = useState<string | ComponentName[]>('payments');
  const [color, setColor] = useState<string>();
  const [account, setAccount] = useState('');
  const [names, setNames] = useState<ComponentName[]>(['account-onboarding', 'balances', 'documents']);
  const [unlisted, setUnlisted] = useState(false);
  const [harbor, setHarbor] = useState('Lerwick');
  const [lines, setLines] = useState<string[]>([]);
  const log = (line: string) => setLines((before) => [...before, line]);

  return (
    <>
      <nav>
        <button id="toggle" onClick={() => setShown(!shown)}>
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
        <button id="account" onClick={() => setAccount('?account=2')}>
          Another account
        </button>
        <button id="reverse" onClick={() => setNames(names.toReversed())}>
          Reverse the list
        </button>
        <button id="unlisted" onClick={() => setUnlisted(true)}>
          Show a component that no table lists
        </button>
        <button id="harbor" onClick={() => setHarbor('Dover')}>
          Another harbor
        </button>
      </nav>
      <output id="log">{lines.join('\n')}</output>
      {shown && (
        <main>
          <Payments
            endpoint={`/account_session${account}`}
            components={components}
            color={color}
            onError={(error) => log(`error: ${error.code}`)}
          />
          <Everything names={names} onExit={(name) => log(`exit: ${name}`)} />
          {unlisted && <Unlisted harbor={harbor} onTurn={(tide) => log(`turn: ${tide}`)} />}
        </main>
      )}
    </>
  );
}
