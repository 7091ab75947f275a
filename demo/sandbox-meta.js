import { escapeHtml } from './escape.js';

/** What configures the sandbox of a page. */
export const sandboxMeta = (config) =>
  `<meta name="stripe-connect-sandbox" content="${escapeHtml(JSON.stringify(config))}">`;

/** For the account that is signed in: its business, the date if it is fixed, and where onboarding is submitted. */
export const sandboxOptions = ({ business, due, now } = {}) => ({
  business: business && { ...business, due },
  now,
  accountUrl: 'sandbox/account',
});
