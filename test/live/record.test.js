/** The recorder that settles what is open about Connect.js. A sandbox that differs stands in for Stripe. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import Stripe from 'stripe';
import { ASSUMPTIONS } from '../../dist/sandbox/browser/assumptions.js';
import { createSandboxApi } from '../../dist/sandbox/api/index.js';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { PROBES } from './record/probes.js';
import { compare, record } from './record/record.js';
import { toHtml, withoutSecrets, wrongAssumptions } from './record/report.js';

const side = (config = {}) => ({
  stripe: new Stripe('sk_test_sandbox', { httpClient: Stripe.createFetchHttpClient(createSandboxApi().fetch) }),
  publishableKey: 'pk_test_sandbox',
  accounts: ['acct_1SandboxStandard', 'acct_1SandboxExpress'],
  connectJs: readFileSync('dist/sandbox/connect.js', 'utf8'),
  config: { delay: 50, contentAfter: 700, signIn: true, ...config },
  patience: 1500,
});

let browser, sandbox;
before(async () => {
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  sandbox = await record(browser, side());
});
after(() => browser?.close());

test('each assumption has a probe', () => {
  assert.deepEqual(Object.keys(PROBES).sort(), Object.keys(ASSUMPTIONS).sort());
});

test('a Stripe that does what the sandbox does confirms each assumption', async () => {
  const { facts } = compare(ASSUMPTIONS, sandbox, sandbox);
  assert.deepEqual(
    facts.filter(({ verdict }) => verdict !== 'as assumed').map(({ name, seen, failure }) => ({ name, seen, failure })),
    [],
  );
});

for (const [name, { reversed }] of Object.entries(ASSUMPTIONS)) {
  test(`a Stripe that does otherwise is found: ${name}`, async () => {
    const probes = { [name]: PROBES[name] };
    const stripe = await record(browser, side({ [name]: reversed }), { probes, observations: {} });
    const report = compare({ [name]: ASSUMPTIONS[name] }, sandbox, stripe);
    assert.equal(report.facts[0].verdict, 'otherwise', JSON.stringify(report.facts[0]));
    assert.deepEqual(wrongAssumptions(report), [
      `src/sandbox/browser/assumptions.ts: ${name} is ${JSON.stringify(ASSUMPTIONS[name].default)}, and Stripe does ${JSON.stringify(reversed)}`,
    ]);
  });
}

test('what is not shown is not settled, and never as assumed', async () => {
  const failing = { ...side(), connectJs: 'window.StripeConnect = { onLoad() {} };' };
  const probes = { prefixedTagNames: PROBES.prefixedTagNames, setters: PROBES.setters };
  const stripe = await record(browser, failing, { probes, observations: {} });
  const { facts } = compare(ASSUMPTIONS, sandbox, stripe);
  for (const { name, verdict } of facts) assert.equal(verdict, 'not settled', name);
  for (const name of Object.keys(probes))
    assert.match(facts.find((fact) => fact.name === name).failure, /Connect\.js has not loaded/);
});

test('one account cannot settle whether a change of accounts is noticed', async () => {
  const probes = { noticesAccountChange: PROBES.noticesAccountChange };
  const stripe = await record(
    browser,
    { ...side(), accounts: ['acct_1SandboxStandard'] },
    { probes, observations: {} },
  );
  assert.deepEqual(stripe.probes.noticesAccountChange, { value: undefined });
});

test('the report has no keys, secrets, ids and addresses', () => {
  const seen = [
    'acct_1SandboxStandard',
    `accs_secret__${'x'.repeat(47)}`,
    'sk_test_abc',
    'rk_live_abc',
    'pk_test_abc',
    'pi_1',
    'ada@example.com',
  ];
  const report = withoutSecrets({ about: 'Today.', facts: [], observations: [{ name: 'seen', stripe: seen }] });
  for (const text of [JSON.stringify(report), toHtml(report)])
    for (const secret of seen) assert.ok(!text.includes(secret), secret);
});

test('the report is a page in which markup of Stripe stays text', () => {
  const observations = [{ name: 'seen', isSame: false, sandbox: 1, stripe: '<img src=x onerror=alert(1)>' }];
  const page = toHtml({ about: 'Today.', facts: compare(ASSUMPTIONS, sandbox, sandbox).facts, observations });
  assert.ok(!page.includes('<img'));
  for (const name of Object.keys(ASSUMPTIONS)) assert.ok(page.includes(name), name);
});
