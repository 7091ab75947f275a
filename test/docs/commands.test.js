/** The commands and the files that the docs name exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { HELP } from '../../dist/cli/help.js';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true }).map((name) => `docs/${name}`),
  ...readdirSync('demo/servers').map((name) => `demo/servers/${name}/README.md`),
  'demo/frameworks/README.md',
].filter((path) => path.endsWith('.md') && existsSync(path));

const FOR_CONTRIBUTORS = /CONTRIBUTING|architecture|decisions/;

for (const page of pages) {
  test(`the commands and files that ${page} names exist`, () => {
    const text = readFileSync(page, 'utf8');
    const named = (pattern) => [...text.matchAll(pattern)];
    for (const [, name] of named(/\bnpm run ([a-z][\w:-]*)/g)) assert.ok(scripts[name], `npm run ${name}`);
    for (const [, name, rest] of named(/\bnpx stripe-connect-dashboard ([a-z]+)(.*)/g)) {
      assert.ok(HELP[name], `npx stripe-connect-dashboard ${name}`);
      // Within the command: not what a comment or a sentence says after it.
      const options = rest.split(/[`#|]/)[0].match(/(?<= )--(?!help\b)[a-z][\w-]*/g) ?? [];
      for (const option of options) assert.ok(HELP[name].includes(option), `${name} ${option}`);
    }
    for (const [, path] of named(/(?:^|[`\s])((?:src|demo|test|scripts|bench|docs|\.github)\/[\w./-]*\w)/gm)) {
      // In what is written for a platform, src/ is the platform's; what is built is not there yet.
      if (path === 'demo/dist' || (path.startsWith('src/') && !FOR_CONTRIBUTORS.test(page))) continue;
      assert.ok(existsSync(path), path);
    }
  });
}

test('docs/architecture.md has a row for each file, and no other', () => {
  const sections = readFileSync('docs/architecture.md', 'utf8').matchAll(/^`src\/(\w*)\/?`.*\n\n((?:\|.*\n)+)/gm);
  const checked = [...sections].map(([, folder, table]) => {
    const named = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell]) => cell.match(/[\w./-]+\.ts\b/g) ?? []);
    const files = readdirSync(`src/${folder}`).filter((name) => name.endsWith('.ts'));
    // One row stands for all locales, and the stand-ins have a row for each folder.
    if (folder !== 'locales') for (const file of files) assert.ok(named.includes(file), `src/${folder}/${file}`);
    const inFolder = named.filter((name) => !name.includes('/') && folder !== 'cli');
    for (const file of inFolder) assert.ok(files.includes(file), `src/${folder}/${file} is gone`);
    return folder;
  });
  const folders = readdirSync('src', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  assert.deepEqual(checked.filter(Boolean).sort(), folders.sort());
});
