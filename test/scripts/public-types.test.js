import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { difference } from '../../scripts/check/public-types.js';

const report = await readFile(new URL('../../scripts/check/public-types.txt', import.meta.url), 'utf8');
const { exports } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));

test('the report of the public types has every entry that has types', () => {
  // Two are written by the build, and export nothing.
  const empty = ['./pre-upgrade.css', './sandbox/connect.js'];
  for (const [name, { types }] of Object.entries(exports)) {
    if (!types || empty.includes(name)) continue;
    const file = types.replace('./dist/', '');
    assert.ok(report.includes(`${name}: ${file}\n`), name);
    assert.ok(report.includes(`\n=== ${file}\n`), file);
  }
});

test('it has what a user relies on, and no comments', () => {
  for (const name of [
    'accountSessionHandler',
    'class StripeConnectDashboard',
    'class ConnectError',
    'createSandboxApi',
  ])
    assert.ok(report.includes(name), name);
  assert.doesNotMatch(report, /^\s*\/\*\*/m);
});

test('a type that is changed, removed or added is a difference', () => {
  assert.deepEqual(difference(report, report), []);
  const changed = report.replace('loading?: ', 'loading: ');
  assert.equal(difference(report, changed).length, 2);
  assert.match(difference(report, `${report}export type New = 1;\n`)[0], /^\+ export type New/);
});
