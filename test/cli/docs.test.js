import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { accountSessionChecks } from '../../dist/cli/doctor/checks/account-session.js';
import { markupChecks } from '../../dist/cli/doctor/checks/markup.js';
import { policyChecks } from '../../dist/cli/doctor/checks/policy.js';
import { responseChecks } from '../../dist/cli/doctor/checks/response.js';
import { scriptPolicyChecks } from '../../dist/cli/doctor/checks/script-policy.js';
import { securityChecks } from '../../dist/cli/doctor/checks/security.js';
import { HELP } from '../../dist/cli/help.js';
import { run } from './world.js';

const page = await readFile(new URL('../../docs/doctor.md', import.meta.url), 'utf8');

test('docs/doctor.md names every check', () => {
  const checks = [
    ...responseChecks,
    ...accountSessionChecks,
    ...securityChecks,
    ...markupChecks,
    ...policyChecks,
    ...scriptPolicyChecks,
  ];
  for (const { id } of checks) assert.ok(page.includes(`\`${id}\``), id);
});

test('docs and help name the same options', async () => {
  const options = (text) =>
    [...new Set([...text.matchAll(/--(?!help|version)([a-z][a-z-]+)/g)].map(([, name]) => name))].sort();
  assert.deepEqual(options(page), options(HELP.doctor));
  // Each option of the help is one that the command takes.
  for (const name of options(HELP.doctor)) {
    const { err } = await run('doctor', `--${name}`);
    assert.doesNotMatch(err, /Unknown option/, name);
  }
});
