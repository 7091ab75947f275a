/**
 * The files of the CDN: dist/cdn/elements.js, both elements with Lit and connect-js in it, and next to it what a page
 * loads on demand. With `--mode loader`, the script tag's file, which starts Connect.js and the sessions, and imports
 * the elements.
 */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { name, version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig(({ mode }) => ({
  publicDir: false,
  logLevel: 'warn',
  define: {
    __CDN_FOLDER__: JSON.stringify(`/npm/${name}@${version}/dist/cdn/`),
    // What connect-js has for servers is left out.
    'typeof window': '"object"',
  },
  resolve: {
    // The only ES module of connect-js that does not load the script when it is imported.
    alias: { '@stripe/connect-js/dist/pure.js': '@stripe/connect-js/dist/pure.esm.js' },
  },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: mode === 'loader' ? 'src/loader/index.ts' : 'src/index.ts',
      fileName: mode === 'loader' ? name : 'elements',
      formats: ['es'],
    },
    rolldownOptions: {
      // What the files on demand share with the elements stays in the elements' file.
      preserveEntrySignatures: 'allow-extension',
      // Vite leaves the white space of a library alone unless the bundler itself minifies.
      output: {
        minify: true,
        comments: { annotation: false },
        chunkFileNames: '[name].js',
        // Nearly every function of these two files runs while a page loads: V8 compiles them with the file, in the
        // background, and not one by one when they are called. It reads the hint only at the very beginning of a file.
        // https://v8.dev/blog/explicit-compile-hints
        postBanner: ({ isEntry }) => (isEntry ? '//# allFunctionsCalledOnLoad' : ''),
      },
    },
  },
}));
