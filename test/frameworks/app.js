/** An app of demo/frameworks: installed with the package as it would be published, built, and served. */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve as listen } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import Stripe from 'stripe';
import { accountSessionHandler } from '../../dist/server/index.js';
import { createSandboxApi } from '../../dist/sandbox/api/index.js';
import { apps } from '../../demo/frameworks/apps.js';
import { unpack } from '../../scripts/release/pack.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGE = join(ROOT, '.cache/package');
const folderOf = (name) => join(ROOT, 'demo/frameworks', name);
const run = promisify(execFile);
const npm = (cwd, ...args) =>
  run('npm', args, { cwd, maxBuffer: 1e8, env: { ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1' } });

const on = { enabled: true };
const components = { account_onboarding: on, balances: on, documents: on, payments: on, payouts: on };
const settings = {
  STRIPE_SECRET_KEY: 'sk_test_sandbox',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox',
  STRIPE_ACCOUNT: 'acct_1SandboxStandard',
};

/** Puts what `npm publish` would publish where the apps' package.json looks for it. */
export async function preparePackage() {
  await rm(PACKAGE, { recursive: true, force: true });
  await mkdir(PACKAGE, { recursive: true });
  await unpack(PACKAGE);
}

/** Installs what the lock file names, once, and the package again each time. Then builds. */
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
  await rm(join(installed, 'dist'), { recursive: true, force: true });
  await cp(PACKAGE, installed, { recursive: true });
  if (scripts.build) await npm(cwd, 'run', 'build');
}

const onSandbox = () => ({
  stripe: new Stripe(settings.STRIPE_SECRET_KEY, {
    httpClient: Stripe.createFetchHttpClient(createSandboxApi().fetch),
  }),
  publishableKey: settings.STRIPE_PUBLISHABLE_KEY,
  account: settings.STRIPE_ACCOUNT,
});

/**
 * Serves the app with a sandbox behind it: its pages, with an endpoint next to them, or by its own server. Behind pages
 * there may be another Stripe.
 */
export function serve(name, backend = onSandbox()) {
  const { output } = apps[name];
  return output ? serveFiles(join(folderOf(name), output), backend) : startServer(name);
}

function serveFiles(folder, { stripe, publishableKey, account }) {
  const session = accountSessionHandler({ stripe, publishableKey, account: () => account, components });
  const site = new Hono();
  site.all('/account_session', (c) => session(c.req.raw));
  // What a server of the app's own does: it knows the account, and writes it into its HTML.
  const writeAccount = async (c, path, account = getCookie(c, 'account') ?? 'acct_1') =>
    c.html((await readFile(join(folder, path), 'utf8')).replaceAll('{account}', account));
  site.get('/views/:name', (c) => writeAccount(c, `views/${c.req.param('name')}`));
  site.post('/switch-account', (c) => {
    setCookie(c, 'account', 'acct_2');
    return c.req.header('HX-Request')
      ? writeAccount(c, 'views/switched.html', 'acct_2')
      : c.redirect('/views/index.html', 303);
  });
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
async function startServer(name) {
  const [api, port] = await Promise.all([listenTo(createSandboxApi().fetch), freePort()]);
  const url = `http://localhost:${port}`;
  const child = spawn('npm', ['start'], {
    cwd: folderOf(name),
    env: { ...process.env, ...settings, STRIPE_API_BASE: api.url, PORT: String(port) },
    // A group of its own: npm's child is to end too.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const close = async () => {
    if (child.exitCode === null) process.kill(-child.pid);
    await api.close();
  };
  const answers = () =>
    fetch(url)
      .then(({ ok }) => ok)
      .catch(() => false);
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) break;
    if (await answers()) return { url, close };
    await new Promise((done) => setTimeout(done, 100));
  }
  await close();
  throw new Error(`${name} does not answer at ${url}, or ended:\n${output}`);
}

async function freePort() {
  const { url, close } = await listenTo(() => new Response());
  await close();
  return new URL(url).port;
}
