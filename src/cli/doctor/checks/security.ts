import { decodeSecret } from '../../../sandbox/secret.js';
import { clientSecret, UNKNOWN_ACCOUNT } from '../account-session.js';
import type { Check } from '../check.js';
import type { EndpointFacts } from '../facts.js';
import { message } from '../message.js';
import { describeOutcome } from '../request.js';

/** Whether anybody but the person who is signed in can get a session of the account. */
export const securityChecks: readonly Check<EndpointFacts>[] = [
  {
    id: 'no-store',
    title: 'forbids caches to keep the answer',
    run({ first: { headers } }) {
      const cacheControl = headers.get('cache-control') ?? '';
      if (/\bno-store\b/i.test(cacheControl)) return undefined;
      return {
        problem: message`Cache-Control is ${cacheControl ? `"${cacheControl}"` : 'not set'}, so that a cache may keep the secret.`,
        fix: message`Send Cache-Control: no-store.`,
      };
    },
  },
  {
    id: 'post-only',
    title: 'gives nothing to GET',
    run: ({ get }) =>
      clientSecret(get.json)
        ? {
            problem: message`GET gives a client secret too. A link, an image or a prefetch is enough to make one, and caches keep answers to GET.`,
            fix: message`Answer GET with 405 and Allow: POST.`,
          }
        : undefined,
  },
  {
    id: 'cross-site',
    title: 'refuses pages of other sites',
    run({ crossSite }) {
      if (!clientSecret(crossSite.json)) return undefined;
      const allowedOrigin = crossSite.headers.get('access-control-allow-origin');
      const readable = allowedOrigin && (allowedOrigin === '*' || allowedOrigin.includes('elsewhere.example'));
      return {
        problem: readable
          ? message`It gives a session to a page of another site, and lets that page read it (Access-Control-Allow-Origin: ${allowedOrigin}).`
          : message`It makes a session when a page of another site sends a request in the name of the user who is signed in.`,
        fix: message`Answer 403 when Sec-Fetch-Site is neither same-origin nor none, or when Origin is not your site's.${readable ? message` And allow no other origin by CORS.` : ''}`,
      };
    },
  },
  {
    id: 'own-account',
    title: 'takes the account from nobody but its own sign-in',
    run({ withAccount }) {
      const accepted = decodeSecret(clientSecret(withAccount.json))?.account === UNKNOWN_ACCOUNT;
      if (!accepted && withAccount.status < 500 && !withAccount.failure) return undefined;
      return {
        problem: accepted
          ? message`It made a session for the account that the request named. Anybody can see the money of anybody.`
          : message`As soon as the request names an account it fails, so it seems to pass that account on to Stripe. Then anybody can see the money of anybody. ${describeOutcome(withAccount)}`,
        fix: message`Find the account by who is signed in. Read nothing from the request's body or address.`,
      };
    },
  },
];
