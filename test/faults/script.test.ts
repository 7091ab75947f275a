/** What can go wrong with Connect.js on its way. */
import { CONNECT_JS, engine, type Answer, type Page } from '../support/page.js';
import { component, sandboxMeta } from '../support/elements.js';
import { dashboard, html, offline, online, payments, TIMEOUT, well, WORKS, type Fault, type Outcome } from './fault.js';
import { faults } from './hold.js';

const TAG = `<script src="${CONNECT_JS}"></script>`;
const V0 = 'https://connect-js.stripe.com/v0.1/connect.js';
const text = (body: string): Answer => ({ body, headers: { 'content-type': 'text/javascript' } });
// Firefox keeps an error of another origin's script to itself.
const SYNTAX = /Unexpected token|SyntaxError|Script error/;
const enforced = 'trustedTypes' in window;

const blocked: Outcome = { code: 'script-blocked', says: 'blocked', requests: { script: 3 } };
const invalid: Outcome = { code: 'script-invalid', says: 'blocked', requests: { script: 3 } };
const late: Outcome = { code: 'script-timeout', says: 'slow' };
const csp = (policy: string) => ({ headers: { 'content-security-policy': policy } });

/** WebKit does not tell that a tag has failed before: it is given up at the timeout, and the button loads another. */
const unseen = (then: Outcome): Outcome => (engine === 'webkit' ? late : then);

/** The page adds Stripe's tag itself, and ours only when that has had its turn. */
const tagThenOurs = (src: string) => async (page: Parameters<NonNullable<Fault['act']>>[0]) => {
  const add = (attributes: object) =>
    new Promise((done) =>
      page.document.head.append(
        Object.assign(page.document.createElement('script'), { onload: done, onerror: done }, attributes),
      ),
    );
  await page.until(() => page.document.readyState === 'complete', 'the page has loaded');
  await add({ src });
  await add({ type: 'module', src: '/__library/elements.js' });
};

/** As a page does that waits for the person's consent: another tag, in the place of the one that failed. */
function bringsItself({ document }: Page): void {
  const tag = Object.assign(document.createElement('script'), { src: CONNECT_JS });
  document.querySelector(`script[src="${CONNECT_JS}"]`)!.replaceWith(tag);
}

const always: [name: string, answer: Answer, then: Outcome, pageErrors?: RegExp][] = [
  ['is blocked, or there is no network', 'network-error', blocked],
  ['answers 403', { status: 403, body: 'no' }, blocked],
  ['answers 404', { status: 404, ...html('Not found') }, blocked],
  ['answers 500', { status: 500 }, blocked],
  ['answers 503 with a page', { status: 503, ...html('Busy') }, blocked],
  ['is a page of HTML, said to be a script', text('<!doctype html><h1>Portal</h1>'), invalid, SYNTAX],
  ['is a page of HTML', html('Portal'), { ...invalid, requests: {} }, SYNTAX],
  [
    'is a page of HTML that must not be sniffed',
    { body: '<h1>Portal</h1>', headers: { 'content-type': 'text/html', 'x-content-type-options': 'nosniff' } },
    blocked,
  ],
  ['is empty', text(''), invalid],
  ['is another script', text('window.Other = 1'), invalid],
  ['throws while it runs', text('throw new Error("Connect.js broke")'), invalid, /Connect\.js broke/],
  [
    'is cut short',
    { ...(text(`window.half = "${'x'.repeat(4000)}"`) as object), cut: true },
    { ...blocked, requests: {} },
  ],
  [
    'redirects to a page of HTML',
    { status: 302, headers: { location: '/portal.html' } },
    { ...invalid, requests: {} },
    SYNTAX,
  ],
];

