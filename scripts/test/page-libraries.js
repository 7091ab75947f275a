/** A plugin of the test runner: the libraries of test/page-libraries, installed when a test first needs one. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = '/test/page-libraries/node_modules/';
const path = (file) => fileURLToPath(new URL(`../../test/page-libraries/${file}`, import.meta.url));

export const pageLibraries = () => ({
  name: 'page-libraries',
  serve({ path }) {
    if (path.startsWith(FOLDER)) install();
  },
});

/** They have a lock of their own, so that `npm ci` of the project stays as fast as it is. */
function install() {
  const [installed, lock] = [path('node_modules/.package-lock.json'), path('package-lock.json')];
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const options = ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', options, { cwd: path(''), encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ci in test/page-libraries failed:\n${stderr}`);
}
