/** A file of the docs as HTML: its code in colors, its links as the site has its pages. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import hljs from 'highlight.js/lib/common';
import { Marked } from 'marked';
import { getHeadingList, gfmHeadingId } from 'marked-gfm-heading-id';
import { escapeHtml } from '../escape.js';
import { addressOf, SOURCES } from './contents.js';
import { PICTURES, picturesOf, titleAndSizeOf } from './diagrams.js';
import { exampleOf } from './example.js';
import { IMAGES, sourceAddress } from './repository.js';
import { plainText, slugOf } from './text.js';

/** Names of languages that highlight.js has under another name, or a similar one. */
const LANGUAGES = {
  astro: 'xml',
  csproj: 'xml',
  cts: 'typescript',
  erb: 'xml',
  html: 'xml',
  http: 'ini',
  mjs: 'javascript',
  mts: 'typescript',
  sh: 'bash',
  svelte: 'xml',
  vue: 'xml',
};
/** Characters of a name that fit into a column of a table. */
const MAX_NAME = 36;
/** Characters of the longest names of all columns together that fit into a table, if the last column is a text. */
const MAX_NAMES = 84;
const MIN_TEXT = 18;

/** Columns of marks after the second one. */
const isMatrix = (header, rows) =>
  header.length >= 5 && rows.every((row) => row.slice(2).every(({ text }) => text.length <= 4));

function isWide(header, rows) {
  const longest = header.map((_, column) => {
    const max = column === header.length - 1 ? MIN_TEXT : MAX_NAME;
    return Math.max(...rows.flatMap((row) => row[column].text.split(/\s+/).map(({ length }) => Math.min(length, max))));
  });
  return longest.reduce((sum, length) => sum + length, 0) > MAX_NAMES;
}

/** Files that the site has as they are, next to its pages. */
export const FILES = [
  ...new Set(['custom-elements.json', 'llms.txt', 'docs/picture.png', 'docs/picture-dark.png', ...PICTURES, ...IMAGES]),
];

export function highlight(code, language) {
  const name = LANGUAGES[language] ?? language;
  return hljs.getLanguage(name) ? hljs.highlight(code, { language: name }).value : escapeHtml(code);
}

/** Where a link of a file leads on the site, from the page of that file. */
function targetOf(href, source, from) {
  if (/^([a-z]+:|#)/.test(href)) return href;
  const [path, anchor] = href.split('#');
  const target = join(dirname(source), path).replace(/\/$/, '');
  // The first page of the site is not the README, and has none of its headings.
  const isPart = anchor && target === 'README.md';
  const known = !isPart && SOURCES.find((page) => page === target || page === `${target}/README.md`);
  const address = known ? addressOf(known) : FILES.includes(target) ? target : sourceAddress(target);
  if (!address) return undefined;
  const link = relative(dirname(from), address);
  return anchor ? `${link}#${anchor}` : link;
}

/** The attributes that reserve the room of a PNG picture before it is there: `width` is its width in the page. */
function sizeOf(path, width) {
  const png = readFileSync(new URL(`../../${path}`, import.meta.url));
  return `width="${width}" height="${Math.round((width * png.readUInt32BE(20)) / png.readUInt32BE(16))}"`;
}

export const figure = (code, language) => `<figure class="code">
<figcaption><span>${language}</span><button type="button" class="quiet" data-copy>Copy</button></figcaption>
<pre tabindex="0"><code>${highlight(code, language)}</code></pre>
</figure>`;

function diagramFigure(diagram, from) {
  const { light, dark } = picturesOf(diagram);
  const { title, width, height } = titleAndSizeOf(diagram);
  const address = (picture) => relative(dirname(from), picture);
  return `<figure class="diagram" tabindex="0"><picture>
<source media="(prefers-color-scheme: dark)" srcset="${address(dark)}">
<img src="${address(light)}" width="${width}" height="${height}" alt="${escapeHtml(title)}">
</picture></figure>`;
}

/** Its roles are written out: where it is narrow, its rows are blocks, which would be no rows for a screen reader. */
function table({ header, rows }, parse) {
  const labels = header.map(({ tokens }) => escapeHtml(plainText(parse(tokens))));
  const heads = header.map(({ tokens }, index) =>
    labels[index] ? `<th role="columnheader">${parse(tokens)}</th>` : '<td role="cell"></td>',
  );
  const body = rows.map((row) => {
    const [first] = row[0].tokens;
    const name = first?.type === 'codespan' ? ` data-name="${slugOf(first.text)}"` : '';
    const cells = row.map(({ tokens }, index) => {
      const label = index > 0 && labels[index] ? ` data-label="${labels[index]}"` : '';
      return `<td role="cell"${label}>${parse(tokens)}</td>`;
    });
    return `<tr role="row"${name}>${cells.join('')}</tr>`;
  });
  const kind = (isMatrix(header, rows) && ' class="matrix"') || (isWide(header, rows) && ' class="wide"') || '';
  return `<div class="table" tabindex="0"><table role="table"${kind}>
<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>
<tbody role="rowgroup">${body.join('\n')}</tbody>
</table></div>`;
}

/** A row that names something is found by that name, unless a heading has it already. */
function withRowIds(html) {
  const taken = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  return html.replace(/<tr role="row" data-name="([^"]*)"/g, (_, name) => {
    if (!name || taken.has(name)) return '<tr role="row"';
    taken.add(name);
    return `<tr role="row" id="${name}"`;
  });
}

