import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { command, folders, isExecutable } from './find.js';
import { freePort } from './free-port.js';

const ADVICE = 'Debian: apt-get install --no-install-recommends webkit2gtk-driver xvfb';
const ATTEMPTS = 3;
/** Milliseconds for the browser to start, with its first page. Now and then it hangs, and the next one does not. */
const START_TIMEOUT = 60_000;

/** WebKitGTK by its own WebDriver, on a screen in memory: a handful of requests, so no client library. */
export function webkit() {
  const paths = {
    driver: command(['WebKitWebDriver'], ADVICE),
    xvfb: command(['Xvfb'], ADVICE),
    browser: findBrowser(),
  };
  /**
   * The browser of each test file that runs, a new one: what one has in its memory, say a preloaded file that no page
   * used, is given to the next page that asks for it.
   */
  const browsers = new Map();
  const close = (id) => {
    browsers.get(id)?.close();
    browsers.delete(id);
  };
  // A run that is interrupted leaves no screen and no driver behind.
  process.once('exit', () => [...browsers.keys()].forEach(close));

  return {
    name: 'WebKit',
    type: 'webdriver',
    // Each is a large part of what two processors can do.
    concurrency: 1,
    initialize() {},
    async startSession(id, url) {
      for (let attempt = 1; ; attempt++) {
        const browser = new Browser(paths);
        browsers.set(id, browser);
        try {
          return await browser.open(url);
        } catch (error) {
          close(id);
          if (attempt === ATTEMPTS) throw error;
        }
      }
    },
    isActive: (id) => browsers.has(id),
    getBrowserUrl: () => undefined,
    async stopSession(id) {
      close(id);
      return {};
    },
    async stop() {
      [...browsers.keys()].forEach(close);
    },
  };
}

function findBrowser() {
  const found = ['/usr/lib', '/usr/libexec']
    .flatMap((folder) => [folder, ...folders(folder, /-linux-gnu/)])
    .flatMap((folder) => folders(folder, /^webkit2?gtk-/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isExecutable);
  if (!found) throw new Error(`WebKitGTK has no MiniBrowser here. ${ADVICE}`);
  return found;
}

/** One window, with its driver and its screen. */
class Browser {
  #processes = [];
  #paths;

  constructor(paths) {
    this.#paths = paths;
  }

  async open(url) {
    const { xvfb, driver, browser } = this.#paths;
    const screen = this.#start(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1200x24'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const display = String(await new Promise((done) => screen.stdio[3].once('data', done))).trim();
    const port = await freePort();
    this.#start(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        LANG: 'en_US.UTF-8',
        // Root has no sandbox; a screen in memory has no graphics card.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        // Without one, a third of the processor's time went into painting layers that are never displayed.
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      },
    });
    const post = client(`http://127.0.0.1:${port}`);
    const options = { binary: browser, args: ['--automation'] };
    const { sessionId } = await post('/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    await post(`/session/${sessionId}/window/rect`, { width: 1380, height: 1180 });
    await post(`/session/${sessionId}/url`, { url });
  }

  /** The browser ends with its driver. */
  close() {
    for (const child of this.#processes.splice(0).reverse()) child.kill();
  }

  #start(path, args, options) {
    const child = spawn(path, args, options);
    this.#processes.push(child);
    return child;
  }
}

function client(origin) {
  const signal = AbortSignal.timeout(START_TIMEOUT);
  return async (path, body) => {
    for (;;) {
      try {
        const response = await fetch(origin + path, { method: 'POST', body: JSON.stringify(body), signal });
        const { value } = await response.json();
        if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error} ${value.message}`);
        return value;
      } catch (error) {
        // Until the driver listens.
        if (error.cause?.code !== 'ECONNREFUSED') throw error;
        await new Promise((done) => setTimeout(done, 50));
      }
    }
  };
}
