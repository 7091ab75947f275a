import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newestVersion } from '../../scripts/check/upstream.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'upstream-test-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

const installed = (name) => join(root, 'node_modules', name);

/** A newer package: the installed one, with texts replaced. */
function madeUp(name, file, replacements) {
  const folder = mkdtempSync(join(temporary, 'package-'));
  for (const path of [file, 'package.json']) cpSync(join(installed(name), path), join(folder, path));
  if (name === '@stripe/connect-js') cpSync(join(installed(name), 'dist'), join(folder, 'dist'), { recursive: true });
  for (const [path, from, to] of [['package.json', /"version": ".*"/, '"version": "99.0.0"'], ...replacements])
    replace(folder, path, [[from, to]]);
  return folder;
}

function replace(folder, path, replacements) {
  for (const [from, to] of replacements) {
    const text = readFileSync(join(folder, path), 'utf8');
    assert.match(text, from);
    writeFileSync(join(folder, path), text.replace(from, to));
  }
}

const TYPES = 'dist/exportedTypes/shared.d.ts';
const METHODS = 'dist/components/componentsAndSetters.d.ts';
const SESSIONS = 'cjs/resources/AccountSessions.d.ts';

/** Previews with exactly what was accepted, written as the packages' types are. */
const previews = {
  'connect-js-preview': accepted('connect-js-preview', '@stripe/connect-js', (names) => {
    const methods = [...names.setter, ...names.callback];
    const own = (tag) => methods.filter((name) => name.startsWith(`${tag}.`)).map((name) => name.split('.')[1]);
    const list = (all) => all.map((name) => `${name}: () => void;`).join(' ');
    const tags = [...new Set(methods.filter((name) => name.includes('.')).map((name) => name.split('.')[0]))];
    return {
      [METHODS]: `export declare const connectElementTagNames: readonly ${JSON.stringify(names['embedded component'])};
        export declare const ConnectElementCommonMethodConfig: { ${list(methods.filter((name) => !name.includes('.')))} };
        export declare const ConnectElementCustomMethodConfig: { ${tags.map((tag) => `'${tag}': { ${list(own(tag))} };`).join(' ')} };`,
      [TYPES]: `export type AppearanceVariables = { ${list(names['appearance variable'])} };
        export interface IStripeConnectInitParams { ${list(names['option of init'])} }`,
    };
  }),
  'stripe-beta': accepted('stripe-beta', 'stripe', (names) => {
    const all = names['feature of an AccountSession component'].map((name) => name.split('.'));
    const namespaces = [...new Set(all.map(([component]) => component))].map((component) => {
      const own = all.filter(([each]) => each === component).map(([, feature]) => `${feature}: boolean;`);
      return `namespace ${component} { interface Features { ${own.join(' ')} } }`;
    });
    const components = names['component of an AccountSession'].map((name) => `${name}: object;`).join(' ');
    return {
      [SESSIONS]: `declare namespace AccountSessionCreateParams { interface Components { ${components} }
        namespace Components { ${namespaces.join(' ')} } }`,
    };
  }),
};

