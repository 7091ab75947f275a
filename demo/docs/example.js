/** A live example of a component in its page of the docs, on the sandbox: `<!-- example: payments -->`. */
import { REQUIRED } from '../components.js';

const OVERLAYS = ['payment-details', 'payout-details'];

const attributesOf = (name) =>
  Object.entries(REQUIRED[name] ?? {})
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('');

/** A component that opens over the page has a button; the others are there. */
function markupOf(name) {
  if (!OVERLAYS.includes(name))
    return `<stripe-connect-component name="${name}"${attributesOf(name)}></stripe-connect-component>`;
  const [id] = Object.values(REQUIRED[name]);
  return `<button commandfor="example" command="--open" value="${id}">Open an example</button>
<stripe-connect-component id="example" name="${name}"></stripe-connect-component>`;
}

export const exampleOf = (name) => `<figure class="example">
<figcaption>Live example, on the sandbox: the data are made up, and the content isn't Stripe's.</figcaption>
<stripe-connect-dashboard publishable-key="pk_test_sandbox">
${markupOf(name)}
</stripe-connect-dashboard>
</figure>`;

export const EXAMPLE_SCRIPTS = `
    <script src="/sandbox/connect.js"></script>
    <script type="module" src="/assets/example.js"></script>
    <script type="module" src="/cdn/stripe-connect-dashboard.js"></script>`;
