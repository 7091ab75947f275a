import { decodeSecret } from '../../sandbox/secret.js';
import type { Check } from './check.js';
import { NOBODY, clientSecret, type Endpoint } from './endpoint.js';

/** Who else can get hold of a session. */
export const safety: readonly Check<Endpoint>[] = [
  {
    id: 'no-store',
    title: 'forbids caches to keep the answer',
    judge({ first: { headers } }) {
      const control = headers.get('cache-control') ?? '';
      if (/\bno-store\b/i.test(control)) return undefined;
      return { wrong: `Cache-Control is ${control ? `"${control}"` : 'not set'}, so that a cache may keep the secret.`, mend: 'Send Cache-Control: no-store.' };
    },
  },
  {
    id: 'post-only',
    title: 'gives nothing to GET',
    judge: ({ get }) =>
      clientSecret(get.json)
        ? { wrong: 'GET gives a client secret too. A link, an image or a prefetch is enough to make one, and caches keep answers to GET.', mend: 'Answer GET with 405 and Allow: POST.' }
        : undefined,
  },
  {
    id: 'cross-site',
    title: 'refuses pages of other sites',
    judge({ foreign }) {
      if (!clientSecret(foreign.json)) return undefined;
      const open = foreign.headers.get('access-control-allow-origin');
      const readable = open && (open === '*' || open.includes('elsewhere.example'));
      return {
        wrong: readable
          ? `It gives a session to a page of another site, and lets that page read it (Access-Control-Allow-Origin: ${open}).`
          : 'It makes a session when a page of another site asks in the name of whoever is signed in.',
        mend: "Answer 403 when Sec-Fetch-Site is neither same-origin nor none, or when Origin is not your site's."
          + (readable ? ' And allow no other origin by CORS.' : ''),
      };
    },
  },
  {
    id: 'own-account',
    title: 'takes the account from nobody but its own sign-in',
    judge({ naming }) {
      const obeyed = decodeSecret(clientSecret(naming.json))?.account === NOBODY;
      if (!obeyed && naming.status < 500 && !naming.failed) return undefined;
      return {
        wrong: obeyed
          ? 'It made a session for the account that the request named. Anybody can see the money of anybody.'
          : `As soon as the request names an account it answers ${naming.status || naming.failed}: it seems to pass that account on to Stripe. Then anybody can see the money of anybody.`,
        mend: "Find the account by who is signed in. Read nothing from the request's body or address.",
      };
    },
  },
];
