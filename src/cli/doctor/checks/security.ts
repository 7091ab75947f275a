import { decodeSecret } from '../../../sandbox/secret.js';
import { clientSecret, UNKNOWN_ACCOUNT } from '../account-session.js';
import type { Check } from '../check.js';
import type { EndpointFacts } from '../facts.js';
import { message } from '../message.js';
import { describeOutcome } from '../request.js';

/** Whether anyone but the signed-in user can get a session of the account. */
export const securityChecks: readonly Check<EndpointFacts>[] = [
  {
    id: 'no-store',
    title: 'forbids caching',
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
    title: 'returns no secret to GET',
    run: ({ get }) =>
      clientSecret(get.json)
        ? {
            problem: message`GET returns a client secret too. A link, an image or a prefetch is enough to create one, and caches keep responses to GET.`,
            fix: message`Respond to GET with 405 and Allow: POST.`,
          }
        : undefined,
  },
  {
    id: 'cross-site',
    title: 'refuses requests of other sites',
    run({ crossSite }) {
      if (!clientSecret(crossSite.json)) return undefined;
      const allowedOrigin = crossSite.headers.get('access-control-allow-origin');
      const readable = allowedOrigin && (allowedOrigin === '*' || allowedOrigin.includes('elsewhere.example'));
      return {
        problem: readable
          ? message`It creates a session for a page of another site, and lets that page read it (Access-Control-Allow-Origin: ${allowedOrigin}).`
          : message`It creates a session when a page of another site sends a request in the name of the signed-in user.`,
        fix: message`Respond with 403 if Sec-Fetch-Site is neither same-origin nor none, or if Origin is not your site's.${readable ? message` And allow no other origin by CORS.` : ''}`,
      };
    },
  },
  {
    id: 'own-account',
    title: 'takes the account from the sign-in only',
    run({ withAccount }) {
      const accepted = decodeSecret(clientSecret(withAccount.json))?.account === UNKNOWN_ACCOUNT;
      if (!accepted && withAccount.status < 500 && !withAccount.failure) return undefined;
      return {
        problem: accepted
          ? message`It created a session for the account that the request named. Every user can see the money of every other user.`
          : message`It fails if the request names an account, so it seems to pass that account on to Stripe. Then every user can see the money of every other user. ${describeOutcome(withAccount)}`,
        fix: message`Find the account by the user's sign-in. Read nothing from the request's body or URL.`,
      };
    },
  },
];
