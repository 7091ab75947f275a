/** A recipe's app with its pages, on the sandbox. Opening a page signs in, which stands for a sign-in. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createCookieSession } from '../../../sign-in.js';
import { createStripe, listen, SETTINGS } from './sandbox.js';

export const folderOf = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/**
 * `createApp` gets the SDK, and `accountOf`, which finds the signed-in user's account. `origin` is the site's own:
 * `site.origin` of the argument is set when the first request comes.
 */
export async function startSite(name, createApp, { wrapFetch } = {}) {
  const session = createCookieSession(randomUUID());
  const sandbox = createStripe(wrapFetch);
  const site = new Hono();
  const { origin, close } = await listen((request) => site.fetch(request));
  const accountOf = async (c) => (await session.read(c)) || undefined;

  site.route('/', createApp({ ...sandbox, accountOf, origin }));
  site.get('/:page{\\w+\\.html}', async (c, next) => {
    await session.write(c, SETTINGS.STRIPE_ACCOUNT);
    return next();
  });
  site.get('*', serveStatic({ root: folderOf(name) }));
  return { ...sandbox, origin, close };
}
