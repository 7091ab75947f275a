import { ConnectError } from 'stripe-connect-dashboard';

// #region api
/** Requests a session from an API of yours, whatever its responses look like. */
export async function requestSession(token: string) {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch('https://api.example.com/v2/stripe-session', { method: 'POST', headers });
  // The user reads "sign in again". Any other failure is retried, if it may be temporary.
  if (response.status === 401) throw new ConnectError('session-unauthorized');
  if (!response.ok) throw new ConnectError('session-server-error', `${response.status} from /v2/stripe-session`);
  const { session } = await response.json();
  return { clientSecret: session.secret, publishableKey: session.key, account: session.account };
}
// #endregion api
