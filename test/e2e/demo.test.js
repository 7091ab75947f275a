/** The demo, started as a person would start it, and looked at in a browser. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { visit } from './demo-site.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KEYS = ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_ACCOUNT', 'PORT'];

function start(env) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !KEYS.includes(name)));
  const child = spawn(process.execPath, ['demo/server.js'], { cwd: ROOT, env: { ...inherited, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  return { child, output: () => output };
}

async function startAndFail(env) {
  const { child, output } = start(env);
  const [code] = await once(child, 'close');
  return { code, output: output().trim() };
}

let demo, browser, origin;

before(async () => {
  demo = start({ PORT: '0' });
  const { executablePath, args, env } = await findBrowser();
  [browser] = await Promise.all([
    chromium.launch({ executablePath, args, env: { ...process.env, ...env } }),
    (async () => {
      while (!(origin = /http:\/\/localhost:\d+/.exec(demo.output())?.[0])) {
        assert.equal(demo.child.exitCode, null, demo.output());
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })(),
  ]);
});

after(async () => {
  await browser?.close();
  demo.child.kill();
});

const open = (path, options) => visit({ browser, origin }, origin + path, options);

const component = (page, name) => page.locator(`stripe-connect-component[name="${name}"]`);
const frame = (page, name) => component(page, name).frameLocator('iframe');
const state = (page) =>
  page
    .locator('stripe-connect-dashboard')
    .first()
    .evaluate((element) => element.status);

test('shows a balance and a table of payments, and opens the payment that is clicked', async () => {
  const { page, said, close } = await open('/');
  await frame(page, 'balances')
    .getByText(/^\$[\d,]+\.\d\d$/)
    .first()
    .waitFor();
  const rows = frame(page, 'payments').getByRole('table').getByRole('row');
  await rows.nth(5).waitFor();
  assert.ok((await rows.count()) > 5);
  const amount = await rows
    .nth(1)
    .getByText(/^[$£€][\d,]+\.\d\d$/)
    .first()
    .innerText();
  await rows.nth(1).click();
  // Stripe opens the details over the page, in a frame of its own.
  const details = page.frames().map((one) => one.getByRole('dialog').filter({ hasText: amount }));
  await Promise.any(details.map((dialog) => dialog.waitFor()));
  assert.equal(await state(page), 'ready');
  assert.match(await page.locator('.notice').innerText(), /Sandbox.*not Stripe's/);
  assert.deepEqual(said, []);
  await close();
});

const pages = [
  ['/overview', ['notification-banner', 'payments', 'payouts-list', 'balances', 'documents']],
  ['/onboarding', ['account-onboarding']],
  ['/orders', ['notification-banner']],
  ['/payouts', ['instant-payouts-promotion', 'payouts']],
  ['/cards', ['issuing-card', 'issuing-cards-list']],
  ['/account', ['notification-banner', 'account-management']],
];
for (const [path, names] of pages) {
  test(`${path} shows ${names.join(', ')}`, async () => {
    const { page, said, close } = await open(path);
    for (const name of names) {
      await page.waitForFunction(
        (one) => document.querySelector(`stripe-connect-component[name="${one}"]`)?.status === 'ready',
        name,
      );
    }
    assert.deepEqual(said, []);
    await close();
  });
}

test('/documents shows tax and documents, one at a time', async () => {
  const { page, said, close } = await open('/documents');
  for (const [tab, name] of [
    ['Tax settings', 'tax-settings'],
    ['Tax registrations', 'tax-registrations'],
    ['Documents', 'documents'],
  ]) {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForFunction(
      (one) => document.querySelector(`stripe-connect-component[name="${one}"]`)?.status === 'ready',
      name,
    );
    assert.ok(await component(page, name).isVisible());
  }
  assert.deepEqual(said, []);
  await close();
});

test('/components shows every component that Stripe has an element for, as the window comes near', async () => {
  const { page, said, close } = await open('/components');
  const all = page.locator('stripe-connect-component');
  assert.equal(await all.count(), 25);
  for (const one of await all.all()) {
    // What opens over the page waits behind a summary.
    await one.evaluate((element) => element.closest('details')?.querySelector('summary').click());
    await one.scrollIntoViewIfNeeded();
    await page.waitForFunction((element) => element.status === 'ready', await one.elementHandle());
  }
  assert.deepEqual(said, []);
  await close();
});

test('/components says of each component what its lines are, and which event it told last', async () => {
  const { page, said, close } = await open('/components');
  const card = (name) => page.locator('.component', { has: page.locator(`stripe-connect-component[name="${name}"]`) });
  assert.equal(await page.locator('.component footer').count(), 25);
  const lines = await card('payment-disputes').locator('pre').innerText();
  assert.equal(
    lines,
    '<stripe-connect-component name="payment-disputes" payment="pi_sandbox_2"></stripe-connect-component>',
  );
  assert.match(await card('payments').locator('footer').innerText(), /Settings: default-filters\./);
  await frame(page, 'account-onboarding').getByRole('button', { name: 'Exit', exact: true }).click();
  await card('account-onboarding').locator('output', { hasText: 'connect-exit' }).waitFor();
  await card('account-onboarding').getByRole('link', { name: 'In the playground' }).click();
  await page.waitForURL('**/playground?components=account-onboarding');
  assert.deepEqual(said, []);
  await close();
});

