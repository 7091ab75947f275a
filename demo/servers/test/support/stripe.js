/** Stripe's API as far as the servers call it: it works, or fails in one of thirteen ways. */
import { once } from 'node:events';
import { createServer } from 'node:http';

const COMPONENTS = ['balances', 'payments', 'payouts_list'];
export const CLIENT_SECRET = 'accs_secret__x';

const SESSION = {
  object: 'account_session',
  account: 'acct_1',
  client_secret: CLIENT_SECRET,
  expires_at: 1,
  livemode: false,
  components: Object.fromEntries(COMPONENTS.map((name) => [name, { enabled: true, features: {} }])),
};

const send =
  (status, body, headers = {}) =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
const sendError = (status, type, message, headers) =>
  send(status, { error: { type, message } }, { 'stripe-should-retry': 'false', ...headers });
const HTML = { 'content-type': 'text/html' };

/** What each kind of Stripe does with a response. */
export const BEHAVIOR = {
  works: send(200, SESSION),
  'a rate limit': sendError(429, 'rate_limit_error', 'acct_1 is too fast', { 'retry-after': '7' }),
  'a wrong key': sendError(401, 'invalid_request_error', 'Invalid API Key provided: sk_test_x'),
  'an unknown account': sendError(404, 'invalid_request_error', 'No such account: acct_1'),
  'an error of another type': sendError(402, 'card_error', 'secret of acct_1'),
  'out of order': sendError(503, 'api_error', 'down'),
  'a page with 502': send(502, '<html>', { ...HTML, 'stripe-should-retry': 'false' }),
  'a page with 200': send(200, '<html>', HTML),
  'an empty object': send(200, '{}'),
  null: send(200, 'null'),
  'a dropped connection': (response) => response.destroy(),
  'a body cut short': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' });
    response.write('{"object":"acc', () => response.destroy());
  },
  'no response': () => {},
  'a response that never ends': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 500);
    response.on('close', () => clearInterval(timer));
  },
};

/** Starts one. Set its `behavior`; `attempts` counts the calls, and `open` those that have not ended. */
export async function startStripe() {
  const stripe = { behavior: 'works', attempts: 0, open: 0, url: '', close };
  const server = createServer((request, response) => {
    stripe.attempts += 1;
    stripe.open += 1;
    response.on('close', () => (stripe.open -= 1));
    BEHAVIOR[stripe.behavior](response);
  });
  server.listen(0);
  await once(server, 'listening');
  stripe.url = `http://localhost:${server.address().port}`;

  function close() {
    server.closeAllConnections();
    server.close();
  }
  return stripe;
}
