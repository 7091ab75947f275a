/**
 * `npm run release:pack -- FOLDER`: the tarball as it is published, and notes.md for the release. The links of its
 * Markdown are made absolute in a copy. Needs the build.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryUrl, problems } from './check.js';
import { integrity, notes } from './integrity.js';
import { withAbsoluteLinks } from './links.js';
import { pack } from './pack.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes the tarball into `to`. @returns Its name. */
export async function packRelease(to, manifest) {
  const copy = await mkdtemp(join(tmpdir(), 'release-'));
  try {
    const { files, version } = manifest;
    const paths = files.filter((file) => !file.startsWith('!')).concat('README.md', 'LICENSE');
    for (const path of paths) await cp(join(ROOT, path), join(copy, path), { recursive: true });
    await writeFile(join(copy, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const pages = (await readdir(join(copy, 'docs'), { recursive: true })).map((name) => `docs/${name}`);
    for (const path of ['README.md', 'CHANGELOG.md', 'llms.txt', ...pages.filter((name) => name.endsWith('.md'))]) {
      const markdown = await readFile(join(copy, path), 'utf8');
      const repository = repositoryUrl(manifest);
      await writeFile(join(copy, path), withAbsoluteLinks(markdown, { path, repository, version }));
    }
    await mkdir(to, { recursive: true });
    return (await pack(resolve(to), copy)).filename;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const found = problems(manifest);
  const to = process.argv[2];
  if (!to) found.push('Name a folder: npm run release:pack -- FOLDER');
  for (const problem of found) console.error(problem);
  if (found.length > 0) process.exit(1);
  console.log(await packRelease(to, manifest));
  await writeFile(join(to, 'notes.md'), notes(integrity(), manifest.version));
}
