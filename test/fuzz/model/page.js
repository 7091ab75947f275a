/**
 * One page of the model: a clock, a document, a network and Connect.js, and the library's states just loaded into it.
 */
import { Clock } from './clock.js';
import { ConnectJs } from './connect-js.js';
import { Component, Dashboard } from './elements.js';
import { Element, Listeners, Node, Observers } from './dom.js';
import { Network } from './network.js';

export class Page {
  clock = new Clock();
  observers = new Observers();
  root = new Node(this);
  head = new Element(this, 'head');
  body = new Element(this, 'body');
  listeners = new Listeners();
  window = {};
  violations = [];
  dashboards = [];
  components = [];
  /** Each `logout()` that has been called, and what it did. */
  logouts = [];
  /** When something last happened that may begin a new wait. */
  actedAt = 0;
  #ours = this.clock.timersOf('world');
  #random = 1;

  /** @param plan See schedule.js. */
  constructor(make, plan) {
    this.root.append(this.head, this.body);
    this.network = new Network(this, plan.answers);
    this.connectJs = new ConnectJs(this, plan);
    this.navigator = { onLine: true };
    this.files = [...plan.files];
    this.library = make(this.#globals());
  }

  /** The world's own timers are not the library's. */
  after(ms, run) {
    return this.#ours.setTimeout(run, ms);
  }

  violate(sentence) {
    this.violations.push(`at ${this.clock.now} ms: ${sentence}`);
  }

  act() {
    this.actedAt = this.clock.now;
  }

  addDashboard(properties) {
    const dashboard = new Dashboard(this, this.dashboards.length + 1, properties);
    this.dashboards.push(dashboard);
    return dashboard;
  }

  addComponent(properties) {
    const component = new Component(this, properties);
    this.components.push(component);
    return component;
  }

  #globals() {
    const { clock, window, listeners, navigator, connectJs } = this;
    const timers = clock.timersOf('library');
    const document = {
      baseURI: 'https://shop.example/',
      readyState: 'complete',
      head: this.head,
      body: this.body,
      createElement: (localName) => {
        if (localName === 'stripe-connect-component') return this.addComponent();
        const node = new Element(this, localName);
        connectJs.upgrade(node);
        if (localName === 'script') node.connectedCallback = () => connectJs.scriptAdded(node);
        return node;
      },
      // Only ever asked for the script's tag, and for the page's CSRF token.
      querySelector: (selector) => (selector.startsWith('script') ? (this.head.all('script')[0] ?? null) : null),
      querySelectorAll: (selector) =>
        selector.startsWith(`script[src="https://connect-js.stripe.com/v1.0`) || selector.includes('^=')
          ? this.head.all('script')
          : [],
      addEventListener: listeners.add,
      getElementById: (id) => this.root.getElementById(id),
    };
    this.document = document;
    // A jitter that comes again with the same seed.
    const random = () => (this.#random = (this.#random * 16807) % 2147483647) / 2147483647;
    return Object.assign(window, {
      ...timers,
      window,
      globalThis: window,
      document,
      navigator,
      customElements: connectJs.customElements,
      addEventListener: listeners.add,
      removeEventListener: listeners.remove,
      Date: clock.Date,
      Math: Object.assign(Object.create(Math), { min: Math.min, max: Math.max, random }),
      performance: { getEntriesByName: () => [], now: () => this.clock.now },
      fetch: this.network.fetch,
      location: { origin: 'https://shop.example' },
      Document: class {
        get cookie() {
          return '';
        }
        get baseURI() {
          return 'https://shop.example/';
        }
      },
      Node,
      Element,
      HTMLElement: Element,
      ShadowRoot: class {},
      MutationObserver: this.observers.Observer,
      // Node.js 20 has no URL.parse().
      URL: class extends URL {
        static parse = (url, base) => (URL.canParse(url, base) ? new URL(url, base) : null);
      },
      origin: 'https://shop.example',
      isSecureContext: true,
      console: { error() {}, warn() {}, log() {} },
      lazy: this.lazy,
    });
  }

  /** A file next to the main one: it comes, or fails, or hangs. */
  lazy = async (file, load) => {
    const kind = this.files.shift() ?? 'ok';
    if (kind === 'hang') return new Promise(() => {});
    if (kind === 'slow') await new Promise((done) => this.after(600, done));
    if (kind === 'error') throw new TypeError('Failed to fetch dynamically imported module');
    return load();
  };
}
