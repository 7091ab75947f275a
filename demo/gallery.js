/** The page of all components: what each is for, its settings, its lines, and where Stripe documents it. */
import { readFileSync } from 'node:fs';
import { REQUIRED, settingsOf } from './components.js';
import { escapeHtml } from './escape.js';

const manifest = JSON.parse(readFileSync(new URL('../custom-elements.json', import.meta.url), 'utf8'));
const { attributes, events } = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'stripe-connect-component');

/** All components, and what each shows. */
export const GROUPS = {
  Account: {
    'account-onboarding': 'Collects what Stripe must know about a business, step by step.',
    'account-management': 'Shows the details of an account, and lets the user change them.',
    'notification-banner': 'Says what is still missing, and by when. Takes no room if nothing is missing.',
  },
  Payments: {
    payments: 'A list of payments, with filters, refunds and disputes.',
    'payment-details': 'One payment. Opens over the page.',
    'payment-disputes': 'The disputes of one payment, with the evidence that the user submits.',
    'disputes-list': 'All disputes of the account.',
    'payment-method-settings': "Lets the user choose the payment methods of the account's customers.",
  },
  Payouts: {
    balances: 'The available and the pending balance. Pays out if the session permits it.',
    payouts: 'The balance, the payout schedule and the list of payouts.',
    'payouts-list': 'The list of payouts alone.',
    'payout-details': 'One payout. Opens over the page.',
    'instant-payouts-promotion': 'Offers a payout within minutes. Takes no room if there is nothing to offer.',
  },
  'Reports and tax': {
    'balance-report': 'A report of what changed the balance, from one day to another, as a download.',
    'payout-reconciliation-report': 'A report of the payments in each payout, as a download.',
    documents: 'Invoices and tax forms, as downloads.',
    'reporting-chart': 'Gross or net volume over time, as a chart.',
    'tax-settings': 'Where the business is and what it sells, for calculating tax.',
    'tax-registrations': 'Where the business collects tax.',
  },
  'Cards and accounts': {
    'issuing-card': 'One card that the business has issued.',
    'issuing-cards-list': 'All cards that the business has issued.',
    'financial-account': 'A financial account, with its balance and details.',
    'financial-account-transactions': 'The transactions of a financial account.',
  },
  'In person': {
    'terminal-hardware-shop': 'Card readers and terminals, to order.',
    'terminal-hardware-orders': 'Orders of hardware, and their delivery.',
  },
};

const OVERLAYS = ['payment-details', 'payout-details'];
/** What Stripe calls the page of a component, where that is not the component's name. */
export const STRIPE_PAGES = { 'payment-disputes': 'disputes-for-a-payment' };

const idOf = (group) => group.toLowerCase().replaceAll(' ', '-');
const tag = (name, more = '') => {
  const required = Object.entries(REQUIRED[name] ?? {}).map(([key, value]) => ` ${key}="${value}"`);
  return `<stripe-connect-component name="${name}"${required.join('')}${more}></stripe-connect-component>`;
};

function card([name, purpose]) {
  const settings = settingsOf(name, attributes).map((each) => `<code>${each.name}</code>`);
  const component = OVERLAYS.includes(name)
    ? `<details>
            <summary>Show one</summary>
            <button commandfor="${name}" command="--reload">Open it again</button>
            ${tag(name, ` id="${name}"`)}
          </details>`
    : tag(name);
  return `<section class="card component">
          <h3><code>${name}</code></h3>
          <p>${purpose}</p>
          ${component}
          <footer>
            <pre tabindex="0"><code>${escapeHtml(tag(name))}</code></pre>
            <p>${settings.length > 0 ? `Settings: ${settings.join(' ')}. ` : ''}<a href="/playground?components=${name}">In the playground</a> ·
            <a href="https://docs.stripe.com/connect/supported-embedded-components/${STRIPE_PAGES[name] ?? name}">At Stripe</a></p>
            <output></output>
          </footer>
        </section>`;
}

/** Puts all of them where the page has a place for them. */
export function withGallery(html) {
  const groups = Object.entries(GROUPS);
  const names = events.map(({ name }) => name).filter((name) => name !== 'connect-status-change');
  return html
    .replace('<!-- events -->', names.join(' '))
    .replace('<!-- groups -->', () => groups.map(([group]) => `<a href="#${idOf(group)}">${group}</a>`).join(' '))
    .replace('<!-- components -->', () =>
      groups
        .map(([group, components]) =>
          [`<h2 id="${idOf(group)}">${group}</h2>`, ...Object.entries(components).map(card)].join('\n        '),
        )
        .join('\n        '),
    );
}
