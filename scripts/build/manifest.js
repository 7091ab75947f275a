/**
 * Writes custom-elements.json, and from it and the types the tables of docs/reference.md and docs/sandbox.md, the pages
 * of docs/components, and llms.txt. With `--check`: fails when a committed one differs from what the sources give.
 */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { componentPages } from './manifest/components.js';
import { llms } from './manifest/llms.js';
import { reference } from './manifest/reference.js';
import { withTypes } from './manifest/type-tables.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFile(`${root}${file}`, 'utf8').catch(() => '');
const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const files = {
  'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
  'docs/reference.md': reference(await read('docs/reference.md'), elements),
  'docs/sandbox.md': withTypes(await read('docs/sandbox.md')),
  'llms.txt': llms(elements),
  ...componentPages(elements.find(({ tagName }) => tagName === 'stripe-connect-component')),
};

await mkdir(`${root}docs/components`, { recursive: true });

for (const [file, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) await writeFile(`${root}${file}`, text);
  else if ((await read(file)) !== text) {
    console.error(
      `${file} is not what the sources give: run \`npm run manifest\`, and say in CHANGELOG.md what is new.`,
    );
    const [before, now] = [await read(file), text].map((each) => new Set(each.split('\n').map((line) => line.trim())));
    for (const line of now) if (!before.has(line)) console.error(`+ ${line}`);
    for (const line of before) if (!now.has(line)) console.error(`- ${line}`);
    process.exitCode = 1;
  }
}
