import { expect } from '@open-wc/testing';
import {
  component,
  componentOf,
  dashboardOf,
  mounted,
  sandboxMeta,
  sandboxOf,
  status,
  tag,
} from '../support/elements.js';
import { newLibrary } from '../support/files.js';
import { openPage, sandboxSecret, type Page } from '../support/page.js';

const head = sandboxMeta({ delay: 5 });
const stripes = (...names: string[]) => names.map((name) => `stripe-connect-${name}`);
const warnings = (page: Page) =>
  page.console.filter(({ level }) => level === 'warn').map(({ args }) => String(args[0]));
const childNames = (page: Page) =>
  [...dashboardOf(page).querySelectorAll('stripe-connect-component')].map(({ name }) => name as string);
const untilMounted = (page: Page, ...names: string[]) =>
  page.until(() => mounted(page).join() === stripes(...names).join(), `${names} are mounted`);
const enabled = (...components: string[]) => ({
  '/account_session': () => ({ body: { client_secret: sandboxSecret(), components } }),
});

describe('A dashboard without `components`', () => {
  it('shows what the session enables after the page has removed its own last component', async () => {
    const page = await openPage(tag('', component('name="payouts-list"')), {
      head,
      endpoints: enabled('payments', 'payouts-list'),
    });
    await untilMounted(page, 'payouts-list');
    componentOf(page).remove();
    await untilMounted(page, 'payments', 'payouts-list');
    await status(page, dashboardOf(page), 'ready');
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
  });

  it('shows the page’s own components instead of what the session enables, as soon as they come', async () => {
    const page = await openPage(tag(), { head, endpoints: enabled('payments', 'payouts-list') });
    await untilMounted(page, 'payments', 'payouts-list');
    dashboardOf(page).insertAdjacentHTML('beforeend', `<section>${component('name="payouts-list"')}</section>`);
    await untilMounted(page, 'payouts-list');
    await status(page, dashboardOf(page), 'ready');
    expect(childNames(page)).to.deep.equal(['payouts-list']);
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
  });
});

describe('A self-closing tag of a component', () => {
  it('leaves the next component, a dashboard and the page’s alert where the parser put them', async () => {
    const page = await openPage(
      `${tag('id="first"', '<stripe-connect-component name="payments" /><stripe-connect-component name="balances" /><stripe-alert slot="error">Call us</stripe-alert><p>Text</p>')}`,
      { head },
    );
    await status(page, componentOf(page, 'payments'), 'ready');
    await status(page, componentOf(page, 'balances'), 'ready');
    await page.clock.advance(100);
    expect(page.$('stripe-connect-component > stripe-connect-component > stripe-alert').textContent).to.equal(
      'Call us',
    );
    expect(page.$('stripe-connect-component > stripe-connect-component > p').textContent).to.equal('Text');
    expect(mounted(page).sort()).to.deep.equal(stripes('balances', 'payments'));
    await page.until(() => warnings(page).length > 0, 'the console says so');
    await page.clock.advance(100);
    expect(warnings(page).filter((text) => /self-closing/.test(text))).to.have.lengthOf(1);
  });

  it('does not remove a dashboard that it nests', async () => {
    const page = await openPage(
      `<stripe-connect-component name="payments" dashboard="dash" />${tag('id="dash"', '<p id="own">Own</p>')}`,
      { head },
    );
    await status(page, componentOf(page), 'ready');
    await page.clock.advance(100);
    expect(page.$('stripe-connect-component > stripe-connect-dashboard > #own').isConnected).to.equal(true);
    expect(warnings(page).filter((text) => /self-closing/.test(text))).to.have.lengthOf(1);
  });
});

