/** The server's lines for the same components. The whole servers are in docs/server.md and demo/servers. */
import { toApiName } from './manifest.js';

/** How a language writes a map: around it, each entry, and the two truth values. */
const SYNTAX = {
  js: { open: '{ ', close: ' }', entry: (key, value) => `${key}: ${value}`, on: 'true', off: 'false' },
  python: { open: '{', close: '}', entry: (key, value) => `"${key}": ${value}`, on: 'True', off: 'False' },
  php: { open: '[', close: ']', entry: (key, value) => `'${key}' => ${value}`, on: 'true', off: 'false' },
};

/** `payments: { enabled: true, features: { refund_management: false } }` */
function entry([component, features], { open, close, entry: write, on, off }) {
  const map = (entries) => `${open}${entries.map(([key, value]) => write(key, value)).join(', ')}${close}`;
  const set = features.map(([name, isOn]) => [name, isOn ? on : off]);
  return write(toApiName(component), map([['enabled', on], ...(set.length > 0 ? [['features', map(set)]] : [])]));
}

const lines = (components, syntax, indent) =>
  components.map((each) => `${indent}${entry(each, SYNTAX[syntax])},`).join('\n');

const parameters = (components) =>
  components
    .flatMap(([component, features]) => [
      `components[${toApiName(component)}][enabled]=true`,
      ...features.map(([name, isOn]) => `components[${toApiName(component)}][features][${name}]=${isOn}`),
    ])
    .map((parameter) => `  -d "${parameter}"`)
    .join(' \\\n');

/** By language: how it is highlighted, and its code. `accountOf` stands for the page's own sign-in. */
export const SERVERS = new Map(
  Object.entries({
    '': {
      language: 'javascript',
      code: (components) => `import Stripe from 'stripe';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';

export const accountSession = accountSessionHandler({
  stripe: new Stripe(process.env.STRIPE_SECRET_KEY),
  publishableKey: process.env.STRIPE_PUBLISHABLE_KEY,
  account: (request) => accountOf(request), // yours: from your sign-in
  components: {
${lines(components, 'js', '    ')}
  },
});`,
    },

    ruby: {
      language: 'ruby',
      code: (components) => `session = CLIENT.v1.account_sessions.create({
  account: account_of(request), # yours: from your sign-in
  components: {
${lines(components, 'js', '    ')}
  },
})

{ client_secret: session.client_secret, publishable_key: ENV.fetch('STRIPE_PUBLISHABLE_KEY') }.to_json`,
    },

    python: {
      language: 'python',
      code: (components) => `session = client.v1.account_sessions.create({
    "account": account_of(request),  # yours: from your sign-in
    "components": {
${lines(components, 'python', '        ')}
    },
})

return {"client_secret": session.client_secret, "publishable_key": os.environ["STRIPE_PUBLISHABLE_KEY"]}`,
    },

    php: {
      language: 'php',
      code: (components) => `$session = $stripe->accountSessions->create([
    'account' => account_of($request), // yours: from your sign-in
    'components' => [
${lines(components, 'php', '        ')}
    ],
]);

echo json_encode([
    'client_secret' => $session->client_secret,
    'publishable_key' => getenv('STRIPE_PUBLISHABLE_KEY'),
]);`,
    },

    curl: {
      language: 'bash',
      code: (components) => `curl https://api.stripe.com/v1/account_sessions \\
  -u "$STRIPE_SECRET_KEY:" \\
  -d account="$STRIPE_ACCOUNT" \\
${parameters(components)}`,
    },
  }),
);
