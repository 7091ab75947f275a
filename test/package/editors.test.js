/** dist/editors/: what VS Code and JetBrains' editors offer is what the elements have. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { StripeConnectComponent, StripeConnectDashboard } from '../../dist/elements.js';

const ELEMENTS = {
  'stripe-connect-dashboard': StripeConnectDashboard,
  'stripe-connect-component': StripeConnectComponent,
};
const json = async (path) => JSON.parse(await readFile(path, 'utf8'));
const { name, version, 'web-types': webTypes } = await json('package.json');

/** The tags of VS Code's data, or the elements of web-types: both have `name` and `attributes`. */
function assertAttributes(described) {
  assert.deepEqual(described.map((each) => each.name).sort(), Object.keys(ELEMENTS).sort());
  for (const { name: tag, attributes } of described) {
    const names = attributes.map((each) => each.name);
    assert.deepEqual(names.sort(), [...ELEMENTS[tag].observedAttributes].sort(), tag);
  }
}

test('VS Code: the attributes of both elements, with the values of those that have a list of them', async () => {
  const { tags } = await json('dist/editors/vscode.html-custom-data.json');
  assertAttributes(tags);
  const values = (tag, attribute) =>
    tags
      .find((each) => each.name === tag)
      .attributes.find((each) => each.name === attribute)
      .values.map((value) => value.name);
  assert.deepEqual(values('stripe-connect-dashboard', 'layout'), ['stack', 'tabs']);
  assert.deepEqual(values('stripe-connect-dashboard', 'appearance'), [], 'JSON has no list of values');
  assert.ok(values('stripe-connect-component', 'name').includes('payments'));
});

test('VS Code: the CSS properties', async () => {
  const { properties } = await json('dist/editors/vscode.css-custom-data.json');
  assert.ok(properties.some((each) => each.name === '--stripe-connect-color-primary' && each.description));
});

test('JetBrains: web-types of this version, named in package.json', async () => {
  const types = await json(webTypes);
  assert.deepEqual([types.name, types.version], [name, version]);
  assertAttributes(types.contributions.html.elements);
  const [{ js }] = types.contributions.html.elements;
  assert.ok(js.properties.some((each) => each.name === 'requestInit'));
  assert.ok(js.events.some((each) => each.name === 'connect-error'));
});
