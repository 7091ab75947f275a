/** A file of the docs as HTML: its code in colours, its links as the site has its pages. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import hljs from 'highlight.js/lib/common';
import { Marked } from 'marked';
import { getHeadingList, gfmHeadingId } from 'marked-gfm-heading-id';
import { escapeHtml } from '../escape.js';
import { addressOf, SOURCES } from './contents.js';
import { PICTURES, picturesOf, titleAndSizeOf } from './diagrams.js';
import { exampleOf } from './example.js';

/** What highlight.js calls otherwise, or nearly. */
const LANGUAGES = { astro: 'xml', erb: 'xml', html: 'xml', http: 'ini', sh: 'bash', svelte: 'xml', vue: 'xml' };
/** Files that the site has as they are, beside its pages. */
export const FILES = ['custom-elements.json', 'llms.txt', 'docs/picture.png', 'docs/picture-dark.png', ...PICTURES];

function highlight(code, language) {
  const name = LANGUAGES[language] ?? language;
  return hljs.getLanguage(name) ? hljs.highlight(code, { language: name }).value : escapeHtml(code);
}

/**
 * Where a link of a file leads on the site, from the page of that file; nothing, where it leads to a file of the
 * repository that the site does not have.
 */
function targetOf(href, source) {
  if (/^([a-z]+:|#)/.test(href)) return href;
  const [path, anchor] = href.split('#');
  const target = join(dirname(source), path);
  const known = [target, `${target}/README.md`].find((each) => SOURCES.includes(each));
  if (!known && !FILES.includes(target)) return undefined;
  const address = relative(dirname(addressOf(source)), known ? addressOf(known) : target);
  return anchor ? `${address}#${anchor}` : address;
}

/** The attributes that reserve the room of a PNG picture before it is there: `width` is what it is in the page. */
function sizeOf(path, width) {
  const png = readFileSync(new URL(`../../${path}`, import.meta.url));
  return `width="${width}" height="${Math.round((width * png.readUInt32BE(20)) / png.readUInt32BE(16))}"`;
}

const figure = (code, language) => `<figure class="code">
<figcaption><span>${language}</span><button type="button" class="quiet" data-copy>Copy</button></figcaption>
<pre tabindex="0"><code>${highlight(code, language)}</code></pre>
</figure>`;

function diagramFigure(diagram, source) {
  const { light, dark } = picturesOf(diagram);
  const { title, width, height } = titleAndSizeOf(diagram);
  const address = (picture) => relative(dirname(addressOf(source)), picture);
  return `<figure class="diagram" tabindex="0"><picture>
<source media="(prefers-color-scheme: dark)" srcset="${address(dark)}">
<img src="${address(light)}" width="${width}" height="${height}" alt="${escapeHtml(title)}">
</picture></figure>`;
}

/** @returns `{ title, html, headings }` of a file's text. A heading is `{ level, text, id }`. */
export function renderMarkdown(markdown, source) {
  const marked = new Marked(gfmHeadingId(), {
    renderer: {
      code: ({ text, lang }) => (lang === 'mermaid' ? diagramFigure(text, source) : figure(text, lang ?? 'text')),
      link({ href, tokens }) {
        const target = targetOf(href, source);
        const text = this.parser.parseInline(tokens);
        return target === undefined ? text : `<a href="${escapeHtml(target)}">${text}</a>`;
      },
      html: ({ text }) =>
        text
          .replace(/<!-- example: ([\w-]+) -->/g, (_, name) => exampleOf(name))
          .replace(/<!--[^]*?-->/g, '')
          .replace(
            /(<img src="([^"]*)" )width="(\d+)"/g,
            (_, start, src, width) => start + sizeOf(join(dirname(source), src), width),
          )
          .replace(/\b(src|srcset)="([^"]*)"/g, (_, name, path) => `${name}="${targetOf(path, source)}"`),
    },
  });
  const html = marked
    .parse(markdown)
    .replace(/<table>[^]*?<\/table>/g, '<div class="table" tabindex="0">$&</div>')
    // A heading of nothing is none.
    .replace(/<th\b[^>]*><\/th>/g, '<td></td>');
  const headings = getHeadingList().map(({ level, text, id }) => ({ level, text, id }));
  return { title: headings[0].text, html, headings: headings.slice(1) };
}
