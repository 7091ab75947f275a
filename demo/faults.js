/** For the page "When it fails": lets the endpoint, or Connect.js, fail in the ways that real ones do. Sandbox only. */

/** After so many milliseconds the fault is over, so that "Try again" is seen to work. */
const LASTS = 8000;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const json = (status, message, headers) => Response.json({ error: { message } }, { status, headers });

const ENDPOINT = {
  500: () => json(500, 'The demo was told to fail.'),
  401: () => json(401, 'Please sign in.'),
  403: () => json(403, 'Only the owner may see payments.'),
  429: () => json(429, 'Too many requests.', { 'Retry-After': '2' }),
  html: () =>
    new Response('<!doctype html><title>Sign in</title><h1>Sign in</h1>', { headers: { 'Content-Type': 'text/html' } }),
  hang: (signal) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(json(504, 'Given up.')), { once: true })),
};

/** Before the endpoint: `?fault=500&until=1700000000000` fails in that way until then. */
export async function faulty(c, next) {
  const { fault, until } = c.req.query();
  const fail = Object.hasOwn(ENDPOINT, fault ?? '') ? ENDPOINT[fault] : undefined;
  return fail && Date.now() < Number(until) ? fail(c.req.raw.signal) : next();
}

/** Before the stand-in: `?late` comes when everybody has given it up. */
export async function late(c, next) {
  if (c.req.query('late') !== undefined) await pause(LASTS);
  return next();
}

/** The page as its address asks for it: `?endpoint=500`, or `?connect-js=late`. */
export function withFault(html, { endpoint, 'connect-js': script }) {
  const chosen = endpoint ? `?endpoint=${endpoint}` : script ? `?connect-js=${script}` : undefined;
  let page = html;
  if (Object.hasOwn(ENDPOINT, endpoint ?? '')) {
    page = page.replace(/(account_session)"/, `$1?fault=${endpoint}&amp;until=${Date.now() + LASTS}"`);
  }
  // Without the stand-in the real Connect.js is asked for, and the page's own policy stops it, as an ad blocker would.
  if (script === 'blocked') page = page.replace(/<script src="\/?sandbox.*\n\s*/, '');
  if (script === 'late') page = page.replace(/<script (src="\/?sandbox\/connect\.js)/, '<script async $1?late');
  return chosen ? page.replace(`href="${chosen}"`, `$& aria-current="true"`) : page;
}
