// Compiled, never run: what a site's author may write, and what the compiler must refuse.
import type Stripe from 'stripe';
import { accountSessionHandler, componentsAttribute } from '../../src/server/index.js';

declare const stripe: Stripe;
const account = () => 'acct_1';

const handler = accountSessionHandler({
  stripe,
  account,
  components: { payments: { enabled: true, features: { refund_management: true } } },
});
const route: (request: Request) => Promise<Response> = handler;
// Next.js calls a route with a second argument.
const next: (request: Request, context: { params: Promise<object> }) => Promise<Response> = handler;
void [route, next];

accountSessionHandler({
  stripe,
  account: async (request) => request.headers.get('x-account'),
  components: async () => ({ payouts: { enabled: true } }),
});
accountSessionHandler({
  stripe,
  account: () => null,
  components: {},
  publishableKey: 'pk_test_1',
  timeout: 1,
  origins: [],
  log: (message) => message,
});

const withContext = accountSessionHandler({
  stripe,
  account: (_, context: { user?: { account: string } }) => context.user?.account,
  components: (_, context) => ({ payouts: { enabled: !!context.user } }),
});
void withContext(new Request('https://shop.example'), {});
// @ts-expect-error The context that `account` needs is missing.
void withContext(new Request('https://shop.example'));

// @ts-expect-error No such component.
accountSessionHandler({ stripe, account, components: { payment: { enabled: true } } });
// @ts-expect-error No such feature.
accountSessionHandler({ stripe, account, components: { payments: { enabled: true, features: { refunds: true } } } });
const ofPayments = { refund_management: true } as const;
// @ts-expect-error A feature of another component.
accountSessionHandler({ stripe, account, components: { payouts: { enabled: true, features: { ...ofPayments } } } });
// @ts-expect-error `enabled` is required.
accountSessionHandler({ stripe, account, components: { payments: {} } });
// @ts-expect-error One account for everybody is not what a function of the request gives.
accountSessionHandler({ stripe, account: 'acct_1', components: {} });
// @ts-expect-error A key is not the SDK.
accountSessionHandler({ stripe: 'sk_test_1', account, components: {} });
// @ts-expect-error No such component.
componentsAttribute({ payment: { enabled: true } });
