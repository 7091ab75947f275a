import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'upstream-test-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

const installed = (name) => join(root, 'node_modules', name);

/** A newer package: the installed one, with texts replaced. */
function madeUp(name, file, replacements) {
  const folder = mkdtempSync(join(temporary, 'package-'));
  for (const path of [file, 'package.json']) cpSync(join(installed(name), path), join(folder, path));
  if (name === '@stripe/connect-js') cpSync(join(installed(name), 'dist'), join(folder, 'dist'), { recursive: true });
  for (const [path, from, to] of [['package.json', /"version": ".*"/, '"version": "99.0.0"'], ...replacements]) {
    const text = readFileSync(join(folder, path), 'utf8');
    assert.match(text, from);
    writeFileSync(join(folder, path), text.replace(from, to));
  }
  return folder;
}

function upstream(connectJs, stripe) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['scripts/check/upstream.js', `--connect-js=${connectJs}`, `--stripe=${stripe}`],
    { cwd: root, encoding: 'utf8' },
  );
  return { output: stdout, errors: stderr, status };
}

const TYPES = 'dist/exportedTypes/shared.d.ts';
const MODULE = 'dist/pure.esm.js';
const SESSIONS = 'cjs/resources/AccountSessions.d.ts';

test('nothing is new in the packages that are installed', () => {
  const { output, status } = upstream(installed('@stripe/connect-js'), installed('stripe'));
  assert.equal(output.match(/Nothing new for our tables\./g)?.length, 2, output);
  assert.equal(status, 0);
});

test('what a newer connect-js adds and takes away is named, with the tables that need it', () => {
  const newer = madeUp('@stripe/connect-js', MODULE, [
    [MODULE, /payments: \{/, 'payments: { setColumns: () => {}, setOnSort: () => {},'],
    [MODULE, /"balance-report"/, '"capital-overview"'],
    [TYPES, /type AppearanceVariables = \{/, '$& shadowBase?: string;'],
    [TYPES, /interface IStripeConnectInitParams \{/, '$& telemetry?: boolean;'],
  ]);
  const { output, status } = upstream(newer, installed('stripe'));
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
  const { output, status } = upstream(installed('@stripe/connect-js'), newer);
  assert.ok(output.includes('New component of an AccountSession: capital_overview.'), output);
  assert.equal(status, 2);
});

test('a package of another form is an error, and not "nothing new"', () => {
  const newer = madeUp('stripe', SESSIONS, [[SESSIONS, /namespace AccountSessionCreateParams/, 'namespace Other']]);
  const { errors, status } = upstream(installed('@stripe/connect-js'), newer);
  assert.match(errors, /another form/);
  assert.equal(status, 1);
});
