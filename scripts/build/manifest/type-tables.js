/** docs/sandbox.md: its tables are the members of types of the sources, with their doc comments. */
import { table } from './tables.js';
import { typeMembers } from './types.js';

const MARKED = /(<!-- type: (\w+) of (\S+) -->\n)[^]*?(<!-- end -->)/g;
const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

function members(typeName, file) {
  return typeMembers(file, typeName).map(({ name, type, description }) => {
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
