/** What can go wrong between the page and its own server. */
import { sandboxEndpoint, sandboxSecret, type Answer, type Page, type Reply } from '../support/page.js';
import { dashboardOf, sandboxMeta, status } from '../support/elements.js';
import { html, offline, online, payments, type Fault, type Kind, type Outcome } from './fault.js';
import { faults } from './hold.js';
import type { ConnectErrorCode } from '../../src/elements.js';

const ENDPOINT = '/account_session';
const good = sandboxEndpoint();
const endpoint = (answer: Answer | ((n: number, now: number) => Answer)): Fault['given'] => ({
  endpoints: { [ENDPOINT]: typeof answer === 'function' ? ({ n, now }) => answer(n, now) : answer },
});
/** A good answer, but for what is given. */
const goodBut = (reply: Reply): Answer => ({ ...(good() as Reply), ...reply });
const secret = (value: unknown): Reply => ({ body: { client_secret: value } });
const page = (status: number): Reply => ({ ...html('Sorry'), status });
const json = (status: number): Reply => ({ status, body: { error: { message: 'Ask <b>Ada</b>' } } });
const plain = (status: number): Reply => ({ status, body: { error: 'Ask Ada' } });
const untold = { error: { serverMessage: undefined } };
const told = { error: { serverMessage: 'Ask Ada' } };
const toldHtml = { error: { serverMessage: 'Ask <b>Ada</b>' } };

const after = (seconds: number, now = Date.now()) => new Date(now + seconds * 1000).toUTCString();
const busy =
  (status: number, retryAfter: string) =>
  (n: number): Answer =>
    n === 1 ? { status, headers: { 'retry-after': retryAfter } } : good();

// With a text of kind `setup` there is no button; the same error would come again until the page or its server is
// fixed.
const reload = (page: Page): void => {
  page.answer(ENDPOINT, good);
  dashboardOf(page).reload();
};

