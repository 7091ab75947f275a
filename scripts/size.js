/** The transfer sizes of the script tag's file, which has a budget, and of the files loaded on demand. Brotli, as CDNs send them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const BUDGET = 12_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const { jsdelivr } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const main = join(root, jsdelivr);

const brotli = (file) => brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const print = (file, bytes, remark) => console.log(`${String(bytes).padStart(7)}  ${basename(file)}  ${remark}`);

const size = brotli(main);
print(main, size, `of ${BUDGET} bytes, brotli`);
for (const name of readdirSync(dirname(main)).filter((each) => each.endsWith('.js') && each !== basename(main))) {
  print(name, brotli(join(dirname(main), name)), 'on demand');
}
if (size > BUDGET) {
  console.error(`Over the budget by ${size - BUDGET} bytes.`);
  process.exitCode = 1;
}
