/** Typings for frameworks, and what editors read, from custom-elements.json: dist/typings/ and dist/editors/. */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { editors } from './editors.js';
import { frameworks } from './frameworks.js';
import { markup } from './markup.js';

const formatted = (text) => format(text, { parser: 'typescript', singleQuote: true, printWidth: 120 });

/** Into dist/, once the compiler has written there. */
export async function writeTypings(dist) {
  const names = Object.keys(frameworks);
  const typings = {
    'markup.d.ts': await formatted(markup()),
    ...Object.fromEntries(
      await Promise.all(names.map(async (name) => [`${name}.d.ts`, await formatted(frameworks[name])])),
    ),
    'index.d.ts': names.map((name) => `import './${name}.js';\n`).join(''),
    // A value that is imported by mistake is a module anyway.
    'index.js': 'export {};\n',
  };
  await write(join(dist, 'typings'), typings);
  await write(join(dist, 'editors'), editors());
  // Importing the package brings the typings of each framework, without configuration.
  await appendFile(join(dist, 'elements.d.ts'), "import './typings/index.js';\n");
}

async function write(folder, files) {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text);
  }
}
