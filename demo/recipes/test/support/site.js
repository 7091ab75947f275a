/** A recipe's app with its pages, on the sandbox. Opening a page signs in, which stands for a sign-in. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import { createStripe, listen, SETTINGS } from './sandbox.js';

export const folderOf = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/**
 * `createApp` gets the SDK over a sandbox, the publishable key, the site's own `origin`, and `accountOf`, which finds
 * the account of the user who sends a request. `wrapFetch` may put something between the SDK and the sandbox.
 */
export async function startSite(name, createApp, { wrapFetch } = {}) {
  const secret = randomUUID();
  const sandbox = createStripe(wrapFetch);
  const site = new Hono();
  const { origin, close } = await listen((request) => site.fetch(request));
  const accountOf = async (c) => (await getSignedCookie(c, secret, 'account')) || undefined;

  site.route('/', createApp({ ...sandbox, accountOf, origin }));
  site.get('/:page{\\w+\\.html}', async (c, next) => {
    await setSignedCookie(c, 'account', SETTINGS.STRIPE_ACCOUNT, secret, { httpOnly: true, sameSite: 'Lax' });
    return next();
  });
  site.get('*', serveStatic({ root: folderOf(name) }));
  return { ...sandbox, origin, close };
}
