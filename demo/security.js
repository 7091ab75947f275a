/**
 * What Connect needs a page's policy to allow, in addition to the page's own:
 * https://docs.stripe.com/connect/get-started-connect-embedded-components
 */
const STRIPE = 'https://connect-js.stripe.com https://js.stripe.com';
const STYLE = "'sha256-0hAheEzaMe6uXIKV4EehS9pu1am1lj/KnnzrOYqckXk='";

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests for another host. A page anywhere can let a name of its own lead to this machine (DNS rebinding):
 * then its requests are of the same origin.
 */
export const onThisMachine = (c, next) =>
  LOCAL_NAMES.includes(new URL(c.req.url).hostname) ? next() : c.text('This is served to localhost only.', 421);

/**
 * Headers of every answer. `asksStripe` says whether a page needs Stripe's hosts: on the sandbox one may load nothing
 * from outside.
 */
export function securityHeaders(asksStripe) {
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', `${policyOf(asksStripe(c))}; frame-ancestors 'none'`);
    // Anything stricter breaks the window in which a person signs in to Stripe.
    c.header('Cross-Origin-Opener-Policy', 'unsafe-none');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    c.header('X-Content-Type-Options', 'nosniff');
  };
}

/** For a header, or for a file on a host whose headers we do not set. */
export const policyMeta = (withStripe) =>
  `<meta http-equiv="Content-Security-Policy" content="${policyOf(withStripe)}">`;

function policyOf(withStripe) {
  const from = (more) => (withStripe ? `'self' ${more}` : "'self'");
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "connect-src 'self'",
    `script-src ${from(STRIPE)}`,
    `frame-src ${from(STRIPE)}`,
    `style-src ${from(STYLE)}`,
    `img-src ${from('https://*.stripe.com')}`,
  ].join('; ');
}
