/**
 * Merges the V8 coverage of the browser tests (Chromium's profiler) and of the node tests (NODE_V8_COVERAGE), mapped to
 * src/ by source maps. Fails below the threshold. `coverage/index.html` shows each line.
 */
import { transform } from 'esbuild';
import { CoverageReport } from 'monocart-coverage-reports';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BROWSER_COVERAGE } from './coverage-browser.js';

const THRESHOLD = 90;
export const NODE_COVERAGE = '.cache/coverage/node';

export async function coverage() {
  const report = new CoverageReport({
    name: 'stripe-connect-dashboard',
    outputDir: 'coverage',
    logging: 'error',
    cleanCache: true,
    reports: ['v8', 'lcovonly'],
    // The sandbox's script counts as pages run it: Node, which only imports it, has other ranges for the same lines.
    entryFilter: ({ url }) =>
      /\/(src|dist|__library)\//.test(url) &&
      !/node_modules|\/dist\/(cdn\/|stripe\/connect-js\.js)|^file:.*\/dist\/sandbox\/connect\.js/.test(url),
    sourceFilter: (path) => /(^|\/)src\//.test(path),
    sourcePath: (path) => path.slice(path.lastIndexOf('src/')),
    // A file that no test loads counts as well.
    all: {
      dir: ['src'],
      filter: (path) => path.endsWith('.ts'),
      transformer: async (entry) => {
        const { code, map } = await transform(entry.source, {
          loader: 'ts',
          sourcemap: true,
          sourcefile: entry.url,
          target: 'es2022',
        });
        Object.assign(entry, { source: code, sourceMap: JSON.parse(map) });
      },
    },
  });
  for (const file of await readdir(BROWSER_COVERAGE).catch(() => [])) {
    await report.add(JSON.parse(await readFile(join(BROWSER_COVERAGE, file), 'utf8')));
  }
  await report.addFromDir(NODE_COVERAGE).catch(() => undefined);
  const { summary, files } = await report.generate();
  const lines = files.map(({ sourcePath, summary }) => ({ sourcePath, ...summary.lines }));
  for (const { sourcePath, pct } of lines.filter((file) => file.pct < THRESHOLD).sort((a, b) => a.pct - b.pct)) {
    console.log(`${String(pct).padStart(7)} %  ${sourcePath}`);
  }
  const { pct, covered, total } = summary.lines;
  console.log(`Lines of src/ that the tests run: ${pct} % (${covered} of ${total}); the threshold is ${THRESHOLD} %.`);
  return pct >= THRESHOLD;
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await coverage()) ? 0 : 1;
