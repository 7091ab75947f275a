/**
 * Builds dist/: modules and types by tsc, then typings for frameworks and what editors read; the script tag's file and
 * the sandbox's Connect.js by vite. All at once.
 * `node scripts/build/build.js sandbox` builds that part alone.
 *
 * With COVERAGE=1 there are source maps too. Who debugs reads the modules as they are: they are not minified.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { build } from 'vite';
import { writeTypings } from './typings/index.js';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const DIST = join(ROOT, 'dist');
const SOURCE_MAPS = !!process.env.COVERAGE;
const require = createRequire(import.meta.url);

const started = Date.now();
const parts = { modules, scriptTag, sandbox };
const only = process.argv[2];
if (only && !parts[only]) throw new Error(`No part ${only}: there are ${Object.keys(parts).join(', ')}.`);
const results = await Promise.allSettled(only ? [parts[only]()] : Object.values(parts).map((part) => part()));
const failures = results.filter(({ status }) => status === 'rejected');
for (const { reason } of failures) console.error(rootError(reason).message);
if (failures.length > 0) {
  console.error(`Build failed: ${failures.length} of ${results.length} parts.`);
  process.exit(1);
}
if (!only) await removeStaleFiles(DIST);
console.log(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s.`);

async function modules() {
  const maps = SOURCE_MAPS ? ['--sourceMap', '--inlineSources'] : [];
  await run(require.resolve('typescript/bin/tsc'), ['-p', join(ROOT, 'tsconfig.build.json'), ...maps]);
  await Promise.all([inlineConnectJs(), inlineParse5()]);
  // pre-upgrade.css is written by a module that imports connect-js.
  await Promise.all([stylesBeforeTheScript(), writeTypings(DIST)]);
}

/**
 * connect-js has no ES module that Node or a browser can resolve by name. Its `pure.esm.js` imports nothing, so it
 * takes the place of the module that re-exports it.
 */
async function inlineConnectJs() {
  const target = join(DIST, 'stripe/connect-js.js');
  if (!existsSync(target)) return;
  const { version, license } = require('@stripe/connect-js/package.json');
  const code = await readFile(require.resolve('@stripe/connect-js/dist/pure.esm.js'), 'utf8');
  if (/^\s*import\b/m.test(code))
    throw new Error('@stripe/connect-js/dist/pure.esm.js imports something now: bundle it.');
  await writeFile(
    target,
    `/*! @stripe/connect-js ${version}, ${license}, https://github.com/stripe/connect-js */\n${code}`,
  );
  await rm(`${target}.map`, { force: true });
}

/** The doctor reads HTML with parse5, which is no dependency: most users install the package for their pages. */
async function inlineParse5() {
  const target = join(DIST, 'cli/doctor/parse5.js');
  const licenses = ['parse5', 'entities'].map(async (name) => {
    const folder = join(ROOT, 'node_modules', name);
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${(await readFile(join(folder, 'LICENSE'), 'utf8')).trim()}`;
  });
  await bundle({
    // The tokenizer alone: the package's entry brings its parser along.
    stdin: { contents: "export * from './node_modules/parse5/dist/tokenizer/index.js';", resolveDir: ROOT },
    outfile: target,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    // The table of character references would be three times as large.
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: `/*!\n${(await Promise.all(licenses)).join('\n\n----\n\n')}\n*/` },
  });
  await rm(`${target}.map`, { force: true });
}

/** dist/pre-upgrade.css, with the room that the elements reserve. */
async function stylesBeforeTheScript() {
  const [{ reservedHeights }, { COMPONENTS }] = await Promise.all(
    ['component/reserved-height.js', 'stripe/known-components.js'].map(
      (path) => import(pathToFileURL(join(DIST, path)).href),
    ),
  );
  const rules = (narrow, indent) =>
    ['', ...COMPONENTS]
      .map((name) => {
        const selector = `stripe-connect-component${name && `[name='${name}']`}:not(:defined)`;
        return `${indent}${selector} { min-height: ${reservedHeights(name)[Number(narrow)]}; }`;
      })
      .join('\n');
  const template = await readFile(join(ROOT, 'src/pre-upgrade.css'), 'utf8');
  const heights = `@media (scripting: enabled) {\n${rules(false, '  ')}\n}
@media (scripting: enabled) and (width < 40em) {\n${rules(true, '  ')}\n}\n`;
  await writeFile(join(DIST, 'pre-upgrade.css'), `${template}\n${heights}`);
  // TypeScript may be told to check imports of style sheets, too.
  await writeFile(join(DIST, 'pre-upgrade.css.d.ts'), 'export {};\n');
}

async function scriptTag() {
  if (!existsSync(join(ROOT, 'src/index.ts'))) return;
  for (const mode of ['loader', 'elements'])
    await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), mode });
  const licences = ['lit', '@stripe/connect-js'].map(async (name) => {
    const folder = join(ROOT, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const text = await readFile(join(folder, 'LICENSE'), 'utf8').catch(() => `Licence: ${license}`);
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  await writeFile(join(DIST, 'cdn/THIRD-PARTY.txt'), (await Promise.all(licences)).join('\n----\n\n'));
}

/** A classic script, because the real Connect.js is one. */
async function sandbox() {
  const entry = join(ROOT, 'src/sandbox/browser/index.ts');
  if (!existsSync(entry)) return;
  await mkdir(join(DIST, 'sandbox'), { recursive: true });
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: 'dist/sandbox',
      emptyOutDir: false,
      sourcemap: SOURCE_MAPS,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'StripeConnectSandbox', fileName: () => 'connect.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  // It exports nothing, to TypeScript either.
  await writeFile(join(DIST, 'sandbox/connect.d.ts'), 'export {};\n');
}

/** Removes the files of earlier builds. After the build, because a server may be serving dist/ meanwhile. */
async function removeStaleFiles(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await removeStaleFiles(path);
    else if ((await stat(path)).mtimeMs < started - 1000) await rm(path, { force: true });
  }
  if ((await readdir(folder)).length === 0) await rm(folder, { recursive: true });
}

/** Vite wraps the error of a build that a plugin runs, once per level. */
function rootError(error) {
  return error.errors?.[0] ? rootError(error.errors[0]) : error;
}

function run(script, args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
    child.on('error', fail);
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`${script.split('/').at(-1)} failed`))));
  });
}
