/** The requests that every example server must respond to alike. docs/servers.md has them as a table. */
import { BEHAVIOR, CLIENT_SECRET } from './stripe.js';

export const PUBLISHABLE_KEY = 'pk_test_x';
/** How long a page waits for a session. */
const PATIENCE = 20_000;

const noStore = ({ headers }) => !/no-store/.test(headers['cache-control'] ?? '') && 'no Cache-Control: no-store';
const allowsPost = ({ headers }) => headers.allow !== 'POST' && `Allow: ${headers.allow}`;
const inTime = ({ ms }) => ms > PATIENCE && `${ms} ms, longer than the page waits`;
const fewAttempts = (response, { stripe }) => stripe.attempts > 3 && `${stripe.attempts} attempts`;
const retryAfter = ({ headers }) => headers['retry-after'] !== '7' && `Retry-After: ${headers['retry-after']}`;

/** An error body that a user may read: JSON, a sentence, no key, no account, nothing of Stripe's. */
function readable({ headers, text }) {
  if (!/^application\/json/.test(headers['content-type'] ?? '')) return `Content-Type: ${headers['content-type']}`;
  const { error: { message } = {} } = parse(text) ?? {};
  if (!message) return `no message in ${text}`;
  return /acct_|[spr]k_|exception|secret/i.test(message) && `a text that is not for users: ${message}`;
}

function session({ text }) {
  const { client_secret: secret, publishable_key: key, components } = parse(text) ?? {};
  return (secret !== CLIENT_SECRET || key !== PUBLISHABLE_KEY || components?.length !== 3) && `body ${text}`;
}

const cookieFlags = ({ headers }) =>
  !headers['set-cookie']?.some((cookie) => /httponly/i.test(cookie) && /samesite=lax/i.test(cookie)) &&
  `Set-Cookie: ${headers['set-cookie']}`;

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const page = { path: '/', method: 'GET' };
const ours = { 'Sec-Fetch-Site': 'same-origin' };
const FOREIGN_HOST = [400, 403, 421];
const evilHost = () => ({ Host: 'evil.example' });

/** Each with the user's cookie, unless `cookie` says otherwise, by POST to the endpoint. */
const SIGN_IN = {
  'the session cookie is HttpOnly and SameSite=Lax': { ...page, cookie: () => '', status: 200, checks: [cookieFlags] },
  'signing in twice works': { ...page, status: 200 },
};

const ACCEPTED = {
  'a page of its own': { headers: () => ours, checks: [noStore, session] },
  'an address that was typed': { headers: () => ({ 'Sec-Fetch-Site': 'none' }) },
  'no Fetch Metadata, its own Origin': { headers: ({ origin }) => ({ Origin: origin }) },
  'its own Origin behind a proxy that ends TLS': { headers: ({ host }) => ({ Origin: `https://${host}` }) },
  'neither Fetch Metadata nor Origin': {},
};

const FOREIGN = {
  'another site': () => ({ 'Sec-Fetch-Site': 'cross-site' }),
  'another site with our Origin': ({ origin }) => ({ 'Sec-Fetch-Site': 'cross-site', Origin: origin }),
  'a sibling site': () => ({ 'Sec-Fetch-Site': 'same-site' }),
  'an unknown Fetch Metadata value': () => ({ 'Sec-Fetch-Site': 'xyz' }),
  'Origin: null': () => ({ Origin: 'null' }),
  "an Origin that isn't a URL": () => ({ Origin: 'foo' }),
  'another port': () => ({ Origin: 'http://localhost:1' }),
  'an Origin that begins with ours': ({ origin }) => ({ Origin: `${origin}.evil.example` }),
  'an Origin that contains ours': ({ host }) => ({ Origin: `http://evil.example/${host}` }),
  'an Origin with our host as its user': ({ host }) => ({ Origin: `http://${host}@evil.example` }),
};

const STRANGERS = {
  'no cookie': () => '',
  'a forged cookie': (cookie) => cookie.replace(/=.*/, '=abc'),
  'a cookie that was changed': (cookie) => `${cookie.slice(0, -6)}AAAAAA`,
};

const IGNORED = {
  'an account in the body is ignored': {
    headers: () => ({ ...ours, 'Content-Type': 'application/json' }),
    body: '{"account":"acct_evil"}',
    status: 200,
    checks: [session],
  },
  'an account in the query is ignored': {
    path: '/account_session?account=acct_evil',
    headers: () => ours,
    status: 200,
    checks: [session],
  },
};

const OTHER_METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const OVERRIDES = {
  'a method override in a header is ignored': {
    headers: () => ({ ...ours, 'X-HTTP-Method-Override': 'POST' }),
    method: 'GET',
    status: 405,
  },
  'a method override in the query is ignored': {
    path: '/account_session?_method=POST',
    headers: () => ours,
    method: 'GET',
    status: 405,
  },
};

const HOSTS = {
  'a foreign Host, endpoint': { headers: () => ({ ...ours, ...evilHost() }), status: FOREIGN_HOST },
  'a foreign Host, page': { ...page, cookie: () => '', headers: evilHost, status: FOREIGN_HOST },
};

const FAILURE_STATUS = {
  'a rate limit': 429,
  'a wrong key': 500,
  'an unknown account': 500,
  'an error of another type': 500,
  'a page with 200': [500, 502],
  'an empty object': [500, 502],
  null: [500, 502],
};
const SLOW = ['no response', 'a response that never ends'];

const entries = (table, toRequest) => Object.entries(table).map(([title, value]) => toRequest(title, value));
const asIs = (title, request) => ({ title, ...request });

export const REQUESTS = [
  ...entries(SIGN_IN, asIs),
  ...entries(ACCEPTED, (title, request) => ({ title, status: 200, ...request })),
  ...entries(FOREIGN, (title, headers) => ({
    title: `refused: ${title}`,
    headers,
    status: 403,
    checks: [noStore, readable],
  })),
  ...entries(STRANGERS, (title, cookie) => ({
    title: `not signed in: ${title}`,
    cookie,
    headers: () => ours,
    status: 401,
    checks: [noStore, readable],
  })),
  ...entries(IGNORED, asIs),
  ...OTHER_METHODS.map((method) => ({
    title: `${method} is not allowed`,
    method,
    headers: () => ours,
    status: 405,
    checks: [allowsPost, noStore, ...(method === 'HEAD' ? [] : [readable])],
  })),
  ...entries(OVERRIDES, asIs),
  ...entries(HOSTS, asIs),
  ...Object.keys(BEHAVIOR)
    .filter((behavior) => behavior !== 'works')
    .map((behavior) => ({
      title: `Stripe: ${behavior}`,
      behavior,
      isSlow: SLOW.includes(behavior),
      headers: () => ours,
      status: FAILURE_STATUS[behavior] ?? [502, 504],
      checks: [noStore, readable, inTime, fewAttempts, ...(behavior === 'a rate limit' ? [retryAfter] : [])],
    })),
  { title: 'works again afterwards', headers: () => ours, status: 200, checks: [session] },
];
