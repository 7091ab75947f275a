/** The two files of the guide, run as it says. The sandbox stands for Stripe, and what is built for the CDN. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { newPage } from '../support/new-page.js';

const path = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const KEYS = {
  STRIPE_SECRET_KEY: 'sk_test_sandbox',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox',
  STRIPE_ACCOUNT: 'acct_1SandboxStandard',
};

// As the guide says: the two files in a folder of their own, with the package installed.
const FOLDER = path('.cache/guide');

let server, browser, origin;

function run(...args) {
  const env = { ...process.env, ...KEYS, PORT: '0' };
  const child = spawn(process.execPath, args, { cwd: FOLDER, env });
  const said = { output: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said.output += text;
    });
  return { child, said };
}

before(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  await cp(path('demo/guide'), FOLDER, { recursive: true });
  await mkdir(`${FOLDER}/node_modules`);
  await symlink(path('.'), `${FOLDER}/node_modules/stripe-connect-dashboard`, 'dir');
  const { child, said } = run('--import', path('test/docs/guide/register.js'), 'server.js');
  server = child;
  while (!(origin = /http:\/\/localhost:\d+/.exec(said.output)?.[0])) {
    assert.equal(child.exitCode, null, said.output);
    await new Promise((done) => setTimeout(done, 50));
  }
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
});
after(async () => {
  await browser?.close();
  server?.kill();
});

test('the page shows what the session enables', async () => {
  const page = await newPage(browser);
  const said = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  const script = (file) => (route) =>
    route.fulfill({
      path: path(file),
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
  await page.route('https://connect-js.stripe.com/**', script('dist/sandbox/connect.js'));
  await page.goto(origin);
  await page.locator('stripe-connect-component[name="payments"]:state(ready)').waitFor();
  const names = await page.locator('stripe-connect-component').evaluateAll((all) => all.map(({ name }) => name));
  assert.deepEqual(names.sort(), ['balances', 'payments']);
  assert.deepEqual(said, []);
});

test('the doctor finds nothing wrong with its page and its endpoint', async () => {
  const { child, said } = run(path('dist/cli/index.js'), 'doctor', origin);
  const [code] = await once(child, 'close');
  assert.equal(code, 0, said.output);
});

test('the guide installs what its server imports', async () => {
  const guide = await readFile(path('docs/guide.md'), 'utf8');
  const installed = /^npm i (.*)$/m
    .exec(guide)[1]
    .split(' ')
    .map((word) => /([^/]*)-\d+\.\d+\.\d+\.tgz$/.exec(word)?.[1] ?? word);
  const code = await readFile(path('demo/guide/server.js'), 'utf8');
  const imported = Array.from(code.matchAll(/from '(?!node:)((?:@[^/']+\/)?[^/']+)/g), ([, name]) => name);
  assert.deepEqual([...new Set(imported)].sort(), installed.sort());
});
