/** What custom-elements.json says of the elements, as text of TypeScript: names, doc comments, types by reference. */
import { readFileSync } from 'node:fs';

const MANIFEST = new URL('../../../custom-elements.json', import.meta.url);

export const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));

/** The elements, by the prefix of their interfaces' names: the dashboard first. */
export const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName)
  .map((declaration) => ({ ...declaration, prefix: declaration.name.replace('StripeConnect', '') }));

export const settable = ({ kind, readonly }) => kind === 'field' && !readonly;

/** An interface with one optional member for each of the entries: `[name, type, description]`. */
export function interfaceOf(name, entries) {
  const members = entries.map(([key, type, description]) => {
    const comment = docComment(description, '  ');
    return `${comment}  ${/^\w+$/.test(key) ? key : `'${key}'`}?: ${type} | undefined;\n`;
  });
  return `export interface ${name} {\n${members.join('')}}\n`;
}

export function docComment(text, indent) {
  if (!text) return '';
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
