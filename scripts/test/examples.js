/**
 * The examples of docs/testing.md, as a user has them: packs the package, puts it and demo/testing into an empty
 * folder, installs by the lock file and runs each tool. `node scripts/test/examples.js vitest` runs one. Needs dist/.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.js';
import { unpack } from '../release/pack.js';

const TOOLS = ['playwright', 'vitest', 'web-test-runner', 'cypress'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const named = process.argv.slice(2);
const unknown = named.filter((tool) => !TOOLS.includes(tool));
if (unknown.length > 0) throw new Error(`No ${unknown.join(', ')}: there are ${TOOLS.join(', ')}.`);

const { executablePath, env } = await findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'examples-'));
try {
  // The example's `file:../..` is this folder: the package as it is published, and nothing else of the project.
  await unpack(folder);
  const example = join(folder, 'demo/testing');
  cpSync(join(root, 'demo/testing'), example, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|test-results)$/.test(path),
  });
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], { cwd: example, stdio: 'inherit' });

  let failed = 0;
  const tools = named.length > 0 ? named : TOOLS;
  for (const tool of tools) {
    const { status } = spawnSync('npm', ['run', `test:${tool}`], {
      cwd: example,
      env: { ...env, CHROME_PATH: executablePath },
      stdio: 'inherit',
      timeout: 300_000,
    });
    console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${tool}`);
    if (status !== 0) failed++;
  }
  console.log(`\n${tools.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
