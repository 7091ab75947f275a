import { business } from './business.js';

/** What tells the sandbox about the business that the demo's pages are made for, and what else it is to do. */
export function sandboxMeta(config = {}) {
  const content = JSON.stringify({ business, ...config })
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');
  return `<meta name="stripe-connect-sandbox" content="${content}">`;
}
