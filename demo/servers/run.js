/**
 * The demo with a server in another language: `node demo/servers/run.js python`. Without Stripe's three keys in the
 * environment it starts the sandbox too.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { exportPage } from '../pages.js';
import { readSettings } from '../settings.js';
import { LANGUAGES } from './languages.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const children = [];

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(error.message);
  stop();
  process.exitCode = 1;
}

async function main(name) {
  if (!Object.hasOwn(LANGUAGES, name ?? '')) throw new Error(`Name a language: ${Object.keys(LANGUAGES).join(', ')}.`);
  const { needs, prepare, start } = LANGUAGES[name];
  const { port, sandbox, secretKey, publishableKey, accounts } = readSettings(process.env);
  const [account] = accounts;
  await exportPage(here('public'), account);
  const cwd = here(name);
  for (const [command, ...args] of prepare) {
    const [code] = await once(run(command, args, { cwd }), 'exit').catch(() => {
      throw new Error(`The ${name} server needs ${needs}, which is not on this machine.`);
    });
    if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed.`);
  }
  const env = {
    ...process.env,
    PORT: String(port),
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_PUBLISHABLE_KEY: publishableKey,
    STRIPE_ACCOUNT: account.id,
    ...(sandbox && { STRIPE_API_BASE: await startSandbox() }),
  };
  const [command, ...args] = start.map((word) => word.replace('$PORT', port));
  const server = run(command, args, { cwd, env });
  console.log(`Demo: http://localhost:${port}, its server in ${name}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  const [code] = await once(server, 'exit');
  stop();
  process.exitCode = code ?? 0;
}

async function startSandbox() {
  const child = run('node', [here('../../dist/cli/index.js'), 'sandbox', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const text of child.stdout.setEncoding('utf8')) {
    const [url] = /http:\/\/localhost:\d+/.exec(text) ?? [];
    if (url) {
      console.log(`Sandbox: ${url}`);
      return url;
    }
  }
  throw new Error('The sandbox did not start. Run "npm run build" first.');
}

function run(command, args, options) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  children.push(child);
  return child;
}

function stop() {
  for (const child of children) child.kill();
}
