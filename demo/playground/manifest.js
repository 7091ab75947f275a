/** What the controls are made of: custom-elements.json, which is made from the sources. */
import manifest from '../../custom-elements.json';
import { settingsOf } from '../components.js';

const declarations = manifest.modules.flatMap((module) => module.declarations);
const declarationOf = (tag) => declarations.find(({ tagName }) => tagName === tag);
const dashboard = declarationOf('stripe-connect-dashboard');
const component = declarationOf('stripe-connect-component');

const valuesOf = (type) => Array.from(type.matchAll(/'([^']+)'/g), ([, value]) => value);

/** What kind of control sets an attribute of that type. */
function kindOf(type = 'string') {
  if (type === 'boolean' || type === 'number') return type;
  if (/^'/.test(type)) return 'choice';
  return type === 'string' || type === 'Date' ? 'text' : 'json';
}

const toControl = ({ name, description, type }) => ({
  name,
  description,
  kind: kindOf(type?.text),
  values: valuesOf(type?.text ?? ''),
});

/** All components, by the names of the attribute `name`. */
export const COMPONENTS = valuesOf(component.attributes.find(({ name }) => name === 'name').type.text);

// What the page of the playground gives itself, or has a control of its own for.
const OWN = ['session-endpoint', 'publishable-key', 'components'];

/** The dashboard's attributes. */
export const ATTRIBUTES = dashboard.attributes.filter(({ name }) => !OWN.includes(name)).map(toControl);

/** The settings of each component, by its name. */
export const SETTINGS = Object.fromEntries(
  COMPONENTS.map((name) => [name, settingsOf(name, component.attributes).map(toControl)]),
);

export const SLOTS = dashboard.slots.filter(({ name }) => name);
export const EVENTS = [...new Set([...dashboard.events, ...component.events].map(({ name }) => name))];

export const PREFIX = '--stripe-connect-';

/** The CSS properties of Stripe's theme, without their prefix. */
export const VARIABLES = [...dashboard.cssProperties, ...component.cssProperties].map(({ name, description }) => ({
  name: name.slice(PREFIX.length),
  description,
}));