type Row = [name: string, answer: Answer, code: ConnectErrorCode, says: Kind, tries: number, more?: Outcome];
const always: Row[] = [
  ['400 with JSON', plain(400), 'session-rejected', 'fault', 1, untold],
  ['400 with HTML', page(400), 'session-rejected', 'fault', 1],
  ['400 with nothing', { status: 400 }, 'session-rejected', 'fault', 1],
  ['401 with JSON', json(401), 'session-unauthorized', 'sign-in', 1, toldHtml],
  ['401 with HTML', page(401), 'session-unauthorized', 'sign-in', 1],
  ['401 with nothing', { status: 401 }, 'session-unauthorized', 'sign-in', 1],
  ['403 with JSON', json(403), 'session-forbidden', 'access', 1, toldHtml],
  ['403 with nothing', { status: 403 }, 'session-forbidden', 'access', 1],
  ['404 with HTML', page(404), 'session-not-found', 'setup', 1],
  ['405 with nothing', { status: 405 }, 'session-not-found', 'setup', 1],
  ['408 with nothing', { status: 408 }, 'session-timeout', 'slow', 3],
  ['409 with JSON', json(409), 'session-rejected', 'fault', 1, toldHtml],
  ['410 with HTML', page(410), 'session-not-found', 'setup', 1],
  ['419, a CSRF token that is too old', { status: 419 }, 'session-unauthorized', 'sign-in', 1],
  ['422 with JSON', plain(422), 'session-rejected', 'fault', 1, told],
  ['429 with nothing', { status: 429 }, 'session-rate-limited', 'fault', 3],
  [
    '429, and to come back after more time than there is',
    { status: 429, headers: { 'retry-after': '60' } },
    'session-rate-limited',
    'fault',
    1,
  ],
  ['500 with JSON', plain(500), 'session-server-error', 'fault', 3, untold],
  ['500 with HTML', page(500), 'session-server-error', 'fault', 3],
  ['500 with nothing', { status: 500 }, 'session-server-error', 'fault', 3],
  ['502 with HTML', page(502), 'session-server-error', 'fault', 3],
  [
    '503, and to come back tomorrow',
    { status: 503, headers: { 'retry-after': after(86_400) } },
    'session-server-error',
    'fault',
    1,
  ],
  ['504 with HTML', page(504), 'session-server-error', 'fault', 3],
  ['599, which is no status that anybody knows', { status: 599 }, 'session-server-error', 'fault', 3],
  ['200 with a sign-in page', html('Sign in'), 'session-not-json', 'sign-in', 1],
  [
    'a redirect to a sign-in page',
    { status: 302, headers: { location: '/sign-in' } },
    'session-not-json',
    'sign-in',
    1,
  ],
  [
    'a redirect to a sign-in page of another site',
    { status: 302, headers: { location: 'https://sign-in.example.test/' } },
    'session-unauthorized',
    'sign-in',
    2,
  ],
  ['200 with nothing', { body: '' }, 'session-malformed', 'setup', 1],
  ['204', { status: 204 }, 'session-malformed', 'setup', 1],
  [
    'JSON that ends in the middle',
    { body: '{"client_secret": "accs', headers: { 'content-type': 'application/json' } },
    'session-malformed',
    'setup',
    1,
  ],
  ['JSON that is a text', { body: '"hello"' }, 'session-malformed', 'setup', 1],
  ['JSON that is null', { body: 'null' }, 'session-malformed', 'setup', 1],
  ['JSON that is a list', { body: '["accs_secret__1"]' }, 'session-malformed', 'setup', 1],
  [
    'a notice of PHP in front of the JSON',
    goodBut({
      body: '<br />\n<b>Notice</b>: Undefined index\n{"client_secret": "accs_secret__1"}',
      headers: { 'content-type': 'text/html' },
    }),
    'session-malformed',
    'setup',
    1,
  ],
  [
    'a comment behind the JSON',
    { body: '{"client_secret": "accs_secret__1"}<!-- cached -->', headers: { 'content-type': 'application/json' } },
    'session-malformed',
    'setup',
    1,
  ],
  ['no client_secret', { body: {} }, 'session-malformed', 'setup', 1],
  ['client_secret: null', secret(null), 'session-malformed', 'setup', 1],
  ['client_secret: a number', secret(42), 'session-malformed', 'setup', 1],
  ['client_secret: an object', secret({ secret: 1 }), 'session-malformed', 'setup', 1],
  ['client_secret: empty', secret(''), 'session-malformed', 'setup', 1],
  ['an error, with the status of success', { body: { error: 'no' } }, 'session-rejected', 'fault', 1, untold],
  [
    'its own secret key as the publishable one',
    { body: { client_secret: sandboxSecret(), publishable_key: 'sk_test_4242' } },
    'secret-key-exposed',
    'setup',
    1,
  ],
  ['its own secret key as the client secret', secret('rk_live_4242'), 'secret-key-exposed', 'setup', 1],
  ['no connection', 'network-error', 'session-network', 'network', 3],
  ['half an answer, and the connection is lost', goodBut({ cut: true }), 'session-network', 'network', 3],
];

const noKey = `<stripe-connect-dashboard session-endpoint="${ENDPOINT}" components="payments" timeout="8000"></stripe-connect-dashboard>`;
const short = payments('timeout="2000"');
const slow: Outcome = { code: 'session-timeout', says: 'slow', requests: { session: 1 } };

const faultsOfTheEndpoint = always.map(([name, answer, code, says, tries, more]): Fault => ({
  name: `answers ${name}`,
  given: {
    endpoints: { [ENDPOINT]: answer, '/sign-in': html('Sign in'), 'https://sign-in.example.test/': html('Sign in') },
  },
  then: {
    code,
    says,
    requests: { session: tries },
    ...(says === 'setup' && { recovers: 'when fixed', fix: reload }),
    ...more,
  },
}));

