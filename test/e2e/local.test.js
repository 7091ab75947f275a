/**
 * What has no sign-in is for this machine only, because with keys of Stripe it serves real accounts: the demo, the
 * guide, the Node example.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createConnection, createServer } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../../demo/settings.js';
import { createSite } from '../../demo/site.js';

const path = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const KEYS = {
  STRIPE_SECRET_KEY: 'sk_test_x',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_x',
  STRIPE_ACCOUNT: 'acct_1One,acct_1Two',
};
const FOREIGN = [
  'evil.example',
  'evil.example:4242',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '192.168.1.1',
  '0.0.0.0',
];
const FORGED = [
  'saltmarsh=acct_1One',
  'saltmarsh=acct_1One.AAAA',
  'saltmarsh=none',
  'saltmarsh=',
  'session=1',
  'account=acct_1One',
];

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Sends a request to a port with any Host. */
function send(port, url, { method = 'GET', ...headers } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: url, method, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    });
    sent.on('error', reject);
    sent.end();
  });
}

const canConnect = (port, host) =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host });
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.unref();
  });

const SERVERS = {
  'the demo': { file: 'demo/server.js', cwd: '.' },
  'the guide': { file: 'demo/guide/server.js', cwd: 'demo/guide' },
  'the Node example': { file: 'demo/servers/node/server.js', cwd: 'demo/servers/node' },
};
for (const [name, { file, cwd }] of Object.entries(SERVERS)) {
  test(`${name} is served to this machine only, with keys of Stripe`, async () => {
    const port = await freePort();
    const env = { ...process.env, ...KEYS, PORT: String(port) };
    delete env.HOST;
    const child = spawn(process.execPath, [path(file)], { cwd: path(cwd), env, stdio: 'ignore' });
    try {
      while (!(await canConnect(port, '127.0.0.1'))) assert.equal(child.exitCode, null);
      // An address of this machine, too: what listens on all answers there.
      assert.equal(await canConnect(port, '127.0.0.2'), false);
      for (const Host of FOREIGN) {
        assert.equal((await send(port, '/', { Host })).status, 421, Host);
        assert.equal((await send(port, '/account_session', { method: 'POST', Host })).status, 421, Host);
      }
      for (const Host of ['localhost', `localhost:${port}`, `127.0.0.1:${port}`])
        assert.ok((await send(port, '/', { Host })).status < 421, Host);
      const Host = `localhost:${port}`;
      for (const Cookie of ['', ...FORGED])
        assert.equal((await send(port, '/account_session', { method: 'POST', Host, Cookie })).status, 401, Cookie);
    } finally {
      child.kill();
    }
  });
}

test('HOST is refused with keys of Stripe: one sentence', () => {
  assert.throws(() => readSettings({ ...KEYS, HOST: '0.0.0.0' }), /unset HOST, or run it on the sandbox\.$/);
  assert.equal(readSettings({ HOST: '0.0.0.0' }).host, '0.0.0.0');
});

test('with keys of Stripe the demo signs in by its button alone, and no query widens the session', async () => {
  const created = [];
  const stripe = {
    accountSessions: {
      create: (params) => {
        created.push(params);
        return Promise.resolve({ client_secret: 'accs_secret__x', livemode: false, components: {} });
      },
    },
    accounts: {
      retrieve: (id) =>
        Promise.resolve({ id, details_submitted: true, charges_enabled: true, requirements: { currently_due: [] } }),
    },
    ephemeralKeys: { create: () => Promise.reject(new Error('No key is needed here.')) },
  };
  const site = createSite({ ...readSettings(KEYS), stripe });
  const page = await site.request('http://localhost/');
  assert.equal(page.headers.get('set-cookie'), null);
  assert.match(await page.text(), /<h1>Sign in<\/h1>/);
  const Origin = 'http://localhost';
  const signedIn = await site.request('http://localhost/sign-in', {
    method: 'POST',
    headers: { Origin },
    body: new URLSearchParams({ account: 'acct_1Two' }),
  });
  const [Cookie] = signedIn.headers.get('set-cookie').split(';');
  for (const query of ['', '?all', '?all=1', '?components=issuing_card', '?account=acct_1One']) {
    const response = await site.request(`http://localhost/account_session${query}`, {
      method: 'POST',
      headers: { Origin, Cookie },
    });
    assert.equal(response.status, 200);
  }
  assert.equal(new Set(created.map((params) => JSON.stringify(params))).size, 1);
  assert.equal(created[0].account, 'acct_1Two');
  assert.ok(!('issuing_card' in created[0].components));
});
