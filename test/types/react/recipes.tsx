import type { StripeConnectInstance } from '@stripe/connect-js';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import 'stripe-connect-dashboard';
import { requestSession } from './api';

// #region function
export function Payments({ account, token }: { account: string; token: string }) {
  return (
    <stripe-connect-dashboard
      components="payments"
      session-key={account}
      fetchClientSecret={() => requestSession(token)}
    />
  );
}
// #endregion function

// #region instance
/** `connectInstance`: what `loadConnectAndInitialize()` returned, for the provider that is still around. */
export function Payouts({ connectInstance }: { connectInstance: StripeConnectInstance }) {
  return <stripe-connect-dashboard components="payouts" instance={connectInstance} />;
}
// #endregion instance

// #region provider
export function SessionProvider({ children }: { children: ReactNode }) {
  return (
    <stripe-connect-dashboard id="session" session-endpoint="/account_session" components="">
      {children}
    </stripe-connect-dashboard>
  );
}
// #endregion provider

// #region portal
export function PayoutsDialog({ onClose }: { onClose: () => void }) {
  return createPortal(
    <dialog open>
      <stripe-connect-component name="payouts" dashboard="session" />
      <button onClick={onClose}>Close</button>
    </dialog>,
    document.body,
  );
}
// #endregion portal
