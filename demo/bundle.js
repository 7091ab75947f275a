import { build } from 'esbuild';
import { folder } from './pages.js';

/** What the pages load, in addition to the library. */
export const SCRIPTS = {
  '/playground.js': 'playground/index.js',
  '/docs.js': 'docs/client.js',
  '/search.js': 'docs/search.js',
  '/worker.js': 'stripe-host-worker.js',
};

/** One of the demo's scripts with all that it imports, as a browser reads it. */
export async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [folder(entry)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
  });
  return outputFiles[0].text;
}
