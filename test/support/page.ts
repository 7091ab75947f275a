/**
 * A page to test in: a frame with a document of its own, parsed from HTML as a browser parses it from a server, with
 * the network that the test describes. Each has a module realm of its own, so what the library and connect-js keep per
 * page is new each time.
 *
 *     const page = await openPage(tag('components="payments"'), {
 *       // How https://connect-js.stripe.com/v1.0/connect.js answers.
 *       connectJs: 'network-error',
 *       endpoints: { '/account_session': ({ n }) => (n === 1 ? { status: 500 } : { body: { client_secret } }) },
 *     });
 *     await page.until(() => page.$('stripe-connect-dashboard').matches(':state(ready)'), 'the dashboard is ready');
 *     page.requests                                            // every request to these two, in order
 *     page.console.filter(({ level }) => level === 'warn')     // what the page said; the terminal stays quiet
 *     await page.clock.advance(600);                           // the page's time, see clock.ts
 *     page.expectError(/Failed to load/);                      // else an uncaught error or rejection fails the test
 *
 * Defaults: the sandbox's Connect.js, and at /account_session an endpoint that gives a new secret for every component.
 * A page is closed after its test. With `stream: true`, `html` is only the beginning: `page.write(more)`, then
 * `page.end()`.
 */
import { Clock } from './clock.js';
import { explain, failTest, rejectionsReported } from './fail.js';
import { sandboxEndpoint, type Answer, type AnswerOrFunction, type PageRequest } from './answers.js';
import { PageNetwork, roundTrip } from './page-network.js';
import { documentOf } from './html.js';
import { event, until } from './wait.js';

export { sandboxEndpoint, sandboxSecret, type Answer, type PageRequest, type Reply } from './answers.js';
export { engine } from './engine.js';
export { event, until } from './wait.js';

export const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';

export interface PageOptions {
  /** How Connect.js answers, or a function of the request's number, from 1. */
  connectJs?: Answer | ((n: number, request: PageRequest) => Answer | Promise<Answer>);
  /** By path, or by URL for another origin. `/account_session` has a default. */
  endpoints?: Record<string, AnswerOrFunction>;
  /** HTML at the end of the `<head>`, before the module. */
  head?: string;
  /** Attributes of `<html>`, say `lang="de"`. */
  html?: string;
  /** The module script of the page, or none. Default: the library. */
  module?: string | false;
  /** More attributes of its tag, say `async`. */
  moduleAttributes?: string;
  /** Added to the page's URL: `?a=b#c`. */
  url?: string;
  /**
   * Of the page's own answer, say a Content-Security-Policy. Its `script-src` must have `'nonce-test'` for the harness.
   */
  headers?: Record<string, string>;
  width?: number;
  height?: number;
  /** `html` is only the beginning; `page.write()` and `page.end()` give the rest. */
  stream?: boolean;
  /** Default: it runs by itself. See clock.ts. */
  clock?: 'paused';
  /** Whether the page stays open for the file's other tests. See shared-page.ts. */
  shared?: boolean;
  /** What `openPage` waits for. Default: `parsed` (DOMContentLoaded), or `started` for a stream. */
  wait?: 'started' | 'parsed' | 'loaded';
}

export interface PageError {
  kind: 'error' | 'rejection';
  message: string;
  /** What was thrown. It is of the page's realm: `instanceof Error` is false here. */
  reason: unknown;
}

export interface ConsoleCall {
  level: 'debug' | 'log' | 'info' | 'warn' | 'error';
  args: unknown[];
}

export type PageWindow = Window & typeof globalThis & { StripeConnect?: unknown };

const open = new Set<Page>();

/** Opens a page. See the head of this file. */
export async function openPage(html: string, options: PageOptions = {}): Promise<Page> {
  const page = new Page(html, options);
  open.add(page);
  await page.opened;
  return page;
}

export class Page {
  /** Uncaught errors and unhandled rejections of the page. */
  readonly errors: PageError[] = [];
  readonly console: ConsoleCall[] = [];
  readonly opened: Promise<void>;
  readonly event = event;
  readonly until = until;
  readonly frame = document.createElement('iframe');
  readonly clock: Clock;
  readonly isShared: boolean;
  readonly #expected: RegExp[] = [];
  readonly #network: PageNetwork;

