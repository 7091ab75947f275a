import { escapeHtml } from './escape.js';

/** What tells the sandbox about the business of the account that is signed in, and what else it is to do. */
export const sandboxMeta = (config) =>
  `<meta name="stripe-connect-sandbox" content="${escapeHtml(JSON.stringify(config))}">`;