let used = '';
faults('The session’s endpoint', [
  ...faultsOfTheEndpoint,
  { name: 'never answers', html: short, given: endpoint('hang'), then: slow },
  {
    name: 'never answers, and neither does Connect.js',
    html: short,
    given: { ...endpoint('hang'), connectJs: 'hang' },
    then: slow,
  },
  {
    name: 'refuses at once, while Connect.js hangs',
    given: { ...endpoint({ status: 401 }), connectJs: 'hang' },
    then: { code: 'session-unauthorized', says: 'sign-in', requests: { session: 1 }, recovers: 'not in this page' },
  },
  {
    name: 'answers after the time is over: the answer is left alone',
    html: short,
    given: endpoint(() => goodBut({ delay: 2500 })),
    act: async (page) => {
      await page.until(() => page.requestsTo(ENDPOINT).length === 1, 'the session is asked for');
      await page.clock.advance(3000);
    },
    then: slow,
  },
  {
    name: 'answers slowly, but in time',
    given: endpoint(() => goodBut({ delay: 1500 })),
    then: { requests: { session: 1 }, instances: 1 },
  },
  {
    name: 'answers slowly, and has the key',
    html: noKey,
    given: endpoint(() => goodBut({ delay: 1500 })),
    then: { requests: { session: 1, script: 1 }, instances: 1 },
  },
  {
    name: 'fails once',
    given: endpoint((n) => (n === 1 ? { status: 500 } : good())),
    then: { requests: { session: 2 }, instances: 1 },
  },
  {
    name: 'loses the connection once, then is busy once',
    given: endpoint((n) => (n === 1 ? 'network-error' : n === 2 ? { status: 503 } : good())),
    then: { requests: { session: 3 }, instances: 1 },
  },
  {
    name: 'answers 429, and says when in seconds',
    given: endpoint(busy(429, '1')),
    then: { requests: { session: 2 } },
  },
  {
    name: 'answers 429, and says when by a date',
    given: endpoint((n, now) => busy(429, after(2, now))(n)),
    then: { requests: { session: 2 } },
  },
  {
    name: 'answers 503, and says when in seconds',
    given: endpoint(busy(503, '1')),
    then: { requests: { session: 2 } },
  },
  {
    name: 'answers 503, and says when by a date',
    given: endpoint((n, now) => busy(503, after(2, now))(n)),
    then: { requests: { session: 2 } },
  },
  {
    name: 'answers 503, and says when in words',
    given: endpoint(busy(503, 'soon')),
    then: { requests: { session: 2 } },
  },
  {
    name: 'fails once, in a browser that wrongly says it is offline',
    given: {
      endpoints: { '/account_session': (request) => (request.n === 1 ? 'network-error' : sandboxEndpoint()()) },
    },
    before: offline,
    then: { requests: { session: 2, script: 1 } },
  },
  {
    name: 'cannot be reached offline, until the browser is online again',
    given: endpoint('network-error'),
    before: offline,
    act: async (page) => {
      await page.until(() => page.requestsTo(ENDPOINT).length, 'it is requested');
      page.clock.pause();
      online(page);
      page.clock.resume();
    },
    then: { requests: { session: 2 } },
  },
  {
    name: 'cannot be reached for a long time, until the browser is online again',
    given: endpoint('network-error'),
    then: { code: 'session-network', says: 'network', requests: { session: 3 }, recovers: 'by itself', fix: online },
  },
  {
    name: 'gives a client secret that has been used before',
    given: {
      ...endpoint(() => secret((used ||= sandboxSecret()))),
      head: sandboxMeta({ startBeforeAuthenticationError: false, claim: 'before-start' }),
    },
    before: () => (used = ''),
    act: async (page) => {
      await status(page, dashboardOf(page), 'ready');
      dashboardOf(page).reload();
    },
    // Connect.js asks once more, by itself, for the component that comes after the refusal.
    then: {
      code: 'component-load-error',
      says: 'fault',
      error: { type: 'authentication_error' },
      requests: { session: 3 },
    },
  },
  {
    name: 'gives a client secret that has expired on its way',
    given: endpoint((n) => (n === 1 ? secret(sandboxSecret({ expires: 1 })) : good())),
    then: { requests: { session: 2 }, instances: 1 },
  },
  {
    name: 'fails when Connect.js asks for the next session',
    given: { ...endpoint((n) => (n === 1 ? good() : { status: 401 })), head: sandboxMeta({ sessionLifetime: 400 }) },
    then: {
      code: 'session-unauthorized',
      requests: { session: 2 },
      reports: ['session-unauthorized', 'component-load-error'],
    },
  },
  {
    name: 'gives no publishable key, and the page has none',
    html: noKey,
    given: endpoint(secret(sandboxSecret())),
    then: { code: 'missing-publishable-key', says: 'setup', recovers: 'when fixed', fix: reload },
  },
]);
