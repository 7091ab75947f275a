/* global instance, element -- Of the page. */
/**
 * How each assumption of the sandbox is settled: a page that does what shows it. Each returns the value that the
 * assumption should have, by what was seen; `undefined` if it was not settled.
 */
import { CONNECT_JS, eventsOf, noted } from './lab.js';

/** A secret of the right form that no session has. */
const INVALID = `accs_secret__${'a'.repeat(47)}`;

/** Each name is that of an assumption in src/sandbox/browser/assumptions.ts. */
export const PROBES = {
  skeleton: (lab) =>
    lab.visit(async (page, { texts }) => {
      await page.evaluate(async () => lab.create(await lab.init(), 'payments'));
      if (!(await noted(page, '^start'))) return undefined;
      await page.waitForTimeout(lab.patience);
      const start = await page.evaluate(() => performance.timeOrigin + lab.all('start payments')[0].at);
      const lengthAt = (time) =>
        [...new Set(texts.map(({ frame }) => frame))]
          .map((each) => texts.findLast(({ frame, at }) => frame === each && at <= time)?.length ?? 0)
          .reduce((sum, length) => sum + length, 0);
      const final = lengthAt(Infinity);
      // The frame is looked at every 50 ms.
      return final > 0 ? lengthAt(start + 100) < final / 2 : undefined;
    }),

  claim: (lab) =>
    lab.visit(async (page) => {
      await page.evaluate(async (delay) => {
        const late = async () => {
          const secret = await lab.secret();
          await new Promise((resolve) => setTimeout(resolve, delay));
          lab.note('secret');
          return secret;
        };
        lab.create(await lab.init(late), 'payments');
      }, lab.patience);
      if (!(await noted(page, '^start')) || !(await noted(page, '^secret'))) return undefined;
      const events = await eventsOf(page);
      return events.indexOf('secret') < events.indexOf('start payments') ? 'before-start' : 'after-start';
    }),

  secretPerElement: (lab) =>
    lab.visit(async (page) => {
      await page.evaluate(async () => {
        globalThis.instance = await lab.init();
        lab.create(instance, 'payments');
      });
      if (!(await noted(page, '^start payments'))) return undefined;
      const before = (await eventsOf(page)).filter((what) => what === 'fetchClientSecret').length;
      await page.evaluate(() => void lab.create(instance, 'balances'));
      if (!(await noted(page, '^start balances'))) return undefined;
      return (await eventsOf(page)).filter((what) => what === 'fetchClientSecret').length > before;
    }),

  startBeforeAuthenticationError: (lab) =>
    lab.visit(async (page) => {
      await page.evaluate(async (secret) => lab.create(await lab.init(async () => secret), 'payments'), INVALID);
      if (!(await noted(page, '^error'))) return undefined;
      const events = await eventsOf(page);
      const start = events.indexOf('start payments');
      return start >= 0 && start < events.indexOf('error payments');
    }),

  authenticationErrorText: (lab) =>
    lab.visit(async (page, { texts }) => {
      await page.evaluate(async (secret) => {
        globalThis.element = lab.create(await lab.init(async () => secret), 'payments');
      }, INVALID);
      if (!(await noted(page, '^error'))) return undefined;
      await page.waitForTimeout(lab.patience);
      return texts.some(({ length }) => length > 0) || (await page.evaluate(() => element.innerText.trim() !== ''));
    }),

  retriesRejectedSecret: (lab) =>
    lab.visit(async (page) => {
      await page.evaluate(async () => {
        globalThis.instance = await lab.init(() => Promise.reject(new Error('refused by the recorder')));
        lab.create(instance, 'payments');
      });
      if (!(await noted(page, '^error payments'))) return undefined;
      const before = (await eventsOf(page)).filter((what) => what === 'fetchClientSecret').length;
      await page.evaluate(() => void lab.create(instance, 'balances'));
      if (!(await noted(page, '^error balances'))) return undefined;
      return (await eventsOf(page)).filter((what) => what === 'fetchClientSecret').length > before;
    }),

  reportsMissingSecret: (lab) =>
    lab.visit(async (page) => {
      await page.evaluate(async () => void lab.create(await lab.init(async () => undefined), 'payments'));
      await noted(page, '^fetchClientSecret');
      return noted(page, '^error', lab.patience);
    }),

  noticesAccountChange: async (lab) => {
    // Needs two accounts.
    if (lab.accounts.length < 2) return undefined;
    return lab.visit(
      async (page) => {
        await page.evaluate(async () => {
          let calls = 0;
          globalThis.instance = await lab.init(() => lab.secret(Math.min(calls++, 1)));
          lab.create(instance, 'payments');
        });
        if (!(await noted(page, '^start payments'))) return undefined;
        if (!(await lab.expire(page))) return undefined;
        await page.evaluate(() => void lab.create(instance, 'balances'));
        if (!(await noted(page, '^(start|error) balances'))) return undefined;
        return (await eventsOf(page)).some((what) => what.startsWith('error'));
      },
      { expires: true },
    );
  },

  prefixedTagNames: (lab) =>
    lab.visit(async (page) => {
      await page.evaluate(async () => void lab.create(await lab.init(), 'payments'));
      if (!(await noted(page, '^start'))) return undefined;
      const name = await page.evaluate(() => lab.all('start payments')[0].detail?.elementTagName);
      return typeof name === 'string' ? name.startsWith('stripe-connect-') : undefined;
    }),

  refuseShadowRoot: (lab) =>
    lab.visit(async (page) => {
      await page.evaluate(async () => {
        const host = document.body.appendChild(document.createElement('div'));
        lab.create(await lab.init(), 'payments', 'payments', host.attachShadow({ mode: 'open' }));
      });
      if (!(await noted(page, '^(start|error)'))) return undefined;
      return (await eventsOf(page)).includes('error payments');
    }),

  setters: (lab) =>
    lab.visit(async (page) => {
      // Not by an instance, whose `create()` may add some of its own.
      const [own, inherited] = await page.evaluate(async () => {
        await lab.init();
        const element = document.createElement('stripe-connect-payments');
        return [element, Object.getPrototypeOf(element)].map((owner) => Object.getOwnPropertyNames(owner));
      });
      const isSetter = (name) => /^setOn[A-Z]/.test(name);
      return own.some(isSetter) ? 'element' : inherited.some(isSetter) ? 'prototype' : undefined;
    }),

  plainSetters: (lab) =>
    lab.visit((page) =>
      page.evaluate(async () => {
        await lab.init();
        return typeof document.createElement('stripe-connect-payments').setOnLoaderStart === 'function';
      }),
    ),

  lateOnLoad: (lab) =>
    lab.visit(
      async (page) => {
        await page.evaluate(async (src) => {
          const script = Object.assign(document.createElement('script'), { src });
          const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
          document.head.append(script);
          await loaded;
          lab.note('loaded');
          window.StripeConnect ??= {};
          window.StripeConnect.onLoad = () => lab.note('onLoad');
        }, CONNECT_JS);
        return noted(page, '^onLoad', lab.patience);
      },
      { query: '?bare=1' },
    ),

  callsAfterRemoval: (lab) =>
    lab.visit(async (page) => {
      // A late secret, so that the component is removed before it starts.
      await page.evaluate(async (delay) => {
        const late = async () => {
          const secret = await lab.secret();
          await new Promise((resolve) => setTimeout(resolve, delay));
          return secret;
        };
        globalThis.instance = await lab.init(late);
        lab.create(instance, 'payments');
      }, lab.patience);
      await noted(page, '^fetchClientSecret');
      await page.evaluate(() => {
        document.querySelector('stripe-connect-payments').remove();
        lab.note('removed');
        // What the removed one has started is over when this one starts.
        lab.create(instance, 'balances');
      });
      if (!(await noted(page, '^start balances'))) return undefined;
      await page.waitForTimeout(Math.min(lab.patience, 500));
      const events = await eventsOf(page);
      return events.slice(events.indexOf('removed')).some((what) => what.endsWith(' payments'));
    }),
};

