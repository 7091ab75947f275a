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
    for (const action of actions)
      assert.match(action, /^([\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/\w+\.yml)$/);
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

/** The jobs of a workflow, by name: their lines. */
const jobsOf = (text) => {
  const [, ...parts] = text.slice(text.indexOf('\njobs:\n')).split(/^ {2}([\w-]+):$/m);
  return Object.fromEntries(parts.flatMap((part, index) => (index % 2 ? [] : [[part, parts[index + 1]]])));
};

for (const name of readdirSync(folder)) {
  const text = readFileSync(join(folder, name), 'utf8');

  test(`${name}: no install runs scripts of packages, no checkout leaves its token, no image can change`, () => {
    for (const [line] of text.matchAll(/npm (ci|install|publish)\b.*/g)) assert.match(line, /--ignore-scripts/);
    const checkouts = text.match(/uses: actions\/checkout@.*\n(.*\n)*?(?= {6}- |\n|$)/g) ?? [];
    assert.equal(checkouts.length, text.split('actions/checkout@').length - 1);
    for (const checkout of checkouts) assert.match(checkout, /persist-credentials: false/);
    for (const [, image] of text.matchAll(/(?:container|image): *(\S+)/g)) assert.match(image, /@sha256:[\da-f]{64}$/);
  });

  test(`${name}: a job that can write, or identifies itself, runs no code of the project or of a package`, () => {
    for (const [job, lines] of Object.entries(jobsOf(text))) {
      if (!/: write$|secrets\.|github\.token/m.test(lines)) continue;
      assert.doesNotMatch(lines, /npm (ci|install|run|exec|test|pack)|npx|node |bash |\.\/(?!\*\.tgz)/, job);
    }
    assert.doesNotMatch(text, /NPM_TOKEN|NODE_AUTH_TOKEN|pull_request_target/);
  });
}

test('a release is tested and built before it is published, by trusted publishing', () => {
  const { publish, build, test: tests } = jobsOf(readFileSync(join(folder, 'release.yml'), 'utf8'));
  assert.match(tests, /uses: \.\/\.github\/workflows\/ci\.yml/);
  assert.match(build, /release:check[^]*npm run build[^]*release:pack/);
  assert.match(publish, /needs: \[test, build\]/);
  assert.match(publish, /id-token: write/);
  assert.match(publish, /npm publish \.\/\*\.tgz .*--provenance/);
});

test('the package is tested in each supported line of Node, on three systems', () => {
  const job = jobsOf(readFileSync(join(folder, 'ci.yml'), 'utf8')).package;
  assert.match(job, /os: \[ubuntu-latest, macos-latest, windows-latest\]\n\s+node: \[20, 22, 24, 26\]/);
  assert.match(job, /npm run test:package/);
});

test('dependabot covers every folder that has packages', () => {
  const config = readFileSync(join(folder, '../dependabot.yml'), 'utf8');
  const folders = [...config.matchAll(/(?:directory: |directories: \[)([^\]\n]+)/g)]
    .flatMap(([, list]) => list.split(', '))
    .map((entry) => new RegExp(`^${entry.replace(/[.]/g, '\\.').replaceAll('*', '[^/]+')}$`));
  const manifests = /(^|\/)(package\.json|go\.mod|pom\.xml|Gemfile|composer\.json|requirements\.txt|[^/]+\.csproj)$/;
  const files = spawnSync('git', ['ls-files'], { encoding: 'utf8', cwd: folder + '../..' }).stdout.split('\n');
  // The libraries of old pages are old on purpose.
  const found = files.filter((file) => manifests.test(file) && !file.startsWith('test/page-libraries/'));
  assert.ok(found.length > 15);
  for (const file of found) {
    const path = `/${file.split('/').slice(0, -1).join('/')}`;
    assert.ok(
      folders.some((entry) => entry.test(path)),
      path,
    );
  }
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
