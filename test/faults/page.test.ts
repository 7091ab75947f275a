/** What a page does to its elements, and where it has them. */
import { sandboxEndpoint, type Page, type Reply } from '../support/page.js';
import {
  callsOf,
  component,
  componentOf,
  dashboardOf,
  oneSecret,
  PUBLISHABLE_KEY,
  sandboxMeta,
  sandboxOf,
  status,
} from '../support/elements.js';
import { asideAndBack, dashboard, payments, type Fault, type Outcome } from './fault.js';
import { faults } from './hold.js';

const slowly = (delay: number) => () => ({ ...(sandboxEndpoint()() as Reply), delay });
const slow: Fault['given'] = { endpoints: { '/account_session': slowly(1500) } };
const allowShadowRoots = (page: Page) => sandboxOf(page).configure({ refuseShadowRoot: false });
const ready = (page: Page) => status(page, dashboardOf(page), 'ready');
/** It loads: the session is on its way. */
const asked = async (page: Page) => {
  await page.until(() => page.requestsTo('/account_session').length === 1, 'the session is asked for');
  await page.clock.advance(100);
};
const once: Outcome = { requests: { session: 1, script: 1 }, instances: 1 };

/** In a shadow root of the page's own. */
const inShadow = (page: Page) => {
  const root = page.$('main').attachShadow({ mode: 'open' });
  root.innerHTML = payments();
};
const define = (page: Page, src: string) =>
  page.document.head.append(Object.assign(page.document.createElement('script'), { type: 'module', src }));
const again = async (page: Page, what: (n: number) => void, times = 10) => {
  for (let n = 0; n < times; n++) {
    what(n);
    await page.clock.advance(n % 3 === 0 ? 20 : 0);
  }
};

