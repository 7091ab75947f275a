/** The package next to the oldest and the newest version of Stripe's SDK that it declares, as npm installs them. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { pack } from '../../scripts/release/pack.js';
import { runInNode } from './consumer.js';

const run = promisify(execFile);
const { name, peerDependencies, devDependencies } = JSON.parse(await readFile('package.json', 'utf8'));
const [, oldest] = /^>=(\d+)$/.exec(peerDependencies.stripe);
const VERSIONS = { oldest: `${oldest}.0.0`, newest: devDependencies.stripe };

const folder = await mkdtemp(join(tmpdir(), 'stripe-versions-'));
let tarball;

before(async () => {
  tarball = join(folder, (await pack(folder)).filename);
});
after(() => rm(folder, { recursive: true }));

/** Responses of the handler, over a Stripe that works, limits the rate, is out of order, and refuses the key. */
const SERVER = `
  import Stripe from 'stripe';
  import { createSandboxApi } from '${name}/sandbox/api';
  import { accountSessionHandler } from '${name}/server';

  const sandbox = createSandboxApi();
  const post = async (fault) => {
    sandbox.faults.set(fault);
    let attempts = 0;
    const httpClient = Stripe.createFetchHttpClient((...args) => {
      attempts += 1;
      return sandbox.fetch(...args);
    });
    const handler = accountSessionHandler({
      stripe: new Stripe('sk_test_sandbox', { httpClient, maxNetworkRetries: 1 }),
      account: () => 'acct_1SandboxStandard',
      components: { payments: { enabled: true } },
      log: () => {},
    });
    const response = await handler(new Request('https://shop.example/', { method: 'POST' }));
    const { client_secret: secret, error } = await response.json();
    return [response.status, secret ? 'a secret' : error.code, response.headers.get('retry-after'), attempts];
  };
  const faults = [{}, { status: 429, retryAfter: 7 }, { status: 503, times: 1 }, { status: 503 }, { status: 401 }];
  const all = [];
  for (const fault of faults) all.push(await post(fault));
  console.log(JSON.stringify(all));
`;
const EXPECTED = [
  [200, 'a secret', null, 1],
  [429, 'rate_limited', '7', 1],
  [200, 'a secret', null, 2],
  [502, 'stripe_unavailable', null, 2],
  [500, 'server_error', null, 1],
];

const TYPES = `
  import Stripe from 'stripe';
  import { accountSessionHandler, componentsAttribute, type Components } from '${name}/server';

  const components: Components = { payments: { enabled: true }, account_onboarding: { enabled: true } };
  export const attribute: string = componentsAttribute(components);
  export const handler = accountSessionHandler({
    stripe: new Stripe('sk_test_x'),
    account: () => 'acct_1',
    components,
  });
  export const lazy = accountSessionHandler({
    stripe: () => new Stripe('sk_test_x'),
    account: async () => undefined,
    components: async () => components,
  });
  // @ts-expect-error: not a component
  export const wrong: Components = { paymets: { enabled: true } };
`;
const CONFIG = {
  compilerOptions: { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: ['node'] },
  files: ['use.ts'],
};

for (const [which, version] of Object.entries(VERSIONS)) {
  test(`installs, type-checks and responds next to the ${which} Stripe SDK, ${version}`, async () => {
    const project = await mkdtemp(join(folder, `${which}-`));
    const dependencies = { [name]: `file:${tarball}`, stripe: version, '@types/node': devDependencies['@types/node'] };
    const write = (file, text) => writeFile(join(project, file), text);
    await write('package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
    // Without --force: a version that the package does not declare ends with ERESOLVE.
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: project });
    const installed = JSON.parse(await readFile(join(project, 'node_modules/stripe/package.json'), 'utf8'));
    assert.equal(installed.version, version);

    const { stdout } = await runInNode(project, SERVER);
    assert.deepEqual(JSON.parse(stdout), EXPECTED);

    await write('use.ts', TYPES);
    await write('tsconfig.json', JSON.stringify(CONFIG));
    await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', project]).catch(({ stdout }) =>
      assert.fail(stdout),
    );
  });
}
