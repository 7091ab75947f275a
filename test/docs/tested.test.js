import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASSUMPTIONS, FACTS } from '../../dist/sandbox/browser/assumptions.js';
import { readPage, withTables } from '../../scripts/build/tested.js';

test('docs/tested.md has the tables of the sandbox as they are: `npm run tested` writes them', async () => {
  const page = await readPage();
  assert.equal(page, withTables(page));
});

test('docs/tested.md has every fact and every assumption once', async () => {
  const page = await readPage();
  for (const { statement } of [...FACTS, ...Object.values(ASSUMPTIONS)])
    assert.equal(page.split(`| ${statement} |`).length, 2, statement);
  for (const name of Object.keys(ASSUMPTIONS)) assert.ok(page.includes(`| \`${name}\` |`), name);
});
