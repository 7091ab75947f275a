/** The element as a developer writes it, in HTML and in the templates of frameworks, and the theme's CSS. */
import { ATTRIBUTES, FEATURES, PREFIX, SETTINGS, SLOTS } from './manifest.js';
import { valuesOf } from './state.js';
import { themeOf } from './themes.js';

const WIDTH = 88;

const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** In double quotes, unless there are some inside, as in JSON. */
function quoted(name, text) {
  const quote = text.includes('"') ? "'" : '"';
  return `${name}=${quote}${escapeText(text).replaceAll(quote, quote === '"' ? '&quot;' : '&#39;')}${quote}`;
}
export const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

const literalText = (text) => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
const literalKey = (key) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : literalText(key));

/** A JSON value as JavaScript. */
function literal(value) {
  if (typeof value === 'string') return literalText(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, each]) => `${literalKey(key)}: ${literal(each)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}
const fromJson = (text) => literal(JSON.parse(text));
const expression = (text) => `{${literalText(text)}}`;

/**
 * By language: how an attribute of each kind of value is written, and text between tags. Objects are properties, and
 * those have names in camel case.
 */
const LANGUAGES = {
  html: {
    attribute: { boolean: (name) => name },
    text: (text) => escapeText(text),
  },
  react: {
    attribute: {
      boolean: (name) => name,
      number: (name, text) => `${name}={${Number(text)}}`,
      json: (name, text) => `${camelCase(name)}={${fromJson(text)}}`,
    },
    text: (text) => (/[{}<>&]/.test(text) ? expression(text) : text),
    closesItself: true,
  },
  vue: {
    attribute: {
      boolean: (name) => name,
      number: (name, text) => `:${name}="${Number(text)}"`,
      json: (name, text) => `:${camelCase(name)}="${escapeText(fromJson(text)).replaceAll('"', '&quot;')}"`,
    },
    text: (text) => escapeText(text).replaceAll('{{', '&#123;&#123;'),
    closesItself: true,
  },
  svelte: {
    attribute: {
      boolean: (name) => name,
      number: (name, text) => `${name}={${Number(text)}}`,
      json: (name, text) => `${camelCase(name)}={${fromJson(text)}}`,
      text: (name, text) => (text.includes('{') ? `${name}=${expression(text)}` : quoted(name, text)),
    },
    text: (text) => (/[{}<>&]/.test(text) ? expression(text) : text),
  },
};

/** On one line if it fits. */
function element(tag, attributes, children, { closesItself }, indent) {
  const end = children.length > 0 ? '>' : closesItself ? ' />' : `></${tag}>`;
  const line = `${indent}<${[tag, ...attributes].join(' ')}${end}`;
  const isShort = attributes.length < 2 || line.length - (children.length > 0 ? 0 : end.length - 1) <= WIDTH;
  const open = isShort
    ? line
    : [`${indent}<${tag}`, ...attributes.map((each) => `${indent}  ${each}`), `${indent}${end.trim()}`].join('\n');
  return children.length > 0 ? [open, ...children, `${indent}</${tag}>`].join('\n') : open;
}

/** The dashboard, with what is in it. `language`: one of `LANGUAGES`. */
export function toMarkup(state, { language = 'html', endpoint = '/account_session', indent = '' } = {}) {
  const format = LANGUAGES[language];
  const { attribute, text: toText } = format;
  const write = ([{ name, kind }, text]) => (attribute[kind] ?? attribute.text ?? quoted)(name, text);
  const { components } = state;
  const settings = new Map(components.map((name) => [name, valuesOf(state, SETTINGS.get(name))]));
  // Names in the attribute as long as none of them has a setting.
  const isShort = components.every((name) => settings.get(name).length === 0);
  const children = valuesOf(state, SLOTS).map(([{ name }, text]) => `${indent}  <p slot="${name}">${toText(text)}</p>`);
  if (!isShort)
    for (const name of components)
      children.push(
        element(
          'stripe-connect-component',
          [`name="${name}"`, ...settings.get(name).map(write)],
          [],
          format,
          `${indent}  `,
        ),
      );
  return element(
    'stripe-connect-dashboard',
    [
      quoted('session-endpoint', endpoint),
      ...(isShort && components.length > 0 ? [`components="${components.join(' ')}"`] : []),
      ...valuesOf(state, ATTRIBUTES).map(write),
    ],
    children,
    format,
    indent,
  );
}

/** The theme's rule, or an empty text if nothing is set. */
export function toCss(state) {
  const lines = Object.entries(themeOf(state)).map(([name, value]) => `  ${PREFIX}${name}: ${value};`);
  return lines.length > 0 ? ['stripe-connect-dashboard {', ...lines, '}'].join('\n') : '';
}

/** By component that is ticked: the features that are set, as `[name, isOn]`. */
export const featuresOf = (state) =>
  state.components.map((component) => [
    component,
    valuesOf(state, FEATURES.get(component)).map(([{ name }, text]) => [name, text === 'true']),
  ]);
