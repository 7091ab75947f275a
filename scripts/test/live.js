/**
 * `npm run test:live`: the shared end-to-end script on Stripe, with your keys of a test mode; what Stripe's components
 * do otherwise than the sandbox's, as a list to paste into an issue; and a report in live-report/ that settles each
 * assumption of the sandbox. Names of components: only those. A second account in STRIPE_ACCOUNT settles one more.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import Stripe from 'stripe';
import './plain-output.js';
import { findBrowser } from './find-browser.js';
import { REQUIRED } from '../../demo/components.js';
import { readSettings } from '../../demo/settings.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { sandbox, secretKey, publishableKey, accounts } = readSettings(process.env);

/** What a script cannot do inside a frame of Stripe's. */
const SKIPPED = {
  'shows payments': 'what is in the frame is Stripe’s own',
  'connect-exit is heard': 'no button in the frame is pressed',
};

if (sandbox) {
  console.log(
    'Skipped: this needs Stripe. Set STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY and STRIPE_ACCOUNT, of a test mode.',
  );
} else if (!/^[sr]k_test_/.test(secretKey)) {
  console.error('STRIPE_SECRET_KEY is not of a test mode (sk_test_…): nothing was done.');
  process.exitCode = 1;
} else await main(accounts.map(({ id }) => id));

/** Milliseconds to wait on Stripe for what may never come. */
const PATIENCE = 10_000;

async function main(ids) {
  const [account] = ids;
  const { status } = spawnSync(process.execPath, ['scripts/build/build.js'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  // After the build: they use what it builds.
  const { build, preparePackage, serve } = await import('../../test/frameworks/app.js');
  const { drive } = await import('../../test/frameworks/drive.js');
  const { scenarios } = await import('../../test/frameworks/scenarios.js');
  const { differences, observe } = await import('../../test/live/observe.js');
  const { findSettings } = await import('../../test/live/settings.js');
  const { COMPONENTS } = await import('../../dist/stripe/known-components.js');
  const { createSandboxApi } = await import('../../dist/sandbox/api/index.js');
  const { ASSUMPTIONS } = await import('../../dist/sandbox/browser/assumptions.js');
  const { compare, record } = await import('../../test/live/record/record.js');
  const { toHtml, withoutSecrets, wrongAssumptions } = await import('../../test/live/record/report.js');

  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: [...args, '--js-flags=--expose-gc'] });
  const stripe = new Stripe(secretKey);

  await preparePackage();
  await build('plain');
  const app = await serve('plain', { stripe, publishableKey, account });
  const failures = [];
  for (const [title, scenario] of Object.entries(scenarios)) {
    if (SKIPPED[title]) {
      console.log(`—   ${title}: ${SKIPPED[title]}`);
      continue;
    }
    try {
      await drive(browser, app.url, (context) => scenario({ ...context, replaces: 0 }), { onStripe: true });
      console.log(`ok  ${title}`);
    } catch (error) {
      failures.push(title);
      console.log(`✗   ${title}\n${error.stack}`);
    }
  }
  await app.close();

  const settings = await findSettings(stripe, account);
  const chosen = process.argv.slice(2);
  const names = (chosen.length > 0 ? chosen : COMPONENTS).filter((name) => !(name in REQUIRED) || name in settings);
  const { controller, capabilities = {} } = await stripe.accounts.retrieve(account);
  // The sandbox has the same account, as far as it knows of accounts.
  const like = {
    requirement_collection: controller?.requirement_collection ?? 'stripe',
    losses: controller?.losses?.payments ?? 'stripe',
    capabilities: Object.keys(capabilities).filter((name) => capabilities[name] === 'active'),
  };
  const api = createSandboxApi({ accounts: { [account]: like } });
  const onSandbox = {
    stripe: new Stripe('sk_test_sandbox', { httpClient: Stripe.createFetchHttpClient(api.fetch) }),
    publishableKey: 'pk_test_sandbox',
    account,
    settings: REQUIRED,
    connectJs: await readFile('dist/sandbox/connect.js', 'utf8'),
  };
  const lines = differences(
    await observe(browser, onSandbox, names),
    await observe(browser, { stripe, publishableKey, account, settings }, names),
  );
  const onEach = (name, { failure }) =>
    console.log(`${failure ? '✗  ' : 'ok '} ${name}${failure ? `: ${failure}` : ''}`);
  const sides = [
    { ...onSandbox, accounts: ids, config: { signIn: true }, patience: 2000 },
    { stripe, publishableKey, accounts: ids, patience: PATIENCE },
  ];
  const recorded = [];
  for (const side of sides) recorded.push(await record(browser, side, { onEach }));
  const compared = compare(ASSUMPTIONS, ...recorded);
  const version = async (name) => JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8')).version;
  const about = `${new Date().toISOString().slice(0, 10)}, @stripe/connect-js ${await version('@stripe/connect-js')}, stripe ${await version('stripe')}, Chromium ${browser.version()}.`;
  const report = withoutSecrets({ about, ...compared });
  await mkdir('live-report', { recursive: true });
  await writeFile('live-report/report.json', `${JSON.stringify(report, null, 2)}\n`);
  await writeFile('live-report/index.html', toHtml(report));
  console.log(`
## Assumptions of the sandbox that are wrong

${wrongAssumptions(report).join('\n') || 'None.'}

All of them, with what is not settled: live-report/index.html and live-report/report.json, without keys and ids.

## What Stripe does otherwise than the sandbox

${about} Compared: ${names.join(', ')}.

${lines.length > 0 ? lines.join('\n') : 'Nothing.'}
${failures.length > 0 ? `\nOf the script, these fail on Stripe: ${failures.join('; ')}.\n` : ''}`);
  await browser.close();
  process.exitCode = failures.length > 0 ? 1 : 0;
}
