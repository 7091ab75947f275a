/**
 * Says what Stripe's packages on npm have that our tables lack: the newest release and the newest preview of
 * `@stripe/connect-js`, and the newest release and beta of `stripe`. A release is compared with the installed package,
 * which the compiler checks our tables against; a preview with `upstream-previews.json`, as `--accept` has written it.
 * The exit code is 2 if something is new. Nothing of the packages is executed.
 * `node scripts/check/upstream.js --connect-js=FOLDER --stripe=FOLDER --connect-js-preview=FOLDER --stripe-beta=FOLDER`
 * compares unpacked packages instead.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  'component of an AccountSession': ['src/sandbox/features.ts'],
  'feature of an AccountSession component': ['src/sandbox/features.ts'],
};

const PREVIEWS = new URL('upstream-previews.json', import.meta.url);
const OURS = new URL('../../src/stripe/component-methods.ts', import.meta.url);

/** `known`: what is no news; a release is compared with the installed package and with our own table. */
const SOURCES = [
  { option: 'connect-js', name: '@stripe/connect-js', facts: connectJsFacts },
  { option: 'connect-js-preview', name: '@stripe/connect-js', facts: connectJsFacts, isPreview: true },
  { option: 'stripe', name: 'stripe', facts: stripeFacts },
  { option: 'stripe-beta', name: 'stripe', facts: stripeFacts, isPreview: true },
];

/** The names in an unpacked `@stripe/connect-js`, by kind. */
export function connectJsFacts(folder) {
  const constants = declarations(join(folder, 'dist/components/componentsAndSetters.d.ts'));
  const tables = ['ConnectElementCommonMethodConfig', 'ConnectElementCustomMethodConfig'];
  const methods = tables.flatMap((table) => setters(constants, table));
  const isCallback = (name) => /(^|\.)setOn[A-Z]/.test(name);
  const types = declarations(join(folder, 'dist/exportedTypes/shared.d.ts'));
  return {
    'embedded component': members(constants, 'connectElementTagNames'),
    setter: methods.filter((name) => !isCallback(name)),
    callback: methods.filter(isCallback),
    'appearance variable': members(types, 'AppearanceVariables'),
    'option of init': members(types, 'IStripeConnectInitParams'),
  };
}

