/** The package as `npm publish` would publish it, of what is built. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Writes the tarball of the package in `from` into a folder.
 * @returns What npm says of it: `filename`, `size`, `files`.
 */
export async function pack(folder, from = ROOT) {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await run('npm', args, { cwd: from, maxBuffer: 1e8 });
  return JSON.parse(stdout)[0];
}

/** Writes the files of the tarball into a folder. */
export async function unpack(folder) {
  const { filename } = await pack(folder);
  await run('tar', ['-xzf', filename, '--strip-components=1'], { cwd: folder });
}
