/** The browser tests: `npm run test:browser -- --files test/x.test.ts --grep 'part of its name' --engine firefox`. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import './scripts/test/plain-output.js';
import { freePort } from './scripts/test/engines/free-port.js';
import { engines } from './scripts/test/engines/index.js';
import { pageLibraries } from './scripts/test/page-libraries.js';
import { library } from './scripts/test/test-bundle.js';
import { reporter } from './scripts/test/reporter.js';
import { testFiles } from './scripts/test/sets.js';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));

// It is CommonJS, which no browser reads.
const fakeTimers = await build({
  stdin: { contents: "export { withGlobal } from '@sinonjs/fake-timers'", resolveDir: path('.') },
  bundle: true,
  format: 'esm',
  write: false,
  external: ['util', 'timers', 'timers/promises', 'perf_hooks'],
});

const watch = process.argv.some((arg) => arg === '--watch' || arg === '--manual');

export default {
  rootDir: path('.'),
  // The runner takes the first that is free from 8000 on, as does another run that starts at the same time.
  port: await freePort(),
  files: testFiles('.ts', process.env.TEST_SET),
  browsers: await engines(process.env.TEST_ENGINE ?? 'chromium'),
  // Two files at a time keep two cores busy; more make the timings of the tests unsteady. Firefox and WebKit take one
  // at a time, and mostly wait, so that two browsers at once are done in little more than the time of one.
  concurrency: 2,
  concurrentBrowsers: 2,
  // Limits that only what hangs reaches. The first has the three attempts of WebKit.
  browserStartTimeout: 200_000,
  testsStartTimeout: 200_000,
  testsFinishTimeout: 600_000,
  // Lit's development build warns in the console of every page.
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    await library({ watch }),
    pageLibraries(),
    {
      name: 'cdn',
      // A folder for each page: see test/support/files.ts.
      async serve({ path: url }) {
        const file = /^\/__cdn\/[^/]+\/([\w-]+\.js)$/.exec(url)?.[1];
        return file && { body: await readFile(path(`dist/cdn/${file}`), 'utf8'), type: 'js' };
      },
    },
    {
      name: 'connect-js',
      // As the build does: the only ES module of it that does not load the script on import.
      resolveImport: ({ source }) =>
        source === '@stripe/connect-js/dist/pure.js' ? '/node_modules/@stripe/connect-js/dist/pure.esm.js' : undefined,
    },
    {
      name: 'fake-timers',
      resolveImport: ({ source }) => (source === '@sinonjs/fake-timers' ? '/__fake-timers.js' : undefined),
      serve: ({ path }) =>
        path === '/__fake-timers.js' ? { body: fakeTimers.outputFiles[0].text, type: 'js' } : undefined,
    },
    esbuildPlugin({ ts: true, tsconfig: path('tsconfig.json'), target: 'esnext' }),
  ],
  middleware: [
    async (context, next) => {
      await next();
      // Each test has a page of its own, which loads the same modules: from the browser's memory, unless they may
      // change meanwhile, or a test answers for them. WebKit asks no worker for what it has in its memory.
      const kept = /^\/(src|dist\/sandbox|node_modules|__(?!cdn))/.test(context.path) && !watch && !process.env.NOCACHE;
      if (context.status === 200) context.set('Cache-Control', kept ? 'max-age=3600' : 'no-store');
      // The worker of the tests stands in test/support/ and answers for the whole origin.
      if (context.path === '/test/support/worker.js') context.set('Service-Worker-Allowed', '/');
    },
  ],
  ...(process.env.TEST_REVERSED && {
    testRunnerHtml: (framework) =>
      `<!doctype html><script>globalThis.REVERSED = true</script><script type="module" src="${framework}"></script>`,
  }),
  testFramework: {
    path: path('test/support/framework.js'),
    // A limit that only what hangs reaches.
    config: { ui: 'bdd', timeout: 60_000, slow: 1_000, ...(process.env.TEST_GREP && { fgrep: process.env.TEST_GREP }) },
  },
  reporters: [reporter()],
};
