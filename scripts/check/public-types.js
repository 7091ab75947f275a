/**
 * The public types: the declarations of every entry of the package, and of the files that these import, without
 * comments. public-types.txt has them, so that a change to them is seen in review; `npm run public-types` writes it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { writeTypings } from '../build/typings/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REPORT = fileURLToPath(new URL('public-types.txt', import.meta.url));

/** Returns the text of the report, from the sources. */
export async function publicTypes() {
  const declarations = await emit();
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const entries = Object.entries(exports)
    .filter(([, target]) => target.types)
    .map(([name, { types }]) => [name, types.replace('./dist/', '')])
    // Written by the build, and empty.
    .filter(([, file]) => declarations.has(file));
  const reached = new Set();
  for (const [, file] of entries) reach(file, declarations, reached);
  return [
    ...entries.map(([name, file]) => `${name}: ${file}`),
    ...[...reached].sort().map((file) => `\n=== ${file}\n${withoutComments(declarations.get(file))}`),
    '',
  ].join('\n');
}

/** Returns the lines that one of two reports has more often than the other, with `-` and `+`. */
export function difference(before, after) {
  const counts = new Map();
  for (const [text, step] of [
    [before, -1],
    [after, 1],
  ])
    for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + step);
  return [...counts].filter(([, count]) => count !== 0).map(([line, count]) => `${count < 0 ? '-' : '+'} ${line}`);
}

/** The declarations of all files, by their paths in dist/. */
async function emit() {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  try {
    const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
    const options = { outDir: folder, emitDeclarationOnly: true, removeComments: true };
    const { fileNames, options: all } = ts.getParsedCommandLineOfConfigFile(
      join(ROOT, 'tsconfig.build.json'),
      options,
      host,
    );
    ts.createProgram(fileNames, all).emit();
    await writeTypings(folder);
    const paths = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
    return new Map(
      paths.filter((path) => path.endsWith('.d.ts')).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function reach(file, declarations, reached) {
  if (reached.has(file) || !declarations.has(file)) return;
  reached.add(file);
  const text = declarations.get(file);
  for (const [, target] of text.matchAll(/(?:from |import |import\()'(\.[^']+)'/g))
    reach(posix.join(posix.dirname(file), target).replace(/\.js$/, '.d.ts'), declarations, reached);
}

/** Those of the typings for frameworks stay otherwise: they are written as text. */
const withoutComments = (text) => text.replace(/^\s*\/\*\*[^]*?\*\/\n/gm, '').trim();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await publicTypes();
  if (process.argv.includes('--write')) writeFileSync(REPORT, text);
  else {
    const changes = difference(readFileSync(REPORT, 'utf8'), text);
    for (const line of changes) console.error(line);
    if (readFileSync(REPORT, 'utf8') !== text) {
      console.error(
        'The public types have changed. If that is meant, run `npm run public-types`, and say it in the changelog.',
      );
      process.exitCode = 1;
    }
  }
}
