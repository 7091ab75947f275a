/** What the search looks through. */
import { readFile } from 'node:fs/promises';
import { folder } from '../pages.js';
import { addressOf, SOURCES } from './contents.js';
import { KEYWORDS } from './keywords.js';
import { renderMarkdown } from './markdown.js';
import { START, startPage } from './start.js';
import { plainText } from './text.js';

const HEADING = /^<h(\d) id="([^"]*)">([^]*?)<\/h\d>/;
const ROW_HTML = /<tr role="row" id="([^"]*)">([^]*?)<\/tr>/g;
/** How much a page counts, compared with most others: by how many questions of the library's users it answers. */
const WEIGHTS = [
  [/^docs\/frameworks\b/, 1.2],
  [/^(CHANGELOG|CONTRIBUTING|docs\/architecture|docs\/decisions\/)/, 0.3],
  [/^docs\/(doctor|migrating|preview|tested)\b/, 0.6],
];
const weightOf = (source) => WEIGHTS.find(([pages]) => pages.test(source))?.[1] ?? 1;
/** A page says more than one of its sections, and a row less. */
const PAGE = 2;
const ROW = 0.8;

const CELL = /<td\b[^>]*>([^]*?)<\/td>/g;
const NAME = /^<code[^>]*>([^]*?)<\/code>,?/;

/** The rows of a section that name something, such as an event: each is found by the first name in it. */
const rowsIn = (html, address, section) =>
  [...html.matchAll(ROW_HTML)].map(([, id, row]) => {
    const [first, ...cells] = [...row.matchAll(CELL)].map(([, cell]) => cell);
    const [start, name] = NAME.exec(first);
    const text = [first.slice(start.length), ...cells].map(plainText).filter(Boolean).join(' · ');
    return { ...section, id: `${address}#${id}`, section: section.title, title: plainText(name), text };
  });

function sectionsOf(source, { title: pageTitle, html }) {
  const address = addressOf(source);
  const page = plainText(pageTitle);
  const common = { page, section: '', keywords: '', weight: weightOf(source) };
  return html
    .split(/(?=<h[1-6] id=")/)
    .filter((part) => plainText(part))
    .flatMap((part) => {
      const [heading, level = '1', id, title] = HEADING.exec(part) ?? [''];
      const body = part.slice(heading.length);
      const text = plainText(body.replace(ROW_HTML, ''));
      const own =
        level === '1'
          ? {
              ...common,
              id: address,
              title: page,
              text,
              weight: common.weight * PAGE,
              keywords: KEYWORDS[source] ?? '',
            }
          : { ...common, id: `${address}#${id}`, title: plainText(title), text };
      const rows = rowsIn(body, address, { ...common, title: own.title, weight: common.weight * ROW });
      return [own, ...rows];
    });
}

/**
 * Returns each section of each page, and each row that names something: `{ id, page, section, title, text, keywords,
 * weight }`, where `id` is its address from the root of the site.
 */
export async function readSections() {
  const pages = await Promise.all(
    SOURCES.map(async (source) => {
      if (source === START) return sectionsOf(source, startPage());
      return sectionsOf(source, renderMarkdown(await readFile(folder(`../${source}`), 'utf8'), source));
    }),
  );
  return pages.flat();
}
