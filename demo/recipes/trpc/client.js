import { createTRPCClient, httpLink } from '@trpc/client';

// #region client
const trpc = createTRPCClient({ links: [httpLink({ url: '/trpc' })] });
const dashboard = document.querySelector('stripe-connect-dashboard');

dashboard.sessionKey = dashboard.dataset.account;
dashboard.fetchClientSecret = () => trpc.accountSession.mutate();
// #endregion client
