/** Writes the package's version into every URL of a CDN, in the docs, the demo and what the docs are made of. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../..', import.meta.url);
const CDN_URL =
  /(https:\/\/(?:cdn\.jsdelivr\.net\/npm|unpkg\.com)\/stripe-connect-dashboard)(@\d+\.\d+\.\d+)?(?=[/"'\s)]|$)/gm;
/** The pages of the errors, which the code of each version names: they are the newest. */
const NEWEST = /^\/docs\/errors\//;

/** Returns the text with this version in each URL of a CDN. */
export const withVersion = (text, version) =>
  text.replace(CDN_URL, (url, start, _, offset) =>
    NEWEST.test(text.slice(offset + url.length)) ? url : `${start}@${version}`,
  );

/** The texts with such URLs, by their paths. */
export function readPages() {
  const patterns = ['README.md', 'docs', 'demo', 'llms.txt', 'scripts/build', 'src/*.css'];
  const output = execFileSync('git', ['ls-files', '--', ...patterns], { cwd: fileURLToPath(ROOT), encoding: 'utf8' });
  const paths = output.split('\n').filter((path) => /\.(md|html|js|txt|css|ts)$/.test(path));
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, ROOT), 'utf8')]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
  for (const [path, text] of readPages()) {
    const pinned = withVersion(text, version);
    if (pinned !== text) writeFileSync(new URL(path, ROOT), pinned);
  }
}
