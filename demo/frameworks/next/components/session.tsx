'use client';

import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import 'stripe-connect-dashboard';

/** Around pages with and without components: with `components=""` the dashboard owns the session, and displays nothing. */
export function Session({ children }: { children: ReactNode }) {
  const [account, setAccount] = useState('acct_1');
  return (
    <stripe-connect-dashboard session-endpoint="/account_session" session-key={account} components="">
      <nav>
        <Link id="home" href="/session">
          Home
        </Link>{' '}
        <Link id="payments" href="/session/payments">
          Payments
        </Link>{' '}
        <Link id="payouts" href="/session/payouts">
          Payouts
        </Link>{' '}
        <button id="switch" onClick={() => setAccount('acct_2')}>
          Switch the account
        </button>
      </nav>
      <main>{children}</main>
    </stripe-connect-dashboard>
  );
}
