/** The linter enforces the table of allowed imports, row by row, and CONTRIBUTING.md shows the same table. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { IMPORTS } from '../../eslint.config.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RULE = 'local/allowed-imports';

// The repository's own configuration. The virtual files are in no TypeScript project, and only one rule matters here.
const eslint = new ESLint({
  cwd: ROOT,
  ruleFilter: ({ ruleId }) => ruleId === RULE,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

const isFile = (row) => row.endsWith('.ts');
const importer = (row) => `src/${isFile(row) ? row : `${row}/virtual.ts`}`;

/** Something that an entry of the table stands for, as a file in `src/virtual/` or in `src` itself writes it. */
function specifier(entry, row) {
  if (entry === 'node:') return 'node:fs';
  if (entry.startsWith('npm:')) return entry.slice(4);
  return `${isFile(row) ? './' : '../'}${isFile(entry) ? entry.replace('.ts', '.js') : `${entry}/virtual.js`}`;
}

const ENTRIES = [...new Set([...Object.keys(IMPORTS), ...Object.values(IMPORTS).flat(), 'npm:left-pad', 'node:'])];
const isAllowed = (entry, row) =>
  entry.split('/')[0] === row || IMPORTS[row].some((allowed) => entry === allowed || entry.startsWith(`${allowed}/`));

/** Every way to import. */
const WAYS = [
  (from) => `import * as name from '${from}';`,
  (from) => `import '${from}';`,
  (from) => `import type { Name } from '${from}';`,
  (from) => `import { type Name } from '${from}';`,
  (from) => `export * from '${from}';`,
  (from) => `export type { Name } from '${from}';`,
  (from) => `void import('${from}');`,
  (from) => `void import(\`${from}\`);`,
  (from) => `type Name = import('${from}').Name;`,
  (from) => `type Name = typeof import('${from}');`,
];

/** Lints one import a line. Returns the lines with an error. */
async function errorLines(path, lines) {
  const found = new Set();
  // A file may declare a name once.
  for (const line of new Set(lines)) {
    const [{ messages }] = await eslint.lintText(`${line}\n`, { filePath: path });
    assert.ok(!messages.some(({ fatal }) => fatal), `${line}: ${messages[0]?.message}`);
    if (messages.some(({ ruleId }) => ruleId === RULE)) found.add(line);
  }
  return [...found];
}

for (const row of Object.keys(IMPORTS)) {
  test(`src/${row} may import what its row lists, and nothing else`, async () => {
    const forbidden = ENTRIES.filter((entry) => !isAllowed(entry, row));
    assert.ok(forbidden.length > 0);
    const lines = ENTRIES.map((entry) => `import type { Name } from '${specifier(entry, row)}';`);
    assert.deepEqual(
      (await errorLines(importer(row), lines)).sort(),
      forbidden.map((entry) => `import type { Name } from '${specifier(entry, row)}';`).sort(),
    );
    const everyWay = WAYS.map((write) => write(specifier(forbidden[0], row)));
    assert.deepEqual(await errorLines(importer(row), everyWay), everyWay);
  });
}

test('a new folder is an error until it has a row', async () => {
  assert.deepEqual(await errorLines('src/new-folder/virtual.ts', ['export {};']), ['export {};']);
});

test('no file of src may import from outside of it', async () => {
  const lines = ["import '../../scripts/quote.js';", "import type { Name } from '../../demo/server.js';"];
  assert.deepEqual(await errorLines('src/cli/virtual.ts', lines), lines);
});

test('every folder and file of src has a row, and every row one of these', () => {
  const names = readdirSync(new URL('../../src', import.meta.url)).filter((name) => !/\.(css|d\.ts)$/.test(name));
  assert.deepEqual(Object.keys(IMPORTS).sort(), names.sort());
});

test('CONTRIBUTING.md shows the same table', () => {
  const page = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `src\/([\w.-]+?)\/?` \|.*\| (.*?) \|$/gm)].map(([, name, imports]) => [
    name,
    [...imports.matchAll(/`(.*?)`/g)].map(([, entry]) => entry),
  ]);
  assert.deepEqual(Object.fromEntries(rows), IMPORTS);
});
