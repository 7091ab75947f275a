/** custom-elements.json, for tools: it follows its schema, and what it refers to is published. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv';

const require = createRequire(import.meta.url);
const manifest = JSON.parse(await readFile('custom-elements.json', 'utf8'));
const { exports } = JSON.parse(await readFile('package.json', 'utf8'));

test('the manifest is valid by the schema of custom-elements-manifest', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(require('custom-elements-manifest/schema.json'));
  const check = (candidate) => (validate(candidate) ? [] : validate.errors.map((error) => error.instancePath));
  assert.deepEqual(check(manifest), []);
  const broken = structuredClone(manifest);
  delete broken.modules[0].path;
  assert.ok(check(broken).includes('/modules/0'), 'what is not valid is noticed');
});

test('each entry for the elements and for the server has the exports that it has in Node', async () => {
  for (const entry of ['.', './elements', './server']) {
    const path = exports[entry].default.slice(2);
    const module = manifest.modules.find((each) => each.path === path);
    const names = module.exports.filter(({ kind }) => kind === 'js').map(({ name }) => name);
    assert.deepEqual(names.sort(), Object.keys(await import(`../../${path}`)).sort(), path);
  }
});

test('each reference leads to a declaration, in a module that is published', async () => {
  for (const { name, module } of references(manifest)) {
    const { declarations } = manifest.modules.find(({ path }) => path === module) ?? {};
    assert.ok(
      declarations?.some((each) => each.name === name),
      `${name} in ${module}`,
    );
    assert.ok(name in (await import(`../../${module}`)), `${module} exports ${name}`);
  }
});

test('each element has what its base class has, with types', () => {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [
    'stripe-connect-component',
    'stripe-connect-dashboard',
  ]);
  for (const { tagName, members, attributes, events, slots, cssParts, cssStates, cssProperties } of elements) {
    for (const field of [...members.filter(({ kind }) => kind === 'field'), ...attributes, ...events]) {
      assert.ok(field.type?.text, `type of ${field.name}`);
    }
    for (const { name, return: result } of members.filter(({ kind }) => kind === 'method'))
      assert.ok(result?.type.text, `what ${name}() returns`);
    for (const each of [...members, ...attributes, ...events, ...slots, ...cssParts, ...cssStates, ...cssProperties])
      assert.ok(each.description, `description of ${each.name}`);
    const names = (list) => list.map(({ name }) => name);
    assert.ok(names(members).includes('status'));
    assert.ok(names(cssParts).includes('retry'));
    const own = tagName === 'stripe-connect-component' ? ['empty', 'filled'] : [];
    assert.deepEqual(names(cssStates), [...own, 'idle', 'loading', 'ready', 'error']);
    assert.deepEqual(names(slots), ['', 'loading', 'error']);
  }
});

/** Every `{ name, module }` in it. */
function references(node) {
  if (typeof node !== 'object' || node === null) return [];
  return [...(node.name && node.module ? [node] : []), ...Object.values(node).flatMap(references)];
}
