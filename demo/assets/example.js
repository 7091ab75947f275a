/** The example of a component in the docs gets its session from the sandbox in the page. */
const { sandbox } = globalThis.StripeConnect;
const dashboard = document.querySelector('.example stripe-connect-dashboard');
dashboard.fetchClientSecret = async () => sandbox.createSecret({ account: 'acct_1SandboxStandard' });
