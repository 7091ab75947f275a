/**
 * Compares the newest `@stripe/connect-js` and `stripe` of npm with those that are installed, which our tables are
 * checked against by their types, and says what is new and which tables need a line. The exit code is 2 when something
 * is. `node scripts/check/upstream.js --connect-js=FOLDER --stripe=FOLDER` compares unpacked packages instead.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';

const SETTERS = ['src/sandbox/browser/component-specs.ts', 'docs/reference.md', 'docs/migrating.md'];

/** What each package knows, and where we list it. Locales are in neither: only Stripe's documentation names them. */
const KINDS = {
  'embedded component': ['src/sandbox/browser/component-specs.ts', 'src/sandbox/browser/views/', 'docs/reference.md'],
  setter: [...SETTERS, 'src/component/settings.ts'],
  callback: SETTERS,
  'appearance variable': ['src/stripe/appearance-variables.ts', 'docs/theming.md'],
  'option of init': ['src/connect/connection.ts', 'src/dashboard/element.ts'],
  'component of an AccountSession': ['src/sandbox/api/features.ts'],
  'feature of an AccountSession component': ['src/sandbox/api/features.ts'],
};

/** The names in an unpacked `@stripe/connect-js`, by kind. */
export async function connectJsFacts(folder) {
  const {
    connectElementTagNames,
    ConnectElementCommonMethodConfig: common,
    ConnectElementCustomMethodConfig: custom,
  } = await import(pathToFileURL(join(folder, 'dist/pure.esm.js')).href);
  const methods = [...Object.keys(common), ...Object.entries(custom).flatMap(([tag, own]) => named(tag, own))];
  const isCallback = (name) => /(^|\.)setOn[A-Z]/.test(name);
  const types = declarations(join(folder, 'dist/exportedTypes/shared.d.ts'));
  return {
    'embedded component': [...connectElementTagNames],
    setter: methods.filter((name) => !isCallback(name)),
    callback: methods.filter(isCallback),
    'appearance variable': members(types, 'AppearanceVariables'),
    'option of init': members(types, 'IStripeConnectInitParams'),
  };
}

/** The names in an unpacked `stripe`, by kind. */
export function stripeFacts(folder) {
  const types = declarations(join(folder, 'cjs/resources/AccountSessions.d.ts'));
  const path = 'AccountSessionCreateParams.Components';
  const features = [...types.keys()].filter((name) => name.startsWith(`${path}.`) && name.endsWith('.Features'));
  return {
    'component of an AccountSession': members(types, path),
    'feature of an AccountSession component': features.flatMap((name) =>
      memberNames(types, name).map((feature) => `${name.split('.').at(-2)}.${feature}`),
    ),
  };
}

/** One sentence for each name that is in one of the two only. */
export function compare(ours, theirs) {
  return Object.entries(theirs).flatMap(([kind, names]) => [
    ...names
      .filter((name) => !ours[kind].includes(name))
      .map((name) => `New ${kind}: ${name}. Needs a line in ${KINDS[kind].join(', ')}.`),
    ...ours[kind]
      .filter((name) => !names.includes(name))
      .map((name) => `Gone, ${kind}: ${name}. See ${KINDS[kind].join(', ')}.`),
  ]);
}

const named = (owner, object) => Object.keys(object).map((name) => `${owner}.${name}`);

/** Interfaces and type literals of a file by their qualified name. */
function declarations(file) {
  const found = new Map();
  const visit = (node, path) => {
    const name = node.name && ts.isIdentifier(node.name) ? [...path, node.name.text] : path;
    if (ts.isInterfaceDeclaration(node)) found.set(name.join('.'), node.members);
    if (ts.isTypeAliasDeclaration(node) && ts.isTypeLiteralNode(node.type))
      found.set(name.join('.'), node.type.members);
    ts.forEachChild(node, (child) => visit(child, ts.isModuleDeclaration(node) ? name : path));
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true), []);
  return found;
}

/** The names in an interface that must have some: a package that is built otherwise now is not one without news. */
function members(types, name) {
  const names = memberNames(types, name);
  if (names.length === 0) throw new Error(`No members of ${name}: the package has another form now.`);
  return names;
}

function memberNames(types, name) {
  return (types.get(name) ?? []).map((member) => member.name?.getText()).filter(Boolean);
}

function unpackNewest(name, folder) {
  mkdirSync(folder, { recursive: true });
  const tarball = execFileSync('npm', ['pack', `${name}@latest`, '--silent'], { cwd: folder, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', tarball], { cwd: folder });
  return join(folder, 'package');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { 'connect-js': { type: 'string' }, stripe: { type: 'string' } } });
  const temporary = mkdtempSync(join(tmpdir(), 'upstream-'));
  let news = 0;
  try {
    for (const [name, facts] of [
      ['@stripe/connect-js', connectJsFacts],
      ['stripe', stripeFacts],
    ]) {
      const short = name.replace('@stripe/', '');
      const installed = fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
      const newest = values[short] ?? unpackNewest(name, join(temporary, short));
      const [from, to] = [installed, newest].map(
        (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version,
      );
      const lines = compare(await facts(installed), await facts(newest));
      console.log(
        `${name}: installed ${from}, newest ${to}. ${lines.length ? '' : 'Nothing new for our tables.'}`.trim(),
      );
      for (const line of lines) console.log(`- ${line}`);
      news += lines.length;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  process.exitCode = news > 0 ? 2 : 0;
}
