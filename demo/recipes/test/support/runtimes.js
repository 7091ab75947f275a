/** Workers, Deno and Bun, from their npm packages: how each runs a file, with Stripe's API at the sandbox. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { start } from '../../../servers/test/support/start.js';
import { copyOf } from './frameworks.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PACKAGE = here('../../../..');
const HOME = copyOf('serverless');
const bin = (path) => `${HOME}/node_modules/${path}`;

/** Why they cannot run here; `undefined` if they can. */
export const missing = () =>
  process.platform === 'linux' && process.arch === 'x64' ? undefined : 'The lock file is for Linux on x64.';

/** Installs what the lock file names, without its scripts, and links this package next to it. */
export function prepare() {
  cpSync(here('../../serverless'), HOME, { recursive: true });
  const lock = readFileSync(`${HOME}/package-lock.json`, 'utf8');
  const stamp = `${HOME}/.installed`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: HOME,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  symlinkSync(PACKAGE, bin('stripe-connect-dashboard'), 'dir');
  writeFileSync(stamp, lock);
}

/** A folder with these files, next to the installed packages. */
export function folderWith(name, files) {
  const folder = `${HOME}/runs/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(`${folder}/${path}`, text);
  return folder;
}

// `fetch` of what runs leads to the sandbox, if it is for Stripe: the SDK is as it is published.
const REDIRECT = `const { fetch } = globalThis;
globalThis.fetch = (url, init) => fetch(String(url).replace('https://api.stripe.com', BASE), init);`;

async function startWorker(folder, file, { env, assets }) {
  await build({
    entryPoints: [`${folder}/${file}`],
    outfile: `${folder}/bundle.js`,
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
  });
  const bindings = Object.entries(env).map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`);
  const address = (url) => `(address = "${new URL(url).host.replace('localhost', '127.0.0.1')}", http = ())`;
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "assets", external = ${address(assets)}),
    (name = "stripe", external = ${address(env.STRIPE_API_BASE)}),
  ],
  sockets = [(name = "http", address = "*", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "bundle.js")],
  compatibilityDate = "2026-10-01",
  bindings = [${[...bindings, '(name = "ASSETS", service = "assets")'].join(', ')}],
  globalOutbound = "stripe",
);
`;
  writeFileSync(`${folder}/config.capnp`, config);
  return [
    bin('@cloudflare/workerd-linux-64/bin/workerd'),
    'serve',
    'config.capnp',
    '--socket-addr',
    'http=127.0.0.1:$PORT',
  ];
}

/** By name: writes what is needed next to a file, and returns the command that runs it. */
const RUNTIMES = {
  workers: startWorker,
  deno: (folder, file) => {
    writeFileSync(`${folder}/redirect.js`, REDIRECT.replace('BASE', "Deno.env.get('STRIPE_API_BASE')"));
    const args = ['run', '--node-modules-dir=manual', '--allow-all', '--preload', './redirect.js', file];
    return ['env', 'DENO_SERVE_ADDRESS=tcp:127.0.0.1:$PORT', bin('@deno/linux-x64-glibc/deno'), ...args];
  },
  bun: (folder, file) => {
    writeFileSync(`${folder}/redirect.js`, REDIRECT.replace('BASE', 'process.env.STRIPE_API_BASE'));
    return [bin('@oven/bun-linux-x64/bin/bun'), '--preload', './redirect.js', file];
  },
};

/** Runs a file of a folder. `assets` is where a Worker's static files are. */
export async function startRuntime(name, folder, file, { env, assets }) {
  const command = await RUNTIMES[name](folder, file, { env, assets });
  return start(command, { cwd: folder, env, isReady: () => true });
}
