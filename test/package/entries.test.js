import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const { exports, name } = JSON.parse(await readFile('package.json', 'utf8'));

for (const [entry, target] of Object.entries(exports)) {
  // Style sheets and JSON are not modules of JavaScript.
  if (!target.default?.endsWith('.js')) continue;
  // Frameworks import everything on the server too, where there is no window and no element.
  test(`${name}${entry.slice(1)} can be imported in Node, and has something to import`, async () => {
    const module = await import(name + entry.slice(1));
    const types = await readFile(target.types, 'utf8');
    assert.ok(types.includes('export'), 'types');
    assert.ok(module);
  });
}

test('an entry that has types alone is an empty module', async () => {
  const typings = Object.values(exports).filter(({ types }) => types?.includes('/typings/'));
  assert.equal(typings.length, 5);
  for (const target of typings) assert.deepEqual(Object.keys(await import(`../../${target.default}`)), []);
});

test('what the package bundles of connect-js is what connect-js exports', async () => {
  const bundled = await import('../../dist/stripe/connect-js.js');
  const { default: original } = await import('@stripe/connect-js/dist/pure.js');
  assert.deepEqual(Object.keys(bundled).sort(), Object.keys(original).sort());
});
