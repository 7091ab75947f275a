import { expect } from '@open-wc/testing';
import { engine, openPage, sandboxEndpoint, sandboxSecret } from '../support/page.js';
import {
  callsOf,
  component,
  componentOf,
  dashboardOf,
  mounted,
  oneSecret,
  PUBLISHABLE_KEY,
  sandboxMeta,
  sandboxOf,
  status,
  statuses,
  tag,
  viewText,
} from '../support/elements.js';

describe('A dashboard', () => {
  it('moved in the document keeps its session, its instance and its components', async () => {
    const page = await openPage(`${tag('components="payments"')}<main></main>`);
    await status(page, dashboardOf(page), 'ready');
    const [instance, element] = [dashboardOf(page).instance, page.$('stripe-connect-payments')];
    const seen = statuses(page);
    page.$('main').append(dashboardOf(page));
    await page.clock.advance(400);
    expect(dashboardOf(page).instance).to.equal(instance);
    expect(page.$('main stripe-connect-payments')).to.equal(element);
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
    expect(seen).to.deep.equal([]);
  });

  it('moved over several tasks, as frameworks do, loses nothing either', async () => {
    const page = await openPage(`${tag('components="payments"')}<main></main>`);
    await status(page, dashboardOf(page), 'ready');
    const dashboard = dashboardOf(page);
    dashboard.remove();
    await page.clock.advance(60);
    page.$('main').append(dashboard);
    await page.clock.advance(300);
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
    expect(dashboard.status).to.equal('ready');
  });

  it('removed in flight gives up in silence, and never logs out', async () => {
    const page = await openPage(tag('components="payments"'), {
      endpoints: { '/account_session': () => ({ ...(sandboxEndpoint()() as object), delay: 500 }) },
    });
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'loading');
    dashboard.remove();
    await page.until(() => dashboard.status === 'idle', 'it is idle');
    await page.until(() => sandboxOf(page), 'Connect.js has come all the same');
    await page.clock.advance(600);
    expect(mounted(page)).to.deep.equal([]);
    expect(page.console.filter(({ level }) => level === 'error')).to.deep.equal([]);
    expect(callsOf(page, 'logout')).to.deep.equal([]);
  });

  it('removed for good and put back starts again', async () => {
    const page = await openPage(tag('components="payments"'));
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'ready');
    dashboard.remove();
    await page.until(() => dashboard.status === 'idle', 'it is idle');
    expect(dashboard.instance).to.equal(undefined);
    page.document.body.append(dashboard);
    await status(page, dashboard, 'ready');
    expect(page.requestsTo('/account_session')).to.have.lengthOf(2);
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
  });

  it('puts its components back when the page’s content is swapped under it', async () => {
    const page = await openPage(tag('components="payments payouts"'));
    await status(page, dashboardOf(page), 'ready');
    dashboardOf(page).replaceChildren();
    await page.until(() => mounted(page).length === 2, 'they are back');
    componentOf(page, 'payments').replaceChildren();
    await page.until(() => mounted(page).length === 2, 'Stripe’s element too');
  });

  it('whose HTML is swapped for the same starts again without a trace of the old', async () => {
    const page = await openPage(`<main>${tag('components="payments"')}</main>`);
    await status(page, dashboardOf(page), 'ready');
    const { innerHTML } = page.$('main');
    page.$('main').innerHTML = innerHTML;
    await status(page, dashboardOf(page), 'ready');
    await page.clock.advance(300);
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
  });

  it('reload() gives a new session and a new instance', async () => {
    const page = await openPage(tag('components="payments payouts"'), { head: oneSecret });
    await page.until(
      () => page.document.querySelectorAll('stripe-connect-component:state(ready)').length === 2,
      'both are ready',
    );
    const seen = statuses(page);
    const before = dashboardOf(page).instance;
    dashboardOf(page).reload();
    await page.until(() => dashboardOf(page).instance !== before, 'there is another instance');
    await status(page, dashboardOf(page), 'ready');
    expect(page.requestsTo('/account_session')).to.have.lengthOf(2);
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments', 'stripe-connect-payouts']);
    expect(callsOf(page, 'logout')).to.deep.equal([]);
    expect(seen).to.deep.equal(['loading', 'ready']);
  });

  it('logout() signs the person out and shows nothing more, until reload()', async () => {
    const page = await openPage(tag('components="payments"'));
    await status(page, dashboardOf(page), 'ready');
    await dashboardOf(page).logout();
    expect(callsOf(page, 'logout')).to.have.lengthOf(1);
    expect(dashboardOf(page).status).to.equal('idle');
    expect(mounted(page)).to.deep.equal([]);
    await page.clock.advance(300);
    expect(componentOf(page).status).to.equal('idle');
    dashboardOf(page).reload();
    await status(page, dashboardOf(page), 'ready');
  });

  it('--logout does it from HTML alone', async () => {
    const page = await openPage(
      `${tag('id="dash" components="payments"')}<button commandfor="dash" command="--logout">Sign out</button>`,
    );
    await status(page, dashboardOf(page), 'ready');
    page.$('button').click();
    await status(page, dashboardOf(page), 'idle');
    expect(callsOf(page, 'logout')).to.have.lengthOf(1);
  });

  it('works next to another one, each with its own session', async () => {
    const page = await openPage(tag('components="payments"') + tag('components="payouts"'));
    await page.until(
      () => page.document.querySelectorAll('stripe-connect-dashboard:state(ready)').length === 2,
      'both are ready',
    );
    expect(sandboxOf(page).instances.created).to.equal(2);
    expect(page.requestsTo('/account_session')).to.have.lengthOf(2);
  });

  it('works when the page is still being parsed', async function () {
    // There an async module from the cache waits for the end of the page, whatever it holds.
    if (engine === 'webkit') this.skip();
    const page = await openPage(
      `<stripe-connect-dashboard session-endpoint="/account_session" publishable-key="${PUBLISHABLE_KEY}"><h2>Paym`,
      { stream: true, moduleAttributes: 'async' },
    );
    await page.until(() => dashboardOf(page).status === 'ready', 'it does not wait for the end');
    page.write(`ents</h2>${component('name="payments"')}`);
    await status(page, await page.until(() => componentOf(page), 'the component is parsed'), 'ready');
    page.end();
  });

  it('works when it is defined twice, and upgraded late', async () => {
    const page = await openPage(tag('components="payments"'), { module: false });
    await page.clock.advance(100);
    for (const src of ['/__library/elements.js', '/__library/elements.js?again']) {
      const script = page.document.createElement('script');
      Object.assign(script, { type: 'module', src });
      page.document.head.append(script);
    }
    await page.until(() => page.document.querySelector(':state(ready)'), 'it is ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
  });

  it('works inside a <dialog> that opens later, and inside what is not displayed', async () => {
    const page = await openPage(
      `<dialog>${tag('components="payments"')}</dialog><div style="display: none">${tag('components="payouts"')}</div>`,
    );
    page.$('dialog' as keyof HTMLElementTagNameMap);
    (page.$('dialog') as HTMLDialogElement).showModal();
    await page.until(
      () => page.document.querySelectorAll('stripe-connect-dashboard:state(ready)').length === 2,
      'both are ready',
    );
  });

  it('tells each change of its status once, by an event that bubbles', async () => {
    const page = await openPage('<main></main>');
    const seen: string[] = [];
    page.document.addEventListener('connect-status-change', (event) =>
      seen.push(`${(event.target as Element).localName.slice(15)} ${event.detail.status}`),
    );
    page.$('main').innerHTML = tag('components="payments"');
    await status(page, dashboardOf(page), 'ready');
    expect(seen.filter((line) => line.startsWith('dashboard'))).to.deep.equal(['dashboard loading', 'dashboard ready']);
    expect(seen.filter((line) => line.startsWith('component'))).to.deep.equal(['component loading', 'component ready']);
    expect(viewText(dashboardOf(page))).to.equal('');
  });

  it('recovers when the network is back', async () => {
    const page = await openPage(tag('components="payments"'), {
      endpoints: {
        '/account_session': ({ n }) => (n <= 3 ? 'network-error' : { body: { client_secret: sandboxSecret() } }),
      },
      head: sandboxMeta({ delay: 10 }),
    });
    await status(page, dashboardOf(page), 'error');
    page.window.dispatchEvent(new Event('online'));
    await status(page, dashboardOf(page), 'ready');
  });
});
