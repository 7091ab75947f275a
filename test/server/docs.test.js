/**
 * Every server of docs/server.md, run as it is printed there. Only the imports of the reader's own site are replaced.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import ts from 'typescript';
import { serving } from '../cli/world.js';
import { checkUrl } from '../../dist/cli/doctor/doctor.js';

const ROOT = new URL('../../', import.meta.url);
const RUN = new URL('.cache/docs/', ROOT);
const HERE = new URL('.', import.meta.url).href;
const KEYS = { STRIPE_SECRET_KEY: 'sk_test_sandbox', STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox' };
const page = await readFile(new URL('docs/server.md', ROOT), 'utf8');

// What a framework's bundler would resolve.
const PLACES = [
  [/'(npm:)?stripe'/, `'${HERE}sandbox-stripe.js'`],
  [/'npm:stripe-connect-dashboard\/server'/, "'stripe-connect-dashboard/server'"],
  [/'(@\/lib|\$lib|\.|\.\.)\/sign-in(\.js)?'/, `'${HERE}sign-in.js'`],
  [/import (.*) from '(\$env\/static\/private|astro:env\/server)'/, `const $1 = ${JSON.stringify(KEYS)}`],
  [/import (.*) from 'cloudflare:workers'/, `const $1 = { env: ${JSON.stringify(KEYS)} }`],
];

async function load(heading) {
  const [, section] = page.split(`\n## ${heading}\n`);
  assert.ok(section, `docs/server.md has no "${heading}"`);
  const [, language, code] = /```(ts|js)\n([\s\S]*?)```/.exec(section);
  const placed = PLACES.reduce((text, [from, to]) => text.replace(from, to), code);
  const js =
    language === 'ts'
      ? ts.transpileModule(placed, { compilerOptions: { target: 'es2022', module: 'esnext' } }).outputText
      : placed;
  const file = new URL(`${heading.toLowerCase().replace(/\W+/g, '-')}.mjs`, RUN);
  await mkdir(RUN, { recursive: true });
  await writeFile(file, js);
  return import(file.href);
}

Object.assign(process.env, KEYS);

/** Each is served as its platform would. */
const onWeb = (handler) => (work) => serving(handler, work);
const onNode = (server) => async (work) => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await work(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};
const withLocals = (handler) => (request) =>
  request.method === 'POST'
    ? handler({ request, locals: { cookie: request.headers.get('cookie') } })
    : new Response('', { status: 405 });

const servers = {
  'Next.js': async () => {
    const { POST } = await load('Next.js');
    return onWeb((request) =>
      request.method === 'POST' ? POST(request, { params: Promise.resolve({}) }) : new Response('', { status: 405 }),
    );
  },
  Express: async () => {
    const { app } = await load('Express');
    const { createServer } = await import('node:http');
    return onNode(createServer(app));
  },
  Hono: async () => {
    const { app } = await load('Hono');
    return onWeb(app.fetch);
  },
  Fastify: async () => {
    const { app } = await load('Fastify');
    await app.ready();
    return onNode(app.server);
  },
  'Node.js without a framework': async () => onNode((await load('Node.js without a framework')).app),
  SvelteKit: async () => onWeb(withLocals((await load('SvelteKit')).POST)),
  Astro: async () => onWeb(withLocals((await load('Astro')).POST)),
  'Cloudflare Workers': async () => {
    const { default: worker } = await load('Cloudflare Workers');
    return onWeb((request) => worker.fetch(request, {}, {}));
  },
  Deno: async () => {
    let handler;
    globalThis.Deno = {
      serve: (given) => {
        handler = given;
      },
      env: { get: (name) => KEYS[name] },
    };
    after(() => {
      delete globalThis.Deno;
    });
    await load('Deno');
    return onWeb((request) => handler(request, {}));
  },
  Bun: async () => {
    let routes;
    globalThis.Bun = {
      serve: (given) => {
        routes = given.routes;
      },
    };
    after(() => {
      delete globalThis.Bun;
    });
    await load('Bun');
    return onWeb((request) => routes['/account_session'](request, {}));
  },
};

for (const [name, prepare] of Object.entries(servers)) {
  test(`${name}: as printed in the docs, it answers who is signed in, refuses the others, and the doctor has nothing to say`, async () => {
    const on = await prepare();
    await on(async (origin) => {
      const url = `${origin}/account_session`;
      const ada = await fetch(url, { method: 'POST', headers: { Cookie: 'sid=ada' } });
      assert.equal(ada.status, 200);
      const { client_secret, ...rest } = await ada.json();
      assert.match(client_secret, /^accs_secret__/);
      assert.deepEqual(rest, {
        publishable_key: 'pk_test_sandbox',
        components: ['payments', 'payouts'],
        account: 'acct_1SandboxStandard',
      });
      assert.equal((await fetch(url, { method: 'POST', headers: { Cookie: 'sid=eve' } })).status, 401);
      const [{ results }] = await checkUrl(new URL(url), { headers: new Headers({ Cookie: 'sid=ada' }) });
      assert.deepEqual(
        results.filter(({ ok }) => !ok),
        [],
      );
    });
  });
}

test('the docs have no server that is not run here', () => {
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  const first = headings.slice(0, headings.indexOf('Options'));
  assert.deepEqual(first.sort(), Object.keys(servers).sort());
});

test('the sandbox is used as the docs say', async () => {
  const reference = await readFile(new URL('docs/sandbox.md', ROOT), 'utf8');
  const [code] = [...reference.matchAll(/```js\n([\s\S]*?)```/g)]
    .map(([, block]) => block)
    .filter((block) => block.includes('createSandboxApi()'));
  await mkdir(RUN, { recursive: true });
  const file = new URL('sandbox.mjs', RUN);
  await writeFile(file, `${code}\nexport { sandbox, stripe };`);
  const { stripe, sandbox } = await import(file.href);
  const create = () =>
    stripe.accountSessions.create(
      { account: 'acct_1SandboxStandard', components: { payments: { enabled: true } } },
      { maxNetworkRetries: 0 },
    );
  await assert.rejects(create(), { statusCode: 429 });
  assert.ok(await create());
  assert.equal(sandbox.log.length, 2);
});
