/**
 * What a page with the script tag loads of this library, as a CDN sends it (brotli): what has a budget, and what is
 * loaded on demand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const CDN = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const SCRIPT_TAG = 'stripe-connect-dashboard.js';
const ELEMENTS = 'elements.js';

export const brotliSize = (file) => brotliCompressSync(readFileSync(join(CDN, file))).length;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // The views of a failure are in both files: what can't be loaded can't load its error view either.
  const budgets = [
    ["the script tag's file", brotliSize(SCRIPT_TAG), 4000],
    ['all that a healthy page with one component loads', brotliSize(SCRIPT_TAG) + brotliSize(ELEMENTS), 33_000],
  ];
  for (const [what, bytes, budget] of budgets) console.log(`${String(bytes).padStart(7)} of ${budget}  ${what}`);
  for (const file of readdirSync(CDN).filter(
    (name) => name.endsWith('.js') && name !== SCRIPT_TAG && name !== ELEMENTS,
  )) {
    console.log(`${String(brotliSize(file)).padStart(7)}  ${file}, on demand`);
  }
  for (const [what, bytes, budget] of budgets.filter(([, size, limit]) => size > limit)) {
    console.error(`Over the budget of ${what}, by ${bytes - budget} bytes.`);
    process.exitCode = 1;
  }
}
