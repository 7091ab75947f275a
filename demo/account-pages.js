/** What the pages have of the account that is signed in. A worker writes it too, so it reads no files. */
import { escapeHtml } from './escape.js';
import { nameOf } from './header.js';
import { withOrders } from './orders.js';

/** Pages for accounts that can take payments. */
const NEED_PAYMENTS = ['overview', 'index', 'orders', 'payouts', 'cards', 'documents'];

/** By the outcome of onboarding, see outcome.js. */
const OUTCOMES = {
  'left-early': {
    tone: 'warning',
    title: 'Finish setting up your account',
    text: 'You have not submitted your details yet. You can take payments when you have.',
    link: ['/onboarding', 'Continue setup'],
  },
  'more-needed': {
    tone: 'warning',
    title: 'One more thing is needed',
    text: 'Thank you for your details. A document of your business is still missing: you can take payments when we have it.',
    link: ['/onboarding', 'Add the document'],
  },
  'in-review': {
    tone: 'info',
    title: 'Your details are being checked',
    text: 'There is nothing to do now. You can take payments when this is done.',
  },
  finished: {
    tone: 'success',
    title: 'Your account is ready',
    text: 'You can take payments, and payouts go to your bank account.',
    link: ['/', 'See payments'],
  },
};

function outcomeCard(outcome) {
  const { tone, title, text, link } = OUTCOMES[outcome];
  return `<section class="card outcome ${tone}" aria-labelledby="outcome">
        <h2 id="outcome">${title}</h2>
        <p>${text}</p>${link ? `\n        <a class="button" href="${link[0]}">${link[1]}</a>` : ''}
      </section>`;
}

const noCards = (account) => `<section class="card empty">
        <h2>No cards yet</h2>
        <p>${escapeHtml(nameOf(account))} has not issued any cards. Sign in as Tern &amp; Tide to see some.</p>
      </section>`;

const DASHBOARD = /<stripe-connect-dashboard[^]*<\/stripe-connect-dashboard>/;

/** The page for an account. Also turns the page of one account into that of another. */
export function forAccount(html, name, account) {
  const { outcome = 'finished', cards, business, isNew } = account;
  // One of the sandbox has been onboarded long ago.
  const isKnown = business && !isNew;
  if (NEED_PAYMENTS.includes(name) && outcome !== 'finished')
    return html.replace(DASHBOARD, () => outcomeCard(outcome));
  if (name === 'cards' && !cards) return html.replace(DASHBOARD, () => noCards(account));
  // The card names what is due, too.
  const page = outcome === 'finished' ? html : html.replace(/<section class="banner"[^]*?<\/section>\s*/, '');
  return withOrders(page, account).replace(
    /(<!-- outcome -->)[^]*(<!-- end of outcome -->)/,
    (_, start, end) => start + (isKnown ? '' : outcomeCard(outcome)) + end,
  );
}
