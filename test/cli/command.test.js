/** The command, as it is typed. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { test } from 'node:test';
import Stripe from 'stripe';
import { changed, good, run, serving, start } from './world.js';

test('ticks for what is right, and exit code 0', async () => {
  await serving(good, async (origin) => {
    const { code, out, err } = await run('doctor', `${origin}/account_session`);
    assert.equal(code, 0);
    assert.equal(err, '');
    const [head, ...lines] = out.trim().split('\n');
    assert.equal(head, `Endpoint ${origin}/account_session`);
    assert.ok(lines.length >= 14 && lines.every((line) => line.startsWith('  ✓ ')), out);
  });
});

test('what is wrong, how to fix it, and exit code 1', async () => {
  await serving(
    changed((body, headers) => {
      headers.delete('cache-control');
      return body;
    }),
    async (origin) => {
      const { code, out } = await run('doctor', origin);
      assert.equal(code, 1);
      assert.match(
        out,
        / {2}✗ forbids caching\n {6}Cache-Control is not set.*\n {6}Fix: Send Cache-Control: no-store\.\n/,
      );
    },
  );
});

test('prints no secret, whatever the endpoint answers', async () => {
  const secrets = ['sk_live_abcdefghijkl', 'rk_test_abcdefghijkl', 'accs_secret__abcdefghijkl'];
  const handlers = [
    changed((body) => ({ ...body, debug: secrets })),
    changed((body) => ({ ...body, client_secret: secrets[0], components: secrets })),
    () => new Response(null, { status: 302, headers: { Location: `/login?key=${secrets[0]}&s=${secrets[2]}` } }),
    () => Response.json({ [secrets[0]]: 1, [secrets[2]]: 2 }),
  ];
  for (const handler of handlers) {
    for (const json of [[], ['--json']]) {
      await serving(handler, async (origin) => {
        const { code, out, err } = await run(
          'doctor',
          `${origin}/?key=${secrets[1]}`,
          '--header',
          `X-Key: ${secrets[0]}`,
          ...json,
        );
        assert.equal(code, 1);
        for (const secret of secrets) assert.ok(!(out + err).includes(secret.slice(8)), out);
      });
    }
  }
});

test('--json is for programs', async () => {
  await serving(good, async (origin) => {
    const { ok, sections } = JSON.parse((await run('doctor', origin, '--json')).out);
    assert.equal(ok, true);
    assert.equal(sections[0].kind, 'endpoint');
    assert.ok(sections[0].results.every((result) => result.id && result.title && result.ok));
  });
});

const wrongUsage = [
  [['doctor'], /^Give one address/],
  [['doctor', 'http://'], /is not an http or https URL/],
  [['doctor', 'a', 'b'], /^Give one address/],
  [['doctor', 'localhost', '--page', '--endpoint'], /not both/],
  [['doctor', 'localhost', '--header', 'Cookie=secret'], /^--header takes a name, a colon and a value(?!.*=secret)/],
  [['doctor', 'localhost', '--header', 'X-Token: secret\u20ac'], /^--header X-Token: .*characters(?!.*secret)/],
  [['doctor', 'ftp://localhost'], /http/],
  [['doctor', 'https://ada:secret@localhost'], /^Pass the password as --header "Authorization: Basic …"(?!.*secret)/],
  [['doctor', 'localhost', 'curl', 'localhost'], /^Give one address/],
  [['doctor', 'localhost', '--timeout', 'soon'], /^--timeout soon/],
  [['doctor', 'localhost', '--allow-origin', 'https://api.example/path'], /^--allow-origin takes an origin/],
  [['doctor', 'localhost', '--allow-origin', 'https://ada:pw@api.example'], /^--allow-origin takes an origin(?!.*pw)/],
  [['\u001b[2Jdocter'], /^There is no command "\\u\{1b\}\[2Jdocter"/],
  [['doctor', 'localhost', '--jsno'], /--jsno/],
  [['docter'], /^There is no command "docter"/],
  [['toString'], /^There is no command "toString"/],
  [['sandbox', '--port', '99999'], /^--port 99999: it must be a whole number from 0 to 65535/],
  [['sandbox', '--account', 'me'], /starts with acct_/],
  [['sandbox', '--account', 'acct_1:toString'], /standard, express, custom/],
  [['sandbox', '--rate-limit', '0'], /^--rate-limit 0/],
];
for (const [args, message] of wrongUsage) {
  test(`a sentence and exit code 2 for: ${args.join(' ')}`, async () => {
    const { code, out, err } = await run(...args);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, message);
    assert.doesNotMatch(err, /^ {4}at /m);
  });
}

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  const { code, out } = await run('--version');
  assert.equal(code, 0);
  assert.equal(out, `${version}\n`);
});

for (const args of [[], ['--help'], ['doctor', '--help'], ['sandbox', '-h']]) {
  test(`help for: ${args.join(' ')}`, async () => {
    const { code, out } = await run(...args);
    assert.equal(code, 0);
    assert.match(out, /npx stripe-connect-dashboard/);
    if (args.length > 1) assert.match(out, /\n {2}--\w/);
  });
}

async function runSandbox(...args) {
  const { child, output } = start('sandbox', '--port', '0', ...args);
  while (!/localhost:\d+/.test(output.out)) {
    assert.equal(child.exitCode, null, output.err);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return { child, output, port: Number(/localhost:(\d+)/.exec(output.out)[1]) };
}

test('the sandbox on a port answers the real SDK, and drops connections when told', async () => {
  const { child, output, port } = await runSandbox('--account', 'acct_1Mine:express');
  try {
    assert.match(output.out, /STRIPE_ACCOUNT=acct_1Mine\n/);
    const stripe = new Stripe('sk_test_sandbox', { host: 'localhost', port, protocol: 'http', maxNetworkRetries: 0 });
    const create = () =>
      stripe.accountSessions.create({ account: 'acct_1Mine', components: { payouts: { enabled: true } } });
    const session = await create();
    assert.match(session.client_secret, /^accs_secret__/);
    assert.equal(session.components.payouts.features.standard_payouts, false, 'as for an express account');
    const fault = (body) =>
      fetch(`http://localhost:${port}/_sandbox/faults`, { method: 'PUT', body: JSON.stringify(body) });
    await fault({ drop: true });
    await assert.rejects(create(), { type: 'StripeConnectionError' });
    await fault({ status: 429, retryAfter: 3 });
    await assert.rejects(create(), { type: 'StripeRateLimitError' });
    await fault({ delay: 60_000 });
    await assert.rejects(stripe.accountSessions.create({ account: 'acct_1Mine', components: {} }, { timeout: 50 }), {
      type: 'StripeConnectionError',
    });
  } finally {
    child.kill();
  }
  assert.equal(output.err, '');
});

test('the sandbox on a port is controlled by no page of another site, and takes no endless body', async () => {
  const { child, port } = await runSandbox();
  const send = (path, { method = 'GET', body = '', ...headers } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  try {
    for (const path of ['/_sandbox', '/_sandbox/requests', '/_sandbox/faults']) {
      for (const Host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example', '127.0.0.1.evil.example'])
        assert.equal(await send(path, { Host }), 421, Host);
      for (const Host of ['localhost', `127.0.0.1:${port}`, `[::1]:${port}`, 'sandbox:12111', 'host.docker.internal'])
        assert.equal(await send(path, { Host }), 200, Host);
      const Host = `localhost:${port}`;
      for (const headers of [
        { Origin: 'https://evil.example' },
        { Origin: 'null' },
        { Origin: `https://localhost:${port}` },
        { Origin: `http://localhost:${port + 1}` },
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site' },
      ])
        assert.equal(await send(path, { Host, ...headers }), 403, JSON.stringify(headers));
      assert.equal(
        await send(path, { Host, Origin: `http://localhost:${port}`, 'Sec-Fetch-Site': 'same-origin' }),
        200,
      );
    }
    assert.equal(await send('/_sandbox/faults', { method: 'PUT', body: '{"status": 500}', Host: 'evil.example' }), 421);
    // Another way to write the path or the host, which `new URL()` takes.
    assert.equal(await send('//evil.example/_sandbox', { Host: 'localhost' }), 421);
    assert.equal(await send('http://evil.example/_sandbox', { Host: 'localhost' }), 421);
    assert.equal(await send('/', { Host: 'a b' }), 400);
    for (const path of ['/v1/account_sessions', '/_sandbox/faults'])
      assert.equal(await send(path, { method: 'POST', body: 'a'.repeat(1_000_001) }), 413);
    assert.equal(await send('/_sandbox'), 200, 'it is still there');
  } finally {
    child.kill();
  }
});

test('a taken port: one sentence, and what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address();
  const { code, err } = await run('sandbox', '--port', String(port));
  other.close();
  assert.equal(code, 2);
  assert.match(err, new RegExp(`^Port ${port} is taken.*--port ${port + 1}\n`));
});
