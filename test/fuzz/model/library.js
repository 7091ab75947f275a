/**
 * The library's states as one function of the page's globals: each call is a page that has just loaded them, with
 * nothing kept from an earlier one, and with a clock, a network and a document of the caller's.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));
/** What the sources take from the page. `lazy` stands for `import()`. */
const GLOBALS = [
  'window',
  'globalThis',
  'document',
  'navigator',
  'customElements',
  'addEventListener',
  'removeEventListener',
  'setTimeout',
  'clearTimeout',
  'Date',
  'Math',
  'performance',
  'fetch',
  'Document',
  'location',
  'Node',
  'Element',
  'HTMLElement',
  'ShadowRoot',
  'MutationObserver',
  'URL',
  'origin',
  'isSecureContext',
  'console',
  'lazy',
];

/**
 * @param mutations Text to replace in the sources, to see whether the model notices: `[file, from, to]`.
 */
export async function library(mutations = []) {
  const unused = new Set(mutations);
  const [output] = await build({
    root: path('../../..'),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'page',
        enforce: 'pre',
        transform(code, id) {
          if (!id.includes('/src/')) return undefined;
          for (const mutation of mutations) {
            const [file, from, to] = mutation;
            if (!id.endsWith(file) || !code.includes(from)) continue;
            code = code.replace(from, () => to);
            unused.delete(mutation);
          }
          return {
            code: code.replace(/\bimport\((['"]\.[^'"]+['"])\)/g, (call, file) => `lazy(${file}, () => ${call})`),
            map: null,
          };
        },
      },
    ],
    resolve: {
      alias: { '@stripe/connect-js/dist/pure.js': path('../../../node_modules/@stripe/connect-js/dist/pure.esm.js') },
    },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: path('states.ts'), formats: ['iife'], name: 'states' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  if (unused.size)
    throw new Error(
      `The sources have changed; nowhere to be found: ${[...unused].map(([file, from]) => `${file}: ${from}`).join('; ')}`,
    );
  const make = new Function(...GLOBALS, `${output.output[0].code}\nreturn states;`);
  return (globals) => make(...GLOBALS.map((name) => globals[name]));
}
