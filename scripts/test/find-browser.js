/**
 * Finds a Chromium to test with, so that `npm ci && npm test` is enough on a machine that has none.
 *
 *     const {executablePath, args, env} = await findBrowser();
 */
import { execFile } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** For its address bar each window makes two pages of the browser's own, which take longer than ours. */
const WINDOW_FEATURES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];
/** What playwright turns off and our tests rely on: of two such flags, a browser takes the last. */
const PLAYWRIGHT_FEATURES = [
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
];

/** No first-run pages and no network traffic of the browser's own. */
export const FLAGS = [
  `--disable-features=${[...WINDOW_FEATURES, ...PLAYWRIGHT_FEATURES, 'SpareRendererForSitePerProcess']}`,
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let found;

/**
 * @returns {Promise<{executablePath: string, args: string[], env: NodeJS.ProcessEnv, from: string}>}
 */
export function findBrowser() {
  found ??= search();
  return found;
}

async function search() {
  const tried = [];
  for (const [from, candidates] of [
    ['CHROME_PATH', () => (process.env.CHROME_PATH ? [process.env.CHROME_PATH] : [])],
    ['PATH', findOnPath],
    ['chrome-launcher', findInstalled],
    ["playwright's cache", findInPlaywrightCache],
  ]) {
    for (const executablePath of await candidates()) {
      const problem = await startupError(executablePath);
      if (!problem) return launchOptions(executablePath, from, {});
      // An explicit setting that does not work is an error, not a reason to look elsewhere.
      if (from === 'CHROME_PATH') throw new Error(`CHROME_PATH is ${executablePath}, which does not start: ${problem}`);
      tried.push(`${executablePath} (${problem})`);
    }
  }
  try {
    return await packagedChromium();
  } catch (error) {
    tried.push(`@sparticuz/chromium (${firstLine(error)})`);
  }
  throw new Error(
    'No Chromium to test with. Install Google Chrome or Chromium, or set CHROME_PATH to one.\n' +
      `Looked on PATH, in the usual places, in playwright's cache and in @sparticuz/chromium.\n  ${tried.join('\n  ')}`,
  );
}

function launchOptions(executablePath, from, env) {
  // Chromium's sandbox does not start for root, and the package has no setuid helper for it.
  const args = process.getuid?.() === 0 || from === 'package' ? ['--no-sandbox', ...FLAGS] : [...FLAGS];
  return { executablePath, args, env: { ...process.env, ...env }, from };
}

async function findOnPath() {
  const names = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const executable = await Promise.all(paths.map((path) => exists(path)));
  return paths.filter((_, index) => executable[index]);
}

async function findInstalled() {
  try {
    const { Launcher } = await import('chrome-launcher');
    return Launcher.getInstallations();
  } catch {
    return []; // It throws when it finds none.
  }
}

async function findInPlaywrightCache() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[process.platform] ??
    join(homedir(), '.cache/ms-playwright');
  const names = /^(chrome|chromium|headless_shell|chrome-headless-shell|Chromium|Google Chrome for Testing)(\.exe)?$/;
  const entries = await readdir(cache, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && names.test(entry.name) && /chromium/.test(entry.parentPath ?? entry.path))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .reverse();
}

/**
 * The Chromium inside the npm package, with the shared libraries that a minimal Linux lacks. Unpacked once per version.
 */
export async function packagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`no such package for ${process.platform} ${process.arch}`);
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  const { version } = require(join(entry.slice(0, entry.lastIndexOf('/build/')), 'package.json'));
  const directory = join(ROOT, '.cache', `chromium-${version}`);
  if (!(await exists(join(directory, 'chromium')))) await unpack(require, directory);

  const env = {
    LD_LIBRARY_PATH: [join(directory, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
  if (!(await exists('/etc/fonts/fonts.conf', constants.R_OK))) env.FONTCONFIG_PATH = join(directory, 'fonts');
  const executablePath = join(directory, 'chromium');
  const problem = await startupError(executablePath, { ...process.env, ...env });
  if (problem) throw new Error(problem);
  return launchOptions(executablePath, 'package', env);
}

async function unpack(require, directory) {
  await mkdir(dirname(directory), { recursive: true });
  // Unpacked elsewhere and renamed, because two runs may do it at once.
  const temporary = await mkdtemp(`${directory}-`);
  try {
    const module = pathToFileURL(require.resolve('@sparticuz/chromium')).href;
    const code = `const {default: chromium} = await import(${JSON.stringify(module)}); await (chromium.default ?? chromium).executablePath();`;
    // The package unpacks into TMPDIR, and its nss libraries only on AWS Lambda. In a child process, because it also
    // changes the environment of the process that imports it.
    await run(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, TMPDIR: temporary, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    await rename(temporary, directory);
  } catch (error) {
    if (!(await exists(join(directory, 'chromium')))) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * An executable on PATH may be a stub that installs a snap, or lack its libraries. @returns `undefined` when it starts.
 */
async function startupError(executablePath, env = process.env) {
  // On Windows `--version` opens a browser window.
  if (process.platform === 'win32') return (await exists(executablePath)) ? undefined : 'no such file';
  try {
    await run(executablePath, ['--version', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], {
      env,
      timeout: 20_000,
    });
    return undefined;
  } catch (error) {
    return firstLine(error);
  }
}

function firstLine(error) {
  return (error.stderr?.trim() || error.message).split('\n')[0];
}

function exists(path, mode = constants.X_OK) {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { executablePath, args, from } = await findBrowser();
  console.log(`${executablePath} (${from})\n${args.join(' ')}`);
}
