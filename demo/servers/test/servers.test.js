/**
 * Each server that this machine can run: started by its one command, asked by the doctor, let fail, and looked at in a
 * browser.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/test/find-browser.js';
import { checkUrl } from '../../../dist/cli/doctor/doctor.js';
import { ACCOUNTS } from '../../accounts.js';
import { exportPage } from '../../pages.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const CLEAN = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(STRIPE_|PORT$)/.test(name)));
const has = (command) => !spawnSync(command, ['--version'], { stdio: 'ignore' }).error;

/** With their SDKs, from their registries. */
const WHOLE = { node: 'node', python: 'python3', go: 'go', java: 'mvn' };
// Their registries may be out of reach: then the server itself runs, over a double of the SDK's one call.
const DOUBLED = {
  ruby: { needs: 'ruby', start: async (cwd) => ['ruby', ['-I', here('doubles/ruby'), `${cwd}/server.rb`]] },
  php: {
    needs: 'php',
    start: async (cwd, port) => {
      await mkdir(`${cwd}/vendor`);
      await cp(here('doubles/php/autoload.php'), `${cwd}/vendor/autoload.php`);
      return ['php', ['-S', `localhost:${port}`, `${cwd}/server.php`]];
    },
  },
};

let browser;
after(() => browser?.close());

async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs until `path` is answered; `kill` stops it and what it started. */
async function start(command, args, { port, env, path = '/', ...options }) {
  const child = spawn(command, args, { ...options, env: { ...CLEAN, ...env, PORT: String(port) }, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  const failed = once(child, 'error').then(([error]) => {
    throw error;
  });
  const kill = () => {
    try {
      process.kill(-child.pid);
    } catch {
      /* It has ended by itself. */
    }
  };
  const origin = `http://localhost:${port}`;
  const answering = (async () => {
    const deadline = Date.now() + 180_000;
    while (
      !(await fetch(origin + path).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      assert.equal(child.exitCode, null, output);
      assert.ok(Date.now() < deadline, `No answer within three minutes.\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  try {
    await Promise.race([answering, failed]);
  } catch (error) {
    kill();
    throw error;
  }
  return { origin, output: () => output, kill };
}

async function tryServer(t, { origin, sandbox, output }) {
  const fault = (body) => fetch(`${sandbox}/_sandbox/faults`, { method: 'PUT', body: JSON.stringify(body) });

  await t.test('the doctor has nothing to say', async () => {
    const sections = await checkUrl(new URL(origin));
    assert.deepEqual(
      sections.map(({ kind }) => kind),
      ['page', 'endpoint'],
      output(),
    );
    assert.deepEqual(
      sections.flatMap(({ results }) => results.filter(({ ok }) => !ok)),
      [],
    );
  });

  const page = await fetch(origin);
  const cookie = page.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const post = (headers) =>
    fetch(`${origin}/account_session`, {
      method: 'POST',
      headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', ...headers },
    });

  const refusals = [
    ['a stranger is told to sign in', {}, { Cookie: '' }, 401],
    ['another site is refused', {}, { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, 403],
    ['a rate limit is passed on', { status: 429, retryAfter: 7 }, {}, 429],
    ['a Stripe out of order is a 502', { status: 503, shouldRetry: false }, {}, 502],
    ['a Stripe out of reach is a 502', { drop: true }, {}, 502],
    ['a page instead of JSON from Stripe is a 502', { status: 502, html: true, shouldRetry: false }, {}, 502],
    ['what is ours to mend is a 500', { status: 401 }, {}, 500],
  ];
  for (const [what, trouble, headers, status] of refusals) {
    await t.test(what, async () => {
      await fault(trouble);
      const response = await post(headers);
      await fault({});
      assert.equal(response.status, status);
      if (status === 429) assert.equal(response.headers.get('retry-after'), '7');
      // What a framework refuses by itself may say so in its own way.
      if (status === 403) return;
      assert.match(response.headers.get('cache-control'), /no-store/);
      const { error } = await response.json();
      assert.ok(error.message);
      assert.doesNotMatch(error.message, /acct_|sk_|sandbox|exception/i);
    });
  }

  await t.test('the page shows payments', async () => {
    if (!browser) {
      const { executablePath, args, env } = await findBrowser();
      browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
    }
    const tab = await browser.newPage();
    await tab.goto(origin);
    const rows = tab.locator('stripe-connect-component[name="payments"]').frameLocator('iframe').getByRole('row');
    await rows.nth(5).waitFor();
    await tab.close();
  });
}

for (const [name, needs] of Object.entries(WHOLE)) {
  test(`${name}, with Stripe's SDK`, { skip: !has(needs) && `no ${needs} on this machine` }, async (t) => {
    const began = Date.now();
    const port = await freePort();
    const server = await start(process.execPath, [here('../run.js'), name], { port });
    try {
      t.diagnostic(`${name}: answers after ${((Date.now() - began) / 1000).toFixed(1)} s`);
      const [sandbox] =
        /http:\/\/localhost:\d+(?=\s)/.exec(server.output().slice(server.output().indexOf('Sandbox: '))) ?? [];
      assert.ok(sandbox, server.output());
      await tryServer(t, { ...server, sandbox });
    } finally {
      server.kill();
    }
  });
}

for (const [name, { needs, start: command }] of Object.entries(DOUBLED)) {
  test(`${name}, over a double of the SDK`, { skip: !has(needs) && `no ${needs} on this machine` }, async (t) => {
    const [port, sandboxPort] = [await freePort(), await freePort()];
    const root = here('../../../.cache/servers');
    const cwd = `${root}/${name}`;
    await rm(cwd, { recursive: true, force: true });
    await cp(here(`../${name}`), cwd, { recursive: true });
    await exportPage(`${root}/public`, ACCOUNTS[0]);
    const sandbox = `http://localhost:${sandboxPort}`;
    const cli = [here('../../../dist/cli/index.js'), 'sandbox', '--port', String(sandboxPort)];
    const api = await start(process.execPath, cli, { port: sandboxPort, path: '/_sandbox' });
    const [bin, args] = await command(cwd, port);
    const env = {
      STRIPE_SECRET_KEY: 'sk_test_sandbox',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox',
      STRIPE_ACCOUNT: 'acct_1SandboxStandard',
      STRIPE_API_BASE: sandbox,
    };
    try {
      const server = await start(bin, args, { cwd, port, env });
      await tryServer(t, { ...server, sandbox }).finally(server.kill);
    } finally {
      api.kill();
    }
  });
}
