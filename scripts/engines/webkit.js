import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { command, folders, isExecutable } from './find.js';

const ADVICE = 'Debian: apt-get install --no-install-recommends webkit2gtk-driver xvfb';

/** WebKitGTK by its own WebDriver, on a screen in memory: a handful of requests, so no client library. */
export function webkit() {
  const webKitWebDriver = command(['WebKitWebDriver'], ADVICE);
  const xvfb = command(['Xvfb'], ADVICE);
  const browser = ['/usr/lib', '/usr/libexec']
    .flatMap((folder) => [folder, ...folders(folder, /-linux-gnu/)])
    .flatMap((folder) => folders(folder, /^webkit2?gtk-/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isExecutable);
  if (!browser) throw new Error(`WebKitGTK has no MiniBrowser here. ${ADVICE}`);

  const processes = [];
  let driver;
  /**
   * The browser of each test file that runs: what one has in its memory, say a preloaded file that no page used, is not
   * the next one's.
   */
  const sessions = new Map();

  const killAll = () => {
    for (const child of processes.splice(0).reverse()) child.kill();
  };
  // A run that is interrupted leaves no screen and no driver behind.
  process.once('exit', killAll);

  const start = (path, args, options) => {
    const child = spawn(path, args, options);
    processes.push(child);
    return child;
  };

  async function startDriver() {
    const screen = start(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1200x24'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const display = String(await new Promise((done) => screen.stdio[3].once('data', done))).trim();
    const port = await freePort();
    start(webKitWebDriver, [`--port=${port}`], {
      stdio: 'ignore',
      // Root has no sandbox; a screen in memory has no graphics card.
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        LANG: 'en_US.UTF-8',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    });
    return client(`http://127.0.0.1:${port}`);
  }

  async function newSession(send) {
    const options = { binary: browser, args: ['--automation'] };
    const { sessionId } = await send('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    const to = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
    await to('POST', '/window/rect', { width: 1380, height: 1180 });
    return to;
  }

  async function end(id) {
    const session = sessions.get(id);
    sessions.delete(id);
    await session?.then((to) => to('DELETE', '')).catch(() => undefined);
  }

  return {
    name: 'WebKit',
    type: 'webdriver',
    // One window, one page at a time.
    concurrency: 1,
    initialize() {},
    async startSession(id, url) {
      driver ??= startDriver();
      sessions.set(id, newSession(await driver));
      await (
        await sessions.get(id)
      )('POST', '/url', { url });
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: () => undefined,
    async stopSession(id) {
      await end(id);
      return {};
    },
    async stop() {
      await Promise.all([...sessions.keys()].map(end));
      killAll();
    },
  };
}

function client(origin) {
  return async (method, path, body) => {
    const deadline = Date.now() + 20_000;
    for (;;) {
      try {
        const response = await fetch(origin + path, { method, body: body && JSON.stringify(body) });
        const { value } = await response.json();
        if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error} ${value.message}`);
        return value;
      } catch (error) {
        // Until the driver listens.
        if (error.cause?.code !== 'ECONNREFUSED' || Date.now() > deadline) throw error;
        await new Promise((done) => setTimeout(done, 50));
      }
    }
  };
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
