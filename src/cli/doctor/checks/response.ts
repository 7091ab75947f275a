import { clientSecret } from '../account-session.js';
import type { Check } from '../check.js';
import type { EndpointFacts } from '../facts.js';
import { message, type Message } from '../message.js';
import { signInAdvice } from '../sign-in.js';

type Facts = Pick<EndpointFacts, 'url' | 'credentials' | 'first'>;

const SERVER_ERROR_ADVICE = message`Look into the log of your server. Usual reasons: a wrong STRIPE_SECRET_KEY, a component that the account may not use, an account that is not connected to your platform.`;

/** Advice by status. */
const STATUS_ADVICE: Readonly<Record<number, Message>> = {
  403: message`It refuses the request. If it asks for a CSRF token, give it one with --header, or run the doctor on the page instead: it takes the token from there.`,
  404: message`There is no such address. Compare it with session-endpoint in the page, and with the route in your server.`,
  405: message`Allow POST: the page sends POST, so that nothing on the way keeps the answer.`,
  415: message`Do not require a body: the page sends none.`,
  419: message`This is how Laravel says that the CSRF token is missing. Run the doctor on the page instead: it takes the token from there.`,
  422: message`Do not require a body: the page sends none.`,
  429: message`It limits how often it may be asked. Wait a little and run the doctor again.`,
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
            problem: message`The client secret travels in the clear, and browsers do not let Connect run there.`,
            fix: message`Serve the site over https.`,
          },
  },
  {
    id: 'answers',
    title: 'answers',
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
        problem: message`It redirects to ${target.origin === url.origin ? target.pathname : target.origin}. A page cannot show that to anybody.`,
        fix: message`Answer 401 with {"error": {"message": "Please sign in."}} when nobody is signed in, not a redirect to a sign-in page. ${signInAdvice(credentials)}`,
      };
    },
  },
  {
    id: 'signed-in',
    title: 'knows who asks',
    bail: true,
    run({ credentials, first }) {
      if (first.status !== 401) return undefined;
      const problem =
        [...credentials].length > 0
          ? message`It answers 401: for it, nobody is signed in.`
          : message`It answers 401 because nobody is signed in. That is right, but the rest cannot be seen like this.`;
      return { problem, fix: signInAdvice(credentials) };
    },
  },
  {
    id: 'status',
    title: 'answers POST with 200',
    bail: true,
    run({ first: { status } }) {
      if (status === 200) return undefined;
      const fix =
        STATUS_ADVICE[status] ??
        (status >= 500
          ? SERVER_ERROR_ADVICE
          : status < 300
            ? message`Answer 200.`
            : message`Answer 200 with {"client_secret": "…"}.`);
      return { problem: message`It answers ${status}.`, fix };
    },
  },
  {
    id: 'json',
    title: 'answers with JSON',
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
          problem: message`It answers 200 with a page, perhaps the sign-in page, or the page that a single-page app gives for every address.`,
          fix: message`Answer 401 as JSON when nobody is signed in; and make sure that the route is your server's, not your app's. ${signInAdvice(credentials)}`,
        };
      }
      return {
        problem: body ? message`The body is no JSON object (${type}).` : message`The body is empty.`,
        fix: message`Answer {"client_secret": "…"}.`,
      };
    },
  },
  {
    id: 'client-secret',
    title: 'gives a client secret',
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
          problem: message`It answers 200 with an error in the body.`,
          fix: message`Give the answer a status that says so, such as 500.`,
        };
      return {
        problem: message`There is no client_secret, a text that is not empty, in the answer (its fields: ${keys.join(', ') || 'none'}).`,
        fix: message`Answer {"client_secret": accountSession.client_secret}.`,
      };
    },
  },
];
