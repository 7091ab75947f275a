import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../.github/workflows/', import.meta.url));
const command = fileURLToPath(new URL('../../node_modules/.bin/action-validator', import.meta.url));
const validate = (file) => spawnSync(command, [file], { encoding: 'utf8' });

for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8');

  test(`${name} is a workflow as GitHub's schema has it`, () => {
    const { status, stdout, stderr } = validate(join(folder, name));
    assert.equal(status, 0, stdout + stderr);
  });

  test(`${name} pins its actions to a commit, and has no more rights than it names`, () => {
    const actions = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    assert.ok(actions.length > 0);
    for (const action of actions) assert.match(action, /^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    assert.match(text, /^permissions:( \{\}|\n {2}contents: read\n\n)/m);
  });

  test(`the scripts that ${name} runs are in package.json`, () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    for (const [, script] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g)) assert.ok(script in scripts, script);
  });
}

test('CI runs the quick tests, the checks and the slow tests', () => {
  assert.match(readFileSync(join(folder, 'ci.yml'), 'utf8'), /^ +- run: bash \.ci\/run$/m);
  const script = readFileSync(new URL('../../.ci/run', import.meta.url), 'utf8');
  for (const part of ['npm cit', 'npm run check', 'npm run test:all'])
    assert.match(script, new RegExp(`^(?:[A-Z_]+=\\S+ )?${part}\\b.*\\|\\| failed=1$`, 'm'));
});

test('a workflow that GitHub would refuse is found', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'workflow-'));
  try {
    const file = join(temporary, 'wrong.yml');
    writeFileSync(file, 'on: push\njobs:\n  test:\n    runs_on: ubuntu-latest\n    steps: []\n');
    assert.notEqual(validate(file).status, 0);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});
