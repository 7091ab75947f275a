/** No change is missed, whenever it is made; and nothing is done twice. */
import { expect } from '@open-wc/testing';
import { callsOf, componentOf, content, dashboardOf, oneSecret, status, tag, viewText } from '../support/elements.js';
import { CONNECT_JS, openPage, sandboxEndpoint, sandboxSecret, type Page } from '../support/page.js';

const PAYMENTS = tag('components="payments"');
const updates = (page: Page) => callsOf(page, 'update').map(({ value }) => value as Record<string, unknown>);

/** What the library has said in the console. */
const said = (page: Page): string[] =>
  page.console.map(({ args }) => String(args[0])).filter((text) => text.startsWith('<stripe-connect-'));

async function open(html = PAYMENTS, options = {}) {
  const page = await openPage(html, options);
  await status(page, dashboardOf(page), 'ready');
  return page;
}

async function whileDetached(page: Page, change: () => void, into: Element = page.document.body): Promise<void> {
  const dashboard = dashboardOf(page);
  dashboard.remove();
  change();
  await page.clock.advance(50);
  into.append(dashboard);
}

describe('A change while the dashboard is out of the document', () => {
  it('of `appearance` reaches Connect.js', async () => {
    const page = await open();
    const dashboard = dashboardOf(page);
    await whileDetached(page, () => (dashboard.appearance = { variables: { colorPrimary: '#ff0000' } }));
    await page.until(() => updates(page).length, 'the instance is updated');
    expect(updates(page)[0]!.appearance).to.deep.equal({ variables: { colorPrimary: '#ff0000' } });
  });

  it('of `locale` reaches Connect.js', async () => {
    const page = await open();
    const dashboard = dashboardOf(page);
    await whileDetached(page, () => (dashboard.locale = 'fr_FR'));
    await page.until(() => updates(page).length, 'the instance is updated');
    expect(updates(page)).to.deep.equal([{ locale: 'fr-FR' }]);
  });

  it('of the `lang` around it reaches Connect.js', async () => {
    const page = await open(`${PAYMENTS}<section lang="it"></section>`, { html: 'lang="de"' });
    await whileDetached(page, () => {}, page.$('section'));
    await page.until(() => updates(page).length, 'the instance is updated');
    expect(updates(page)).to.deep.equal([{ locale: 'it-IT' }]);
  });

  it("of a component's setting reaches Stripe's element", async () => {
    const page = await open();
    const component = componentOf(page);
    const dashboard = dashboardOf(page);
    await whileDetached(page, () => {
      component.defaultFilters = { status: ['successful'] };
      void dashboard;
    });
    await page.until(() => callsOf(page, 'setDefaultFilters').length, 'the setter is called');
  });

  it("of a component's name replaces Stripe's element", async () => {
    const page = await open(tag('', '<stripe-connect-component name="payments"></stripe-connect-component>'));
    const component = componentOf(page);
    const parent = component.parentNode!;
    component.remove();
    component.name = 'balances';
    await page.clock.advance(50);
    parent.append(component);
    await page.until(() => component.connectElement?.localName === 'stripe-connect-balances', 'it shows balances');
  });
});

describe('`requestInit`', () => {
  const WITH_HEADER = {
    endpoints: {
      '/account_session': ({ headers }: { headers: Record<string, string> }) =>
        headers['x-token'] ? sandboxEndpoint()() : { status: 401 },
    },
  };

  it('that a framework sets a task late is sent, and the 401 of the first request is forgotten', async () => {
    const page = await openPage(PAYMENTS, WITH_HEADER);
    const dashboard = dashboardOf(page);
    await page.clock.advance(1);
    dashboard.requestInit = { headers: { 'x-token': 't' } };
    await status(page, dashboard, 'ready');
    expect(dashboard.error).to.equal(undefined);
  });

  it('that comes after a 401 makes the dashboard try again, once', async () => {
    const page = await openPage(PAYMENTS, WITH_HEADER);
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'error');
    const before = page.requestsTo('/account_session').length;
    dashboard.requestInit = { headers: { 'x-token': 't' } };
    await status(page, dashboard, 'ready');
    expect(page.requestsTo('/account_session')).to.have.lengthOf(before + 1);
  });

  it('that is a new function at each render requests nothing', async () => {
    const page = await openPage(PAYMENTS);
    const dashboard = dashboardOf(page);
    dashboard.requestInit = () => ({ headers: { 'x-a': 'b' } });
    await status(page, dashboard, 'ready');
    const before = page.requestsTo('/account_session').length;
    for (let n = 0; n < 5; n++) {
      dashboard.requestInit = () => ({ headers: { 'x-n': `${n}` } });
      await dashboard.updateComplete;
    }
    await page.clock.advance(500);
    expect(page.requestsTo('/account_session')).to.have.lengthOf(before);
  });

  it('that was refused is not requested in a loop', async () => {
    const page = await openPage(PAYMENTS, { endpoints: { '/account_session': { status: 403 } } });
    await status(page, dashboardOf(page), 'error');
    for (const label of ['a', 'b', 'c', 'd', 'e']) {
      dashboardOf(page).requestUpdate();
      dashboardOf(page).layout = label as 'stack';
      await dashboardOf(page).updateComplete;
    }
    await page.clock.advance(1000);
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
  });
});

