/** Component tests in Node: the elements work in the simulated DOMs that Vitest and Jest use, also in old ones. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(`${HERE}package.json`, 'utf8'));

/** Installs what the lock names, once for each state of it. */
function install() {
  const [installed, lock] = [`${HERE}node_modules/.package-lock.json`, `${HERE}package-lock.json`];
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ci in test/environments failed:\n${stderr}`);
}

before(install, { timeout: 300_000 });

for (const [name, version] of Object.entries(devDependencies)) {
  test(`${name} (${version}): components, events and messages are rendered`, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['render.js', name], { cwd: HERE, encoding: 'utf8' });
    assert.match(stdout, /^\{/, stderr);
    const { attachInternals, shown, calls, heard, refused, failures, logged } = JSON.parse(stdout);
    // With the old ones this is about, custom states are missing, and nothing else.
    assert.equal(attachInternals, name === 'jsdom', 'which of them lacks attachInternals');
    assert.match(shown, /<stripe-connect-payments/);
    assert.deepEqual(
      calls.filter(([call]) => call === 'setDefaultFilters'),
      [
        ['setDefaultFilters', { status: ['successful'] }],
        ['setDefaultFilters', { status: ['refunded'] }],
      ],
    );
    assert.deepEqual(
      heard.filter(([event]) => event === 'connect-exit'),
      [['connect-exit', 'stripe-connect-component', null]],
    );
    assert.ok(heard.some(([, element, status]) => element === 'stripe-connect-dashboard' && status === 'ready'));
    assert.deepEqual(refused, ['error', true, 'session-forbidden', 'en']);
    assert.deepEqual(failures, []);
    assert.equal(logged.length, 1, logged.join('\n'));
    assert.match(logged[0], /session-forbidden/);
  });
}
