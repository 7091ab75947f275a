import { clientSecret } from '../account-session.js';
import type { Check } from '../check.js';
import type { EndpointFacts } from '../facts.js';
import { message, type Message } from '../message.js';
import { signInAdvice } from '../sign-in.js';

type Facts = Pick<EndpointFacts, 'url' | 'credentials' | 'first'>;

const SERVER_ERROR_ADVICE = message`Look at the log of your server. The usual reasons are a wrong STRIPE_SECRET_KEY, a component that the account may not use, or an account that is not connected to your platform.`;

/** Advice by status. */
const STATUS_ADVICE: Readonly<Record<number, Message>> = {
  403: message`It refuses the request. If it requires a CSRF token, pass one with --header, or check the page instead: the token is taken from there.`,
  404: message`There is no such route. Compare the URL with session-endpoint in the page, and with the route in your server.`,
  405: message`Allow POST: the page sends POST, so that no cache keeps the response.`,
  415: message`Do not require a body: the page sends none.`,
  419: message`Laravel responds so if the CSRF token is missing. Check the page instead: the token is taken from there.`,
  422: message`Do not require a body: the page sends none.`,
  429: message`It limits the number of requests. Wait a little and try again.`,
};

/** Whether a POST is answered with a client secret. Most of them need the ones before to pass. */
export const responseChecks: readonly Check<Facts>[] = [
  {
    id: 'transport',
    title: 'is served over https, or on this machine',
    run: ({ url }) =>
      url.protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/.test(url.hostname)
        ? undefined
        : {
            problem: message`The client secret travels in the clear, and browsers do not allow Connect there.`,
            fix: message`Serve the site over https.`,
          },
  },
  {
    id: 'answers',
    title: 'responds',
    bail: true,
    run: ({ first }) => first.failure,
  },
  {
    id: 'redirect',
    title: 'does not redirect',
    bail: true,
    run({ url, credentials, first }) {
      if (first.status < 300 || first.status > 399) return undefined;
      const to = first.headers.get('location') ?? 'nowhere';
      const target = URL.canParse(to, url) ? new URL(to, url) : url;
      if (target.origin === url.origin && target.pathname.replace(/\/$/, '') === url.pathname.replace(/\/$/, '')) {
        return {
          problem: message`It redirects to ${target.pathname}, and a redirected POST may become a GET.`,
          fix: message`Write ${target.pathname} in session-endpoint.`,
        };
      }
      return {
        problem: message`It redirects to ${target.origin === url.origin ? target.pathname : target.origin}. A page cannot display that to the user.`,
        fix: message`Respond with 401 and {"error": {"message": "Please sign in."}} if the user is not signed in, not with a redirect to a sign-in page. ${signInAdvice(credentials)}`,
      };
    },
  },
  {
    id: 'signed-in',
    title: 'accepts the sign-in',
    bail: true,
    run({ credentials, first }) {
      if (first.status !== 401) return undefined;
      const problem =
        [...credentials].length > 0
          ? message`It responds with 401: it does not accept the headers as a sign-in.`
          : message`It responds with 401, because the request is not signed in. That is right, but the rest cannot be checked this way.`;
      return { problem, fix: signInAdvice(credentials) };
    },
  },
  {
    id: 'status',
    title: 'responds to POST with 200',
    bail: true,
    run({ first: { status } }) {
      if (status === 200) return undefined;
      const fix =
        STATUS_ADVICE[status] ??
        (status >= 500
          ? SERVER_ERROR_ADVICE
          : status < 300
            ? message`Respond with 200.`
            : message`Respond with 200 and {"client_secret": "…"}.`);
      return { problem: message`It responds with ${status}.`, fix };
    },
  },
  {
    id: 'json',
    title: 'responds with JSON',
    bail: true,
    run({ credentials, first: { json, body, isCut, headers } }) {
      if (isCut)
        return { problem: message`The body is larger than 4 MB.`, fix: message`Respond with {"client_secret": "…"}.` };
      const type = headers.get('content-type') ?? 'no content type';
      if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
        return /\bjson\b/.test(type)
          ? undefined
          : {
              problem: message`The body is JSON, but its type is "${type}".`,
              fix: message`Send Content-Type: application/json.`,
            };
      }
      if (/<html|<!doctype/i.test(body)) {
        return {
          problem: message`It responds with 200 and an HTML page: perhaps the sign-in page, or the page that a single-page app returns for every URL.`,
          fix: message`Respond with 401 and JSON if the user is not signed in, and make sure that the route belongs to your server, not to your app. ${signInAdvice(credentials)}`,
        };
      }
      return {
        problem: body ? message`The body is not a JSON object (${type}).` : message`The body is empty.`,
        fix: message`Respond with {"client_secret": "…"}.`,
      };
    },
  },
  {
    id: 'client-secret',
    title: 'returns a client secret',
    bail: true,
    run({ first: { json } }) {
      if (clientSecret(json)) return undefined;
      const keys = Object.keys(json as object);
      const nested = keys.find((key) => clientSecret((json as Record<string, unknown>)[key]));
      if (nested)
        return {
          problem: message`client_secret is inside "${nested}".`,
          fix: message`Put it at the top: {"client_secret": "…"}.`,
        };
      if (keys.includes('error'))
        return {
          problem: message`It responds with 200 and an error in the body.`,
          fix: message`Respond with an error status, such as 500.`,
        };
      return {
        problem: message`The response has no client_secret that is a non-empty string (its fields: ${keys.join(', ') || 'none'}).`,
        fix: message`Respond with {"client_secret": accountSession.client_secret}.`,
      };
    },
  },
];
