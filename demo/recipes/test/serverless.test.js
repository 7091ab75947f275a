/** The static site with a function, and the samples of docs/server.md, in the runtimes of Cloudflare, Deno and Bun. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { createCookie } from '../serverless/sign-in.js';
import { openBrowser, reads, shows, visit } from './support/browser.js';
import { copyOf } from './support/frameworks.js';
import { folderWith, missing, prepare, startRuntime } from './support/runtimes.js';
import { listen, SETTINGS, startSandbox } from './support/sandbox.js';

const skip = missing();
const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const SECRET = 'a secret of the test';
const RUNTIMES = {
  workers: { title: 'Cloudflare Workers', file: 'worker.js' },
  deno: { title: 'Deno', file: 'deno.js' },
  bun: { title: 'Bun', file: 'bun.js' },
};

let browser, sandbox, assets, env;
before(async () => {
  if (skip) return;
  prepare();
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  browser = await openBrowser();
  sandbox = await startSandbox();
  assets = await listen(() => new Response(read('demo/recipes/serverless/public/index.html'), { headers: html }));
  env = { ...SETTINGS, STRIPE_API_BASE: sandbox.origin, SESSION_SECRET: SECRET };
});
after(async () => {
  await browser?.close();
  sandbox?.close();
  assets?.close();
});

/** The code below a heading of docs/server.md. */
function sampleOf(title) {
  const [, code] = new RegExp(`^## ${title}\n\n\`\`\`js\n([^]*?)^\`\`\``, 'm').exec(read('docs/server.md'));
  return code;
}

const post = (origin, headers) => fetch(`${origin}/account_session`, { method: 'POST', headers });

for (const [name, { title, file }] of Object.entries(RUNTIMES)) {
  test(`${title}: a static page and its function`, { skip }, async (t) => {
    const { origin, output, kill } = await startRuntime(name, copyOf('serverless'), file, {
      env,
      assets: assets.origin,
    });
    t.after(kill);

    await t.test('a user who is not signed in reads that', async () => {
      const { page, close } = await visit(browser, origin);
      await reads(page, 'Your session has ended. Please sign in again.');
      await close();
    });

    await t.test('a user who is signed in sees payments', async () => {
      const before = sandbox.created().length;
      const account = SETTINGS.STRIPE_ACCOUNT;
      const [cookie, value] = (await createCookie(account, SECRET)).split('=');
      const setUp = (context) => context.addCookies([{ name: cookie, value, url: origin }]);
      const { page, said, close } = await visit(browser, origin, { setUp });
      await shows(page, 'payments');
      assert.deepEqual(sandbox.created().slice(before), [{ account, components: ['balances', 'payments'] }], output());
      assert.deepEqual(said, []);
      await close();
    });

    await t.test('a cookie with another account, or of another site, gets no session', async () => {
      const cookie = await createCookie(SETTINGS.STRIPE_ACCOUNT, SECRET);
      assert.equal((await post(origin, { cookie })).status, 200);
      assert.equal((await post(origin, { cookie: cookie.replace('Standard', 'Express') })).status, 401);
      assert.equal((await post(origin, { cookie, 'sec-fetch-site': 'cross-site' })).status, 403);
    });
  });

  test(`${title}: the sample of docs/server.md creates a session`, { skip }, async (t) => {
    const folder = folderWith(name, {
      'server.js': sampleOf(title),
      'sign-in.js': `export const accountOf = (request) => request.headers.get('x-user') ?? undefined;`,
    });
    const { origin, output, kill } = await startRuntime(name, folder, 'server.js', { env, assets: assets.origin });
    t.after(kill);
    const response = await post(origin, { 'x-user': SETTINGS.STRIPE_ACCOUNT });
    assert.equal(response.status, 200, output());
    const { components, publishable_key: key } = await response.json();
    assert.deepEqual(components.sort(), ['payments', 'payouts']);
    assert.equal(key, SETTINGS.STRIPE_PUBLISHABLE_KEY);
    assert.equal((await post(origin)).status, 401);
  });
}
