/** The docs as pages, and what the search looks through. */
import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path/posix';
import { head, header } from '../header.js';
import { folder } from '../pages.js';
import { addressOf, CONTENTS, FOLDED, SOURCES, sourceOf } from './contents.js';
import { EXAMPLE_SCRIPTS } from './example.js';
import { renderMarkdown } from './markdown.js';

const read = (source) => readFile(folder(`../${source}`), 'utf8');
const titled = async (source) => ({ source, title: /^# (.*)$/m.exec(await read(source))[1] });

/** In a list of them: only what differs. */
const labelOf = (title) =>
  title === 'stripe-connect-dashboard' ? 'Overview' : title.replace(/^Session endpoint: | component$/, '');

const link = (from, { source, title }, more = '') =>
  `<a href="${relative(dirname(addressOf(from)), addressOf(source))}"${more}>${labelOf(title)}</a>`;

function navigation(current, pages) {
  return Object.entries(CONTENTS)
    .map(([group, sources]) => {
      const links = pages
        .filter(({ source }) => sources.includes(source))
        .map((page) => `<li>${link(current, page, page.source === current ? ' aria-current="page"' : '')}</li>`);
      const open = !FOLDED.includes(group) || sources.includes(current) ? ' open' : '';
      return `<details${open}><summary>${group}</summary><ul>${links.join('')}</ul></details>`;
    })
    .join('\n          ');
}

const outline = (headings) =>
  headings
    .filter(({ level }) => level <= 3)
    .map(({ level, text, id }) => `<li class="level-${level}"><a href="#${id}">${text}</a></li>`)
    .join('\n            ');

/** Links to the previous and the next page. */
function neighbours(current, pages) {
  const index = SOURCES.indexOf(current);
  return [
    [pages[index - 1], 'prev', 'Previous'],
    [pages[index + 1], 'next', 'Next'],
  ]
    .filter(([page]) => page)
    .map(([page, rel, word]) => `<p><small>${word}</small>${link(current, page, ` rel="${rel}"`)}</p>`)
    .join('\n          ');
}

/** The page at an address, as `docs/theming.html`. Nothing where there is none. */
export async function readDocsPage(address) {
  const current = sourceOf(address);
  if (!current) return undefined;
  const pages = await Promise.all(SOURCES.map(titled));
  const { title, html, headings } = renderMarkdown(await read(current), current);
  const up = relative(dirname(address), '.');
  const [, description = ''] = /<p>([^]*?)<\/p>/.exec(html) ?? [];
  return `<!doctype html>
<html lang="en">
  <head>
    ${head(description)}
    <title>${title === 'stripe-connect-dashboard' ? title : `${title} · stripe-connect-dashboard`}</title>
    <link rel="stylesheet" href="/assets/docs.css">
    <script type="module" src="/docs.js"></script>${html.includes('class="example') ? EXAMPLE_SCRIPTS : ''}
  </head>
  <body>
    ${header('docs')}
    <div class="docs">
      <nav class="contents" aria-label="Docs">
        <docs-search root="${up}/" index="${up}/docs/search.json"></docs-search>
        <details class="all">
          <summary>Contents</summary>
          ${navigation(current, pages)}
        </details>
      </nav>
      <main>
        <article>${html}</article>
        <nav class="neighbours" aria-label="Previous and next">
          ${neighbours(current, pages)}
        </nav>
      </main>
      <nav class="outline" aria-labelledby="outline">
        <h2 id="outline">On this page</h2>
        <ul>
            ${outline(headings)}
        </ul>
      </nav>
    </div>
  </body>
</html>
`;
}

const CHARACTERS = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

const plain = (html) =>
  html
    .replace(/<figcaption>[^]*?<\/figcaption>/g, '')
    .replace(/<\/?(span|code|strong|em)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name) => CHARACTERS[name])
    .replace(/\s+/g, ' ')
    .trim();

/** Each section of each page: `{ id, page, title, text }`, where `id` is its address, from the root of the site. */
export async function readSections() {
  const pages = await Promise.all(
    SOURCES.map(async (source) => {
      const { title: page, html } = renderMarkdown(await read(source), source);
      return html
        .split(/(?=<h[1-6] id=")/)
        .filter((part) => part.trim())
        .map((part) => {
          const [heading, level, id, title] = /^<h(\d) id="([^"]*)">([^]*?)<\/h\d>/.exec(part) ?? ['', '1', '', ''];
          const text = plain(part.slice(heading.length));
          if (level === '1') return { id: addressOf(source), page: labelOf(page), title: '', text };
          return { id: `${addressOf(source)}#${id}`, page: labelOf(page), title: plain(title), text };
        });
    }),
  );
  return pages.flat();
}