/** The library's and the sandbox's scripts, and the menu's of each page of the platform. */
const SCRIPTS = [
  '/assets/sign-out.js',
  '/assets/theme.js',
  '/cdn/stripe-connect-dashboard.js',
  '/sandbox/connect.js',
  '/search.js',
];
const scriptsOf = async (page) => {
  const scripts = await page.locator('script').evaluateAll((all) => all.map(({ src }) => new URL(src).pathname));
  return scripts.filter((path) => path !== '/v1.0/connect.js').sort();
};

test('/orders opens the payment of a row of the platform’s own table, without a script of its own', async () => {
  const { page, said, close } = await open('/orders');
  await page.waitForFunction(() => document.querySelector('stripe-connect-dashboard').status === 'ready');
  const row = page.getByRole('row', { name: /^1040/ });
  const [amount, guest] = [row.locator('[data-label=Amount]'), row.locator('[data-label=Guest]')];
  const button = page.getByRole('button', { name: 'Details of order 1040' });
  const payment = await button.getAttribute('value');
  await button.click();
  const dialog = page.frameLocator('body > iframe[data-testid]').getByRole('dialog');
  await dialog.getByText(await guest.innerText()).waitFor();
  await dialog
    .getByText(await amount.innerText(), { exact: true })
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.waitForFunction((id) => document.activeElement?.value === id, payment);
  assert.equal(await dialog.count(), 0);
  assert.deepEqual(await scriptsOf(page), SCRIPTS);
  assert.deepEqual(said, []);
  await close();
});

test('/cards shows a card’s number with a key of the platform’s server, without a script of its own', async () => {
  const { page, said, close } = await open('/cards');
  const card = frame(page, 'issuing-card');
  const key = page.waitForResponse('**/ephemeral_key');
  await card.getByRole('button', { name: 'Show card number' }).click();
  const { issuingCard, ephemeralKeySecret } = await (await key).json();
  assert.match(issuingCard, /^ic_/);
  assert.match(ephemeralKeySecret, /^ek_test_/);
  await card.getByText(/4000 00/).waitFor();
  assert.deepEqual(await scriptsOf(page), SCRIPTS);
  assert.deepEqual(said, []);
  await close();
});

test('/orders hides the card around the notifications when there are none', async () => {
  const { page, said, close } = await open('/orders');
  const card = page.locator('.banner');
  await frame(page, 'notification-banner').getByRole('button').first().waitFor();
  assert.ok(await card.isVisible());
  await page.evaluate(() =>
    window.StripeConnect.sandbox.emit('notification-banner', 'onNotificationsChange', { total: 0, actionRequired: 0 }),
  );
  await card.waitFor({ state: 'hidden' });
  assert.deepEqual(said, []);
  await close();
});

test('/onboarding takes a user who leaves it to the account page', async () => {
  const { page, said, close } = await open('/onboarding');
  await frame(page, 'account-onboarding').getByRole('button', { name: 'Exit', exact: true }).click();
  await page.waitForURL('**/account');
  await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor();
  assert.deepEqual(said, []);
  await close();
});

test('pages may load nothing from elsewhere, and no inline script', async () => {
  const { headers } = await fetch(origin);
  const policy = headers.get('content-security-policy');
  assert.match(policy, /(^|; )script-src 'self'(;|$)/);
  assert.match(policy, /default-src 'none'/);
});

test('the endpoint refuses what another site sends', async () => {
  const response = await fetch(`${origin}/account_session`, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
  });
  assert.equal(response.status, 403);
});

test('a taken port: one sentence, and what to do', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const { port } = other.address();
  const { code, output } = await startAndFail({ PORT: String(port) });
  other.close();
  assert.equal(code, 1);
  assert.equal(
    output,
    `Port ${port} is taken, perhaps by another demo. Stop that, or choose another port: PORT=${port + 1} npm start`,
  );
});

const settings = [
  [
    { STRIPE_ACCOUNT: 'acct_1' },
    'To run on Stripe, set STRIPE_SECRET_KEY and STRIPE_PUBLISHABLE_KEY too. To run on the sandbox, unset STRIPE_ACCOUNT.',
  ],
  [
    { STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_PUBLISHABLE_KEY: 'pk_test_x' },
    'To run on Stripe, set STRIPE_ACCOUNT too. To run on the sandbox, unset STRIPE_SECRET_KEY and STRIPE_PUBLISHABLE_KEY.',
  ],
  [{ PORT: 'http' }, 'PORT is "http". It must be a number from 0 to 65535.'],
];
for (const [env, sentence] of settings) {
  test(`${Object.keys(env).join(' and ')} alone: one sentence, and what to do`, async () => {
    assert.deepEqual(await startAndFail(env), { code: 1, output: sentence });
  });
}
