/** The files of the repository that the docs link to and that are no pages of the docs: the site shows them as code. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path/posix';
import { folder } from '../pages.js';

/** A larger file is made by a tool, and no reader reads it. */
const MAX_BYTES = 100_000;
const PICTURES = ['.png', '.svg', '.ico'];

let tracked;
/** Only what is in the repository is published: a folder may contain the developer's own files. */
function trackedFiles() {
  tracked ??= new Set(
    execFileSync('git', ['ls-files', '-z'], { cwd: folder('..'), encoding: 'utf8' })
      .split('\0')
      .filter(Boolean),
  );
  return tracked;
}

const isFile = (path) => trackedFiles().has(path);

/** The pictures of the docs and of the benchmarks. */
export const IMAGES = [...trackedFiles()].filter((path) => /^(bench|docs)\/.*\.(png|svg)$/.test(path));

/** Whether the site can show the file: text of a size that is read. */
export const isReadable = (path) =>
  isFile(path) &&
  !PICTURES.includes(extname(path)) &&
  basename(path) !== 'package-lock.json' &&
  statSync(folder(`../${path}`), { throwIfNoEntry: false })?.size <= MAX_BYTES;

export const isFolder = (path) => [...trackedFiles()].some((file) => file.startsWith(`${path}/`));

export const readText = (path) => readFileSync(folder(`../${path}`), 'utf8');

/** The names in a folder, those of folders with a slash at their end, first. */
export function entriesOf(path) {
  const inside = [...trackedFiles()].filter((file) => file.startsWith(`${path}/`));
  const names = inside.map((file) => file.slice(path.length + 1).replace(/\/.*/, '/'));
  return [...new Set(names)].sort((a, b) => b.endsWith('/') - a.endsWith('/') || a.localeCompare(b, 'en'));
}

/** Returns the address of the page of a file or folder; `undefined` if the site has none. */
export function sourceAddress(path) {
  if (isReadable(path)) return `docs/source/${path}.html`;
  return isFolder(path) ? `docs/source/${path}/index.html` : undefined;
}

/** Returns the file or folder that is shown at an address, or `undefined`. */
export function sourceAt(address) {
  const [, rest] = /^docs\/source\/(.+)\.html$/.exec(address) ?? [];
  if (!rest) return undefined;
  if (isReadable(rest)) return rest;
  return basename(rest) === 'index' && isFolder(dirname(rest)) ? dirname(rest) : undefined;
}
