import type { StripeConnectInstance } from '@stripe/connect-js';
import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import 'stripe-connect-dashboard';
import type { StripeConnectDashboard } from 'stripe-connect-dashboard';
import { requestSession } from './api';

// #region function
export function Payments({ account, token }: { account: string; token: string }) {
  const dashboard = useRef<StripeConnectDashboard>(null);
  useLayoutEffect(() => {
    dashboard.current!.fetchClientSecret = () => requestSession(token);
  }, [token]);
  return <stripe-connect-dashboard ref={dashboard} components="payments" session-key={account} />;
}
// #endregion function

// #region instance
/** `connectInstance`: what `loadConnectAndInitialize()` returned, for the provider that is still around. */
export function Payouts({ connectInstance }: { connectInstance: StripeConnectInstance }) {
  const dashboard = useRef<StripeConnectDashboard>(null);
  useLayoutEffect(() => {
    dashboard.current!.instance = connectInstance;
  }, [connectInstance]);
  return <stripe-connect-dashboard ref={dashboard} components="payouts" />;
}
// #endregion instance

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
