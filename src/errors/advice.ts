import type { ConnectErrorCode } from './kinds.js';

/** What to do about each error, for the developer in front of the console. */
export const ADVICE: Record<ConnectErrorCode, string> = {
  'insecure-context':
    'With a live key, Connect embedded components run over HTTPS only; http://localhost counts as secure. Serve the page over HTTPS. A test key works over http too.',
  'missing-endpoint':
    'Give the dashboard session-endpoint="/account_session": a URL of your server that creates an account session and responds with {"client_secret": "…"}. Or set its fetchClientSecret property to an async function.',
  'invalid-endpoint':
    'session-endpoint must be a path of your site or an http(s) URL. A page that was opened from the disk (file:) has no server: open it over http.',
  'invalid-setting': `A value has the wrong type, or an attribute that holds JSON isn't valid JSON. Mind the quotes: attribute='{"key": "value"}'.`,
  'missing-publishable-key':
    'Set publishable-key="pk_…" on the dashboard, or return {"client_secret": "…", "publishable_key": "pk_…"} from the endpoint. You find the key in your Stripe Dashboard under Developers, API keys.',
  'secret-key-exposed':
    'A secret or restricted key must never reach a browser. Roll it now in your Stripe Dashboard (Developers, API keys), then use the publishable key, which starts with pk_.',
  'session-unauthorized':
    'The endpoint responded with 401 (the user isn\'t signed in, or the request has no credentials), with 419 (a stale CSRF token in Laravel; reloading the page renews it), or redirects to another origin, as a sign-in service does: respond with 401 instead. For an endpoint on another origin set requestInit = {credentials: "include"}, and allow it with CORS.',
  'session-forbidden':
    'The endpoint responded with 403: this user may not see this account, or a check of the request (CSRF, origin) refused it. Tokens of Rails, Laravel, Phoenix, Spring, Angular and Django are sent if the page has them.',
  'session-not-found':
    'No route accepted the request. If the message names a redirect, the response is from there: a browser follows 301 and 302 with GET, so let the endpoint respond by itself (401 or 403, not a redirect). Otherwise check the path, and that the route accepts POST.',
  'session-rejected':
    'The endpoint refused the request (400 of ASP.NET, 422 of Rails: no valid CSRF token), or fetchClientSecret threw or returned no client secret. See the message, and the log of your server.',
  'session-rate-limited':
    'The endpoint responded with 429. Retries were spaced out, and Retry-After was honored as far as the timeout allows. Does something on the page reload the dashboard in a loop?',
  'session-server-error':
    'The endpoint failed. Look at the log of your server: the usual reasons are a wrong STRIPE_SECRET_KEY, a component that your account may not use, or an unknown connected account.',
  'session-not-json':
    'The endpoint responded with a page of HTML: often a sign-in page, after a redirect. Respond with 401 if the user is not signed in.',
  'session-malformed':
    'The endpoint must respond with {"client_secret": "…"}, the client_secret of a new account session, and nothing before or after it: no PHP warnings, no comments from an optimizer.',
  'session-network':
    'The request to the endpoint got no response. Is the server running? For another origin, does it allow this one with CORS?',
  'session-timeout':
    "The endpoint took longer than the dashboard's timeout attribute (milliseconds, default 20000) allows, or responded with 408: the server, or a proxy in front of it, gave up waiting.",
  'consent-required':
    'A consent manager of the page holds back Connect.js: its script tag is inert, or was removed. The components appear as soon as the user consents. If payments need no consent in your case, take the tag off the list of the consent manager.',
  'script-blocked':
    'https://connect-js.stripe.com could not be reached. An ad blocker, a firewall, or a Content-Security-Policy without script-src and frame-src https://connect-js.stripe.com https://js.stripe.com. With Trusted Types, allow the policy "stripe-connect-dashboard".',
  'script-timeout':
    "Connect.js took longer than the dashboard's timeout attribute (milliseconds, default 20000) allows.",
  'script-invalid':
    "The response from https://connect-js.stripe.com isn't Connect.js: a proxy or an extension may have replaced it.",
  'component-unknown':
    'Connect.js does not know this component. Names are those of https://docs.stripe.com/connect/supported-embedded-components, as in name="payments".',
  'component-missing-setting': 'This component shows one object of the account, and needs its id.',
  'component-not-enabled':
    'Enable the component where your server creates the account session: components: {payments: {enabled: true}}. The API spells names with underscores.',
  'component-timeout':
    'Connect.js created the component, but displayed nothing in time. Check that the Content-Security-Policy allows frame-src https://connect-js.stripe.com https://js.stripe.com, and that the component is enabled in the session.',
  'component-load-error':
    'Connect.js reported that the component could not load. https://docs.stripe.com/connect/get-started-connect-embedded-components explains its types.',
  'elements-unavailable': "The file elements.js, next to the script tag's file, failed to load or to run.",
  'missing-dashboard':
    'Put <stripe-connect-component> inside a <stripe-connect-dashboard>, or name one: dashboard="its-id".',
};

/** What to do if the page's own policy blocks Connect.js. */
export const EMBEDDER_POLICY_ADVICE =
  "Connect.js and its frames don't load in a page with Cross-Origin-Embedder-Policy: require-corp or credentialless. Send that header for other pages only.";

/** What to do if the sessions are the sandbox's, and Connect.js is Stripe's. */
export const SANDBOX_ADVICE =
  "The client secret is the sandbox's, but Connect.js is from https://connect-js.stripe.com, which can't use it. For the sandbox, load stripe-connect-dashboard/sandbox/connect.js instead of Stripe's script; for Stripe, let the server use Stripe's API and your own keys. https://cdn.jsdelivr.net/npm/stripe-connect-dashboard/docs/testing.md";
