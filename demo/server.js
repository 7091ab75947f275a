/** The demo, at http://localhost:4242: `npm start`, or `PORT=5000 npm start`. */
import { existsSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { readSettings } from './settings.js';

const BUILT = new URL('../dist/cdn/stripe-connect-dashboard.js', import.meta.url);

try {
  if (!existsSync(BUILT))
    throw new Error('The library is not built yet. Run "npm run build" first, or "npm start", which does both.');
  const settings = readSettings(process.env);
  const { createSite } = await import('./site.js');
  const { port, host: hostname = '127.0.0.1' } = settings;
  const server = serve({ fetch: createSite(settings).fetch, port, hostname }, ({ port }) => {
    console.log(`Demo: http://localhost:${port}`);
    console.log(
      settings.sandbox
        ? 'It runs on the sandbox: no account, no network, no money. Set STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY and STRIPE_ACCOUNT to run it on Stripe.'
        : `It runs on Stripe, for ${settings.accounts.map(({ id }) => id).join(' and ')}.`,
    );
  });
  server.on('error', (error) => {
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${settings.port} is taken, perhaps by another demo. Stop that, or choose another port: PORT=${settings.port + 1} npm start`
        : `The demo cannot listen on port ${settings.port}: ${error.message}`,
    );
  });
} catch (error) {
  fail(error.message);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
