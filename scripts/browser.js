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
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Quiet, and the same on every machine: no first-run pages, no traffic of the browser's own. */
export const FLAGS = [
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
    ['PATH', onPath],
    ['chrome-launcher', installed],
    ["playwright's cache", playwrightCache],
  ]) {
    for (const executablePath of await candidates()) {
      const problem = await whyNot(executablePath);
      if (!problem) return browser(executablePath, from, {});
      // A path that somebody set on purpose is not passed over in silence.
      if (from === 'CHROME_PATH') throw new Error(`CHROME_PATH is ${executablePath}, which does not start: ${problem}`);
      tried.push(`${executablePath} (${problem})`);
    }
  }
  try {
    return await packed();
  } catch (error) {
    tried.push(`@sparticuz/chromium (${reason(error)})`);
  }
  throw new Error(
    'No Chromium to test with. Install Google Chrome or Chromium, or set CHROME_PATH to one.\n' +
      `Looked on PATH, in the usual places, in playwright's cache and in @sparticuz/chromium.\n  ${tried.join('\n  ')}`,
  );
}

function browser(executablePath, from, env) {
  // Chromium's sandbox refuses to start for root, and the packed one has no helper for it.
  const args = process.getuid?.() === 0 || from === 'package' ? ['--no-sandbox', ...FLAGS] : [...FLAGS];
  return { executablePath, args, env: { ...process.env, ...env }, from };
}

async function onPath() {
  const names = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const there = await Promise.all(paths.map((path) => exists(path)));
  return paths.filter((_, index) => there[index]);
}

async function installed() {
  try {
    const { Launcher } = await import('chrome-launcher');
    return Launcher.getInstallations();
  } catch {
    return []; // It throws where it finds nothing.
  }
}

async function playwrightCache() {
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

/** The Chromium inside the npm package, with the libraries that a bare machine lacks, unpacked once per version. */
export async function packed() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`no such package for ${process.platform} ${process.arch}`);
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  const { version } = require(join(entry.slice(0, entry.lastIndexOf('/build/')), 'package.json'));
  const home = join(ROOT, '.cache', `chromium-${version}`);
  if (!(await exists(join(home, 'chromium')))) await unpack(require, home);

  const env = { LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
  if (!(await exists('/etc/fonts/fonts.conf', constants.R_OK))) env.FONTCONFIG_PATH = join(home, 'fonts');
  const executablePath = join(home, 'chromium');
  const problem = await whyNot(executablePath, { ...process.env, ...env });
  if (problem) throw new Error(problem);
  return browser(executablePath, 'package', env);
}

async function unpack(require, home) {
  await mkdir(dirname(home), { recursive: true });
  // Unpacked aside and renamed, so that two runs at once never see half a browser.
  const aside = await mkdtemp(`${home}-`);
  try {
    const module = pathToFileURL(require.resolve('@sparticuz/chromium')).href;
    const code = `const {default: chromium} = await import(${JSON.stringify(module)}); await (chromium.default ?? chromium).executablePath();`;
    // The package unpacks into TMPDIR, and its nss libraries only where it believes itself on AWS Lambda. In a process of
    // its own, because it also changes the environment of whoever imports it.
    await run(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    await rename(aside, home);
  } catch (error) {
    if (!(await exists(join(home, 'chromium')))) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** A name on PATH is no proof: it may be a stub of a snap, or lack its libraries. */
async function whyNot(executablePath, env = process.env) {
  // On Windows `--version` opens a window.
  if (process.platform === 'win32') return (await exists(executablePath)) ? undefined : 'no such file';
  try {
    await run(executablePath, ['--version', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], { env, timeout: 20_000 });
    return undefined;
  } catch (error) {
    return reason(error);
  }
}

function reason(error) {
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
