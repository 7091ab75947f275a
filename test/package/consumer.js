/** A project of another team, which has the packed package installed, and builds with one tool or another. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as esbuild from 'esbuild';
import { build as vite } from 'vite';
import webpack from 'webpack';

const run = promisify(execFile);
const npm = (args, cwd) => run('npm', [...args, '--no-audit', '--no-fund'], { cwd });
const MODULES = resolve('node_modules');
const require = createRequire(import.meta.url);

/**
 * Installs the tarball in an empty folder, as npm does it, without the network: its dependencies, and theirs, come from
 * this repository.
 */
export async function install(folder, tarball) {
  const dependencies = { 'stripe-connect-dashboard': `file:${tarball}` };
  const add = (name) => {
    if (dependencies[name]) return;
    dependencies[name] = `file:${join(MODULES, name)}`;
    Object.keys(require(join(MODULES, name, 'package.json')).dependencies ?? {}).forEach(add);
  };
  Object.keys(require(resolve('package.json')).dependencies).forEach(add);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  await npm(['install', '--offline', '--install-links', '--ignore-scripts'], folder);
}

/** Runs code in Node, in that folder. */
export const runInNode = (folder, code) => run(process.execPath, ['--input-type=module', '-e', code], { cwd: folder });

/** Writes the source of an application. */
export async function writeApplication(folder, script) {
  await mkdir(join(folder, 'app'), { recursive: true });
  await writeFile(join(folder, 'app/main.js'), script);
}

/** Each builds the application, with a page around it, and returns the path of that page. */
export const bundlers = {
  async vite(folder, html) {
    await writeFile(join(folder, 'app/index.html'), html('./main.js'));
    await vite({
      root: join(folder, 'app'),
      base: './',
      configFile: false,
      logLevel: 'error',
      build: { outDir: '../vite' },
    });
    return '/vite/index.html';
  },

  async webpack(folder, html) {
    const path = join(folder, 'webpack');
    const compiler = webpack({
      mode: 'production',
      context: folder,
      entry: './app/main.js',
      output: { path, filename: 'main.js', module: true },
      experiments: { outputModule: true, css: true },
      performance: false,
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    if (errors.length || warnings.length) throw new Error(JSON.stringify([...errors, ...warnings], undefined, 2));
    await writeFile(join(path, 'index.html'), html('./main.js', './main.css'));
    return '/webpack/index.html';
  },

  async esbuild(folder, html) {
    const outdir = join(folder, 'esbuild');
    const { warnings } = await esbuild.build({
      entryPoints: [join(folder, 'app/main.js')],
      outdir,
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      logLevel: 'silent',
    });
    if (warnings.length) throw new Error(JSON.stringify(warnings, undefined, 2));
    await writeFile(join(outdir, 'index.html'), html('./main.js', './main.css'));
    return '/esbuild/index.html';
  },

  /** No tool at all: the browser finds the packages by an import map. */
  async 'an import map'(folder, html, importMap) {
    const script = await readFile(join(folder, 'app/main.js'), 'utf8');
    // A browser has a style sheet by its tag, and JSON by `with`.
    const forBrowser = script
      .replace(/^import '.*\.css';$/gm, '')
      .replace(/^(import .*\.json');$/gm, "$1 with { type: 'json' };");
    await mkdir(join(folder, 'import-map'), { recursive: true });
    await writeFile(join(folder, 'import-map/main.js'), forBrowser);
    const map = `<script type="importmap">${JSON.stringify({ imports: importMap })}</script>`;
    const css = '/node_modules/stripe-connect-dashboard/dist/pre-upgrade.css';
    await writeFile(join(folder, 'import-map/index.html'), html('./main.js', css, map));
    return '/import-map/index.html';
  },
};

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Serves the folder, and `handler` at /account_session. */
export async function serve(folder, handler) {
  const server = createServer(async ({ url, method }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname === '/account_session') {
      const answer = await handler(new Request(`http://localhost${pathname}`, { method }));
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
      return;
    }
    const file = await readFile(join(folder, pathname)).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' }).end(file);
  });
  await new Promise((done) => server.listen(0, 'localhost', done));
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() };
}
