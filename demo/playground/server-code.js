/** The server's lines for the same components. The whole servers are in docs/server.md and demo/servers. */
const apiNames = (names) => names.map((name) => name.replaceAll('-', '_'));
const list = (names, line) => apiNames(names).map(line).join('\n');

/** By language. `accountOf` stands for the page's own sign-in. */
export const SERVERS = {
  'Node.js': (names) => `import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

export const accountSession = accountSessionHandler({
  stripe: new Stripe(process.env.STRIPE_SECRET_KEY),
  publishableKey: process.env.STRIPE_PUBLISHABLE_KEY,
  account: (request) => accountOf(request), // yours: from your sign-in
  components: {
${list(names, (name) => `    ${name}: { enabled: true },`)}
  },
});`,

  Ruby: (names) => `session = CLIENT.v1.account_sessions.create({
  account: account_of(request), # yours: from your sign-in
  components: {
${list(names, (name) => `    ${name}: { enabled: true },`)}
  },
})

{ client_secret: session.client_secret, publishable_key: ENV.fetch('STRIPE_PUBLISHABLE_KEY') }.to_json`,

  Python: (names) => `session = client.v1.account_sessions.create({
    "account": account_of(request),  # yours: from your sign-in
    "components": {
${list(names, (name) => `        "${name}": {"enabled": True},`)}
    },
})

return {"client_secret": session.client_secret, "publishable_key": os.environ["STRIPE_PUBLISHABLE_KEY"]}`,

  PHP: (names) => `$session = $stripe->accountSessions->create([
    'account' => account_of($request), // yours: from your sign-in
    'components' => [
${list(names, (name) => `        '${name}' => ['enabled' => true],`)}
    ],
]);

echo json_encode([
    'client_secret' => $session->client_secret,
    'publishable_key' => getenv('STRIPE_PUBLISHABLE_KEY'),
]);`,

  curl: (names) => `curl https://api.stripe.com/v1/account_sessions \\
  -u "$STRIPE_SECRET_KEY:" \\
  -d account="$STRIPE_ACCOUNT" \\
${list(names, (name) => `  -d "components[${name}][enabled]=true" \\`).replace(/ \\$/, '')}`,
};
