/** What a page downloads to show one component, brotli: `node bench/size/run.js`, after `npm run build`. */
import { brotliCompressSync } from 'node:zlib';
import { pages } from '../pages.js';

for (const { name, code } of await pages()) console.log(`${(brotliCompressSync(code).length / 1000).toFixed(1).padStart(6)} kB  ${name}`);
