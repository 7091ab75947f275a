import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ConnectElementCommonMethodConfig, ConnectElementCustomMethodConfig } from '@stripe/connect-js/pure.js';
import { StripeConnectComponent } from '../../dist/elements.js';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const page = read('../../docs/migrating.md');
// What the type declarations of that version say. The package itself would bring React into every install.
const { version, exports, props } = JSON.parse(read('react-connect-js.json'));

// Reading them is what makes Lit fill `elementProperties`.
const attributes = StripeConnectComponent.observedAttributes;

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const row = (name) => page.split('\n').find((line) => line.startsWith(`| \`${name}\``));

test('docs/migrating.md names the version of @stripe/react-connect-js that it is about', () => {
  assert.ok(page.includes(`Every export of version ${version}.`));
  assert.ok(exports.length > 25, 'the list is there');
});

test('it has a row for every export', () => {
  for (const name of exports) assert.ok(row(name), `no row for ${name}`);
});

test('it says what each prop of the provider is here', () => {
  for (const prop of props.ConnectComponentsProvider) assert.ok(row(prop), `no row for ${prop}`);
});

for (const [component, names] of Object.entries(props)) {
  if (component === 'ConnectComponentsProvider') continue;
  const tag = kebab(component.slice('Connect'.length)).slice(1);

  test(`every prop of ${component} has what it is here, and that exists`, () => {
    assert.ok(row(component)?.includes(`\`name="${tag}"\``), `${component} is ${tag}`);
    const setters = { ...ConnectElementCommonMethodConfig, ...ConnectElementCustomMethodConfig[tag] };
    for (const prop of names) {
      assert.ok(`set${prop[0].toUpperCase()}${prop.slice(1)}` in setters, `Connect.js has ${prop} of ${tag}`);
      const event = /^on[A-Z]/.test(prop) && `connect${kebab(prop.slice(2))}`;
      if (!event) assert.ok(StripeConnectComponent.elementProperties.has(prop), `the element has ${prop}`);
      const here = event || (attributes.includes(kebab(prop)) ? kebab(prop) : prop);
      const text = /^onLoad(Error|erStart)$/.test(prop) ? page : row(component);
      assert.ok(text.includes(`\`${prop}\``) && text.includes(`\`${here}\``), `${component}: ${prop} is ${here}`);
    }
  });
}
