/**
 * Who is signed in at the demo's platform. A button stands for a sign-in, which a real platform has already: from there
 * it knows the account, as the server does here, and never from what the page sends.
 */
import { Hono } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';

const NOBODY = 'nobody';
const COOKIE = 'saltmarsh';

/** In a cookie that nobody else can write, and that scripts cannot read. */
export function createCookieSession(secret) {
  return {
    read: (c) => getSignedCookie(c, secret, COOKIE),
    write: (c, value) => setSignedCookie(c, COOKIE, value, secret, { httpOnly: true, sameSite: 'Lax', path: '/' }),
  };
}

/**
 * @param accounts those one can sign in as: `[{ id, … }]`. At the first visit one is signed in as the first
 * @param session where it is kept: `read(context)` and `write(context, text)`
 */
export function createSignIn(accounts, session) {
  const routes = new Hono();

  /** The account of the person who sends this request; nothing, if nobody is signed in. */
  async function accountOf(c) {
    const id = await session.read(c);
    return id === NOBODY ? undefined : (accounts.find((account) => account.id === id) ?? accounts[0]);
  }

  const go = async (c, id) => {
    await session.write(c, id);
    return c.redirect('./', 303);
  };
  routes.post('/sign-in', async (c) => {
    const { account } = await c.req.parseBody();
    return accounts.some(({ id }) => id === account) ? go(c, account) : c.text('There is no such account.', 400);
  });
  routes.post('/sign-out', (c) => go(c, NOBODY));

  return { routes, accountOf };
}
