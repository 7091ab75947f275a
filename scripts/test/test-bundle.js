/**
 * The library as the pages of the tests load it: the files of the CDN, as vite.config.ts builds and splits them, but
 * readable, with source maps, and in memory. One file in place of ninety: a page of a test is there sooner, in every
 * engine.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const LIBRARY = '/__library/';
const root = fileURLToPath(new URL('../..', import.meta.url));

/** A plugin of the test runner, for any folder below `LIBRARY`. With `watch`, a page gets what the sources are now. */
export async function library({ watch = false } = {}) {
  let files = await bundle();
  return {
    name: 'library',
    async serve({ path }) {
      if (!path.startsWith(LIBRARY)) return undefined;
      const name = path.split('/').at(-1);
      if (watch && name === 'elements.js') files = await bundle();
      const body = files.get(name);
      return body === undefined ? undefined : { body, type: name.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

async function bundle() {
  const [{ output }] = await build({
    root,
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    mode: 'elements',
    build: { write: false, sourcemap: true, minify: false, rolldownOptions: { output: { minify: false } } },
  });
  return new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}
