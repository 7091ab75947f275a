/** Starts a server as a process of its own, with an environment of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

const CLEAN = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(STRIPE_|PORT$)/.test(name)));
/** Long enough for packages to be installed. */
const LIMIT = 300_000;

export async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts a command, in whose words `$PORT` is its port, and resolves when it responds at `path`, with a status that
 * `isReady` accepts. `kill` stops it with all that it started.
 */
export async function start([command, ...args], { env, path = '/', isReady = ({ ok }) => ok, ...options }) {
  const port = await freePort();
  const child = spawn(
    command,
    args.map((word) => word.replace('$PORT', port)),
    { ...options, env: { ...CLEAN, ...env, PORT: String(port) }, detached: true },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const failed = once(child, 'error').then(([error]) => {
    throw error;
  });
  const kill = () => {
    try {
      process.kill(-child.pid);
    } catch {
      /* It has ended by itself. */
    }
  };
  const origin = `http://localhost:${port}`;
  const responds = async () => {
    const deadline = Date.now() + LIMIT;
    while (!(await isUp(origin + path, isReady))) {
      if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}.\n${output}`);
      if (Date.now() > deadline) throw new Error(`${command} does not respond.\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  try {
    await Promise.race([responds(), failed]);
  } catch (error) {
    kill();
    throw error;
  }
  return { origin, output: () => output, kill };
}

const isUp = (url, isReady) => fetch(url).then(isReady, () => false);
