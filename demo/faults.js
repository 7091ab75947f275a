/** The page of error states: a fault for each error code, as endpoints, scripts and pages have. Sandbox only. */

import { sandboxMeta, sandboxOptions } from './sandbox-meta.js';

/** After so many seconds a fault is over: "Try again" is seen to work. `lasts`: what the page's address says. */
export const secondsOf = (lasts) => Number(lasts) || 8;
/** Of a dashboard, in milliseconds, if waiting is the fault: the default is longer. */
const TIMEOUT = 5000;
/** Of the endpoint, in milliseconds. */
const LONGEST_DELAY = 10_000;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const refuse = (status, message, headers) => () => Response.json({ error: { message } }, { status, headers });
const withType = (type, body) => () => new Response(body, { headers: { 'Content-Type': type } });
const hang = ({ signal }) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(new Response()), { once: true }));
const loseConnection = (_, incoming) => {
  // In Node it can be cut. In a worker a request can fail.
  incoming?.destroy();
  return incoming ? new Response() : Response.error();
};

const onEndpoint = (html, code, end) => html.replace(/(account_session)"/, `$1?fault=${code}&amp;until=${end}"`);
const endpoint = (title, answer) => ({ title, answer, recovers: true, change: onEndpoint });
const without = (field) => async (_, __, real) => {
  const answer = await (await real()).json();
  delete answer[field];
  return Response.json(answer);
};
const setAttribute = (name, value) => (html) =>
  html.replace(/(<stripe-connect-dashboard[^>]*?)(?:\s+)?>/, (_, tag) => {
    const without = tag.replace(new RegExp(`\\s+${name}="[^"]*"`), '');
    return `${without}${value === undefined ? '' : ` ${name}="${value}"`}>`;
  });
