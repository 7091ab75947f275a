/** What every page begins with. A worker writes it too, so it reads no files. */
import { tools, toolsHead } from './docs/tools.js';
import { escapeHtml } from './escape.js';
import { sandboxMeta, sandboxOptions } from './sandbox-meta.js';

/** The pages of the platform, and those about the library. */
export const PLATFORM = {
  overview: 'Overview',
  index: 'Payments',
  orders: 'Orders',
  payouts: 'Payouts',
  cards: 'Cards',
  documents: 'Tax and documents',
  account: 'Account',
  onboarding: 'Onboarding',
};
export const TOOLS = { playground: 'Playground', components: 'Components', errors: 'Error states' };

const addressOf = (name) => ({ index: '/', docs: '/docs/index.html' })[name] ?? `/${name}`;

export const nameOf = ({ id, business }) => business?.name ?? id;
const initialsOf = (account) =>
  nameOf(account)
    .replace(/[^A-Z]/g, '')
    .slice(0, 2) || '–';
const badge = (account) => `<span aria-hidden="true">${initialsOf(account)}</span> ${escapeHtml(nameOf(account))}`;

const navigation = (label, titles, current) => {
  const links = Object.entries(titles).map(([name, title]) => {
    const state = name === current ? ' aria-current="page"' : '';
    return `<a href="${addressOf(name)}"${state}>${title}</a>`;
  });
  return `<nav aria-label="${label}">
          ${links.join('\n          ')}
        </nav>`;
};

/** A button for each account, to sign in as that. */
export const signInForm = (accounts) =>
  `<form method="post" action="/sign-in">${accounts
    .map((account) => `<button name="account" value="${account.id}">${badge(account)}</button>`)
    .join('')}</form>`;

/** Who is signed in, and the other accounts. */
function menu(account, accounts) {
  return `<details class="who">
          <summary>${badge(account)}</summary>
          <div>
            ${signInForm(accounts.filter(({ id }) => id !== account.id))}
            <form method="post" action="/sign-out"><button>Sign out</button></form>
          </div>
          <script type="module" src="/assets/sign-out.js"></script>
        </details>`;
}

const libraryBar = (current) => `<div class="library">
        <a href="/docs/index.html"><img src="/assets/logo.svg" alt="" width="22" height="22"><span>stripe-connect-dashboard</span></a>
        ${navigation('Library', { index: 'Demo', ...TOOLS, docs: 'Docs' }, current in PLATFORM ? 'index' : current)}
        ${tools}
      </div>`;

const platformBar = (current, more) => `<div class="top">
        <a class="brand" href="/"><img src="/assets/saltmarsh.svg" alt="" width="28" height="28">Saltmarsh</a>
        ${current in PLATFORM ? navigation('Saltmarsh', PLATFORM, current) : ''}
        ${more}
      </div>`;

/** What every page's head has. `description`: HTML, of which the text is for search engines. */
export function head(description) {
  const text = description
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('"', '&quot;')
    .trim();
  return `<meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <meta name="description" content="${text}">
    <link rel="icon" href="/assets/saltmarsh.svg">
    <link rel="stylesheet" href="/assets/site.css">
    ${toolsHead}`;
}

/** The header of a page, by the page's name, or of `docs`. */
export function header(current, { account, accounts } = {}) {
  const isTool = current in TOOLS || current === 'docs';
  return `<header>
      ${libraryBar(current)}${isTool ? '' : `\n      ${platformBar(current, account ? menu(account, accounts) : '')}`}
    </header>`;
}

/** The header if the site has one page, and no other account can be chosen. */
export const headerAlone = (account) => `<header>${platformBar('', `<p class="who">${badge(account)}</p>`)}</header>`;

/** A page that was made for one account, for another. */
export const withAccount = (html, account, accounts) =>
  html
    .replace(/<details class="who">[^]*?<\/details>/, () => menu(account, accounts))
    .replace(/<meta name="stripe-connect-sandbox"[^>]*>/, () => sandboxMeta(sandboxOptions(account)));
