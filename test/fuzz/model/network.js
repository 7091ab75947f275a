/** What the network does with each request: it follows a plan, and where that ends all is well. */

/** The bodies of an endpoint's answers; `number` is the request's own, and so is the secret. */
const BODIES = {
  ok: (number) => ({ client_secret: `accs_secret__${number}`, publishable_key: 'pk_test_answer' }),
  'ok-without-key': (number) => ({ client_secret: `accs_secret__${number}` }),
  'ok-with-components': (number) => ({
    client_secret: `accs_secret__${number}`,
    publishable_key: 'pk_test_answer',
    components: ['payments', 'payouts'],
  }),
  'ok-with-none': (number) => ({
    client_secret: `accs_secret__${number}`,
    publishable_key: 'pk_test_answer',
    components: [],
  }),
  'no-secret': () => ({ client_secret: null }),
  'secret-key': () => ({ client_secret: 'sk_test_1' }),
  'not-json': () => '<!doctype html>Sign in',
};
export const ANSWERS = [
  ...Object.keys(BODIES),
  '401',
  '403',
  '404',
  '422',
  '429',
  '500',
  '503',
  'network',
  'hang',
  'hang-in-body',
  'cut',
];

/** Refusals: the user who signed in before may have signed out since. */
const REFUSED = /^(401|403|404|422)$/;

export class Network {
  /** Each request: its secret's number, its dashboard, and what the page specified when it was sent. */
  requests = [];
  /** Whose session the server's cookie says it is; `undefined` for a server that does not tell. */
  account = undefined;
  #inits = 0;

  constructor(page, plan) {
    this.page = page;
    this.plan = [...plan];
  }

  fetch = (url, request) => {
    const { pathname } = new URL(url);
    const dashboard = this.page.dashboards.find(({ number }) => pathname.startsWith(`/d${number}/`));
    const { kind, delay } = this.plan.shift() ?? { kind: 'ok', delay: 30 };
    const init = new Headers(request.headers).get('x-init') ?? undefined;
    const entry = this.#record(dashboard, { kind, endpoint: pathname, hasInit: !!init });
    const { requestInit } = dashboard;
    if (init !== requestInit?.token)
      this.page.violate(`a request has init ${init}, the newest is ${requestInit?.token}`);
    if (request.signal.aborted) this.page.violate('a request was sent that nothing waits for');
    return this.#abortable(request.signal, entry, (resolve, reject) => {
      if (kind === 'hang') return;
      this.page.after(delay, () => {
        if (kind === 'network') reject(new TypeError('Failed to fetch'));
        else resolve(this.#response(kind, request.signal, entry));
      });
    });
  };

  /** Returns a new `fetchClientSecret`. */
  createFunction(dashboard) {
    const ask = async () => {
      const { asking } = this.page.connectJs;
      if (asking && !this.page.dashboards.some(({ instance }) => instance === asking))
        this.page.violate('the page was asked for a secret that is not needed');
      if (dashboard.fetchClientSecret !== ask) this.page.violate('a function was called that the page has replaced');
      const { kind, delay } = this.plan.shift() ?? { kind: 'ok', delay: 30 };
      const entry = this.#record(dashboard, { kind, endpoint: '', hasInit: false });
      entry.over = true;
      if (kind === '500') {
        this.#refuse(entry);
        throw new Error('the function threw');
      }
      return new Promise((resolve, reject) => {
        if (kind.startsWith('hang')) return;
        this.page.after(delay, () => {
          if (!/^\d|network|cut/.test(kind)) return resolve(BODIES[kind](entry.number).client_secret);
          this.#refuse(entry);
          reject(new Error('the function failed'));
        });
      });
    };
    return ask;
  }

  /** Returns a new `requestInit`; its token is in the requests that use it. */
  createInit(dashboard, kind) {
    const token = `${++this.#inits}`;
    const init = { headers: { 'x-init': token }, token };
    if (kind === 'object') return init;
    const getInit = () => {
      if (dashboard.requestInit !== getInit) this.page.violate('a requestInit was called that the page has replaced');
      return kind === 'async' ? Promise.resolve(init) : init;
    };
    return Object.assign(getInit, { token });
  }

  #record(dashboard, what) {
    if (dashboard.isSignedOut) this.page.violate('a dashboard that was signed out requests a session by itself');
    const { kind, sessionKey } = dashboard.visible;
    const number = this.requests.length + 1;
    const entry = {
      ...what,
      number,
      dashboard,
      source: { kind, endpoint: what.endpoint, sessionKey },
      account: undefined,
      components: undefined,
      isRenewal: this.page.connectJs.renewing.size > 0,
      over: false,
    };
    if (number > 150) this.page.violate('requests without end');
    this.requests.push(entry);
    this.page.act();
    return entry;
  }

  /** No view of an older session may stay. */
  #refuse(entry) {
    const isOlder = ({ requests }) =>
      requests.length &&
      requests.every(({ dashboard, number }) => dashboard === entry.dashboard && number < entry.number);
    // A function cannot be aborted: the page may have asked again since.
    const isLast = !this.requests.some(
      ({ dashboard, number }) => dashboard === entry.dashboard && number > entry.number,
    );
    if (isLast && !entry.isRenewal) entry.viewsBefore = new Set(this.page.connectJs.instances.filter(isOlder));
  }

  #response(kind, signal, entry) {
    const status = Number(kind) || 200;
    const body = BODIES[kind]?.(entry.number) ?? { error: `no: ${kind}` };
    if (body.client_secret && this.account) body.account = this.account;
    entry.account = body.account;
    entry.components = body.components;
    const headers = {
      'content-type': 'application/json',
      ...(kind === '429' && { 'retry-after': '1' }),
      ...(kind === '503' && { 'retry-after': '120' }),
    };
    return {
      ok: status === 200,
      status,
      redirected: false,
      url: 'https://shop.example/account_session',
      headers: { get: (name) => headers[name] ?? null },
      type: 'basic',
      text: () =>
        this.#abortable(signal, entry, (resolve, reject) => {
          if (kind === 'cut') reject(new TypeError('network error'));
          else if (kind !== 'hang-in-body') {
            entry.over = true;
            if (REFUSED.test(kind)) this.#refuse(entry);
            resolve(typeof body === 'string' ? body : JSON.stringify(body));
          }
        }),
    };
  }

  #abortable(signal, entry, work) {
    return new Promise((resolve, reject) => {
      const fail = (reason) => {
        entry.over = true;
        reject(reason);
      };
      signal.addEventListener('abort', () => fail(signal.reason));
      if (signal.aborted) fail(signal.reason);
      else work(resolve, fail);
    });
  }

  get open() {
    return this.requests.filter(({ over }) => !over);
  }
}
