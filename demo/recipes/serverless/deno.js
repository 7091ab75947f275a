import Stripe from 'npm:stripe';
import { accountSessionHandler } from 'npm:stripe-connect-dashboard/server';
import { accountOf } from './sign-in.js';

const secret = Deno.env.get('SESSION_SECRET');
const session = accountSessionHandler({
  stripe: new Stripe(Deno.env.get('STRIPE_SECRET_KEY')),
  account: (request) => accountOf(request, secret),
  components: { payments: { enabled: true }, balances: { enabled: true } },
  publishableKey: Deno.env.get('STRIPE_PUBLISHABLE_KEY'),
});

Deno.serve({ hostname: 'localhost', port: Number(Deno.env.get('PORT') ?? 8000) }, async (request) => {
  const { pathname } = new URL(request.url);
  if (pathname === '/account_session') return session(request);
  if (pathname !== '/') return new Response('Not found', { status: 404 });
  const page = await Deno.readFile(new URL('public/index.html', import.meta.url));
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
});
