/** An app of demo/frameworks: installed with the package as it would be published, built, and served. */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve as listen } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import Stripe from 'stripe';
import { accountSessionHandler } from '../../dist/server/index.js';
import { createSandboxApi } from '../../dist/sandbox/api/index.js';
import { apps } from '../../demo/frameworks/apps.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGE = join(ROOT, '.cache/package');
export const folderOf = (name) => join(ROOT, 'demo/frameworks', name);
const run = promisify(execFile);
const npm = (cwd, ...args) =>
  run('npm', args, { cwd, maxBuffer: 1e8, env: { ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1' } });

const on = { enabled: true };
const components = { account_onboarding: on, balances: on, documents: on, payments: on, payouts: on };
const settings = { STRIPE_SECRET_KEY: 'sk_test_sandbox', STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox' };
const ACCOUNT = 'acct_1SandboxStandard';

/** Writes into .cache/package what `npm publish` would publish of what is built. */
export async function pack() {
  await rm(PACKAGE, { recursive: true, force: true });
  await mkdir(PACKAGE, { recursive: true });
  const { stdout } = await npm(ROOT, 'pack', '--ignore-scripts', '--json', '--pack-destination', '.cache');
  await run('tar', [
    '-xzf',
    join(ROOT, '.cache', JSON.parse(stdout)[0].filename),
    '-C',
    PACKAGE,
    '--strip-components=1',
  ]);
}

/** Installs what the lock file names, once, and the package anew each time. Then builds. */
export async function build(name) {
  const cwd = folderOf(name);
  const { scripts = {} } = JSON.parse(await readFile(join(cwd, 'package.json'), 'utf8'));
  const lock = createHash('sha256')
    .update(await readFile(join(cwd, 'package-lock.json')))
    .digest('hex');
  const stamp = join(cwd, 'node_modules/.lock-hash');
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== lock) {
    await npm(cwd, 'ci', '--no-audit', '--no-fund');
    await writeFile(stamp, lock);
  }
  const installed = join(cwd, 'node_modules/stripe-connect-dashboard');
  const nested = join(installed, 'node_modules');
  if (existsSync(nested)) await cp(nested, join(PACKAGE, 'node_modules'), { recursive: true });
  await rm(installed, { recursive: true, force: true });
  await cp(PACKAGE, installed, { recursive: true });
  await rm(join(PACKAGE, 'node_modules'), { recursive: true, force: true });
  if (scripts.build) await npm(cwd, 'run', 'build');
}

/** Serves the app with a sandbox behind it. */
export async function serve(name) {
  const api = await listenTo(createSandboxApi().fetch);
  const env = { ...settings, STRIPE_ACCOUNT: ACCOUNT, STRIPE_API_BASE: api.url };
  const { output } = apps[name];
  const server = output ? await serveFiles(join(folderOf(name), output), name) : await startServer(name, env);
  return {
    url: server.url,
    async close() {
      await server.close();
      await api.close();
    },
  };
}

/** Static pages, and the endpoint beside them. */
async function serveFiles(folder, name) {
  const stripe = new Stripe(settings.STRIPE_SECRET_KEY, {
    httpClient: Stripe.createFetchHttpClient(createSandboxApi().fetch),
  });
  const session = accountSessionHandler({
    stripe,
    account: () => ACCOUNT,
    components,
    publishableKey: settings.STRIPE_PUBLISHABLE_KEY,
  });
  const site = new Hono();
  site.all('/account_session', (c) => session(c.req.raw));
  await apps[name].routes?.(site);
  site.use('*', serveStatic({ root: folder }));
  return listenTo(site.fetch);
}

function listenTo(fetch) {
  return new Promise((done) => {
    const server = listen({ fetch, port: 0 }, ({ port }) =>
      done({
        url: `http://localhost:${port}`,
        close: () => {
          server.closeAllConnections?.();
          return new Promise((closed) => server.close(closed));
        },
      }),
    );
  });
}

/** A server of the framework's own. */
async function startServer(name, env) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn('npm', ['start'], {
    cwd: folderOf(name),
    env: { ...process.env, ...env, PORT: String(port), HOST: 'localhost' },
    // A group of its own: npm's child is to end too.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const close = async () => {
    if (child.exitCode === null) process.kill(-child.pid);
  };
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`npm start of ${name} ended:\n${output}`);
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, close };
    await new Promise((done) => setTimeout(done, 100));
  }
  await close();
  throw new Error(`${name} does not answer at ${url} within a minute:\n${output}`);
}

async function freePort() {
  const { url, close } = await listenTo(() => new Response());
  await close();
  return new URL(url).port;
}
