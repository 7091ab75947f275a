/** Connect.js by the page's own tag: held back for the user's consent, with a query, with a function to call. */
import { CONNECT_JS, engine, type Page } from '../support/page.js';
import { payments, WORKS, type Fault, type Outcome } from './fault.js';
import { faults } from './hold.js';

const TAG = `<script src="${CONNECT_JS}"></script>`;

/** What consent managers make of the page's tag. */
const HELD_BACK: [how: string, head: string][] = [
  ['by its type', `<script type="text/plain" src="${CONNECT_JS}" data-category="payments"></script>`],
  ['by another type', `<script type="javascript/blocked" src="${CONNECT_JS}"></script>`],
  ['by `data-src`', `<script type="text/plain" data-src="${CONNECT_JS}"></script>`],
  ['by `data-src` alone', `<script data-src="${CONNECT_JS}"></script>`],
  ['by an attribute of its own', `<script type="text/plain" data-cmp-src="${CONNECT_JS}?ver=1"></script>`],
  ['in a <template>', `<template data-purpose="payments">${TAG}</template>`],
];
const consent: Outcome = {
  code: 'consent-required',
  says: 'consent',
  requests: { session: 0, script: 0 },
  recovers: 'by itself',
  fix: ({ document }) => document.head.append(Object.assign(document.createElement('script'), { src: CONNECT_JS })),
};
/** As managers do that find scripts by themselves: what is inserted becomes inert, or is removed. */
const blocksInserted = (block: (script: HTMLScriptElement) => void) => (page: Page) => {
  const { MutationObserver } = page.window;
  new MutationObserver((_, observer) => {
    const script = page.document.querySelector<HTMLScriptElement>(`script[src="${CONNECT_JS}"]`);
    if (!script) return;
    observer.disconnect();
    block(script);
  }).observe(page.document, { subtree: true, childList: true });
};

faults('Connect.js', [
  ...HELD_BACK.flatMap(([how, head]): Fault[] => [
    { name: `is held back for the user’s consent ${how}, given at once`, given: { head }, then: consent },
    {
      name: `is held back for the user’s consent ${how}, given after a minute`,
      given: { head },
      then: {
        ...consent,
        fix: async (page) => {
          await page.clock.advance(60_000);
          if (!page.document.head.innerHTML.includes(CONNECT_JS)) throw new Error('The inert tag was removed.');
          await consent.fix!(page);
        },
      },
    },
  ]),
  {
    name: 'is held back for the user’s consent, and then fails',
    given: { head: HELD_BACK[2]![1], connectJs: (n) => (n < 3 ? 'network-error' : WORKS) },
    then: consent,
  },
  {
    name: 'is held back by what makes its tag inert',
    before: blocksInserted((script) => {
      const { src } = script;
      const inert = Object.assign(script.ownerDocument.createElement('script'), { type: 'text/plain' });
      inert.dataset.src = src;
      script.replaceWith(inert);
    }),
    // A browser may have begun to load it before anything in the page can know of it.
    then: { ...consent, requests: { script: 1 } },
  },
  {
    name: 'is requested by the page with a query, and still on its way',
    given: {
      head: `<script async src="${CONNECT_JS}?ver=6.8"></script>`,
      connectJs: { ...WORKS, delay: 800 },
    },
    then: { requests: { script: 1 }, instances: 1 },
  },
  {
    name: 'is requested by the page with a query, and fails',
    html: payments('timeout="2000"'),
    given: {
      head: `<script src="${CONNECT_JS}?ver=6.8"></script>`,
      connectJs: (n) => (n === 1 ? 'network-error' : WORKS),
    },
    // WebKit does not tell that a tag has failed before: there the timeout ends the wait.
    then: engine === 'webkit' ? { code: 'script-timeout', says: 'slow' } : { requests: { script: 2 }, instances: 1 },
  },
  {
    name: 'calls a function that the page has set before',
    given: { head: '<script>StripeConnect = { onLoad() { window.hasLoaded = true } }</script>' },
    act: (page) => page.until(() => (page.window as { hasLoaded?: true }).hasLoaded, 'it is called'),
    then: { requests: { script: 1 }, instances: 1 },
  },
  {
    name: 'calls a function that the page sets while it is on its way',
    given: { connectJs: { ...WORKS, delay: 800 } },
    act: async (page) => {
      let isCalled = false;
      page.window.StripeConnect = Object.assign(page.window.StripeConnect ?? {}, { onLoad: () => (isCalled = true) });
      await page.until(() => isCalled, 'it is called');
    },
    then: { requests: { script: 1 }, instances: 1 },
  },
  {
    name: 'has its function set by the page after it has loaded',
    act: async (page) => {
      await page.until(() => page.window.StripeConnect, 'it has loaded');
      Object.assign(page.window.StripeConnect!, { onLoad: () => undefined });
    },
    then: { requests: { script: 1 }, instances: 1 },
  },
]);
