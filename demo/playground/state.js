/**
 * The one state of the playground: `{ components, values }`, where `components` are the names of those that are ticked,
 * in order, and `values` maps keys to texts. All of it is in the page's URL, so that a link says everything.
 */
import { REQUIRED } from '../components.js';
import * as choices from './choices.js';
import { isColor } from './color.js';
import { ATTRIBUTES, COMPONENTS, FEATURES, SETTINGS, SLOTS, VARIABLES } from './manifest.js';

const START = ['payments', 'payouts'];
/** Longer texts are cut off: a URL can come from anyone. */
const MOST = 5000;

const perComponent = (table) =>
  [...table].flatMap(([component, controls]) => [controls].flat().map((control) => ({ ...control, component })));

/** Every key that the URL may have, with its control. */
const CONTROLS = new Map(
  [
    ...ATTRIBUTES,
    ...[SETTINGS, FEATURES, choices.COMPONENT_SIMULATE].flatMap(perComponent),
    ...SLOTS,
    choices.BRAND,
    ...VARIABLES,
    ...Object.values(choices.SIMULATE),
    ...Object.values(choices.VIEW),
    choices.PANELS,
    choices.OUTPUTS,
    choices.LANGUAGES,
    choices.IS_FULL,
    choices.IS_FOLDED,
  ].map((control) => [control.key, control]),
);

function jsonProblem({ isList }, text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return 'This is not valid JSON yet, so it is not applied.';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) !== isList)
    return `This is valid JSON, but not ${isList ? 'a list: […]' : 'an object: {…}'}. It is not applied.`;
  return '';
}

let sheet;

/** Whether a text is the value of one declaration: in a style sheet what follows is as it would be without it. */
function isCssValue(text) {
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(`a { --value: ${text}; --next: 1 }`);
  const [rule, ...others] = sheet.cssRules;
  return others.length === 0 && rule?.style.length === 2 && rule.style.getPropertyValue('--next').trim() === '1';
}

/** `<` could end the page's `<style>`. */
const cssProblem = (text) =>
  text.includes('<') || !isCssValue(text) ? 'CSS does not accept this value, so it is not applied.' : '';

/** By kind of control: what is wrong with a text that is not empty. */
const PROBLEMS = {
  text: () => '',
  boolean: (_, text) => (text === 'true' ? '' : 'This is not true.'),
  choice: ({ values }, text) => (values.includes(text) ? '' : 'This is none of the values.'),
  number: (_, text) => (Number.isFinite(Number(text)) ? '' : 'This is not a number.'),
  json: jsonProblem,
  css: (_, text) => cssProblem(text),
  color: (_, text) => cssProblem(text) || (isColor(text) ? '' : 'This is not a color, so it is not applied.'),
};
/** Kinds whose controls can show a text that is not valid, next to what is wrong with it. */
const DRAFTS = ['json', 'css', 'color'];

/** Returns what is wrong with a control's text, or an empty text. */
export const problemOf = (control, text) => (text ? PROBLEMS[control.kind](control, text) : '');

const requiredOf = (name) =>
  Object.entries(Object.hasOwn(REQUIRED, name) ? REQUIRED[name] : {}).map(([key, value]) => [`${name}.${key}`, value]);

/** Reads a URL's query. What it names that does not exist is left out. */
export function readState(search) {
  const params = new URLSearchParams(search);
  const names = params.get('components')?.split(/[\s,]/) ?? START;
  const components = [...new Set(names)].filter((name) => COMPONENTS.includes(name));
  const values = new Map(components.flatMap(requiredOf));
  for (const [key, value] of params) {
    const control = CONTROLS.get(key);
    if (!control || (control.component && !components.includes(control.component))) continue;
    const text = value.slice(0, MOST);
    if (text && (DRAFTS.includes(control.kind) || !problemOf(control, text))) values.set(key, text);
  }
  return { components, values };
}

export function writeState({ components, values }) {
  const params = new URLSearchParams({ components: components.join(' ') });
  for (const key of CONTROLS.keys()) if (values.get(key)) params.set(key, values.get(key));
  return `?${params}`;
}

/** Sets a text, or removes it if it is empty. */
export function setValue({ values }, { key }, text) {
  if (text) values.set(key, text);
  else values.delete(key);
}

/** Ticks a component, as the last one, or removes it with all that is set for it. */
export function setComponent(state, name, isShown) {
  state.components = state.components.filter((each) => each !== name);
  for (const [key, { component }] of CONTROLS) if (component === name) state.values.delete(key);
  if (!isShown) return;
  state.components.push(name);
  for (const [key, value] of requiredOf(name)) state.values.set(key, value);
}

/** Moves a component to another place in the order. */
export function moveComponent(state, name, place) {
  const others = state.components.filter((each) => each !== name);
  others.splice(Math.max(0, place), 0, name);
  state.components = others;
}

/** Returns the control's text if it is set and valid. */
export function valueOf({ values }, control) {
  const text = values.get(control.key);
  return text && !problemOf(control, text) ? text : undefined;
}

/** Returns `[control, text]` of each that is set and valid, in the order in which they were set. */
export function valuesOf({ values }, controls) {
  const wanted = new Set(controls.map(({ key }) => key));
  return [...values]
    .filter(([key, text]) => wanted.has(key) && !problemOf(CONTROLS.get(key), text))
    .map(([key, text]) => [CONTROLS.get(key), text]);
}
