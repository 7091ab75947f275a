/** What each page of the docs begins and ends with. */
import { escapeHtml } from '../escape.js';
import { TOOLS } from '../header.js';
import { LIBRARY } from './library.js';
import { tools, toolsHead } from './tools.js';

const SITE = {
  index: ['/', 'Demo'],
  ...Object.fromEntries(Object.entries(TOOLS).map(([name, title]) => [name, [`/${name}`, title]])),
};

const link = ([address, title], more = '') => `<a href="${address}"${more}>${title}</a>`;

/** What a preview of the page shows, in a chat or a search. Both need whole addresses. */
function preview({ title, description, address, library: { site, name } }) {
  const tags = { site_name: name, type: 'website', title, description };
  if (site) Object.assign(tags, { url: `${site}/${address}`, image: `${site}/assets/preview.png` });
  const metas = Object.entries(tags).map(
    ([property, content]) => `<meta property="og:${property}" content="${escapeHtml(content)}">`,
  );
  if (site)
    metas.push(
      '<meta name="twitter:card" content="summary_large_image">',
      `<link rel="canonical" href="${escapeHtml(`${site}/${address}`)}">`,
    );
  return metas.join('\n    ');
}

const header = (library) => `<a class="skip" href="#content">Skip to content</a>
    <header class="bar">
      <button type="button" class="menu" aria-haspopup="dialog" aria-label="Contents"><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="M2 5h16M2 10h16M2 15h16" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/></svg></button>
      <a class="home" href="/docs/index.html"><img src="/assets/logo.svg" alt="" width="26" height="26"><span>${library.name}</span></a>
      <span class="version">${library.version}</span>
      <nav aria-label="Library">
        ${Object.values(SITE)
          .map((page) => link(page))
          .join('\n        ')}
        ${link(['/docs/index.html', 'Docs'], ' aria-current="page"')}
      </nav>
      ${tools}
    </header>`;

/** The links to the repository appear once package.json names it: see library.js. */
export const footer = ({ license, repository }) => `<footer>
      <nav aria-label="Project">
        <a href="/docs/source/LICENSE.html">${license} license</a>
        <a href="/docs/project/changelog.html">Changelog</a>
        <a href="/docs/project/support.html">Support</a>
        <a href="/docs/project/security.html">Security policy</a>
        ${repository ? `<a href="${repository}">Source</a>` : ''}
      </nav>
      <p>Unofficial: not made by Stripe, and not endorsed by Stripe. Stripe is a trademark of Stripe, Inc.</p>
    </footer>`;

/**
 * Returns a page. `title` and `description` are text; `head` and `body` are HTML. `address` is that of the page, from
 * the root of the site; without one, search engines leave the page out.
 */
export function layout({ title, description, address, head = '', body, library = LIBRARY }) {
  const fullTitle = title === library.name ? title : `${title} · ${library.name}`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>${escapeHtml(fullTitle)}</title>
    <meta name="description" content="${escapeHtml(description)}">
    ${address ? preview({ title, description, address, library }) : '<meta name="robots" content="noindex">'}
    <link rel="icon" href="/assets/logo.svg">
    <link rel="stylesheet" href="/assets/docs.css">
    <link rel="stylesheet" href="/assets/article.css">
    <link rel="stylesheet" href="/assets/syntax.css">
    ${toolsHead}
    <script type="module" src="/docs.js"></script>
    ${head}
  </head>
  <body>
    ${header(library)}
    ${body}
    ${footer(library)}
  </body>
</html>
`;
}
