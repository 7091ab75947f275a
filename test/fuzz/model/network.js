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

export class Network {
  /** Each request: where to, its secret's number, whether it has ended. */
  requests = [];

  constructor(page, plan) {
    this.page = page;
    this.plan = [...plan];
  }

  fetch = (request) => {
    const { kind, delay } = this.plan.shift() ?? { kind: 'ok', delay: 30 };
    const number = this.requests.length + 1;
    const entry = { number, url: request.url, over: false, at: this.page.clock.now };
    this.requests.push(entry);
    if (request.signal.aborted) this.page.violate('a request was sent for which nobody waits any more');
    return this.#abortable(request.signal, entry, (resolve, reject) => {
      if (kind === 'hang') return;
      this.page.after(delay, () => {
        if (kind === 'network') reject(new TypeError('Failed to fetch'));
        else resolve(this.#response(kind, number, request.signal, entry));
      });
    });
  };

  /** A page's own function: `fetchClientSecret`. */
  ask = () => {
    const { asking } = this.page.connectJs;
    if (asking && !this.page.dashboards.some(({ state }) => state.connection?.connectInstance === asking))
      this.page.violate('the page was asked for a secret that nobody needs');
    const { kind, delay } = this.plan.shift() ?? { kind: 'ok', delay: 30 };
    const number = this.requests.length + 1;
    this.requests.push({ number, url: 'function', over: true, at: this.page.clock.now });
    if (kind === '500') throw new Error('the function threw');
    return new Promise((resolve, reject) => {
      if (kind.startsWith('hang')) return;
      this.page.after(delay, () => {
        if (/^\d|network|cut/.test(kind)) reject(new Error('the function failed'));
        else resolve(BODIES[kind](number).client_secret);
      });
    });
  };

  #response(kind, number, signal, entry) {
    const status = Number(kind) || 200;
    const body = BODIES[kind]?.(number) ?? (status === 200 ? BODIES.ok(number) : { error: `no: ${kind}` });
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
      text: () =>
        this.#abortable(signal, entry, (resolve, reject) => {
          if (kind === 'cut') reject(new TypeError('network error'));
          else if (kind !== 'hang-in-body') {
            entry.over = true;
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