faults('A page', [
  {
    name: 'takes the dashboard out while it loads',
    given: slow,
    act: async (page) => {
      await asked(page);
      dashboardOf(page).remove();
      await page.clock.advance(2000);
    },
    then: { shows: [], requests: { session: 1 } },
  },
  {
    name: 'takes the dashboard out while everything fails',
    given: { endpoints: { '/account_session': { status: 500, delay: 100 } }, connectJs: { status: 503 } },
    act: async (page) => {
      await page.clock.advance(250);
      dashboardOf(page).remove();
      await page.clock.advance(1500);
    },
    then: { shows: [] },
  },
  {
    name: 'takes the dashboard out, and puts it back much later',
    act: async (page) => {
      await ready(page);
      const element = dashboardOf(page);
      element.remove();
      await page.clock.advance(500);
      page.document.body.append(element);
    },
    then: { requests: { session: 2, script: 1 }, instances: 2 },
  },
  {
    name: 'moves the dashboard while it loads',
    html: `${payments()}<main></main>`,
    given: slow,
    act: (page) => asked(page).then(() => page.$('main').append(dashboardOf(page))),
    then: once,
  },
  {
    name: 'moves the dashboard when it is ready',
    html: `${payments()}<main></main>`,
    act: (page) => ready(page).then(() => page.$('main').append(dashboardOf(page))),
    then: once,
  },
  {
    name: 'moves the dashboard ten times',
    html: `${payments()}<main></main><aside></aside>`,
    act: (page) => again(page, (n) => page.$(n % 2 ? 'main' : 'aside').append(dashboardOf(page))),
    then: once,
  },
  {
    name: 'moves a component to another dashboard',
    html: dashboard('id="a"', component('name="payments"')) + dashboard('id="b"'),
    act: async (page) => {
      await status(page, componentOf(page), 'ready');
      page.$('#b').append(componentOf(page));
    },
    then: { requests: { session: 2, script: 1 }, instances: 2 },
  },
  {
    name: 'changes the endpoint ten times while the dashboard loads',
    given: { endpoints: Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`/s${n}`, slowly(400 - n * 20)])) },
    act: async (page) => {
      await again(page, (n) => dashboardOf(page).setAttribute('session-endpoint', `/s${n}`));
      await page.clock.advance(500);
    },
    then: { requests: { script: 1 } },
  },
  {
    name: 'changes the components ten times while the dashboard loads',
    given: { ...slow, head: oneSecret },
    act: (page) =>
      again(page, (n) => dashboardOf(page).setAttribute('components', n % 2 ? 'payments' : 'payouts balances')),
    then: once,
  },
  {
    name: 'changes the look and the language ten times while the dashboard loads',
    given: slow,
    act: (page) =>
      again(page, (n) => {
        dashboardOf(page).setAttribute('overlays', n % 2 ? 'dialog' : 'drawer');
        dashboardOf(page).locale = n % 2 ? 'de-DE' : 'fr-FR';
      }),
    then: once,
  },
  {
    name: 'reloads the dashboard ten times in a row',
    act: async (page) => {
      await ready(page);
      await again(page, () => dashboardOf(page).reload());
      await page.clock.advance(400);
    },
    then: { requests: { script: 1 } },
  },
  {
    name: 'has two dashboards',
    html: payments() + dashboard('components="payouts"'),
    then: { shows: ['payments', 'payouts'], requests: { session: 2, script: 1 }, instances: 2 },
  },
  {
    name: 'has two dashboards, and one of them fails',
    html: `${payments('id="bad" session-endpoint="/bad"')}${dashboard('components="payouts"')}`,
    given: { endpoints: { '/bad': { status: 403 } } },
    then: {
      code: 'session-forbidden',
      says: 'access',
      where: '#bad',
      shows: ['payouts'],
      fix: (page) => page.answer('/bad', sandboxEndpoint()),
      atLast: ['payments', 'payouts'],
    },
  },
  {
    name: 'has a dashboard in a dashboard',
    html: dashboard('', payments() + component('name="payouts"')),
    then: { shows: ['payments', 'payouts'], requests: { session: 2, script: 1 } },
  },
  {
    name: 'loads the library twice',
    given: { head: '<script type="module" src="/__library/elements.js?again"></script>' },
    then: once,
  },
  {
    name: 'loads the library late',
    given: { module: false },
    act: (page) => page.clock.advance(300).then(() => define(page, '/__library/elements.js')),
    then: once,
  },
  {
    name: 'sets properties before the library comes',
    html: '<stripe-connect-dashboard></stripe-connect-dashboard>',
    given: { module: false },
    act: (page) => {
      Object.assign(dashboardOf(page), {
        sessionEndpoint: '/account_session',
        publishableKey: PUBLISHABLE_KEY,
        components: ['payments'],
      });
      define(page, '/__library/elements.js');
    },
    then: once,
  },
  {
    name: 'does not display the dashboard',
    html: `<div style="display: none">${payments()}</div>`,
    act: ready,
    then: { ...once, shows: [] },
  },
  {
    name: 'displays the dashboard later',
    html: `<div style="display: none">${payments()}</div>`,
    act: (page) => ready(page).then(() => page.$('div').removeAttribute('style')),
    then: once,
  },
  {
    name: 'hides the dashboard, and shows it again',
    act: (page) => ready(page).then(() => again(page, (n) => (dashboardOf(page).hidden = n % 2 === 0))),
    then: once,
  },
  {
    name: 'is put aside by the browser, and taken up again',
    act: (page) => ready(page).then(() => asideAndBack(page)),
    then: once,
  },
  {
    name: 'is put aside by the browser while it loads, and taken up again',
    given: slow,
    act: (page) => asked(page).then(() => asideAndBack(page)),
    then: once,
  },
  {
    name: 'puts the same HTML in place of its own',
    html: `<main>${payments()}</main>`,
    act: (page) =>
      ready(page).then(() => {
        const { innerHTML } = page.$('main');
        page.$('main').innerHTML = innerHTML;
      }),
    then: { requests: { session: 2, script: 1 }, instances: 2 },
  },
  {
    name: 'puts the same HTML in place of its own while the dashboard loads',
    html: `<main>${payments()}</main>`,
    given: slow,
    act: (page) =>
      asked(page).then(() => {
        const { innerHTML } = page.$('main');
        page.$('main').innerHTML = innerHTML;
      }),
    then: { requests: { session: 2, script: 1 } },
  },
  {
    name: 'empties the dashboard under its hands',
    act: (page) => ready(page).then(() => dashboardOf(page).replaceChildren()),
    then: once,
  },
  {
    name: 'empties the component under its hands',
    act: (page) => ready(page).then(() => componentOf(page).replaceChildren()),
    then: once,
  },
  {
    name: 'empties the dashboard ten times while it loads',
    given: { ...slow, head: oneSecret },
    act: (page) => again(page, () => dashboardOf(page).replaceChildren()),
    then: once,
  },
  {
    name: 'copies the dashboard',
    act: (page) => ready(page).then(() => page.document.body.append(dashboardOf(page).cloneNode(true))),
    then: { shows: ['payments', 'payments'], requests: { session: 2, script: 1 }, instances: 2 },
  },
  {
    name: 'is still being parsed',
    html: `${dashboard('', '').replace('</stripe-connect-dashboard>', '')}<h2>Paym`,
    // There an async module from the cache waits for the end of the page, whatever it holds.
    not: 'webkit',
    given: { stream: true, moduleAttributes: 'async' },
    act: async (page) => {
      await page.until(() => dashboardOf(page).status === 'ready', 'it does not wait for the end');
      page.write(`ents</h2>${component('name="payments"')}`);
      await status(page, await page.until(() => componentOf(page), 'the component is parsed'), 'ready');
      page.end();
    },
    then: once,
  },
  {
    name: 'has the dashboard in a <dialog> that opens later',
    html: `<dialog>${payments()}</dialog>`,
    act: (page) => ready(page).then(() => page.$<HTMLDialogElement>('dialog').showModal()),
    then: once,
  },
  {
    name: 'has the dashboard in closed <details>',
    html: `<details><summary>Payments</summary>${payments()}</details>`,
    act: (page) => ready(page).then(() => void (page.$<HTMLDetailsElement>('details').open = true)),
    then: once,
  },
  {
    name: 'has the dashboard in a shadow root, where Connect.js goes along',
    html: '<main></main>',
    given: { head: sandboxMeta({ refuseShadowRoot: false }) },
    act: inShadow,
    then: once,
  },
  {
    name: 'has the dashboard in a shadow root, and Connect.js refuses',
    html: '<main></main>',
    given: { head: sandboxMeta({ refuseShadowRoot: true }) },
    act: inShadow,
    then: { code: 'component-load-error', says: 'fault', error: { type: 'render_error' }, fix: allowShadowRoots },
  },
  {
    name: 'signs the person out while the dashboard loads',
    given: slow,
    act: async (page) => {
      await page.until(() => callsOf(page, 'init').length, 'there is an instance');
      await dashboardOf(page).logout();
      await page.clock.advance(2000);
    },
    then: { shows: [], signOuts: 1 },
  },
]);
