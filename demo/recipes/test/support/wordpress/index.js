/** A WordPress of the test's own: Debian's package, unpacked, with a database that has no network. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { start } from '../../../../servers/test/support/start.js';
import { SETTINGS, startSandbox } from '../sandbox.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const CACHE = here('../../../../../.cache/recipes/wordpress');
const UNPACKED = `${CACHE}/package/usr/share/wordpress`;
const PACKAGES = ['wordpress', 'wordpress-theme-twentytwentythree'];

export const NEEDS = {
  title: 'WordPress',
  needs: {
    'mariadbd --version': 'apt-get install mariadb-server-core',
    'php -r new(mysqli::class);': 'apt-get install php-cli php-mysql',
    'dpkg --version': 'it is unpacked from a package of Debian',
    ...(!existsSync(UNPACKED) && { [`apt-get download --print-uris ${PACKAGES.join(' ')}`]: 'apt-get update' }),
  },
};

function run(command, args, options) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? stderr}`);
  return stdout;
}

/** The files of WordPress: unpacked and not installed, because the package brings a web server. */
function files() {
  if (!existsSync(UNPACKED)) {
    mkdirSync(CACHE, { recursive: true });
    run('apt-get', ['download', '-q', ...PACKAGES], { cwd: CACHE });
    for (const name of readdirSync(CACHE).filter((name) => name.endsWith('.deb')))
      run('dpkg', ['-x', name, 'package'], { cwd: CACHE });
  }
  return UNPACKED;
}

/** A socket's path has a limit of about 100 characters: the database is in the folder for temporary files. */
async function startDatabase() {
  const folder = `${tmpdir()}/recipe-db-${randomUUID().slice(0, 8)}`;
  const socket = `${folder}/socket`;
  const own = ['--no-defaults', `--datadir=${folder}`];
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  run('mariadb-install-db', [...own, ...user, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const server = [...own, ...user, '--skip-networking', `--socket=${socket}`, `--pid-file=${folder}/pid`];
  const child = spawn('mariadbd', server, { stdio: 'ignore' });
  const stop = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  const create = `$db = new mysqli('localhost', 'root', '', '', 0, '${socket}'); $db->query('CREATE DATABASE wordpress');`;
  while (!existsSync(socket)) {
    if (child.exitCode !== null) throw new Error(`mariadbd ended with ${child.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  run('php', ['-r', create]);
  return { socket, stop };
}

/** Starts a site with the plugin, over a sandbox. `page` is the address of the page with the shortcode. */
export async function startWordPress() {
  const site = `${CACHE}/site`;
  rmSync(site, { recursive: true, force: true });
  cpSync(files(), site, { recursive: true, verbatimSymlinks: true });
  // As the page says: the plugin, and the library's files in it.
  const plugin = `${site}/wp-content/plugins/stripe-connect-payments`;
  cpSync(here('../../../wordpress/stripe-connect-payments'), plugin, { recursive: true });
  cpSync(here('../../../../../dist/cdn'), `${plugin}/stripe-connect`, { recursive: true });
  cpSync(here('wp-config.php'), `${site}/wp-config.php`);

  const [database, sandbox] = await Promise.all([startDatabase(), startSandbox()]);
  const stop = () => {
    database.stop();
    sandbox.close();
  };
  try {
    const env = { ...SETTINGS, DB_SOCKET: database.socket, STRIPE_API_BASE: sandbox.origin, SALT: randomUUID() };
    const setup = (step) =>
      run('php', [here('setup.php'), step], { cwd: site, env: { ...process.env, ...env, PORT: '80' } });
    setup('install');
    const id = setup('content').trim();
    // One that responds to requests at once, as a page sends them.
    const server = await start(['php', '-S', 'localhost:$PORT', '-t', site], {
      cwd: site,
      path: '/wp-login.php',
      env: { ...env, PHP_CLI_SERVER_WORKERS: '4' },
    });
    const kill = () => {
      server.kill();
      stop();
    };
    return { ...server, page: `${server.origin}/?page_id=${id}`, sandbox, kill };
  } catch (error) {
    stop();
    throw error;
  }
}