const markup = (title, change) => ({ title, change });
const withoutStandIn = (html) => html.replace(/<script src="\/?sandbox.*\n\s*/, '');
/** Stripe's host, for which a service worker responds: stripe-host.js. Static files load start.js anyway. */
const stripeHost = (title) => ({
  title,
  timeout: TIMEOUT,
  recovers: true,
  change: (html) =>
    withoutStandIn(html).replace(
      'src="/cdn/stripe-connect-dashboard.js"',
      'src="/start.js?scope=errors%3Ffault%3Dscript-"',
    ),
});
const component = (title, fault) => ({ title, recovers: true, sandbox: { faults: { payments: fault } } });

/** By group and error code, or a name of its own: what changes the page, the answer, or what the sandbox does. */
export const FAULTS = {
  'The page': {
    'insecure-context': markup('Live key without HTTPS', (html) =>
      setAttribute(
        'publishable-key',
        'pk_live_sandbox',
      )(html.replace('<script ', '<script src="assets/insecure.js"></script>\n    <script ')),
    ),
    'missing-endpoint': markup('No endpoint', setAttribute('session-endpoint')),
    'invalid-endpoint': markup('Endpoint is not a URL', setAttribute('session-endpoint', 'https://')),
    'invalid-setting': markup('Attribute is not JSON', setAttribute('appearance', '{variables}')),
    'secret-key-exposed': markup('Secret key in the HTML', setAttribute('publishable-key', 'sk_test_exposed')),
    'missing-dashboard': markup('Component without a dashboard', (html) =>
      html.replace(
        /<stripe-connect-dashboard[\s\S]*<\/stripe-connect-dashboard>/,
        '<stripe-connect-component name="payments" timeout="5000"></stripe-connect-component>',
      ),
    ),
    'elements-unavailable': {
      title: 'The elements fail to load',
      recovers: true,
      change: (html, _, end) =>
        html
          .replace('/cdn/stripe-connect-dashboard.js', `/broken/${end}/stripe-connect-dashboard.js`)
          .replace('"start.js"', `"start.js?folder=broken/${end}"`),
    },
  },
  'The session': {
    'session-unauthorized': endpoint('Not signed in (401)', refuse(401, 'Please sign in.')),
    'session-forbidden': endpoint('Not allowed (403)', refuse(403, 'Only the owner may see payments.')),
    'session-not-found': endpoint('Not found (404)', refuse(404, 'There is no such page.')),
    'session-rejected': endpoint('Rejected (409)', refuse(409, 'This account is being moved.')),
    'session-rate-limited': endpoint('Too many requests (429)', refuse(429, 'Too fast.', { 'Retry-After': '2' })),
    'session-server-error': endpoint('The server fails (500)', refuse(500, 'The demo was told to fail.')),
    'session-not-json': endpoint('Sign-in page instead of JSON', withType('text/html', '<h1>Sign in</h1>')),
    'session-malformed': endpoint('JSON without a client secret', withType('application/json', '{"secret": "x"}')),
    'missing-publishable-key': endpoint('No publishable key', without('publishable_key')),
    'session-network': endpoint('Connection lost', loseConnection),
    'session-timeout': { ...endpoint('The server does not respond', hang), timeout: TIMEOUT },
  },
  'Connect.js': {
    // Without the stand-in the real one is asked for, and the page's own policy stops it, as an ad blocker would.
    'consent-required': markup('Held back by a consent manager', (html) =>
      withoutStandIn(html).replace(
        '</head>',
        '<script type="text/plain" data-src="https://connect-js.stripe.com/v1.0/connect.js"></script></head>',
      ),
    ),
    'script-blocked': markup('Blocked', withoutStandIn),
    'script-timeout': stripeHost('Stripe’s host does not respond'),
    'script-invalid': stripeHost('Replaced by something else'),
    'script-late': {
      title: 'Late',
      recovers: true,
      timeout: TIMEOUT,
      change: (html, _, end) => html.replace(/<script (src="\/?sandbox\/connect\.js)/, `<script async $1?until=${end}`),
    },
  },
  'A component': {
    'component-unknown': {
      title: 'Unknown name',
      timeout: TIMEOUT,
      // Otherwise the response says that it is not enabled.
      answer: without('components'),
      change: (html, code) =>
        setAttribute('components', 'balances paymentz')(onEndpoint(html, code, Number.MAX_SAFE_INTEGER)),
    },
    'component-missing-setting': markup('Required setting is missing', setAttribute('components', 'payment-disputes')),
    'component-not-enabled': markup(
      'Not enabled by the session',
      setAttribute('components', 'balances financial-account'),
    ),
    'component-timeout': { ...component('Never loads', 'never-loads'), timeout: TIMEOUT },
    'component-load-error': component('Fails to load', 'load-error'),
  },
};

const find = (code) => Object.values(FAULTS).find((group) => Object.hasOwn(group, code ?? ''))?.[code];

/** Before the endpoint: `?fault=session-forbidden&until=1700000000000&delay=1000` fails so until then, and is slow. */
export async function faultyEndpoint(c, next) {
  const { fault, until: end, delay } = c.req.query();
  if (delay) await pause(Math.min(Number(delay) || 0, LONGEST_DELAY));
  const { answer } = find(fault) ?? {};
  if (!answer || Date.now() >= Number(end)) {
    await next();
    return;
  }
  c.res = await answer(c.req.raw, c.env?.incoming, async () => {
    await next();
    const { res } = c;
    // Otherwise the other response would get the headers of this one.
    c.res = undefined;
    return res;
  });
}

/** Before the stand-in: `?until=1700000000000` arrives then, when every wait is over. */
export async function lateScript(c, next) {
  const end = c.req.query('until');
  if (end) await pause(Number(end) - Date.now());
  return next();
}

/** Before the library's files in the folder `/broken/1700000000000/`: there are no elements until then. */
export async function missingElements(c, next) {
  const isBroken = c.req.param('file') === 'elements.js' && Date.now() < Number(c.req.param('until'));
  return isBroken ? c.text('', 404) : next();
}

/** The page as `?fault=…&lasts=…` asks for it, with the list of all faults, for the account that is signed in. */
export function withFault(html, { fault: code, lasts }, account) {
  const fault = find(code);
  const seconds = secondsOf(lasts);
  const changed = fault?.change?.(html, code, Date.now() + seconds * 1000) ?? html;
  const page = fault?.timeout ? setAttribute('timeout', fault.timeout)(changed) : changed;
  return page
    .replace(/<meta name="stripe-connect-sandbox"[^>]*>/, () =>
      sandboxMeta({ ...sandboxOptions(account), ...fault?.sandbox }),
    )
    .replace(/(<nav class="faults"[^>]*>)[\s\S]*?(<\/nav>)/, (_, start, end) => `${start}${list(code)}${end}`)
    .replace(/(<p class="note">).*?(<\/p>)/, (_, start, end) => `${start}${note(fault, seconds)}${end}`);
}

function note(fault, seconds) {
  if (!fault) return 'Nothing fails now. Choose a failure.';
  return fault.recovers
    ? `It recovers after ${seconds} seconds: then trying again works.`
    : 'It lasts until the page is fixed. <a href="?">Fix it</a>';
}

/** Folded once a failure is chosen: on a phone the explanation is then right below. */
function list(chosen) {
  const link = (code, title) =>
    `<li><a href="?fault=${code}"${code === chosen ? ' aria-current="true"' : ''}>${title}</a></li>`;
  const groups = Object.entries(FAULTS).map(([group, faults]) => {
    const links = Object.entries(faults).map(([code, { title }]) => link(code, title));
    return `<h2>${group}</h2>\n<ul>${links.join('\n')}</ul>`;
  });
  const fault = find(chosen);
  return `<details${fault ? '' : ' open'}><summary>${fault?.title ?? 'Choose a failure'}</summary>
${groups.join('\n')}</details>`;
}
