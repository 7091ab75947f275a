/**
 * Who is signed in at the demo's platform. A button stands for a sign-in, which a real platform has already: from there
 * it knows the account, as the server does here, and never from what the page sends.
 */
import { Hono } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';

const SIGNED_OUT = 'signed-out';

/** In a cookie that is signed, so that no user can write it, and that scripts cannot read. */
export function createCookieSession(secret, cookie) {
  return {
    read: (c) => getSignedCookie(c, secret, cookie),
    write: (c, value) => setSignedCookie(c, cookie, value, secret, { httpOnly: true, sameSite: 'Lax', path: '/' }),
  };
}

/**
 * @param accounts those one can sign in as: `[{ id, … }]`
 * @param session where it is kept: `read(context)`, which is `undefined` at the first visit, and `write(context, text)`
 */
export function createSignIn(accounts, session) {
  const routes = new Hono();

  const find = (wanted) => accounts.find(({ id }) => id === wanted);

  /** The account of the user who sends this request; `undefined` without a session, or with one that is forged. */
  const accountOf = async (c) => find(await session.read(c));

  /** The same for a page. At the first visit the user is signed in as the first account. */
  async function welcome(c) {
    const id = await session.read(c);
    if (id !== undefined) return find(id);
    await session.write(c, accounts[0].id);
    return accounts[0];
  }

  const go = async (c, id) => {
    await session.write(c, id);
    return c.redirect('./', 303);
  };
  routes.post('/sign-in', async (c) => {
    const { account } = await c.req.parseBody();
    return find(account) ? go(c, account) : c.text('There is no such account.', 400);
  });
  routes.post('/sign-out', (c) => go(c, SIGNED_OUT));

  return { routes, accountOf, welcome };
}
