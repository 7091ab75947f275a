/** The docs as pages. */
import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path/posix';
import { folder } from '../pages.js';
import { sandboxMeta } from '../sandbox-meta.js';
import { addressOf, CONTENTS, FOLDED, SOURCES, sourceOf } from './contents.js';
import { EXAMPLE_SCRIPTS } from './example.js';
import { layout } from './layout.js';
import { LIBRARY } from './library.js';
import { renderInline, renderMarkdown } from './markdown.js';
import { START, startPage } from './start.js';
import { plainText } from './text.js';

const read = (source) => readFile(folder(`../${source}`), 'utf8');
/** What a list of pages calls a page: only what differs. */
async function labelOf(source) {
  if (source === START) return 'Overview';
  const [, title] = /^# (.*)$/m.exec(await read(source));
  return renderInline(title.replace(/^Session endpoint: | component$/, ''));
}
const labeled = async (source) => ({ source, label: await labelOf(source) });

const link = (from, { source, label }, more = '') =>
  `<a href="${relative(dirname(addressOf(from)), addressOf(source))}"${more}>${label}</a>`;

/** The page under which a list of pages has another: the first one of its folder, unless that begins the group. */
function parentOf(source, group) {
  if (source.startsWith('demo/servers/')) return 'docs/servers.md';
  const first = `${dirname(source)}/README.md`;
  return first !== source && first !== group[0] && group.includes(first) ? first : undefined;
}

const fold = (summary, content, open) =>
  `<details${open ? ' open' : ''}><summary>${summary}</summary>${content}</details>`;

function navigation(current, pages) {
  const linkTo = (page) => link(current, page, page.source === current ? ' aria-current="page"' : '');
  const groups = Object.entries(CONTENTS).map(([title, group]) => {
    const pagesIn = (parent) =>
      pages.filter(({ source }) => group.includes(source) && parentOf(source, group) === parent);
    const list = (parent) => {
      const items = pagesIn(parent).map((page) => `<li>${linkTo(page)}${parent ? '' : more(page.source)}</li>`);
      return `<ul>${items.join('')}</ul>`;
    };
    const more = (parent) => {
      const { length } = pagesIn(parent);
      const isOpen = current === parent || parentOf(current, group) === parent;
      return length > 0 ? fold(`${length} pages`, list(parent), isOpen) : '';
    };
    return fold(title, list(), !FOLDED.includes(title) || group.includes(current));
  });
  return groups.join('\n          ');
}

function outline(headings) {
  const items = headings
    .filter(({ level }) => level <= 3)
    .map(({ level, text, id }) => `<li class="level-${level}"><a href="#${id}">${text}</a></li>`);
  if (items.length === 0) return '';
  return `<nav class="outline" aria-label="On this page">
        <details>
          <summary>On this page</summary>
          <ul>
            ${items.join('\n            ')}
          </ul>
        </details>
      </nav>`;
}

/** Links to the previous and the next page. */
function neighbors(current, pages) {
  const index = SOURCES.indexOf(current);
  return [
    [pages[index - 1], 'prev', 'Previous'],
    [pages[index + 1], 'next', 'Next'],
  ]
    .filter(([page]) => page)
    .map(([page, rel, word]) => `<p><small>${word}</small>${link(current, page, ` rel="${rel}"`)}</p>`)
    .join('\n          ');
}

function editLink(source, { repository }) {
  const file = source === START ? 'demo/docs/start.js' : source;
  return repository ? `<p class="edit"><a href="${repository}/edit/main/${file}">Edit this page</a></p>` : '';
}

/**
 * Returns the page at an address, as `docs/theming.html`; `undefined` if there is none. `sandbox`: options for its live
 * example.
 */
export async function readDocsPage(address, library = LIBRARY, sandbox = {}) {
  const current = sourceOf(address);
  if (!current) return undefined;
  const pages = await Promise.all(SOURCES.map(labeled));
  const page = current === START ? startPage(library) : renderMarkdown(await read(current), current);
  const [, description = ''] = /<p\b[^>]*>([^]*?)<\/p>/.exec(page.html) ?? [];
  const body = `<div class="docs${current === START ? ' start' : ''}">
      <div class="side">
        <nav class="contents" id="contents" aria-label="Docs">
          ${navigation(current, pages)}
        </nav>
      </div>
      ${current === START ? '' : outline(page.headings)}
      <main id="content" tabindex="-1">
        <article>${page.html}</article>
        ${editLink(current, library)}
        <nav class="neighbors" aria-label="Previous and next">
          ${neighbors(current, pages)}
        </nav>
      </main>
    </div>
    <dialog class="drawer" aria-label="Contents"><button type="button" class="quiet" data-close>Close</button></dialog>`;
  return layout({
    title: plainText(page.title),
    description: plainText(description),
    address,
    head: page.html.includes('<figure class="example">') ? exampleHead(sandbox) : '',
    body,
    library,
  });
}

/** What the head of a page with a live example has. */
const exampleHead = (sandbox) => `<link rel="stylesheet" href="/assets/docs-example.css">
    ${sandboxMeta(sandbox)}${EXAMPLE_SCRIPTS}`;

/** The page for an address that the site does not have. */
export const notFoundPage = (library = LIBRARY) =>
  layout({
    title: 'Page not found',
    description: 'This page does not exist.',
    body: `<main id="content" class="not-found" tabindex="-1">
      <h1>Page not found</h1>
      <p>This page does not exist. It may have moved: search for it, or begin at one of these.</p>
      <ul class="paths">
        <li><a href="/docs/index.html"><strong>Docs</strong> <span>What the library is, and where to start.</span></a></li>
        <li><a href="/docs/errors/index.html"><strong>Error codes</strong> <span>What each error means and how to fix it.</span></a></li>
        <li><a href="/"><strong>Demo</strong> <span>A platform that uses the components, on the sandbox.</span></a></li>
      </ul>
    </main>`,
    library,
  });