describe('A dashboard whose source comes late', () => {
  const BARE =
    '<stripe-connect-dashboard components="payments" publishable-key="pk_test_sandbox"></stripe-connect-dashboard>';

  it('after two seconds only has a hint in the console, and no error', async () => {
    const page = await openPage(BARE);
    const dashboard = dashboardOf(page);
    const errors: Event[] = [];
    dashboard.addEventListener('connect-error', (event) => errors.push(event));
    // The file of the hint may take longer than the three seconds that are left.
    page.clock.pause();
    await page.clock.advance(2000);
    await page.until(() => said(page).length, 'the console says so');
    expect(said(page)[0]).to.include('session-endpoint');
    expect(dashboard.status).to.equal('loading');
    page.clock.resume();
    dashboard.fetchClientSecret = async () => sandboxSecret();
    await status(page, dashboard, 'ready');
    expect(errors).to.deep.equal([]);
    expect(said(page)).to.have.lengthOf(1);
  });

  it('never is an error after five seconds, which a source ends', async () => {
    const page = await openPage(BARE);
    const dashboard = dashboardOf(page);
    await page.clock.advance(5100);
    await status(page, dashboard, 'error');
    expect(dashboard.error).to.include({ code: 'missing-endpoint' });
    dashboard.sessionEndpoint = '/account_session';
    await status(page, dashboard, 'ready');
  });

  it('may return an object like the response of an endpoint', async () => {
    const page = await openPage('<stripe-connect-dashboard></stripe-connect-dashboard>');
    const dashboard = dashboardOf(page);
    dashboard.fetchClientSecret = async () => ({
      clientSecret: sandboxSecret(),
      publishableKey: 'pk_test_sandbox',
      components: ['balances'],
      locale: 'fr-FR',
    });
    await status(page, dashboard, 'ready');
    expect(componentOf(page).name).to.equal('balances');
    await page.until(
      () => updates(page).some(({ locale }) => locale === 'fr-FR') || page.$('iframe'),
      'it is in French',
    );
  });
});

describe('A wait', () => {
  it('does not go on while the tab is suspended', async () => {
    // Without a key the instance needs the session and the script: both have arrived when it exists.
    const html = '<stripe-connect-dashboard session-endpoint="/account_session" components="payments" timeout="3000">';
    const page = await openPage(`${html}</stripe-connect-dashboard>`, {
      endpoints: { '/account_session': () => ({ ...(sandboxEndpoint()() as object), delay: 2000 }) },
      connectJs: { file: '/dist/sandbox/connect.js', delay: 2000 },
      clock: 'paused',
    });
    await page.clock.advance(500);
    const isRequested = (url: string) => page.requestsTo(url).length > 0;
    await page.until(() => isRequested('/account_session') && isRequested(CONNECT_JS), 'both are requested');
    await page.clock.suspend(3_600_000);
    await page.until(() => dashboardOf(page).instance, 'the instance exists');
    // Less than the timeout, which a component on a busy machine needs too.
    await page.clock.advance(1000);
    expect(dashboardOf(page).error).to.equal(undefined);
    expect(componentOf(page)?.error).to.equal(undefined);
  });
});

