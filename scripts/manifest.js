/** Writes custom-elements.json. With `--check`: fails when the committed one differs from what the sources give. */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}custom-elements.json`;
const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });
const text = `${JSON.stringify(manifest, null, 2)}\n`;

if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error(
      'custom-elements.json is not what the sources give: run `npm run manifest`, and say in CHANGELOG.md what is new.',
    );
    const [before, now] = [committed, text].map((each) => new Set(each.split('\n').map((line) => line.trim())));
    for (const line of now) if (!before.has(line)) console.error(`+ ${line}`);
    for (const line of before) if (!now.has(line)) console.error(`- ${line}`);
    process.exitCode = 1;
  }
} else {
  await writeFile(file, text);
}
