/** The recipes whose servers are of another language: what each needs, how it is installed and started. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { start } from '../../../servers/test/support/start.js';
import { SETTINGS, startSandbox } from './sandbox.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const copyOf = (name) => here(`../../../../.cache/recipes/${name}`);
const doubles = here('../../../servers/test/doubles');

const PYTHON = {
  needs: { 'python3 -m venv --help': 'apt-get install python3-venv' },
  lock: 'requirements.txt',
  prepare: [
    'python3 -m venv .venv',
    '.venv/bin/pip install -q --disable-pip-version-check --require-hashes -r requirements.txt',
  ],
  start: '.venv/bin/python app.py',
};

/**
 * `needs` are commands that succeed if what the recipe needs is installed, each with the way to install it. `prepare`
 * runs in a copy of the folder, again only after a change of `lock`. `variants`: each a way to carry the token, with
 * the header that has it then, and the environment that chooses it. `refusal`: what is sent without a token, and what
 * the user reads.
 */
export const FRAMEWORKS = {
  django: {
    title: 'Django',
    ...PYTHON,
    variants: {
      'the cookie csrftoken': { header: 'x-csrftoken' },
      'a meta element': { header: 'x-csrf-token', env: { CSRF_USE_SESSIONS: '1' } },
    },
    refusal: { status: 403, text: 'This page has been open for too long. Please reload it.' },
  },
  flask: {
    title: 'Flask-WTF',
    ...PYTHON,
    variants: { 'a meta element': { header: 'x-csrf-token' } },
    refusal: { status: 403, text: 'This page has been open for too long. Please reload it.' },
  },
  rails: {
    title: 'Rails',
    needs: { 'ruby -rrails -rwebrick -e 0': 'apt-get install ruby-railties ruby-webrick' },
    start: `rackup -I ${doubles}/ruby -s webrick -o localhost -p $PORT config.ru`,
    env: { RAILS_ENV: 'production' },
    variants: { 'a meta element': { header: 'x-csrf-token' } },
    refusal: { status: 422, text: 'This page has been open for too long. Please reload it.' },
  },
  laravel: {
    title: 'Laravel',
    needs: { 'php -r require("Illuminate/autoload.php");': 'apt-get install php-laravel-framework' },
    start: 'php -S localhost:$PORT public/index.php',
    folders: ['bootstrap/cache', 'storage/framework/views'],
    env: {
      APP_KEY: `base64:${randomBytes(32).toString('base64')}`,
      STRIPE_AUTOLOAD: `${doubles}/php/autoload.php`,
    },
    variants: {
      'a meta element': { header: 'x-csrf-token' },
      'the cookie XSRF-TOKEN': { header: 'x-xsrf-token', env: { CSRF_META: 'false' } },
    },
    refusal: { status: 419, text: 'Your session has ended. Please sign in again.' },
  },
  spring: {
    title: 'Spring',
    needs: { 'mvn --version': 'apt-get install maven' },
    lock: 'pom.xml',
    prepare: ['mvn -q -B package'],
    start: 'java -jar target/payments-1.jar',
    variants: {
      'meta elements': { header: 'x-csrf-token' },
      'the cookie XSRF-TOKEN': { header: 'x-xsrf-token', env: { CSRF_IN_COOKIE: 'true' } },
    },
    refusal: { status: 403, text: 'This page has been open for too long. Please reload it.' },
  },
};

/** Why a recipe cannot run here; `undefined` if it can. */
export function missing({ title, needs }) {
  for (const [line, advice] of Object.entries(needs)) {
    const [command, ...args] = line.split(' ');
    const { status } = spawnSync(command, args, { stdio: 'ignore' });
    if (status !== 0) return `${title} is not installed: ${advice}`;
  }
  return undefined;
}

/** Copies the recipe's folder, and installs what it needs there. */
export function prepare(name, { lock, prepare: lines = [], folders = [] }) {
  const cwd = copyOf(name);
  cpSync(here(`../../${name}`), cwd, { recursive: true });
  for (const folder of folders) mkdirSync(`${cwd}/${folder}`, { recursive: true });
  const source = lock && readFileSync(`${cwd}/${lock}`, 'utf8');
  const stamp = `${cwd}/.installed`;
  // The sources of a compiled one count too: its build is quick when nothing has changed.
  const isInstalled = lock && !lock.endsWith('.xml') && existsSync(stamp) && readFileSync(stamp, 'utf8') === source;
  if (isInstalled) return cwd;
  for (const line of lines) {
    const [command, ...args] = line.split(' ');
    const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${line}: ${stderr}`);
  }
  if (lock) writeFileSync(stamp, source);
  return cwd;
}

/** Starts a recipe over a sandbox of its own, in one of its variants. */
export async function startFramework(name, { env: chosen } = {}) {
  const { start: line, env } = FRAMEWORKS[name];
  const sandbox = await startSandbox();
  const stop = () => sandbox.close();
  try {
    const server = await start(line.split(' '), {
      cwd: copyOf(name),
      env: { ...SETTINGS, STRIPE_API_BASE: sandbox.origin, ...env, ...chosen },
    });
    const kill = () => {
      server.kill();
      stop();
    };
    return { ...server, sandbox, kill };
  } catch (error) {
    stop();
    throw error;
  }
}
