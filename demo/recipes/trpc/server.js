import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono } from 'hono';
import { router } from './router.js';

/** `accountOf` finds the account of the user who sends a request. */
export function createApp({ stripe, publishableKey, accountOf }) {
  const app = new Hono();
  app.use('/trpc/*', (c) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router,
      createContext: async () => ({ stripe, publishableKey, account: await accountOf(c) }),
    }),
  );
  return app;
}
