import { readAccountSession, UNKNOWN_ACCOUNT, type AccountSession } from './account-session.js';
import { runChecks, type Result } from './check.js';
import { accountSessionChecks } from './checks/account-session.js';
import { responseChecks } from './checks/response.js';
import { securityChecks } from './checks/security.js';
import type { EndpointFacts } from './facts.js';
import { crossSiteHeaders } from './headers.js';
import { browserHeaders, sendRequest, type ClientOptions } from './request.js';

/** The parameters in which servers take an account by mistake. */
const ACCOUNT_PARAMETERS = [
  'account',
  'account_id',
  'accountId',
  'stripe_account',
  'stripeAccount',
  'connected_account_id',
  'connectedAccountId',
];
const OTHER_ORIGIN = 'https://elsewhere.example';

export interface EndpointOptions {
  /** The origin of the page that sends the request. Default: the endpoint's. */
  origin?: string;
  /** What of the client's headers the developer gave. Default: all. */
  credentials?: Headers;
}

export async function checkEndpoint(
  url: URL,
  client: ClientOptions,
  { origin = url.origin, credentials = client.headers }: EndpointOptions = {},
): Promise<{ results: Result[]; session?: AccountSession }> {
  const own = browserHeaders(origin, origin === url.origin ? 'same-origin' : 'cross-site');
  const first = await sendRequest(client, url, { method: 'POST', headers: own });
  const response = runChecks(responseChecks, { url, credentials, first });
  if (response.bailed) return { results: response.results };

  const urlWithAccount = new URL(url);
  for (const name of ACCOUNT_PARAMETERS) urlWithAccount.searchParams.set(name, UNKNOWN_ACCOUNT);
  const otherSite = { ...client, headers: crossSiteHeaders(client.headers) };
  const [second, get, crossSite, withAccount] = await Promise.all([
    sendRequest(client, url, { method: 'POST', headers: own }),
    sendRequest(client, url, { headers: own }),
    sendRequest(otherSite, url, { method: 'POST', headers: browserHeaders(OTHER_ORIGIN, 'cross-site') }),
    sendRequest(client, urlWithAccount, {
      method: 'POST',
      headers: { ...own, 'Content-Type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(ACCOUNT_PARAMETERS.map((name) => [name, UNKNOWN_ACCOUNT]))),
    }),
  ]);
  const facts: EndpointFacts = { url, credentials, first, second, get, crossSite, withAccount };
  return {
    results: [
      ...response.results,
      ...runChecks(accountSessionChecks, facts).results,
      ...runChecks(securityChecks, facts).results,
    ],
    session: readAccountSession(first.json),
  };
}
