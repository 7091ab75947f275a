/**
 * What the browser tests run of src/. Not the runner's own way: that converts each script of each frame by itself, and every test
 * opens a frame. Here V8's raw counts are kept, for scripts/coverage.js to merge.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const BROWSER_COVERAGE = '.cache/coverage/browser';
const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';
const texts = new Map();
let files = 0;

/** Starts counting in a tab; gives a function that keeps the counts so far and starts anew. */
export async function startCoverage(page) {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async () => {
    const { result } = await session.send('Profiler.takePreciseCoverage');
    const entries = (await Promise.all(result.map((entry) => ours(entry, new URL(page.url()).origin)))).filter(Boolean);
    await mkdir(BROWSER_COVERAGE, { recursive: true });
    await writeFile(join(BROWSER_COVERAGE, `${process.pid}-${++files}.json`), JSON.stringify(entries));
  };
}

/** The entry with its source, or nothing for a script that is none of ours. */
async function ours(entry, origin) {
  if (entry.url.startsWith(`${origin}/src/`)) return { ...entry, source: await text(entry.url) };
  if (entry.url !== CONNECT_JS) return undefined;
  // The sandbox, or what a test answers in its place.
  const url = `${origin}/dist/sandbox/connect.js`;
  const source = await text(url);
  if (entry.functions[0]?.ranges[0]?.endOffset !== source.length) return undefined;
  return { ...entry, url, source, sourceMap: JSON.parse(await text(`${url}.map`)) };
}

/** As the browser got it: compiled. */
function text(url) {
  if (!texts.has(url)) texts.set(url, fetch(url).then((response) => response.text()));
  return texts.get(url);
}