/** A frame's name without what differs from page to page. */
const withoutHash = (name) => name.replace(/[0-9a-f-]{8,}$/i, '…').replace(/\d+/g, '…');

/** What is only recorded, for a reader: each is compared as text. */
export const OBSERVATIONS = {
  'frames of a component, by name and data-testid': (lab) =>
    lab.visit(async (page) => {
      await page.evaluate(async () => void lab.create(await lab.init(), 'payments'));
      await noted(page, '^start');
      const frames = await page.evaluate(() =>
        [...document.querySelectorAll('iframe')].map(({ name, dataset, parentElement }) => [
          parentElement.localName,
          name,
          dataset.testid ?? '',
        ]),
      );
      return frames.map(([parent, name, testid]) => `${parent}: ${withoutHash(name)} ${withoutHash(testid)}`).sort();
    }),

  'frames of account onboarding': (lab) =>
    lab.visit(async (page) => {
      await page.evaluate(async () => void lab.create(await lab.init(), 'account-onboarding'));
      await noted(page, '^start');
      return page.evaluate(() => document.querySelectorAll('iframe[data-stripejs-layer="true"]').length);
    }),

  'a client secret that is not a string': (lab) =>
    lab.visit(async (page, { console }) => {
      await page.evaluate(async () => {
        globalThis.element = lab.create(await lab.init(async () => undefined), 'payments');
      });
      await noted(page, '^(start|error)', lab.patience);
      const events = (await eventsOf(page)).filter((what) => what !== 'fetchClientSecret');
      return { 'console errors': console.length > 0, events };
    }),

  'an expired session that cannot be renewed': (lab) =>
    lab.visit(
      async (page) => {
        await page.evaluate(async () => {
          let calls = 0;
          const once = () => (calls++ ? Promise.reject(new Error('refused by the recorder')) : lab.secret());
          lab.create(await lab.init(once), 'payments');
        });
        if (!(await noted(page, '^start'))) return 'not settled';
        if (!(await lab.expire(page))) return 'not settled';
        await noted(page, '^error', lab.patience);
        return (await eventsOf(page)).filter((what) => what !== 'fetchClientSecret');
      },
      { expires: true },
    ),

  'how a component grows: its height when it starts, and at the end': (lab) =>
    lab.visit(async (page) => {
      await page.evaluate(async () => {
        globalThis.element = lab.create(await lab.init(), 'payments');
        new ResizeObserver(() => lab.note('height', Math.round(element.getBoundingClientRect().height))).observe(
          element,
        );
      });
      if (!(await noted(page, '^start'))) return 'not settled';
      await page.waitForTimeout(lab.patience);
      return page.evaluate(() => {
        const start = lab.all('start payments')[0].at;
        return lab.all('height').map(({ at, detail }) => `${Math.round((at - start) / 100) / 10} s: ${detail} px`);
      });
    }),

  ...Object.fromEntries(
    ['unsafe-none', 'same-origin'].map((policy) => [
      `signing in, on a page with Cross-Origin-Opener-Policy: ${policy}`,
      (lab) =>
        lab.visit(
          async (page) => {
            await page.evaluate(async () => void lab.create(await lab.init(), 'account-onboarding'));
            if (!(await noted(page, '^start'))) return 'not settled';
            const frame = page.frameLocator('stripe-connect-account-onboarding iframe').first();
            await page.waitForTimeout(lab.patience / 2);
            const popup = page.waitForEvent('popup', { timeout: lab.patience }).catch(() => undefined);
            await frame
              .getByRole('button')
              .first()
              .click({ timeout: lab.patience })
              .catch(() => {});
            const opened = await popup;
            if (!opened) return 'no popup';
            const url = new URL(opened.url(), page.url());
            const hasOpener = await opened.evaluate(() => window.opener !== null).catch(() => 'unknown');
            const { protocol, host, pathname } = url;
            return `popup: ${protocol === 'about:' ? 'about:blank' : `${host}${pathname}`}, opener: ${hasOpener}`;
          },
          { query: `?coop=${policy}` },
        ),
    ]),
  ),
};
