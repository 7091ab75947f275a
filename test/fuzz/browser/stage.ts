/** A page that schedules are played in, one after the other: its network, its Connect.js, and what is counted. */
import type { StripeConnectComponent, StripeConnectDashboard } from '../../../src/elements.js';
import { sandboxMeta, sandboxOf } from '../../support/elements.js';
import { openPage, sandboxSecret, type Answer, type Page, type PageRequest } from '../../support/page.js';
import type { SandboxConfig } from '../../../src/sandbox/browser/config.js';
import { Census } from './leak-counter.js';
import type { PlannedAnswer } from './schedule.js';

type SandboxElement = HTMLElement & { setConnector?: (connection: Connection) => void } & Record<string, unknown>;
/** Of the stand-in: what an instance and its elements share. */
export interface Connection {
  id: number;
  ended: boolean;
  session: { get(): Promise<{ account: string }> };
}

declare global {
  /** Called in the head of the pages of the stages. */
  var __watchPage: (window: Window, stage: string) => void;
}

const stages = new Map<string, Stage>();
globalThis.__watchPage = (window, name) => stages.get(name)!.census.watch(window as Window & typeof globalThis);

export class Stage {
  readonly census = new Census();
  readonly violations: string[] = [];
  /** Stripe's elements ever made, each with its instance's connection and its listeners. */
  readonly elements: {
    element: SandboxElement;
    connection: Connection;
    listeners: Record<string, ((payload: unknown) => void) | undefined>;
  }[] = [];
  answers: PlannedAnswer[] = [];
  logouts = 0;
  requests = 0;
  /** By the number of a request: what its dashboard specified when it was sent. */
  readonly sent: { endpoint: string; sessionKey: string | null }[] = [];
  /** By its number, a dashboard that has been in the page. */
  readonly numbered: StripeConnectDashboard[] = [];
  page!: Page;

  constructor(readonly name: string) {
    stages.set(name, this);
  }

  async open(connectJs: (n: number) => Answer, preload: boolean, config: Partial<SandboxConfig>): Promise<void> {
    const head = `${sandboxMeta({ delay: 2, ...config })}<script>parent.__watchPage(window, '${this.name}')</script>${preload ? '<link rel="modulepreload" href="/__library/console.js">' : ''}`;
    const endpoints = Object.fromEntries(
      ['/a', '/b'].map((path) => [path, (request: PageRequest) => this.#answer(path, request)]),
    );
    this.page = await openPage('<main></main>', { head, endpoints, connectJs });
    // The first start waits for the library and for Connect.js: a timeout of a schedule is shorter than that.
    await this.page.until(
      () => this.page.window.customElements.get('stripe-connect-component'),
      'the library is there',
    );
    const { document, window } = this.page;
    // What is out of the document tells of its status too.
    const { dispatchEvent } = window.EventTarget.prototype;
    const heard = (event: Event) =>
      event.type === 'connect-status-change' && this.#heard(event as CustomEvent<{ status: string }>);
    window.EventTarget.prototype.dispatchEvent = function (event) {
      const result = dispatchEvent.call(this, event);
      heard(event);
      return result;
    };
    // Numbered as they leave the page: on their way they may overtake each other.
    const { fetch } = window;
    window.fetch = (url, init) => {
      const headers = new Headers(init?.headers);
      const { sessionKey } = this.numbered[Number(headers.get('x-dashboard'))]!;
      this.sent[++this.requests] = {
        endpoint: new URL(url as string, document.baseURI).pathname,
        sessionKey: sessionKey ?? null,
      };
      headers.set('x-request', `${this.requests}`);
      return fetch.call(window, url, { ...init, headers });
    };
    const createElement = document.createElement.bind(document);
    document.createElement = ((tag: string, ...rest: []) =>
      this.#watchElement(createElement(tag, ...rest))) as typeof createElement;
  }

  violate(sentence: string): void {
    this.violations.push(sentence);
  }

  get dashboards(): StripeConnectDashboard[] {
    return [...this.page.document.querySelectorAll('stripe-connect-dashboard')];
  }

  get components(): StripeConnectComponent[] {
    return [...this.page.document.querySelectorAll('stripe-connect-component')];
  }

  get sandbox() {
    return 'StripeConnect' in this.page.window ? sandboxOf(this.page) : undefined;
  }

  /** A function of the page's, in the place of an endpoint. */
  ask = async (): Promise<string> => {
    const { kind, delay } = this.answers.shift() ?? { kind: 'ok', delay: 0 };
    if (kind === 'hang') return new Promise(() => {});
    await this.page.clock.sleep(delay);
    if (!/ok|with/.test(kind)) throw new Error('the function failed');
    return sandboxSecret();
  };

  async #answer(path: string, { headers }: PageRequest): Promise<Answer> {
    const { kind, delay, account } = this.answers.shift() ?? { kind: 'ok', delay: 0, account: 'main' };
    const number = headers['x-request'];
    if (kind === 'hang') return 'hang';
    if (kind === 'network') {
      await this.page.clock.sleep(delay);
      return 'network-error';
    }
    const status = Number(kind) || 200;
    if (status !== 200) return { status, delay, body: { error: 'no' }, headers: { 'retry-after': '0' } };
    if (kind === 'not-json') return { delay, body: '<!doctype html>' };
    if (kind === 'no-secret') return { delay, body: {} };
    const body = {
      client_secret: sandboxSecret({ account: `acct_${path.slice(1)}_${number}_${account}` }),
      publishable_key: 'pk_test_sandbox',
      ...(kind === 'with-components' && { components: ['payments', 'balances'] }),
      account,
    };
    return { delay, body, cut: kind === 'cut' };
  }

  /** A status is told when it is so, and once. */
  #heard(event: CustomEvent<{ status: string }>): void {
    const element = event.target as StripeConnectDashboard & { lastTold?: string };
    const { status } = event.detail;
    if (element.status !== status) this.violate(`${element.localName} told of ${status} and is ${element.status}`);
    if (!element.matches(`:state(${status})`))
      this.violate(`${element.localName} told of ${status} and has another :state()`);
    if (element.lastTold === status) this.violate(`${element.localName} told of ${status} twice`);
    element.lastTold = status;
  }

  #watchElement<E extends HTMLElement>(made: E): E {
    const element = made as unknown as SandboxElement;
    const { setConnector } = element;
    if (!setConnector || !made.localName.startsWith('stripe-connect-')) return made;
    const listeners: Record<string, ((payload: unknown) => void) | undefined> = {};
    for (const setter of ['setOnLoaderStart', 'setOnLoadError']) {
      const set = element[`${setter}InternalOnly`] as (value: unknown) => void;
      element[`${setter}InternalOnly`] = (listener: (payload: unknown) => void) => {
        listeners[setter] = listener;
        set.call(element, listener);
      };
    }
    element.setConnector = (connection) => {
      this.elements.push({ element, connection, listeners });
      setConnector.call(element, connection);
      void this.#watchAccount(connection);
    };
    return made;
  }

  /** An instance has the sessions of one account, also after a renewal. */
  async #watchAccount({ session }: Connection): Promise<void> {
    const accountOf = async () => (await session.get().catch(() => undefined))?.account.split('_').at(-1);
    const first = await accountOf();
    for (let account = first; account !== undefined && this.sandbox; account = await accountOf()) {
      if (account === first) await this.page.clock.sleep(50);
      else return this.violate(`an instance of the account ${first} got a secret of ${account}`);
    }
  }
}
