/**
 * stripe-mock, Stripe's own server for tests, with Stripe's OpenAPI description: `node scripts/test/stripe-mock.js`
 * installs it, if Go is on this machine. The tests that need it are skipped without it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULE = 'github.com/stripe/stripe-mock@v0.203.0';
const FOLDER = fileURLToPath(new URL('../../.cache/go', import.meta.url));
const COMMAND = join(FOLDER, process.platform === 'win32' ? 'stripe-mock.exe' : 'stripe-mock');

const go = (...args) => spawnSync('go', args, { encoding: 'utf8', env: { ...process.env, GOBIN: FOLDER } });

/** Returns `{ command, spec }`, paths of the server and of the OpenAPI description; or `{ missing }`, the reason. */
export function findStripeMock() {
  if (!existsSync(COMMAND)) return { missing: 'stripe-mock is not installed: see scripts/test/stripe-mock.js' };
  // What is downloaded already is not downloaded again.
  const { status, stdout, stderr } = go('mod', 'download', '-json', MODULE);
  if (status !== 0) return { missing: `the sources of stripe-mock are not there: ${stderr || stdout}` };
  return { command: COMMAND, spec: join(JSON.parse(stdout).Dir, 'embedded/openapi/spec3.json') };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { status, error, stderr } = go('install', MODULE);
  if (status !== 0)
    console.error(`stripe-mock is not installed, and its tests are skipped: ${error?.message ?? stderr}`);
}