  constructor(html: string, options: PageOptions) {
    const { connectJs = { file: '/dist/sandbox/connect.js' }, width = 1024, height = 768 } = options;
    const script: AnswerOrFunction =
      typeof connectJs === 'function' ? (request) => connectJs(request.n, request) : connectJs;
    this.isShared = options.shared ?? false;
    this.clock = new Clock(options.clock === 'paused');
    this.#network = new PageNetwork(
      this.clock,
      { '/account_session': sandboxEndpoint(), ...options.endpoints, [CONNECT_JS]: script },
      (number) => ({
        html: documentOf(html, number, options),
        headers: options.headers ?? {},
        stream: options.stream ?? false,
      }),
    );
    Object.assign(this.frame.style, {
      position: 'fixed',
      inset: '0',
      border: '0',
      background: 'white',
      width: `${width}px`,
      height: `${height}px`,
    });
    const wait = options.wait ?? (options.stream ? 'started' : 'parsed');
    this.opened = this.#open(options.url ?? '', wait);
  }

  get window(): PageWindow {
    return this.frame.contentWindow as PageWindow;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  /** The first element that matches; throws where there is none. */
  $<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K];
  $<E extends Element = HTMLElement>(selector: string): E;
  $(selector: string): Element {
    const element = this.document.querySelector(selector);
    if (!element) throw new Error(`The page has no ${selector}:\n${this.document.documentElement?.outerHTML}`);
    return element;
  }

  /** Every request to Connect.js and to the endpoints so far, in order. */
  get requests(): PageRequest[] {
    return this.#network.requests;
  }

  /** Those to Connect.js, or to one endpoint. */
  requestsTo(url: string): PageRequest[] {
    const { href } = new URL(url, location.origin);
    return this.requests.filter((request) => request.url.split(/[?#]/)[0] === href);
  }

  /** From now on, that endpoint (named in the options, or Connect.js) answers so. */
  answer(url: string, answer: AnswerOrFunction): void {
    this.#network.answer(url, answer);
  }

  /** Writes more of a streamed page. */
  write(html: string): void {
    this.#network.write(html);
  }

  /** Ends a streamed page. */
  end(): void {
    this.#network.write(null);
  }

  /** Declares an uncaught error or unhandled rejection that this page may have, any number of times. */
  expectError(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  get isOpen(): boolean {
    return open.has(this);
  }

  /** Takes the page away. Throws where it had errors that the test did not expect. */
  async close(): Promise<void> {
    if (!open.delete(this)) return;
    await rejectionsReported();
    this.#network.close();
    this.clock.stop();
    this.frame.remove();
    this.#throwSurprises();
  }

  /** Empties a shared page for the next test. Throws as `close` does. */
  async empty(): Promise<void> {
    this.document.body.replaceChildren();
    // What the removed elements still do belongs to this test.
    await this.clock.advance(1000);
    await rejectionsReported();
    this.#throwSurprises();
    for (const list of [this.errors, this.console, this.requests, this.#expected]) list.length = 0;
    (this.window.StripeConnect as { sandbox?: { reset(): void } } | undefined)?.sandbox?.reset();
  }

  #throwSurprises(): void {
    const surprises = this.errors.filter(({ message }) => !this.#expected.some((pattern) => pattern.test(message)));
    if (surprises.length === 0) return;
    const list = surprises.map(({ kind, reason, message }) => {
      return `${kind === 'error' ? 'Uncaught' : 'Unhandled rejection'}: ${reason ? explain(reason) : message}`;
    });
    throw new Error(`The page had errors that the test did not expect.\n${list.join('\n')}`);
  }

  async #open(url: string, wait: NonNullable<PageOptions['wait']>): Promise<void> {
    await this.#network.start();
    this.#network.onModuleError = (module) =>
      this.errors.push({ kind: 'error', message: `${module} could not be loaded`, reason: undefined });
    const started = new Promise<void>((done) => {
      this.#network.onStart = (window) => {
        this.#watch(window as PageWindow);
        this.#network.loads.watch(window);
        this.clock.install(window as PageWindow, () => this.#network.loads.pending, roundTrip);
        if (wait === 'parsed') window.addEventListener('DOMContentLoaded', () => done(), { once: true });
        else if (wait === 'loaded') window.addEventListener('load', () => done(), { once: true });
        else done();
      };
    });
    this.frame.src = this.#network.url + url;
    document.body.append(this.frame);
    await started;
  }

  /** Called by the page's first script, so that nothing of the page's own has run before. */
  #watch(window: PageWindow): void {
    const report = (kind: PageError['kind'], reason: unknown, text?: string) => {
      const message = text ?? String((reason as Error | undefined)?.message ?? reason);
      this.errors.push({ kind, message, reason });
    };
    window.addEventListener('error', (event) => {
      event.preventDefault(); // Quiet in the terminal.
      report('error', event.error, event.message);
    });
    window.addEventListener('unhandledrejection', (event) => {
      event.preventDefault();
      report('rejection', event.reason);
    });
    for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
      window.console[level] = (...args: unknown[]) => void this.console.push({ level, args });
    }
  }
}

afterEach('close the pages', async function () {
  const test = this.currentTest!;
  for (const page of [...open]) {
    try {
      await (page.isShared && test.isPassed() ? page.empty() : page.close());
    } catch (error) {
      failTest(test, error as Error);
      // The same errors again.
      await page.close().catch(() => undefined);
    }
  }
});

after('close the shared pages', async () => {
  for (const page of [...open]) await page.close();
});
