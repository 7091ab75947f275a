/** Stripe's side: the script tag, `StripeConnect.init`, its instances and its elements, which follow a plan. */
import { Element } from './dom.js';

export const SCRIPTS = ['ok', 'error', 'empty', 'hang'];
export const COURSES = ['shows', 'never', 'error', 'errors', 'shows-then-error', 'error-then-shows'];
const KNOWN = /^stripe-connect-(payments|payouts|balances|documents|payment-details|newcomer)$/;

export class ConnectJs {
  instances = [];
  elements = [];
  /** The instances that are asking for another session. */
  renewing = new Set();
  logouts = 0;
  #secrets = new Set();
  #waiting = [];

  constructor(page, { scripts, courses, inits }) {
    this.page = page;
    this.plans = { scripts: [...scripts], courses: [...courses], inits: [...inits] };
  }

  get there() {
    return !!this.page.window.StripeConnect;
  }

  customElements = {
    get: (tag) => (this.there && KNOWN.test(tag) ? Element : undefined),
    whenDefined: (tag) =>
      new Promise((resolve) => (this.customElements.get(tag) ? resolve() : this.#waiting.push({ tag, resolve }))),
  };

  /** A tag of the script has come into the document. */
  scriptAdded(tag) {
    const { kind, delay } = this.plans.scripts.shift() ?? { kind: 'ok', delay: 20 };
    if (kind === 'hang') return;
    this.page.after(delay, () => {
      if (kind === 'ok') this.#install();
      // The document hears of it first, where it listens for what passes by.
      if (kind !== 'error') this.page.listeners.dispatch('load');
      tag.dispatch(kind === 'error' ? 'error' : 'load');
    });
  }

  #install() {
    this.page.window.StripeConnect ??= { init: (params) => this.#init(params) };
    for (const { tag, resolve } of this.#waiting) if (KNOWN.test(tag)) resolve();
  }

  #init(params) {
    const kind = this.plans.inits.shift();
    if (kind === 'throws') throw new Error('init refuses');
    if (!/^pk_/.test(params.publishableKey)) this.page.violate(`init was given the key ${params.publishableKey}`);
    const instance = {
      number: this.instances.length + 1,
      key: params.publishableKey,
      ended: false,
      careless: kind === 'careless',
      requests: [],
      options: params,
    };
    const { fetchClientSecret, metaOptions } = params;
    instance.session = this.#claim(metaOptions?.eagerClientSecretPromise ?? fetchClientSecret(), instance);
    instance.session.then(
      () => this.#renewLater(instance, 3),
      () => undefined,
    );
    this.instances.push(instance);
    return Object.assign(instance, {
      connect: instance,
      create: (tag) => {
        const element = this.page.document.createElement(`stripe-connect-${tag}`);
        for (const name of Object.getOwnPropertyNames(element))
          if (name.endsWith('InternalOnly')) element[name.slice(0, -12)] = element[name];
        element.setConnector?.(instance);
        return element;
      },
      fetchClientSecret,
      update: (options) => (instance.options = { ...instance.options, ...options }),
      logout: async () => {
        this.logouts++;
        instance.ended = true;
      },
    });
  }

  async #claim(promise, instance) {
    const secret = await promise;
    if (typeof secret !== 'string' || !secret.startsWith('accs_secret__'))
      this.page.violate(`Connect.js got ${String(secret)} for a secret`);
    if (this.#secrets.has(secret)) this.page.violate(`${secret} reached Connect.js twice`);
    this.#secrets.add(secret);
    const request = this.page.network.requests[Number(`${secret}`.slice('accs_secret__'.length)) - 1];
    instance.requests.push(request);
    const accounts = new Set(instance.requests.map(({ account }) => account));
    if (accounts.size > 1) this.page.violate(`one instance got sessions of the accounts ${[...accounts].join(', ')}`);
    return secret;
  }

  /** A session ends, and Connect.js asks for another by itself, whatever has become of the page. */
  #renewLater(instance, times) {
    if (times) this.page.after(7000, () => this.renew(instance, () => this.#renewLater(instance, times - 1)));
  }

  renew(instance, then = () => undefined) {
    if (instance.ended) return;
    this.asking = instance;
    this.renewing.add(instance);
    const secret = instance.fetchClientSecret();
    this.asking = undefined;
    const end = () => this.renewing.delete(instance);
    secret.then(end, end);
    // Whether it handles the promise is its own affair.
    if (instance.careless) return;
    this.#claim(secret, instance).then(then, () => {
      for (const element of this.elements)
        if (element.instance === instance)
          this.call(element, 'setOnLoadError', problem('account_session_create_error'));
    });
  }

  /** What becomes an element of Stripe's once the script is there. */
  upgrade(element) {
    if (!this.customElements.get(element.localName)) return;
    const setters = ['setOnLoaderStart', 'setOnLoadError', 'setDefaultFilters', 'setPayment', 'setOnClose'];
    element.given = {};
    for (const setter of setters) element[`${setter}InternalOnly`] = (value) => (element.given[setter] = value);
    element.setConnector = (instance) => {
      element.instance = instance;
      this.elements.push(element);
      const course = this.plans.courses.shift() ?? { kind: 'shows', delay: 40 };
      instance.session.then(
        () => this.#follow(element, course),
        () => this.page.after(10, () => this.call(element, 'setOnLoadError', problem('account_session_create_error'))),
      );
    };
  }

  #follow(element, { kind, delay }) {
    const steps = {
      shows: 'S',
      never: '',
      error: 'E',
      errors: 'EEE',
      'shows-then-error': 'SE',
      'error-then-shows': 'ES',
    }[kind];
    [...steps].forEach((step, index) => {
      this.page.after(delay * (index + 1), () =>
        this.call(
          element,
          step === 'S' ? 'setOnLoaderStart' : 'setOnLoadError',
          step === 'S' ? {} : problem('api_error'),
        ),
      );
    });
  }

  /** Connect.js calls back, also long after the element has gone. */
  call(element, setter, payload) {
    element.given[setter]?.(payload);
  }
}

export const problem = (type) => ({ error: { type, message: 'it says' } });
