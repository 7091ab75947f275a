/**
 * The tables of docs/tested.md, from the sandbox's table of assumptions: `npm run tested`, after a build. A test fails
 * if the page differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ASSUMPTIONS, FACTS } from '../../dist/sandbox/browser/assumptions.js';

const PAGE = fileURLToPath(new URL('../../docs/tested.md', import.meta.url));
const LABELS = {
  src: 'source of a package',
  doc: 'documentation',
  sdk: 'mobile SDK or sample app',
  seen: 'report from a real run',
};
const TABLE = /(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g;

const cell = (value) => `\`${JSON.stringify(value)}\``;
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

const options = Object.entries(ASSUMPTIONS).map(([name, assumption]) => ({ name, ...assumption }));
const known = (...labels) =>
  table(
    ['Connect.js and Stripe’s API', 'kind of source', 'source', 'option of the sandbox'],
    [...FACTS, ...options]
      .filter(({ label }) => labels.includes(label))
      .map(({ statement, label, source, name }) => [statement, LABELS[label], source, name ? `\`${name}\`` : '']),
  );

const TABLES = {
  shown: () => known('src', 'doc', 'sdk'),
  seen: () => known('seen'),
  open: () =>
    table(
      ['assumed', 'why', 'option', 'default', 'the other possibility'],
      options
        .filter(({ label }) => label === 'open')
        .map((each) => [each.statement, each.source, `\`${each.name}\``, cell(each.default), cell(each.reversed)]),
    ),
};

/** Returns the page with today's tables. */
export const withTables = (page) => page.replace(TABLE, (_, start, name, end) => `${start}\n${TABLES[name]()}\n${end}`);

export const readPage = () => readFile(PAGE, 'utf8');

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await writeFile(PAGE, withTables(await readPage()));
