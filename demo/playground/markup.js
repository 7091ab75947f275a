/** The HTML and the CSS of what has been chosen, as one would write them. */
import { ATTRIBUTES, PREFIX, SETTINGS } from './manifest.js';

const WIDTH = 88;
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** JSON is full of double quotes. */
function attribute(name, value, controls) {
  if (!value) return [];
  if (controls.find((control) => control.name === name)?.kind === 'boolean') return [name];
  const quote = value.includes('"') ? "'" : '"';
  return [`${name}=${quote}${escape(value).replaceAll(quote, quote === '"' ? '&quot;' : '&#39;')}${quote}`];
}

const attributes = (values, controls) =>
  Object.entries(values).flatMap(([name, value]) => attribute(name, value, controls));

/** On one line where it fits. */
function element(tag, list, children, indent = '') {
  const line = `${indent}<${[tag, ...list].join(' ')}>`;
  const open =
    line.length <= WIDTH
      ? line
      : [`${indent}<${tag}`, ...list.map((one) => `${indent}  ${one}`), `${indent}>`].join('\n');
  return children.length > 0 ? [open, ...children, `${indent}</${tag}>`].join('\n') : `${open}</${tag}>`;
}

export function toHtml({ components, attributes: values, slots }, endpoint = '/account_session') {
  const names = Object.keys(components);
  // Names in the attribute as long as nothing is said of one of them.
  const isShort = names.every((name) => Object.values(components[name]).every((value) => !value));
  const children = Object.entries(slots)
    .filter(([, text]) => text)
    .map(([slot, text]) => `  <p slot="${slot}">${escape(text)}</p>`);
  if (!isShort)
    for (const name of names)
      children.push(
        element(
          'stripe-connect-component',
          [`name="${name}"`, ...attributes(components[name], SETTINGS[name])],
          [],
          '  ',
        ),
      );
  return element(
    'stripe-connect-dashboard',
    [
      `session-endpoint="${endpoint}"`,
      ...(isShort && names.length > 0 ? [`components="${names.join(' ')}"`] : []),
      ...attributes(values, ATTRIBUTES),
    ],
    children,
  );
}

/** No rule where nothing is set. A value that would end the rule is none that CSS takes. */
export function toCss({ variables }) {
  const lines = Object.entries(variables)
    .filter(([, value]) => value && !/[;{}]/.test(value))
    .map(([name, value]) => `  ${PREFIX}${name}: ${value};`);
  return lines.length > 0 ? ['stripe-connect-dashboard {', ...lines, '}'].join('\n') : '';
}