describe('A component that something removes', () => {
  it('returns to its place', async () => {
    const page = await openPage(tag('components="payments balances payouts"'), { head });
    await untilMounted(page, 'payments', 'balances', 'payouts');
    for (const name of ['balances', 'payments', 'payouts']) {
      componentOf(page, name).remove();
      await untilMounted(page, 'payments', 'balances', 'payouts');
    }
    await status(page, dashboardOf(page), 'ready');
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
  });

  for (const [what, html, parent, child] of [
    ['Stripe’s element', tag('', component('name="payments"')), 'stripe-connect-component', 'stripe-connect-payments'],
    ['a component', tag('components="payments"'), 'stripe-connect-dashboard', 'stripe-connect-component'],
  ] as const) {
    it(`does not make the page hang if it is ${what}, removed each time: it returns later and later, then no more`, async () => {
      const page = await openPage(html, { head });
      await status(page, componentOf(page), 'ready');
      const times: number[] = [];
      const remove = () => {
        const element = page.document.querySelector(`${parent} > ${child}`);
        if (!element || times.length > 50) return;
        times.push(page.window.Date.now());
        element.remove();
      };
      const observer = new page.window.MutationObserver(remove);
      observer.observe(page.$(parent), { childList: true });
      remove();
      await page.clock.advance(60_000);
      observer.disconnect();
      expect(times.length).to.be.within(5, 10);
      expect(times.at(-1)! - times.at(-2)!).to.be.at.least(1000);
      expect(warnings(page).filter((text) => /removes them each time/.test(text))).to.have.lengthOf(1);
    });
  }

  it('returns any number of times, if something removes it now and then', async () => {
    const page = await openPage(tag('components="payments balances"'), { head });
    await untilMounted(page, 'payments', 'balances');
    for (let count = 0; count < 15; count++) {
      await page.clock.advance(1500);
      componentOf(page, 'balances').remove();
      await page.clock.advance(25);
      expect(childNames(page)).to.deep.equal(['payments', 'balances']);
    }
    expect(warnings(page)).to.deep.equal([]);
  });
});

describe('`components` in another order', () => {
  it('reorders the components without reloading any, if the browser has moveBefore()', async function () {
    const page = await openPage(tag('components="payments balances payouts"', '<p>Own</p>'), { head });
    if (!('moveBefore' in page.window.Element.prototype)) return this.skip();
    await untilMounted(page, 'payments', 'balances', 'payouts');
    await status(page, componentOf(page, 'payments'), 'ready');
    const frames = () =>
      Object.fromEntries(
        [...page.document.querySelectorAll<HTMLIFrameElement>('stripe-connect-component iframe')].map((frame) => [
          frame.closest('stripe-connect-component')!.name as string,
          sandboxOf(page).frame(frame),
        ]),
      );
    await page.until(() => Object.keys(frames()).length === 3, 'each has its frame');
    const before = frames();
    dashboardOf(page).components = 'payouts payments balances';
    await untilMounted(page, 'payouts', 'payments', 'balances');
    dashboardOf(page).components = 'balances payouts';
    await untilMounted(page, 'balances', 'payouts');
    for (const name of ['balances', 'payouts']) expect(frames()[name]).to.equal(before[name]);
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
  });
});

describe('A component', () => {
  it('finds a dashboard that gets its id later, even if it belongs to another one already', async () => {
    const page = await openPage(
      tag('class="around"', component('name="payments" dashboard="late"')) + tag('class="late"'),
      {
        head,
      },
    );
    await status(page, componentOf(page), 'loading');
    page.$('.late').id = 'late';
    await status(page, componentOf(page), 'ready');
    const { connectElement } = componentOf(page);
    page.$('.late').id = 'other';
    page.$('.around').id = 'late';
    await page.until(() => componentOf(page).connectElement !== connectElement, 'it belongs to the other one');
    await status(page, componentOf(page), 'ready');
  });

  it('belongs to a nearer dashboard that is inserted later', async () => {
    const page = await openPage(tag('id="outer"', `<section>${component('name="payments"')}</section>`), { head });
    await status(page, componentOf(page), 'ready');
    const { connectElement } = componentOf(page);
    const inner = page.document.createElement('div');
    inner.innerHTML = tag('id="inner"');
    page.$('section').append(inner.firstElementChild!);
    const component_ = componentOf(page);
    page.$('#inner').append(component_);
    await page.until(() => component_.connectElement && component_.connectElement !== connectElement, 'it is another');
    await status(page, component_, 'ready');
  });

  it('belongs to the dashboard that is defined around it later, in a shadow root', async () => {
    const page = await openPage(tag('id="outer"', `<my-card>${component('name="payments"')}</my-card>`), { head });
    await status(page, componentOf(page), 'ready');
    const { connectElement } = componentOf(page);
    page.$('my-card').attachShadow({ mode: 'open' }).innerHTML = tag('id="inner"', '<slot></slot>');
    await page.until(
      () => componentOf(page).connectElement && componentOf(page).connectElement !== connectElement,
      'it belongs to the nearer one',
    );
    await status(page, componentOf(page), 'ready');
  });

  it('without a dashboard leads to one line in the console after a second', async () => {
    const page = await openPage(component('name="payments"'), { head, clock: 'paused' });
    await page.clock.advance(900);
    expect(warnings(page)).to.deep.equal([]);
    await page.clock.advance(300);
    await page.until(() => warnings(page).length > 0, 'the console says so');
    await page.clock.advance(5000);
    expect(warnings(page)).to.have.lengthOf(1);
    expect(warnings(page)[0]).to.include('dashboard="');
  });
});

