/**
 * What the handler costs, beside one written by hand: `npm run bench:server`. Fails on any error, and on memory that grows. With
 * `--write` it writes results.md.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { measureCost } from './cost.js';
import { HANDLERS } from './handlers.js';
import { CONCURRENCY, REQUESTS, measureLoad } from './load.js';

/** Bytes that the heap may differ by from first to last: the collector is not exact. A leak of 400 bytes a request is seen. */
const MAY_GROW = 4 * 2 ** 20;

const table = (head, rows) => [head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(1);

const costs = await measureCost();
const loads = [];
for (const name of Object.keys(HANDLERS)) loads.push(await measureLoad(name));

const text = `# What the handler costs

Written by \`npm run bench:server -- --write\`. ${cpus().length} × ${cpus()[0].model}, Node ${process.version}.

One request in the process, with a Stripe that answers at once, in microseconds of processor time. Most of it is the SDK's.

${table(['handler', 'median', 'least', 'most'], costs.map(({ name, median, least, most }) => [name, ...[median, least, most].map((us) => us.toFixed(0))]))}

${REQUESTS.toLocaleString('en')} requests over HTTP, ${CONCURRENCY} at once, with a sandbox as Stripe in the server's process. Heap in MB after a
collection: before, and after each quarter.

${table(['handler', 'errors', 'requests/s', 'p50 ms', 'p99 ms', 'heap'], loads.map(({ name, errors, perSecond, p50, p99, heaps }) =>
    [name, errors, perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1), heaps.map(megabytes).join(' → ')]))}
`;
console.log(text);
if (process.argv.includes('--write')) await writeFile(new URL('results.md', import.meta.url), text);

for (const { name, errors, heaps } of loads) {
  const growth = heaps.at(-1) - heaps[0];
  if (errors) fail(`${name}: ${errors} errors.`);
  if (growth > MAY_GROW) fail(`${name}: the heap grew by ${megabytes(growth)} MB.`);
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