faults('Connect.js', [
  ...always.map(([name, connectJs, then, pageErrors]): Fault => ({
    name,
    given: { connectJs, endpoints: { 'https://connect-js.stripe.com/portal.html': html('Portal') } },
    pageErrors,
    then,
  })),
  {
    name: 'hangs',
    html: payments('timeout="2000"'),
    given: { connectJs: 'hang' },
    then: { ...late, requests: { script: 1 } },
  },
  {
    name: 'comes after its time',
    html: payments('timeout="2000"'),
    given: { connectJs: (n) => (n === 1 ? { ...WORKS, delay: 3500 } : 'hang') },
    then: { ...late, requests: { script: 1 }, recovers: 'by itself', fix: () => undefined },
  },
  {
    name: 'is blocked, until the page brings it itself',
    given: { connectJs: (n) => (n > 3 ? WORKS : 'network-error') },
    then: { ...blocked, recovers: 'by itself', fix: bringsItself },
  },
  {
    name: 'is slow, but comes in time',
    given: { connectJs: { ...WORKS, delay: 1200 } },
    then: { requests: { script: 1, session: 1 }, instances: 1 },
  },
  {
    name: 'fails once',
    given: { connectJs: (n) => (n === 1 ? 'network-error' : WORKS) },
    then: { requests: { script: 2, session: 1 }, instances: 1 },
  },
  {
    name: 'fails twice, in two ways',
    given: { connectJs: (n) => (n === 1 ? 'network-error' : n === 2 ? { status: 503 } : WORKS) },
    then: { requests: { script: 3, session: 1 }, instances: 1 },
  },
  {
    name: 'redirects to where it is now',
    given: {
      connectJs: { status: 302, headers: { location: '/v1.0/moved.js' } },
      endpoints: { 'https://connect-js.stripe.com/v1.0/moved.js': WORKS },
    },
    then: { requests: { script: 1 }, instances: 1 },
  },
  {
    name: 'fails once, in a browser that wrongly says it is offline',
    given: { connectJs: (n) => (n === 1 ? 'network-error' : WORKS) },
    before: offline,
    then: { requests: { script: 2, session: 1 } },
  },
  {
    name: 'cannot be loaded offline, until the browser is online again',
    given: { connectJs: 'network-error' },
    before: offline,
    act: async (page) => {
      await page.until(() => page.requestsTo(CONNECT_JS).length, 'it is requested');
      page.clock.pause();
      online(page);
      page.clock.resume();
    },
    then: { requests: { script: 2 } },
  },
  {
    name: 'cannot be loaded for a long time, until the browser is online again',
    given: { connectJs: 'network-error' },
    then: { ...blocked, recovers: 'by itself', fix: online },
  },
  {
    name: 'has its name taken by markup: two links',
    html: `<a id="StripeConnect"></a><a id="StripeConnect" name="init" href="stripe"></a>${payments()}`,
    then: { requests: { script: 1 } },
  },
  {
    name: 'has its name taken by markup: a form',
    html: `<form id="StripeConnect"><input name="init"></form>${payments()}`,
    then: { requests: { script: 1 } },
  },
  { name: 'is in the page already', given: { head: TAG }, then: { requests: { script: 1 }, instances: 1 } },
  {
    name: 'is in the page already, and still on its way',
    given: { head: TAG.replace('src', 'async src'), connectJs: { ...WORKS, delay: 800 } },
    then: { requests: { script: 1 }, instances: 1 },
  },
  {
    name: 'is in the page already, by a tag that has failed while the page still loads',
    html: `${payments()}<img src="/slow.svg" alt="">`,
    given: {
      head: TAG,
      connectJs: (n) => (n === 1 ? 'network-error' : WORKS),
      endpoints: { '/slow.svg': { delay: 800, body: '' } },
    },
    then: { requests: { script: 2 } },
  },
  {
    name: 'is in the page already, by a tag that failed long before ours came',
    html: payments('timeout="2000"'),
    given: { module: false, connectJs: (n) => (n === 1 ? 'network-error' : WORKS) },
    act: tagThenOurs(CONNECT_JS),
    then: unseen({ requests: { script: 2 } }),
  },
  {
    name: 'is in the page already, in an old version that works',
    given: { head: `<script src="${V0}"></script>`, endpoints: { [V0]: WORKS } },
    then: { requests: { script: 0 }, instances: 1 },
  },
  {
    name: 'is in the page already, in an old version that is no more',
    given: { head: `<script src="${V0}"></script>`, endpoints: { [V0]: { status: 404 } } },
    then: { requests: { script: 1 }, instances: 1 },
  },
  {
    name: 'is in the page already, in an old version that failed long before ours came',
    html: payments('timeout="2000"'),
    given: { module: false, endpoints: { [V0]: 'network-error' } },
    act: tagThenOurs(V0),
    then: unseen({ requests: { script: 1 }, instances: 1 }),
  },
  {
    name: 'is forbidden by the page’s Content-Security-Policy',
    given: csp("script-src 'self' 'nonce-test'"),
    then: { ...blocked, requests: { script: 0 }, recovers: 'not in this page' },
  },
  {
    name: 'meets Trusted Types, with our policies allowed',
    given: csp("require-trusted-types-for 'script'; trusted-types lit-html stripe-connect-dashboard"),
    then: { requests: { script: 1 }, instances: 1 },
  },
  {
    name: 'meets Trusted Types, with no policy for its script',
    given: csp("require-trusted-types-for 'script'; trusted-types lit-html"),
    then: enforced
      ? { ...blocked, requests: { script: 0 }, recovers: 'not in this page' }
      : { requests: { script: 1 } },
  },
  {
    name: 'meets Trusted Types, with Stripe’s tag in the page and no policy for it',
    given: { ...csp("require-trusted-types-for 'script'; trusted-types lit-html"), head: TAG },
    then: { requests: { script: 1 }, instances: 1 },
  },
  {
    name: 'is there, and refuses to start',
    given: { head: sandboxMeta({ script: 'init-throws' }) },
    then: {
      code: 'invalid-setting',
      says: 'setup',
      recovers: 'when fixed',
      fix: (page) => {
        (page.window.StripeConnect as { sandbox: { configure(config: object): void } }).sandbox.configure({
          script: 'works',
        });
        page.$<HTMLElementTagNameMap['stripe-connect-dashboard']>('stripe-connect-dashboard').reload();
      },
    },
  },
  {
    name: 'is there, and brings no elements',
    html: dashboard('', component('name="payments" timeout="2000"')),
    given: { head: sandboxMeta({ script: 'no-elements' }) },
    then: { code: 'component-unknown', says: 'setup', recovers: 'not in this page' },
  },
  {
    name: 'fails for the first dashboard, and works for one that comes later',
    html: `${payments('timeout="2000"')}<main></main>`,
    given: { connectJs: 'hang' },
    then: {
      ...late,
      recovers: 'by the button',
      fix: (page) => {
        well(page);
        page.$('main').innerHTML = payments(`timeout="${TIMEOUT}"`);
      },
      atLast: ['payments', 'payments'],
    },
  },
]);
