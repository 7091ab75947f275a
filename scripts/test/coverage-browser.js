/**
 * Coverage of the browser tests. Not by the test runner's own option, which converts each script of each frame, and
 * every test opens a frame: here V8's raw coverage is written, and scripts/test/coverage.js merges it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIBRARY } from './test-bundle.js';

export const BROWSER_COVERAGE = '.cache/coverage/browser';
const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';
const sources = new Map();
let files = 0;

/** Starts the profiler of a tab. @returns A function that writes the coverage since its last call. */
export async function startCoverage(page) {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async () => {
    const { result } = await session.send('Profiler.takePreciseCoverage');
    const entries = (await Promise.all(result.map((entry) => toSourceEntry(entry, new URL(page.url()).origin)))).filter(
      Boolean,
    );
    await mkdir(BROWSER_COVERAGE, { recursive: true });
    await writeFile(join(BROWSER_COVERAGE, `${process.pid}-${++files}.json`), JSON.stringify(entries));
  };
}

/** Adds the source to an entry. @returns `undefined` for a script that is not of this repository. */
async function toSourceEntry(entry, origin) {
  if (entry.url.startsWith(`${origin}/src/`)) return { ...entry, source: await fetchSource(entry.url) };
  if (entry.url.startsWith(`${origin}${LIBRARY}`)) return withSourceMap(entry, entry.url.split('?')[0]);
  // The sandbox's Connect.js, or a test's replacement of it, which has another length.
  if (entry.url === CONNECT_JS) return withSourceMap(entry, `${origin}/dist/sandbox/connect.js`);
  return undefined;
}

/** @returns `undefined` where the script is not the file of that URL. */
async function withSourceMap(entry, url) {
  const source = await fetchSource(url);
  if (entry.functions[0]?.ranges[0]?.endOffset !== source.length) return undefined;
  return { ...entry, url, source, sourceMap: JSON.parse(await fetchSource(`${url}.map`)) };
}

/** Compiled, as the browser loaded it. */
function fetchSource(url) {
  if (!sources.has(url))
    sources.set(
      url,
      fetch(url).then((response) => response.text()),
    );
  return sources.get(url);
}
