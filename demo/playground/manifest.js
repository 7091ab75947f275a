/** The controls: from custom-elements.json, which is made from the sources, and the sandbox's table of features. */
import manifest from '../../custom-elements.json';
import { FEATURES as API_FEATURES } from '../../dist/sandbox/features.js';
import { settingsOf } from '../components.js';

const declarations = manifest.modules.flatMap((module) => module.declarations);
const declarationOf = (tag) => declarations.find(({ tagName }) => tagName === tag);
const dashboard = declarationOf('stripe-connect-dashboard');
const component = declarationOf('stripe-connect-component');

const valuesOf = (type) => Array.from(type.matchAll(/'([^']+)'/g), ([, value]) => value);

/** The kind of control that sets an attribute of that type. */
function kindOf(type = 'string') {
  if (type === 'boolean' || type === 'number') return type;
  if (/^'/.test(type)) return 'choice';
  return type === 'string' || type === 'Date' ? 'text' : 'json';
}

/** A control. `key` is its name in the page's URL. */
const toControl = ({ name, description, type }, prefix = '') => ({
  key: prefix + name,
  name,
  description,
  kind: kindOf(type?.text),
  values: valuesOf(type?.text ?? ''),
  isList: /\[\]/.test(type?.text ?? ''),
});

/** All components, by the names of the attribute `name`. */
export const COMPONENTS = valuesOf(component.attributes.find(({ name }) => name === 'name').type.text);

// The preview has its own endpoint, and the components have a list of their own.
const OWN = ['session-endpoint', 'publishable-key', 'components'];

/** The dashboard's attributes. */
export const ATTRIBUTES = dashboard.attributes
  .filter(({ name }) => !OWN.includes(name))
  .map((attribute) => toControl(attribute));

/** By component: its settings. */
export const SETTINGS = new Map(
  COMPONENTS.map((name) => [
    name,
    settingsOf(name, component.attributes).map((attribute) => toControl(attribute, `${name}.`)),
  ]),
);

/** The name of a component as Stripe's API spells it. */
export const toApiName = (name) => name.replaceAll('-', '_');

/** By component: the features that a server may turn on and off for it. `fallback`: what Stripe does by default. */
export const FEATURES = new Map(
  COMPONENTS.map((component) => [
    component,
    [...(API_FEATURES.get(toApiName(component)) ?? [])].map(([name, fallback]) => ({
      key: `features.${component}.${name}`,
      name,
      fallback,
      kind: 'choice',
      values: ['true', 'false'],
    })),
  ]),
);

export const SLOTS = dashboard.slots
  .filter(({ name }) => name)
  .map(({ name, description }) => ({ key: `slot.${name}`, name, description, kind: 'text' }));

export const EVENTS = [...new Set([...dashboard.events, ...component.events].map(({ name }) => name))];

export const PREFIX = '--stripe-connect-';

/** The CSS properties of Stripe's theme, without their prefix. */
export const VARIABLES = [...dashboard.cssProperties, ...component.cssProperties].map(({ name, description }) => {
  const short = name.slice(PREFIX.length);
  return {
    key: `css.${short}`,
    name: short,
    description,
    kind: /(^|-)color(-|$)/.test(short) ? 'color' : 'css',
  };
});
