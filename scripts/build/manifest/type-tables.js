/**
 * docs/sandbox.md: its tables are the members of types of the sources, with their doc comments. An option that stands
 * for an assumption about Connect.js has its statement.
 */
import { ASSUMPTIONS } from '../../../dist/sandbox/browser/assumptions.js';
import { table } from './tables.js';
import { typeMembers } from './types.js';

const MARKED = /(<!-- type: (\w+) of (\S+) -->\n)[^]*?(<!-- end -->)/g;
const statementOf = (name) => {
  if (!Object.hasOwn(ASSUMPTIONS, name)) return undefined;
  const { statement, label, default: assumed } = ASSUMPTIONS[name];
  return `Default \`${JSON.stringify(assumed)}\`: ${statement} (${label === 'open' ? 'assumed' : 'shown'})`;
};
const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

function members(typeName, file) {
  return typeMembers(file, typeName).map(({ name, type, description: comment }) => {
    const description = comment || statementOf(name);
    if (!description) throw new Error(`${file}: ${typeName}.${name} has no doc comment.`);
    return [`\`${name}\``, `\`${cell(type)}\``, cell(description)];
  });
}

/** The page with tables between its comments `<!-- type: SandboxConfig of src/… -->` and `<!-- end -->`. */
export const withTypes = (page) =>
  page.replace(
    MARKED,
    (_, start, typeName, file, end) =>
      `${start}\n${table(['option', 'type', 'meaning'], members(typeName, file))}\n${end}`,
  );
