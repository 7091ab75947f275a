/**
 * What Connect needs a page's policy to allow, beside the page's own:
 * https://docs.stripe.com/connect/get-started-connect-embedded-components
 */
const STRIPE = 'https://connect-js.stripe.com https://js.stripe.com';
const STYLE = "'sha256-0hAheEzaMe6uXIKV4EehS9pu1am1lj/KnnzrOYqckXk='";

/**
 * Headers of every answer. `asksStripe` says whether a page needs Stripe's hosts: on the sandbox one may load nothing
 * from outside.
 */
export function securityHeaders(asksStripe) {
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policyOf(asksStripe(c)));
    // Anything stricter breaks the window in which a person signs in to Stripe.
    c.header('Cross-Origin-Opener-Policy', 'unsafe-none');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    c.header('X-Content-Type-Options', 'nosniff');
  };
}

function policyOf(withStripe) {
  const from = (more) => (withStripe ? `'self' ${more}` : "'self'");
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "connect-src 'self'",
    `script-src ${from(STRIPE)}`,
    `frame-src ${from(STRIPE)}`,
    `style-src ${from(STYLE)}`,
    `img-src ${from('https://*.stripe.com')}`,
  ].join('; ');
}
