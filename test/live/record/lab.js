/* global lab -- Of the page. */
/** Pages with Stripe's Connect.js, or with the sandbox in its place, that are told what to do and note what happens. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { newPage } from '../../support/new-page.js';

export const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';

/** Components that every connected account can have, and that need nothing but their name. */
export const COMPONENTS = ['payments', 'balances', 'account-management', 'account-onboarding'];

const SESSION = Object.fromEntries(COMPONENTS.map((name) => [name.replaceAll('-', '_'), { enabled: true }]));

/** How many times longer to wait for Connect.js than for what may never come. */
const LOAD_PATIENCE = 3;

/** Milliseconds after which the sandbox renews a session, in a page that shows a renewal. */
const RENEWAL = 1000;

const html = ({ script, config }) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Recorder</title>
${config ? `<meta name="stripe-connect-sandbox" content='${JSON.stringify(config)}'>` : ''}
${script ? `<script>window.StripeConnect = { onLoad: () => lab.loaded() };</script><script src="${CONNECT_JS}" async></script>` : ''}
</head><body></body></html>`;

/** Runs in each page, before all else. */
function prepare() {
  if (window !== top) return;
  const events = [];
  const note = (what, detail = '') => events.push({ at: performance.now(), what, detail });
  let loaded;
  const whenLoaded = new Promise((resolve) => (loaded = resolve));
  globalThis.lab = {
    events,
    note,
    loaded,
    /** What was noted, in order. */
    all: (what) => events.filter((event) => event.what === what),
    /** A new client secret of an account, by its position. */
    async secret(account = 0) {
      const response = await fetch(`/secret?account=${account}`, { method: 'POST' });
      if (!response.ok) throw new Error(`No session: ${response.status}`);
      return response.text();
    },
    /** Creates an instance, whose calls of `fetchClientSecret` are noted. */
    async init(fetchClientSecret = () => lab.secret()) {
      const timeout = new Promise((_, reject) =>
        setTimeout(reject, lab.loadTimeout, new Error('Connect.js has not loaded')),
      );
      await Promise.race([whenLoaded, timeout]);
      return window.StripeConnect.init({
        publishableKey: lab.publishableKey,
        fetchClientSecret: () => (note('fetchClientSecret'), fetchClientSecret()),
      });
    },
    /** Creates a component, whose callbacks are noted with `id`, and appends it. */
    create(instance, name, id = name, parent = document.body) {
      const element = instance.create(name);
      const listen = (setter, what) => {
        const set = element[setter] ?? element[`${setter}InternalOnly`];
        set.call(element, (payload) => note(`${what} ${id}`, payload));
      };
      listen('setOnLoaderStart', 'start');
      listen('setOnLoadError', 'error');
      parent.append(element);
      return element;
    },
  };
  addEventListener('unhandledrejection', ({ reason }) => note('unhandledrejection', String(reason?.name ?? reason)));
}

/** Runs in each frame of a page: reports how much text it has, when that changes. */
function watchText() {
  if (window === top) return;
  let last = -1;
  const check = () => {
    const length = document.body?.innerText?.trim().length ?? 0;
    if (length === last) return;
    last = length;
    globalThis.reportText?.(performance.timeOrigin + performance.now(), length).catch(() => {});
  };
  setInterval(check, 50);
}

export class Lab {
  #browser;
  #side;
  #server;
  #url;

  /**
   * @param side `{ stripe, publishableKey, accounts, connectJs, config, patience }`: the SDK; the ids of accounts, of
   *   which a second one is optional; the text of a script in place of Connect.js, with the sandbox's options;
   *   milliseconds to wait for what may never come
   */
  static async open(browser, side) {
    const lab = new Lab();
    lab.#browser = browser;
    lab.#side = side;
    const site = new Hono();
    site.get('/', (c) => {
      if (c.req.query('coop')) c.header('cross-origin-opener-policy', c.req.query('coop'));
      const config = side.config && { ...side.config, ...(c.req.query('expires') && { sessionLifetime: RENEWAL }) };
      return c.html(html({ script: !c.req.query('bare'), config }));
    });
    site.post('/secret', async (c) => {
      const account = side.accounts[Number(c.req.query('account'))];
      const session = await side.stripe.accountSessions.create({ account, components: SESSION });
      return c.text(session.client_secret);
    });
    lab.#url = await new Promise((resolve) => {
      lab.#server = serve({ fetch: site.fetch, port: 0 }, ({ port }) => resolve(`http://localhost:${port}/`));
    });
    return lab;
  }

  get patience() {
    return this.#side.patience;
  }

  get accounts() {
    return this.#side.accounts;
  }

  /**
   * Opens a page for a probe, and closes it.
   *
   * @param options `query`: of the page's URL; `expires`: whether the session expires when `expire()` is called
   */
  async visit(probe, { query = '', expires = false } = {}) {
    const { connectJs, publishableKey } = this.#side;
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 1000 } });
    try {
      const page = await newPage(context);
      const console = [];
      const texts = [];
      page.on('console', (message) => message.type() === 'error' && console.push(message.text()));
      if (connectJs)
        await context.route(`${CONNECT_JS}*`, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: connectJs }),
        );
      await context.exposeBinding('reportText', ({ frame }, at, length) => texts.push({ frame, at, length }));
      if (expires && !connectJs) await page.clock.install();
      await page.addInitScript(prepare);
      await page.addInitScript(watchText);
      const settings = { publishableKey, loadTimeout: LOAD_PATIENCE * this.patience };
      await page.addInitScript((given) => window.lab && Object.assign(lab, given), settings);
      await page.goto(`${this.#url}${expires ? '?expires=1' : query}`);
      return await probe(page, { console, texts });
    } finally {
      await context.close();
    }
  }

  /**
   * Lets the session expire: on Stripe by the page's clock, of which it is not known whether Connect.js goes by it. The
   * sandbox renews it after a second.
   *
   * @returns whether `fetchClientSecret` has been called again
   */
  async expire(page) {
    if (!this.#side.connectJs) await page.clock.fastForward('26:00:00');
    return page
      .waitForFunction(() => lab.all('fetchClientSecret').length > 1, undefined, { timeout: 30_000, polling: 50 })
      .then(
        () => true,
        () => false,
      );
  }

  close() {
    this.#server.close();
  }
}

/** Waits until something was noted in the page; `false` if it was not within the time. */
export async function noted(page, pattern, timeout = 30_000) {
  const wait = page.waitForFunction((source) => lab.events.some(({ what }) => new RegExp(source).test(what)), pattern, {
    timeout,
    polling: 50,
  });
  return wait.then(
    () => true,
    (error) => {
      if (error.name === 'TimeoutError') return false;
      throw error;
    },
  );
}

/** What was noted, without details. */
export const eventsOf = (page) => page.evaluate(() => lab.events.map(({ what }) => what));
