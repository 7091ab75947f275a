/**
 * An ESLint rule: what each part of `src` may import, types and `import()` included. Its option is the table, which has
 * a row for each folder and for each file of `src` itself. A folder may always import from itself.
 */
import { join, posix, relative, sep } from 'node:path';

export default {
  meta: {
    type: 'problem',
    docs: { description: 'Allow only the imports that the table of folders lists' },
    schema: [{ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } }],
    messages: {
      forbidden:
        '{{ row }} may not import {{ target }}: the table in eslint.config.js allows {{ allowed }}. See CONTRIBUTING.md.',
      missing: '{{ row }} has no row in the table of allowed imports in eslint.config.js.',
    },
  },
  create(context) {
    const [table] = context.options;
    const path = toPosix(relative(join(context.cwd, 'src'), context.filename));
    const row = firstPart(path);
    const allowed = Object.hasOwn(table, row) ? table[row] : undefined;

    function check(source) {
      const specifier = readText(source);
      // `import(url)`: what is not written in the code is a file that is not part of this build.
      if (specifier === undefined || !allowed) return;
      const target = toTarget(path, specifier);
      if (firstPart(target) === row) return;
      if (allowed.some((entry) => target === entry || target.startsWith(entry.endsWith(':') ? entry : `${entry}/`)))
        return;
      context.report({
        node: source,
        messageId: 'forbidden',
        data: { row: `src/${row}`, target, allowed: allowed.join(', ') || 'nothing' },
      });
    }

    return {
      Program: (node) => allowed ?? context.report({ node, messageId: 'missing', data: { row: `src/${row}` } }),
      ImportDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => source && check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ argument, source = argument }) => check(source.literal ?? source),
      TSExternalModuleReference: ({ expression }) => check(expression),
    };
  },
};

const toPosix = (path) => path.split(sep).join('/');
const firstPart = (path) => path.split('/', 1)[0];

/** `connect/global.ts`, `npm:lit`, `node:util`. What is outside of `src` begins with `..`, which no row allows. */
function toTarget(importer, specifier) {
  if (specifier.startsWith('node:')) return specifier;
  if (!specifier.startsWith('.')) return `npm:${specifier}`;
  return posix.join(posix.dirname(importer), specifier.replace(/[?#].*$/, '')).replace(/\.js$/, '.ts');
}

function readText(node) {
  if (node.type === 'Literal') return String(node.value);
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0].value.cooked : undefined;
}
