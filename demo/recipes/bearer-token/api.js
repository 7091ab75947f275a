/** The API, on an origin of its own: it knows users by a bearer token, and no cookie. */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { jwt } from 'hono/jwt';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

/** `pageOrigin` is the origin of the pages, such as `https://app.example.com`. */
export function createApi({ stripe, publishableKey, pageOrigin, jwtSecret }) {
  const api = new Hono();
  // #region api
  // CORS comes first: without these headers a page cannot read a 401 either.
  api.use(
    cors({
      origin: pageOrigin,
      allowMethods: ['POST'],
      allowHeaders: ['Authorization'],
      exposeHeaders: ['Retry-After', 'Date'],
      maxAge: 600,
    }),
  );
  api.use(jwt({ secret: jwtSecret, alg: 'HS256' }));
  const session = accountSessionHandler({
    stripe,
    publishableKey,
    origins: [pageOrigin],
    account: (request, c) => c.get('jwtPayload').account,
    components: { payments: { enabled: true }, balances: { enabled: true } },
  });
  api.post('/account_session', (c) => session(c.req.raw, c));
  // #endregion api
  return api;
}