function accepted(option, name, filesOf) {
  const folder = mkdtempSync(join(temporary, 'preview-'));
  const { names, version } = JSON.parse(readFileSync(join(root, 'scripts/check/upstream-previews.json'), 'utf8'))[
    option
  ];
  const files = { 'package.json': JSON.stringify({ name, version }), ...filesOf(names) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function upstream(folders = {}) {
  const all = {
    'connect-js': installed('@stripe/connect-js'),
    stripe: installed('stripe'),
    ...previews,
    ...folders,
  };
  const options = Object.entries(all).map(([option, folder]) => `--${option}=${folder}`);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/check/upstream.js', ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  return { output: stdout, errors: stderr, status };
}

test('nothing is new in the packages that are installed, and in the previews that were accepted', () => {
  const { output, status } = upstream();
  assert.equal(output.match(/Nothing new for our tables\./g)?.length, 4, output);
  assert.equal(status, 0);
});

test('what a newer preview adds is named, and needs no table, except for an option', () => {
  const folder = previews['connect-js-preview'];
  const newer = mkdtempSync(join(temporary, 'preview-'));
  cpSync(folder, newer, { recursive: true });
  replace(newer, METHODS, [
    [/readonly \["/, '$&tide-table","'],
    [/ConnectElementCustomMethodConfig: \{/, "$& 'tide-table': { setHarbor: () => void; };"],
  ]);
  replace(newer, TYPES, [[/interface IStripeConnectInitParams \{/, '$& tides: boolean;']]);
  const { output, status } = upstream({ 'connect-js-preview': newer });
  for (const line of [
    'New embedded component: tide-table. It works without a table.',
    'New setter: tide-table.setHarbor. It works without a table.',
    'New option of init: tides. Needs a line in',
  ])
    assert.ok(output.includes(line), `${line}\n${output}`);
  assert.equal(status, 2);
});

test('a component that we list before the package does is no news in it', () => {
  const newer = madeUp('@stripe/connect-js', METHODS, [
    [METHODS, /readonly \["/, '$&terminal-hardware-shop", "'],
    [METHODS, /payments: \{/, '"terminal-hardware-shop": { setOnCheckoutFinished: () => void; }; $&'],
  ]);
  const { output, status } = upstream({ 'connect-js': newer });
  assert.equal(status, 0, output);
});

test('no code of a package is executed, and no text but names is printed', () => {
  const newer = madeUp('@stripe/connect-js', METHODS, [
    [METHODS, /payments: \{/, '$& "@everyone ![x](https://evil.example)": () => void;'],
    ['dist/pure.esm.js', /^/, 'process.exit(7);'],
  ]);
  const { output, status } = upstream({ 'connect-js': newer });
  assert.doesNotMatch(output, /evil|@everyone/);
  assert.notEqual(status, 7);
});

test('the newest version is found by its numbers', () => {
  const versions = [
    '3.4.6',
    '3.4.10',
    '3.4.9',
    '3.5.0-preview.2',
    '3.5.0-preview.10',
    '3.3.28-preview-1',
    '4.0.0-alpha.1',
  ];
  assert.equal(newestVersion(versions, false), '3.4.10');
  assert.equal(newestVersion(versions, true), '3.5.0-preview.10');
});

test('what a newer connect-js adds and takes away is named, with the tables that need it', () => {
  const newer = madeUp('@stripe/connect-js', METHODS, [
    [METHODS, /payments: \{/, 'payments: { setColumns: () => void; setOnSort: () => void;'],
    [METHODS, /"balance-report"/, '"capital-overview"'],
    [TYPES, /type AppearanceVariables = \{/, '$& shadowBase?: string;'],
    [TYPES, /interface IStripeConnectInitParams \{/, '$& telemetry?: boolean;'],
  ]);
  const { output, status } = upstream({ 'connect-js': newer });
  for (const line of [
    'New embedded component: capital-overview. Needs a line in src/sandbox/browser/component-specs.ts',
    'Gone, embedded component: balance-report.',
    'New setter: payments.setColumns.',
    'New callback: payments.setOnSort.',
    'New appearance variable: shadowBase. Needs a line in src/stripe/appearance-variables.ts',
    'New option of init: telemetry.',
  ])
    assert.ok(output.includes(line), `${line}\n${output}`);
  assert.match(output, /newest 99\.0\.0/);
  assert.equal(status, 2);
});

test('so is a component that a newer stripe adds to the AccountSession', () => {
  const newer = madeUp('stripe', SESSIONS, [
    [
      SESSIONS,
      /(namespace AccountSessionCreateParams \{[^]*?interface Components \{)/,
      '$1 capital_overview?: object;',
    ],
  ]);
  const { output, status } = upstream({ stripe: newer });
  assert.ok(output.includes('New component of an AccountSession: capital_overview.'), output);
  assert.equal(status, 2);
});

test('a package of another form is an error, and not "nothing new"', () => {
  const newer = madeUp('stripe', SESSIONS, [[SESSIONS, /namespace AccountSessionCreateParams/, 'namespace Other']]);
  const { errors, status } = upstream({ stripe: newer });
  assert.match(errors, /another form/);
  assert.equal(status, 1);
});