describe('`components=""`', () => {
  it('owns the session only: it displays nothing, reserves no space, and does not warn', async () => {
    const page = await openPage(tag('components=""'));
    const dashboard = dashboardOf(page);
    const heights = [dashboard.offsetHeight];
    await status(page, dashboard, 'loading');
    heights.push(dashboard.offsetHeight);
    await status(page, dashboard, 'ready');
    heights.push(dashboard.offsetHeight);
    await page.clock.advance(1000);
    expect(heights).to.deep.equal([0, 0, 0]);
    expect(dashboard.querySelector('stripe-connect-component')).to.equal(null);
    expect(viewText(dashboard)).to.equal('');
    expect(said(page)).to.deep.equal([]);
  });

  it('serves a component elsewhere, without a second session', async () => {
    const page = await openPage(`${tag('id="dash" components=""')}<main></main>`, { head: oneSecret });
    await status(page, dashboardOf(page), 'ready');
    for (const name of ['payments', 'balances']) {
      page.$('main').innerHTML =
        `<stripe-connect-component name="${name}" dashboard="dash"></stripe-connect-component>`;
      await status(page, componentOf(page), 'ready');
    }
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
  });
});

describe('An `instance` of the page’s own', () => {
  async function withInstance() {
    const page = await openPage('<stripe-connect-dashboard components="payments"></stripe-connect-dashboard>', {
      head: '<script src="/dist/sandbox/connect.js"></script>',
      wait: 'loaded',
    });
    const connect = page.window.StripeConnect as unknown as { init(params: object): never };
    const instance = connect.init({
      publishableKey: 'pk_test_sandbox',
      fetchClientSecret: async () => sandboxSecret(),
    });
    dashboardOf(page).instance = instance;
    return { page, instance };
  }

  it('displays its components, without a request by this library', async () => {
    const { page, instance } = await withInstance();
    await status(page, dashboardOf(page), 'ready');
    expect(dashboardOf(page).instance).to.equal(instance);
    expect(page.requestsTo('/account_session')).to.deep.equal([]);
    expect(updates(page)).to.deep.equal([]);
  });

  it('is updated with what the page sets on the dashboard only', async () => {
    const { page } = await withInstance();
    await status(page, dashboardOf(page), 'ready');
    dashboardOf(page).locale = 'fr-FR';
    await page.until(() => updates(page).length, 'it is updated');
    expect(updates(page)).to.deep.equal([{ locale: 'fr-FR' }]);
  });

  it('stays when it is reloaded, and its sign-out is the page’s own call', async () => {
    const { page, instance } = await withInstance();
    await status(page, dashboardOf(page), 'ready');
    const before = componentOf(page).connectElement;
    dashboardOf(page).reload();
    await page.until(
      () => componentOf(page).connectElement !== before && componentOf(page).connectElement,
      'the components are created again',
    );
    expect(dashboardOf(page).instance).to.equal(instance);
    expect(
      await dashboardOf(page)
        .logout()
        .catch(({ name }: Error) => name),
    ).to.equal('InvalidStateError');
  });
});

describe('Style changes around a dashboard', () => {
  it('without a theme cause no renders, and few reads of styles', async () => {
    const page = await open();
    await content(page);
    const window = page.window as unknown as { getComputedStyle: typeof getComputedStyle };
    let reads = 0;
    let renders = 0;
    const dashboard = dashboardOf(page) as unknown as { computedStyleMap?(): unknown; update(changed: unknown): void };
    const original = window.getComputedStyle;
    window.getComputedStyle = (element, pseudo) => {
      if (element === (dashboard as unknown)) reads++;
      return original.call(page.window, element, pseudo);
    };
    const map = dashboard.computedStyleMap;
    if (map) dashboard.computedStyleMap = () => (reads++, map.call(dashboard));
    const update = dashboard.update;
    dashboard.update = (changed) => (renders++, update.call(dashboard, changed));
    for (let n = 0; n < 60; n++) {
      page.document.body.style.setProperty('--position', `${n}px`);
      page.document.body.style.width = `${500 + n}px`;
      await page.clock.advance(10);
    }
    expect(reads, 'an inline style that mentions no variable is not read').to.equal(0);
    for (let n = 0; n < 60; n++) {
      page.document.body.className = `step-${n}`;
      await page.clock.advance(10);
    }
    await page.clock.advance(300);
    expect(reads).to.be.within(1, 12);
    expect(renders).to.equal(0);
  });
});
