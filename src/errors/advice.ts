import type { ConnectErrorCode } from './kinds.js';

/** What to do about each error, for the developer in front of the console. */
export const ADVICE: Record<ConnectErrorCode, string> = {
  'insecure-context':
    'Connect embedded components only run over HTTPS; http://localhost counts as secure. Serve the page over HTTPS.',
  'missing-endpoint':
    'Give the dashboard session-endpoint="/account_session": a URL of your server that creates an account session and answers {"client_secret": "…"}. Or set its fetchClientSecret property to an async function.',
  'invalid-endpoint': 'session-endpoint must be a path of your site or an http(s) URL.',
  'invalid-setting':
    'A value has the wrong type, or an attribute that holds JSON does not parse. Mind the quotes: attribute=\'{"key": "value"}\'.',
  'missing-publishable-key':
    'Set publishable-key="pk_…" on the dashboard, or answer {"client_secret": "…", "publishable_key": "pk_…"} from the endpoint. You find the key in your Stripe Dashboard under Developers, API keys.',
  'secret-key-exposed':
    'A secret or restricted key must never reach a browser. Roll it now in your Stripe Dashboard (Developers, API keys), then use the publishable key, which starts with pk_.',
  'session-unauthorized':
    'The endpoint answered 401: the person is not signed in, or the request carries no credentials. For an endpoint of another origin set requestInit = {credentials: "include"}, and allow it by CORS.',
  'session-forbidden':
    'The endpoint answered 403: this person may not see this account, or a check of the request (CSRF, origin) refused it. A <meta name="csrf-token"> of the page is sent as X-CSRF-Token.',
  'session-not-found': 'There is no POST route at session-endpoint. Check the path, and that the route accepts POST.',
  'session-rejected':
    'The endpoint refused the request, or fetchClientSecret threw. Look at the message, and at the log of your server.',
  'session-rate-limited':
    'The endpoint answered 429. Tries were spaced out, and Retry-After was honoured as far as the timeout allows. Does something on the page reload the dashboard in a loop?',
  'session-server-error':
    'The endpoint failed. Look at the log of your server: a wrong STRIPE_SECRET_KEY, a component that your account may not use, and an unknown connected account are the usual reasons.',
  'session-not-json':
    'The endpoint answered with something that is not JSON: often a sign-in page, after a redirect. Let it answer 401 when nobody is signed in.',
  'session-malformed':
    'The endpoint must answer {"client_secret": "…"} with the client_secret of a fresh account session.',
  'session-network':
    'The request to the endpoint got no answer. Is the server running? For another origin, does it allow this one by CORS?',
  'session-timeout':
    "The endpoint took longer than the dashboard's timeout attribute (milliseconds, default 20000) allows.",
  'script-blocked':
    'https://connect-js.stripe.com could not be reached. An ad blocker, a firewall, or a Content-Security-Policy without script-src and frame-src https://connect-js.stripe.com https://js.stripe.com. With Trusted Types, allow the policy "stripe-connect-dashboard".',
  'script-timeout':
    "Connect.js took longer than the dashboard's timeout attribute (milliseconds, default 20000) allows.",
  'script-invalid':
    'What came from https://connect-js.stripe.com is not Connect.js: a proxy or an extension may have replaced it.',
  'component-unknown':
    'Connect.js does not know this component. Names are those of https://docs.stripe.com/connect/supported-embedded-components, as in name="payments".',
  'component-missing-setting': 'This component shows one object of the account, and needs its id.',
  'component-not-enabled':
    'Enable the component where your server creates the account session: components: {payments: {enabled: true}}. The API spells names with underscores.',
  'component-timeout':
    'Connect.js made the component, but it showed nothing in time. Check that the Content-Security-Policy allows frame-src https://connect-js.stripe.com https://js.stripe.com, and that the component is enabled in the session.',
  'component-load-error':
    'Connect.js reported that the component could not load. https://docs.stripe.com/connect/get-started-connect-embedded-components explains its types.',
  'elements-unavailable': "The file elements.js, beside the script tag's file, could not be loaded, or could not run.",
  'missing-dashboard':
    'Put <stripe-connect-component> inside a <stripe-connect-dashboard>, or name one: dashboard="its-id".',
};