/** `payments.setDefaultFilters`, and `setOnLoadError` of the common ones. */
function setters(constants, table) {
  members(constants, table);
  return constants.get(table).flatMap((member) => {
    const own = member.type && ts.isTypeLiteralNode(member.type) ? member.type.members : undefined;
    return own ? own.map((each) => `${nameOf(member)}.${nameOf(each)}`) : nameOf(member);
  });
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
export function compare(ours, theirs, isPreview = false) {
  const worksAnyway = /^(embedded component|setter|callback)$/;
  const needs = (kind) =>
    isPreview && worksAnyway.test(kind) ? 'It works without a table.' : `Needs a line in ${KINDS[kind].join(', ')}.`;
  return Object.entries(theirs).flatMap(([kind, names]) => [
    ...names.filter((name) => !ours[kind]?.includes(name)).map((name) => `New ${kind}: ${name}. ${needs(kind)}`),
    ...(ours[kind] ?? [])
      .filter((name) => !names.includes(name))
      .map((name) => `Gone, ${kind}: ${name}.${isPreview ? '' : ` See ${KINDS[kind].join(', ')}.`}`),
  ]);
}

/** Components that are released, and listed by us until the package has them. */
export function ownFacts() {
  const own = declarations(fileURLToPath(OURS));
  const names = setters(own, 'NewMethods');
  return {
    'embedded component': members(own, 'NewMethods'),
    setter: names.filter((name) => /\.set(?!On[A-Z])/.test(name)),
    callback: names.filter((name) => /\.setOn[A-Z]/.test(name)),
  };
}

/** What the installed package has, and what our own table adds that the newest package has, too. */
function known(installed, own, theirs) {
  return Object.fromEntries(
    Object.entries(installed).map(([kind, names]) => [
      kind,
      [...names, ...(own[kind] ?? []).filter((name) => theirs[kind].includes(name) && !names.includes(name))],
    ]),
  );
}

/** Interfaces, type literals and constants of a file by their qualified name. */
function declarations(file) {
  const found = new Map();
  const visit = (node, path) => {
    const name = node.name && ts.isIdentifier(node.name) ? [...path, node.name.text] : path;
    const { type } = node;
    if (ts.isInterfaceDeclaration(node)) found.set(name.join('.'), node.members);
    if (type && (ts.isTypeAliasDeclaration(node) || ts.isVariableDeclaration(node))) {
      if (ts.isTypeLiteralNode(type)) found.set(name.join('.'), type.members);
      // `readonly ["payments", …]`
      else if (ts.isTypeOperatorNode(type) && ts.isTupleTypeNode(type.type))
        found.set(name.join('.'), type.type.elements);
    }
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

const memberNames = (types, name) => (types.get(name) ?? []).map(nameOf).filter(Boolean);

/** Only what is made of letters and the like: the output becomes the text of an issue. */
function nameOf(node) {
  const text = (node.name ?? node).getText().replace(/^['"]|['"]$/g, '');
  return /^[\w-]+$/.test(text) ? text : undefined;
}

/** The newest version of a kind: `1.3.0-beta.2` is a preview, `1.3.0` a release. */
export function newestVersion(versions, isPreview) {
  const numbers = (version) => version.split(/\D+/).map(Number);
  return versions
    .filter(
      (version) => /^\d+\.\d+\.\d+(-(preview|beta)[-.\d]+)?$/.test(version) && version.includes('-') === isPreview,
    )
    .sort((one, other) => {
      const [a, b] = [numbers(one), numbers(other)];
      const index = a.findIndex((number, place) => number !== b[place]);
      return index < 0 ? 0 : a[index] - (b[index] ?? 0);
    })
    .at(-1);
}

function unpackNewest(name, isPreview, folder) {
  mkdirSync(folder, { recursive: true });
  const npm = (...args) => execFileSync('npm', args, { cwd: folder, encoding: 'utf8' });
  const version = newestVersion(JSON.parse(npm('view', name, 'versions', '--json')), isPreview);
  if (!version) throw new Error(`${name} has no ${isPreview ? 'preview' : 'release'}.`);
  execFileSync('tar', ['xzf', npm('pack', `${name}@${version}`, '--silent').trim()], { cwd: folder });
  return join(folder, 'package');
}

const versionOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

function main() {
  const strings = Object.fromEntries(SOURCES.map(({ option }) => [option, { type: 'string' }]));
  const { values } = parseArgs({ options: { ...strings, accept: { type: 'boolean' } } });
  const previews = JSON.parse(readFileSync(PREVIEWS, 'utf8'));
  const temporary = mkdtempSync(join(tmpdir(), 'upstream-'));
  let news = 0;
  try {
    for (const { option, name, facts, isPreview = false } of SOURCES) {
      const installed = fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
      const newest = values[option] ?? unpackNewest(name, isPreview, join(temporary, option));
      const theirs = facts(newest);
      const ours = isPreview ? previews[option].names : known(facts(installed), ownFacts(), theirs);
      const lines = compare(ours, theirs, isPreview);
      const before = isPreview ? `accepted ${previews[option].version}` : `installed ${versionOf(installed)}`;
      const result = lines.length ? '' : ' Nothing new for our tables.';
      console.log(`${name}${isPreview ? ', preview' : ''}: ${before}, newest ${versionOf(newest)}.${result}`);
      for (const line of lines) console.log(`- ${line}`);
      news += lines.length;
      if (isPreview) previews[option] = { version: versionOf(newest), names: theirs };
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  if (values.accept) writeFileSync(PREVIEWS, `${JSON.stringify(previews, null, 2)}\n`);
  process.exitCode = news > 0 ? 2 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
