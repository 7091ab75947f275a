/** llms.txt, in the form of https://llmstxt.org: what a model should know of the package, in one short file. */
import * as tables from './tables.js';

const INTRODUCTION = `# stripe-connect-dashboard

> Stripe Connect's embedded components in any page, by one script tag and one element. It asks your server for an account session, loads
> Connect.js, shows the components, and says what went wrong when something does. Unofficial: not made by Stripe.

\`\`\`html
<script type="module" src="/assets/stripe-connect/stripe-connect-dashboard.js"></script>

<stripe-connect-dashboard session-endpoint="/account_session" publishable-key="pk_test_123">
  <stripe-connect-component name="payments" default-filters='{"status": ["successful"]}'></stripe-connect-component>
</stripe-connect-dashboard>
\`\`\`

The script is a copy of the package's folder \`dist/cdn\`. With npm: \`import 'stripe-connect-dashboard'\`. Not published yet: \`npm run build\` and \`npm pack\` in a clone. No wrapper for a framework: the import types the
elements in React, Preact, Solid, Vue and Svelte. The endpoint answers a POST with \`{"client_secret": "…"}\`;
\`accountSessionHandler\` of \`stripe-connect-dashboard/server\` does it. Instead of children, \`components="payments payouts"\`; with neither,
what the session enables is shown. All events bubble. In an attribute, objects and lists are JSON.
`;

const LINKS = `## Docs

- [Reference](docs/reference.md): every attribute, property, event, slot and part
- [In your framework](docs/frameworks.md): React, Vue, Svelte, Angular, Rails, htmx and others
- [Types and editors](docs/typescript.md): TypeScript, VS Code, JetBrains
- [The endpoint](docs/endpoint.md) and [its handler](docs/server.md): what your server answers
- [Errors](docs/errors/README.md): every code, its cause and what to do

## Optional

- [Consent managers](docs/consent.md): how they hold back Connect.js, and what users see
- [Theming](docs/theming.md): colors and type from CSS
- [When onboarding ends](docs/onboarding.md): return-url, what the server reads, the webhook
- [Open details from your own table](docs/details.md): payment-details, payout-details, --open
- [Tabs](docs/tabs.md): one component at a time
- [Content-Security-Policy](docs/csp.md): what to allow
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