/** Each heading leads to itself, for a link to copy. */
const withAnchors = (html) =>
  html.replace(/<h([2-4]) id="([^"]*)">((?:(?!<a )[^])*?)<\/h\1>/g, '<h$1 id="$2"><a href="#$2">$3</a></h$1>');

/**
 * Returns `{ title, html, headings }` of a file's text, for the page at the address `from`. `title` is HTML; a heading
 * is `{ level, text, id }`.
 */
export function renderMarkdown(markdown, source, from = addressOf(source)) {
  const marked = new Marked(gfmHeadingId(), {
    renderer: {
      code: ({ text, lang }) => (lang === 'mermaid' ? diagramFigure(text, from) : figure(text, lang || 'text')),
      // In a table a name is not broken, unless it is a text or longer than a column.
      codespan: ({ text }) =>
        `<code${/\s/.test(text) || text.length > MAX_NAME ? ' class="long"' : ''}>${escapeHtml(text)}</code>`,
      table(token) {
        return table(token, (tokens) => this.parser.parseInline(tokens));
      },
      link({ href, tokens }) {
        const target = targetOf(href, source, from);
        const text = this.parser.parseInline(tokens);
        return target === undefined ? text : `<a href="${escapeHtml(target)}">${text}</a>`;
      },
      image: ({ href, text }) =>
        `<img src="${escapeHtml(targetOf(href, source, from) ?? href)}" alt="${escapeHtml(text)}">`,
      html: ({ text }) =>
        text
          .replace(/<!-- example: ([\w-]+) -->/g, (_, name) => exampleOf(name))
          .replace(/<!--[^]*?-->/g, '')
          .replace(
            /(<img src="([^"]*\.png)" )width="(\d+)"/g,
            (_, start, src, width) => start + sizeOf(join(dirname(source), src), width),
          )
          .replace(/\b(src|srcset)="([^"]*)"/g, (_, name, path) => `${name}="${targetOf(path, source, from) ?? path}"`),
    },
  });
  const html = withAnchors(withRowIds(marked.parse(markdown)));
  const headings = getHeadingList().map(({ level, text, id }) => ({ level, text, id }));
  return { title: headings[0].text, html, headings: headings.slice(1) };
}

/** Returns the HTML of a line of Markdown, such as a title. */
export const renderInline = (markdown) => new Marked().parseInline(markdown);
