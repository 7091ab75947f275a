/** What has been chosen, and how it stands in the page's address, so that it can be sent to somebody. */
import { REQUIRED } from '../components.js';
import { ATTRIBUTES, COMPONENTS, SETTINGS, SLOTS, VARIABLES } from './manifest.js';

const START = 'components=payments+payouts';
const has = (list, name) => list.some((each) => each.name === name);

/**
 * `{ components: { payments: {} }, attributes: {}, slots: {}, variables: {} }`: each maps a name to its text, and
 * `components` a name to its settings. What is empty is not set.
 */
export function readState(search) {
  const state = { components: {}, attributes: {}, slots: {}, variables: {} };
  const params = new URLSearchParams(search.replace(/^\?/, '') || START);
  for (const name of (params.get('components') ?? '').split(' '))
    if (COMPONENTS.includes(name)) state.components[name] = { ...REQUIRED[name] };
  // An address is anyone's: what it names that there is not is left out.
  for (const [key, value] of params) {
    const [kind, name] = key.split(/\.(.*)/s);
    if (has(ATTRIBUTES, key)) state.attributes[key] = value;
    else if (kind === 'slot' && has(SLOTS, name)) state.slots[name] = value;
    else if (kind === 'css' && has(VARIABLES, name)) state.variables[name] = value;
    else if (Object.hasOwn(state.components, kind) && has(SETTINGS[kind], name)) state.components[kind][name] = value;
  }
  return state;
}

export function writeState({ components, attributes, slots, variables }) {
  const params = new URLSearchParams({ components: Object.keys(components).join(' ') });
  const add = (prefix, values) =>
    Object.entries(values).forEach(([name, value]) => value && params.set(prefix + name, value));
  add('', attributes);
  for (const [name, settings] of Object.entries(components)) add(`${name}.`, settings);
  add('slot.', slots);
  add('css.', variables);
  return `?${params}`;
}
