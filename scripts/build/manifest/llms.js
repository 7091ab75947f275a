/** llms.txt, in the form of https://llmstxt.org: what a model should know of the package, in one short file. */
import * as tables from './tables.js';

const INTRODUCTION = `# stripe-connect-dashboard

> Stripe Connect's embedded components in any page, with one script tag and one element. It requests an account session from your server, loads
> Connect.js, displays the components, and reports what went wrong. Unofficial: not made by Stripe.

\`\`\`html
<script type="module" src="/assets/stripe-connect/stripe-connect-dashboard.js"></script>

<stripe-connect-dashboard session-endpoint="/account_session" publishable-key="pk_test_123">
  <stripe-connect-component name="payments" default-filters='{"status": ["successful"]}'></stripe-connect-component>
</stripe-connect-dashboard>
\`\`\`

Copy the package's folder \`dist/cdn\` to your site, whole. With npm: \`import 'stripe-connect-dashboard'\`. Not published yet: \`npm run build\` and \`npm pack\` in a clone. Frameworks need no wrapper: the
import types the elements in React, Preact, Solid, Vue and Svelte. The endpoint responds to a POST with \`{"client_secret": "…"}\`;
\`accountSessionHandler\` of \`stripe-connect-dashboard/server\` is such an endpoint. The account comes from the sign-in, never from the request. Instead of children, \`components="payments payouts"\`; with
neither, what the session enables is displayed. All events bubble. In an attribute, objects and lists are JSON; functions are properties only.
`;

const LINKS = `## Docs

- [Reference](docs/reference.md): every attribute, property, event, slot and part
- [Component list](docs/components/README.md): what each shows, its settings, events and features
- [Frameworks](docs/frameworks.md): React, Vue, Svelte, Angular, Rails, htmx and others
- [TypeScript and editor support](docs/typescript.md): TypeScript, VS Code, JetBrains
- [Session endpoint](docs/endpoint.md) and its [JavaScript handler](docs/server.md): request, response, errors
- [Error codes](docs/errors/README.md): every code, its causes and the fix
- [Troubleshooting](docs/troubleshooting.md): by symptom

## Optional

- [Authentication](docs/authentication.md): cookies, bearer tokens, CSRF, another origin
- [Several accounts and switching](docs/accounts.md): session-key
- [Custom loading and error views](docs/views.md): slots
- [Handle events](docs/events.md): callbacks, status, errors
- [Sandbox reference](docs/sandbox.md) and [Testing](docs/testing.md): without Stripe
- [Self-hosting and version pinning](docs/self-hosting.md): dist/cdn, integrity
- [Consent managers](docs/consent.md): how they hold back Connect.js, and what users see
- [Theming](docs/theming.md): colors and fonts from CSS
- [When onboarding ends](docs/onboarding.md): return-url, what the server reads, the webhook
- [Open details from your own table](docs/details.md): payment-details, payout-details, --open
- [Tabs](docs/tabs.md): one component at a time
- [Content Security Policy (CSP) and Trusted Types](docs/csp.md): what to allow
- [custom-elements.json](custom-elements.json): the same for tools
`;

export function llms(elements) {
  const sections = elements.flatMap((element) => {
    const tag = `\`<${element.tagName}>\``;
    const isComponent = element.tagName === 'stripe-connect-component';
    return [
      `Attributes and properties of ${tag}. ${element.description.split('\n')[0]}\n\n${tables.attributes(element)}`,
      isComponent && `Settings of ${tag}, each for some components:\n\n${tables.settings(element)}`,
      `Properties of ${tag} that are read:\n\n${tables.readOnly(element)}`,
      `Methods of ${tag}:\n\n${tables.methods(element)}`,
      `Events of ${tag}:\n\n${tables.events(element)}`,
      isComponent && `Events of ${tag} that are callbacks of Connect.js:\n\n${tables.callbacks(element)}`,
      `Slots of ${tag}:\n\n${tables.slots(element)}`,
    ].filter(Boolean);
  });
  const [dashboard] = elements;
  const both = [
    `States of both, for CSS:\n\n${tables.states(dashboard)}`,
    `Parts of both, and of tabs:\n\n${tables.parts(dashboard)}`,
  ];
  return [INTRODUCTION, ...sections, ...both, LINKS].join('\n');
}
