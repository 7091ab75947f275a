/**
 * `npm run test:live`: the shared end-to-end script on Stripe, with your keys of a test mode, and what Stripe's
 * components do otherwise than the sandbox's, as a list to paste into an issue. Names of components: only those.
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
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
} else await main(accounts[0].id);

async function main(account) {
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
  const version = async (name) => JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8')).version;
  console.log(`
## What Stripe does otherwise than the sandbox

${new Date().toISOString().slice(0, 10)}, @stripe/connect-js ${await version('@stripe/connect-js')}, stripe ${await version('stripe')}, Chromium ${browser.version()}. Compared: ${names.join(', ')}.

${lines.length > 0 ? lines.join('\n') : 'Nothing.'}
${failures.length > 0 ? `\nOf the script, these fail on Stripe: ${failures.join('; ')}.\n` : ''}`);
  await browser.close();
  process.exitCode = failures.length > 0 ? 1 : 0;
}