describe('`layout="tabs"`', () => {
  const tabs = tag('layout="tabs" components="payments balances payouts"');

  it('creates only the active component when the strings of the language are slow', async () => {
    const { elements, folder } = newLibrary();
    const page = await openPage(tabs, {
      head,
      html: 'lang="de"',
      module: elements,
      endpoints: { [`${folder}locales.js`]: 'hang' },
    });
    await untilMounted(page, 'payments');
    await page.clock.advance(1500);
    expect(mounted(page)).to.deep.equal(stripes('payments'));
  });

  it('creates only the active component when the file of the tabs is slow', async () => {
    const { elements, folder } = newLibrary();
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    const page = await openPage(tabs, {
      head,
      module: elements,
      endpoints: {
        [`${folder}tabs-controller.js`]: async () => {
          await released;
          const body = await (await fetch(`${folder}tabs-controller.js`)).text();
          return { body };
        },
      },
    });
    await page.until(() => page.requestsTo(`${folder}tabs-controller.js`).length > 0, 'the tabs are requested');
    await page.clock.advance(1500);
    expect(mounted(page)).to.deep.equal([]);
    release();
    await untilMounted(page, 'payments');
    await page.clock.advance(300);
    expect(mounted(page)).to.deep.equal(stripes('payments'));
  });
});

describe('`loading="lazy"`', () => {
  it('creates a component in a scrolling box before it is scrolled into view', async () => {
    const box = (height: number) =>
      `<div class="box" style="height: 200px; overflow: auto"><div style="height: ${height}px"></div>${component('name="payments"')}</div>`;
    const page = await openPage(tag('loading="lazy"', box(4000)), { head });
    await status(page, dashboardOf(page), 'ready');
    await page.clock.advance(100);
    expect(mounted(page)).to.deep.equal([]);
    // 200 pixels below the visible part of the box.
    page.$('.box').scrollTop = 3600;
    await untilMounted(page, 'payments');
  });

  it('creates a component with display: contents', async () => {
    const page = await openPage(tag('loading="lazy"', component('name="payments" style="display: contents"')), {
      head,
    });
    await untilMounted(page, 'payments');
    await status(page, dashboardOf(page), 'ready');
  });
});

describe('`components=""`', () => {
  it('shows nothing, reserves no space and warns of nothing', async () => {
    const page = await openPage(tag('components=""'), { head, endpoints: enabled('payments') });
    expect(dashboardOf(page).offsetHeight).to.equal(0);
    await status(page, dashboardOf(page), 'ready');
    await page.clock.advance(300);
    expect(dashboardOf(page).offsetHeight).to.equal(0);
    expect(mounted(page)).to.deep.equal([]);
    expect(page.console.filter(({ level }) => level === 'warn' || level === 'error')).to.deep.equal([]);
    expect(dashboardOf(page).error).to.equal(undefined);
  });
});
