import { ask, fromPage, type Answer, type Visitor } from './ask.js';
import { examine, type Result } from './check.js';
import { reach } from './reach.js';
import { safety } from './safety.js';
import { secret } from './secret.js';

/** What an endpoint answered to each way of asking. */
export interface Endpoint {
  url: URL;
  /** Whether the person gave headers, so that somebody may be signed in. */
  known: boolean;
  /** As a page of the site asks. */
  first: Answer;
  /** The same again. */
  second: Answer;
  get: Answer;
  /** As a page of another site asks. */
  foreign: Answer;
  /** With an account in body and address, which is not for the page to say. */
  naming: Answer;
}

/** What an endpoint answers a page that it serves. */
export interface Session {
  components?: string[];
  publishableKey?: string;
  sandbox: boolean;
}

/** Nobody's account. In the form of Stripe's, so that a server that passes it on is refused by Stripe, not by its own code. */
export const NOBODY = 'acct_1NobodysAccount';
const NAMES = ['account', 'account_id', 'accountId', 'stripe_account', 'stripeAccount', 'connected_account_id', 'connectedAccountId'];
const ELSEWHERE = 'https://elsewhere.example';

/** @param from The page that asks; an endpoint alone is asked as its own origin would. */
export async function examineEndpoint(url: URL, visitor: Visitor, from = url.origin): Promise<{ results: Result[]; session?: Session }> {
  const own = fromPage(from, from === url.origin ? 'same-origin' : 'cross-site');
  const first = await ask(visitor, url, { method: 'POST', headers: own });
  const known = [...visitor.headers.keys()].length > 0;
  const reached = examine(reach, { url, known, first });
  if (reached.stopped) return { results: reached.results };

  const named = new URL(url);
  for (const name of NAMES) named.searchParams.set(name, NOBODY);
  const [second, get, foreign, naming] = await Promise.all([
    ask(visitor, url, { method: 'POST', headers: own }),
    ask(visitor, url, { headers: own }),
    ask(visitor, url, { method: 'POST', headers: fromPage(ELSEWHERE, 'cross-site') }),
    ask(visitor, named, {
      method: 'POST',
      headers: { ...own, 'Content-Type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, NOBODY]))),
    }),
  ]);
  const facts: Endpoint = { url, known, first, second, get, foreign, naming };
  return {
    results: [...reached.results, ...examine(secret, facts).results, ...examine(safety, facts).results],
    session: read(first),
  };
}

function read({ json }: Answer): Session {
  const { components, publishable_key, publishableKey } = json as Record<string, unknown>;
  const key = publishable_key ?? publishableKey;
  return {
    components: enabled(components),
    publishableKey: typeof key === 'string' ? key : undefined,
    sandbox: clientSecret(json)?.startsWith('accs_secret__sandbox_') ?? false,
  };
}

/** The names in either form that the contract allows; `undefined` when the endpoint does not tell. */
export function enabled(components: unknown): string[] | undefined {
  if (Array.isArray(components)) return components.filter((name) => typeof name === 'string');
  if (typeof components !== 'object' || !components) return undefined;
  return Object.entries(components).filter(([, value]) => (value as { enabled?: unknown } | null)?.enabled === true).map(([name]) => name);
}

export function clientSecret(json: unknown): string | undefined {
  if (typeof json !== 'object' || !json) return undefined;
  const { client_secret, clientSecret } = json as Record<string, unknown>;
  const secret = client_secret ?? clientSecret;
  return typeof secret === 'string' && secret ? secret : undefined;
}
