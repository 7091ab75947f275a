/** Both speeds together run every test file, and none twice. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { SETS, SLOW, testFiles } from '../../scripts/test/sets.js';

const all = readdirSync('test', { recursive: true })
  .filter((name) => /\.test\.[jt]s$/.test(name) && !name.includes('node_modules'))
  .map((name) => `test/${name}`);

test('every test file is in exactly one set', () => {
  const inSets = SETS.flatMap((set) => ['.js', '.ts'].flatMap((extension) => testFiles(extension, set)));
  assert.deepEqual(inSets.sort(), all.sort());
  for (const set of SETS) for (const extension of ['.js', '.ts']) assert.ok(testFiles(extension, set).length > 0);
});

test('every entry of the slow tests names a test file or a folder that has some', () => {
  for (const entry of SLOW)
    assert.ok(
      all.some((file) => file === entry || file.startsWith(`${entry}/`)),
      entry,
    );
});

test('the files of one set come without those of the other', () => {
  assert.ok(testFiles('.js', 'quick').includes('test/e2e/demo.test.js'));
  assert.ok(!testFiles('.js', 'quick').includes('test/visual/visual.test.js'));
  assert.ok(testFiles('.ts', 'slow').includes('test/fuzz/browser.test.ts'));
  assert.throws(() => testFiles('.js', 'rest'), /No set rest/);
});
