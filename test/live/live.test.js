/** The comparison with Stripe, where a sandbox that differs stands for Stripe; and what is said without its keys. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import Stripe from 'stripe';
import { REQUIRED } from '../../demo/components.js';
import { createSandboxApi } from '../../dist/sandbox/api/index.js';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { differences, observe } from './observe.js';
import { findSettings } from './settings.js';

const CONNECT_JS = readFileSync('dist/sandbox/connect.js', 'utf8');
const account = 'acct_1SandboxExpress';

let browser;
before(async () => {
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
});
after(() => browser?.close());

const side = (connectJs = CONNECT_JS, accounts = undefined) => ({
  stripe: new Stripe('sk_test_sandbox', {
    httpClient: Stripe.createFetchHttpClient(createSandboxApi(accounts && { accounts }).fetch),
  }),
  publishableKey: 'pk_test_sandbox',
  account,
  settings: REQUIRED,
  connectJs,
});

const observeBoth = (one, other, names) => Promise.all([one, other].map((each) => observe(browser, each, names)));

test('what is the same has no difference', async () => {
  const [one, other] = await observeBoth(side(), side(), ['payments', 'payment-details']);
  assert.deepEqual(differences(one, other), []);
  const { payments } = one;
  assert.equal(payments.session, 'created');
  assert.equal(payments.status, 'ready');
  assert.equal(payments.element, 'stripe-connect-payments');
  assert.ok(payments.setters.includes('setDefaultFilters'));
  assert.ok(payments.instance.includes('logout'));
  assert.ok(payments.hasFrame && payments.takesRoom);
  assert.deepEqual(payments.events, ['loading', 'connect-loader-start', 'ready']);
  assert.deepEqual(payments.console, []);
});

test('each thing that Stripe does otherwise has a line', async () => {
  const changed = `${CONNECT_JS};
    console.warn('Something about acct_123');
    customElements.whenDefined('stripe-connect-payments').then(({ prototype }) => {
      prototype.setNewOption = () => {};
    });`;
  const lines = differences(...(await observeBoth(side(), side(changed), ['payments'])));
  assert.equal(lines.length, 2, lines.join('\n'));
  assert.match(lines[0], /^- payments, setters: the sandbox \[.*\], Stripe \[.*"setNewOption".*\]$/);
  assert.equal(lines[1], '- payments, console: the sandbox [], Stripe ["Something about acct_…"]');
});

test('a component that fails on Stripe is a difference', async () => {
  const failing =
    'window.StripeConnect = { onLoad() {}, init() { throw new Error("no") } }; setTimeout(() => window.StripeConnect.onLoad?.());';
  const lines = differences(...(await observeBoth(side(), side(failing), ['balances'])));
  assert.ok(
    lines.some((line) => line.startsWith('- balances, status: the sandbox "ready", Stripe "error: ')),
    lines.join('\n'),
  );
});

test('a session that Stripe refuses is one line', async () => {
  const accounts = {
    [account]: { requirement_collection: 'stripe', losses: 'stripe', capabilities: ['card_issuing'] },
  };
  const lines = differences(...(await observeBoth(side(CONNECT_JS, accounts), side(), ['issuing-cards-list'])));
  assert.equal(lines.length, 1, lines.join('\n'));
  assert.match(lines[0], /^- issuing-cards-list, session: the sandbox "created", Stripe "refused: 400 /);
});

test('what a component has to be told comes from the account, where it has it', async () => {
  const list = (...ids) => ({ list: () => Promise.resolve({ data: ids.map((id) => ({ id })) }) });
  const stripe = {
    paymentIntents: list('pi_1', 'pi_2'),
    payouts: list(),
    treasury: { financialAccounts: { list: () => Promise.reject(new Error('no permission')) } },
  };
  assert.deepEqual(await findSettings(stripe, account), {
    'payment-details': { payment: 'pi_1' },
    'payment-disputes': { payment: 'pi_1' },
  });
});

for (const [what, env, code, sentence] of [
  [
    'without keys it says which it needs',
    {},
    0,
    /^Skipped: this needs Stripe\. Set STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY and STRIPE_ACCOUNT/,
  ],
  [
    'with a key of live mode it does nothing',
    { STRIPE_SECRET_KEY: 'sk_live_1', STRIPE_PUBLISHABLE_KEY: 'pk_live_1', STRIPE_ACCOUNT: 'acct_1' },
    1,
    /^STRIPE_SECRET_KEY is not of a test mode .*: nothing was done\.$/,
  ],
]) {
  test(what, () => {
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('STRIPE_')));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/test/live.js'], {
      env: { ...inherited, ...env },
      encoding: 'utf8',
    });
    assert.equal(status, code);
    assert.match((stdout + stderr).trim(), sentence);
  });
}
