/** What the compiler knows of the sources' types. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SHARED = 'node_modules/@stripe/connect-js/dist/exportedTypes/shared.d.ts';
const ACCOUNT_SESSIONS = 'node_modules/stripe/esm/resources/AccountSessions.d.ts';
const FORMAT = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

const ENTRIES = ['src/index.ts', 'src/server/index.ts', 'src/sandbox/browser/index.ts', 'src/sandbox/api/index.ts'];

let program;

/** The members of an exported type, or of a class's instances, as the compiler resolves them. */
export function typeMembers(file, typeName) {
  const { checker, exports } = moduleOf(file);
  const exported = exports.find(({ name }) => name === typeName);
  if (!exported) throw new Error(`${file} exports no ${typeName}.`);
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).map((property) => {
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
    return {
      name: property.name,
      type: checker.typeToString(type, undefined, FORMAT),
      literals: literalsOf(type),
      isParameter: ts.isParameter(property.declarations?.[0] ?? property),
      isReadonly:
        (ts.getCombinedModifierFlags(property.declarations?.[0] ?? property) & ts.ModifierFlags.Readonly) !== 0,
      isFunction: type.getCallSignatures().length > 0,
      description: ts.displayPartsToString(property.getDocumentationComment(checker)),
    };
  });
}

/** The setters of each component that has some of its own: `[name, setters]`. */
export function componentSetters() {
  const { checker, exports } = moduleOf('src/stripe/component-methods.ts');
  const symbol = exports.find(({ name }) => name === 'ComponentMethods');
  return checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .map((property) => [
      property.name,
      checker.getPropertiesOfType(checker.getTypeOfSymbol(property)).map(({ name }) => name),
    ]);
}

/**
 * The features of each component in an account session, with the sentences of Stripe's SDK: a map of the API's names to
 * `{ name, description }`.
 */
export function componentFeatures() {
  const { checker, exports } = moduleOf(ACCOUNT_SESSIONS);
  const params = exports.find(({ name }) => name === 'AccountSessionCreateParams');
  const components = checker.getExportsOfModule(params).find(({ name }) => name === 'Components');
  const membersOf = (type) => checker.getPropertiesOfType(checker.getNonNullableType(type));
  const typeOf = (symbol) => checker.getTypeOfSymbol(symbol);
  return new Map(
    membersOf(checker.getDeclaredTypeOfSymbol(components)).map((component) => {
      const features = membersOf(typeOf(component)).find(({ name }) => name === 'features');
      const described = (features ? membersOf(typeOf(features)) : []).map((feature) => ({
        name: feature.name,
        description: ts.displayPartsToString(feature.getDocumentationComment(checker)),
      }));
      return [component.name, described];
    }),
  );
}

/** The variables of Stripe's appearance. */
export const appearanceVariables = () => typeMembers(SHARED, 'AppearanceVariables');

/** What a module exports at run time: the names, and the file that declares each. */
export function runtimeExports(file) {
  const { checker, exports } = moduleOf(file);
  return exports.flatMap((symbol) => {
    if (isTypeOnly(symbol)) return [];
    const declared = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (!(declared.flags & ts.SymbolFlags.Value)) return [];
    return { name: symbol.name, file: relative(ROOT, declared.declarations[0].getSourceFile().fileName) };
  });
}

function isTypeOnly({ declarations }) {
  return declarations.some(
    (declaration) =>
      ts.isExportSpecifier(declaration) && (declaration.isTypeOnly || declaration.parent.parent.isTypeOnly),
  );
}

/** `'eager' | 'lazy'` of a type that is made of nothing but texts, whatever its name; `string` where others go too. */
function literalsOf(type) {
  if (!type.isUnion()) return undefined;
  const literals = type.types.filter((each) => each.isStringLiteral()).map(({ value }) => `'${value}'`);
  // The compiler sorts them by where it has met each first, in whatever file.
  const declared = type.aliasSymbol?.declarations?.[0].getText();
  if (declared) literals.sort((one, other) => declared.indexOf(one) - declared.indexOf(other));
  const others = type.types.filter((each) => !each.isStringLiteral());
  // `string & {}`
  const isOpen = others.length === 1 && others[0].isIntersection();
  if (literals.length === 0 || (others.length > 0 && !isOpen)) return undefined;
  return [...literals, ...(isOpen ? ['string'] : [])].join(' | ');
}

function moduleOf(file) {
  program ??= createProgram();
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(`${ROOT}${file}`);
  return { checker, exports: checker.getExportsOfModule(checker.getSymbolAtLocation(source)) };
}

function createProgram() {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  return ts.createProgram(
    [...ENTRIES, SHARED, ACCOUNT_SESSIONS].map((each) => `${ROOT}${each}`),
    ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options,
  );
}
