import { expect } from '@open-wc/testing';
import { openPage, sandboxSecret } from '../support/page.js';
import {
  callsOf,
  component,
  componentOf,
  dashboardOf,
  mounted,
  PUBLISHABLE_KEY,
  sandboxMeta,
  sandboxOf,
  status,
  tag,
  viewText,
} from '../support/elements.js';

const head = sandboxMeta({ delay: 5, claim: 'before-start', secretPerElement: false });

describe('A component', () => {
  it('belongs to the dashboard around it, however deep in the page’s own markup', async () => {
    const page = await openPage(
      tag(
        '',
        `<header>${component('name="notification-banner"')}</header><div><section><h2>Payments</h2>${component('name="payments"')}</section></div>`,
      ),
      { head },
    );
    await status(page, componentOf(page, 'notification-banner'), 'ready');
    await status(page, componentOf(page, 'payments'), 'ready');
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
  });

  it('belongs to a dashboard that is in the shadow root around it, through a slot', async () => {
    const page = await openPage(`<my-card>${component('name="balances"')}</my-card>`, { head });
    const root = page.$('my-card').attachShadow({ mode: 'open' });
    root.innerHTML = tag('', '<slot></slot>');
    await status(page, componentOf(page), 'ready');
  });

  it('looks out of the shadow root that it is in', async () => {
    const page = await openPage(tag('', '<my-card></my-card>'), {
      head: sandboxMeta({ delay: 5, refuseShadowRoot: false }),
    });
    await status(page, dashboardOf(page), 'ready');
    const root = page.$('my-card').attachShadow({ mode: 'open' });
    root.innerHTML = component('name="balances"');
    await status(page, root.querySelector('stripe-connect-component')!, 'ready');
  });

  it('belongs to the one that it names, anywhere in the document', async () => {
    const page = await openPage(
      `${component('name="balances" dashboard="second"')}${tag('id="first"')}${tag('id="second" session-endpoint="/second"').replace(' session-endpoint="/account_session"', '')}`,
      {
        head,
        endpoints: { '/second': 'hang' },
      },
    );
    await page.until(() => dashboardOf(page).status === 'ready', 'the first is ready');
    await page.clock.advance(100);
    expect(componentOf(page).status).to.equal('loading');
    await page.until(
      () => viewText(componentOf(page)) === 'Loading…',
      'it speaks for itself: no dashboard is around it',
    );
    componentOf(page).setAttribute('dashboard', 'first');
    await status(page, componentOf(page), 'ready');
  });

  it('waits for a dashboard that comes later, and takes the next one when it goes', async () => {
    const page = await openPage(component('name="balances" dashboard="dash"'), { head });
    await status(page, componentOf(page), 'loading');
    page.document.body.insertAdjacentHTML('beforeend', tag('id="dash"'));
    await status(page, componentOf(page), 'ready');
    dashboardOf(page).remove();
    await status(page, componentOf(page), 'loading');
    page.document.body.insertAdjacentHTML('beforeend', tag('id="dash"'));
    await status(page, componentOf(page), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-balances']);
  });

  it('says so where no dashboard comes in time, and recovers when one comes after all', async () => {
    const page = await openPage(component('name="balances" timeout="150"'), { head });
    await status(page, componentOf(page), 'error');
    expect(componentOf(page).error).to.include({ code: 'missing-dashboard' });
    const wrapper = page.document.createElement('div');
    wrapper.innerHTML = tag();
    wrapper.firstElementChild!.append(componentOf(page));
    page.document.body.append(wrapper);
    await status(page, componentOf(page), 'ready');
  });

  it('does not wait indefinitely when it is told to try again without a dashboard', async () => {
    const page = await openPage(component('name="balances" timeout="150"'), { head });
    componentOf(page).reload();
    await status(page, componentOf(page), 'error');
    componentOf(page).reload();
    await status(page, componentOf(page), 'loading');
    await status(page, componentOf(page), 'error');
  });

  it('leaves nothing behind when it and its dashboard are removed', async () => {
    const page = await openPage(`${component('name="balances" dashboard="dash" timeout="3000"')}${tag('id="dash"')}`, {
      head,
    });
    await status(page, componentOf(page), 'ready');
    dashboardOf(page).remove();
    componentOf(page).remove();
    await page.clock.advance(3500);
    page.document.body.insertAdjacentHTML('beforeend', tag('id="other"'));
    await page.clock.advance(3500);
    expect(page.console.filter(({ level }) => level === 'error')).to.deep.equal([]);
  });

  it('moved to another dashboard is created again there', async () => {
    const page = await openPage(tag('id="a"', component('name="balances"')) + tag('id="b"'), { head });
    await status(page, componentOf(page), 'ready');
    const before = componentOf(page).connectElement;
    page.$('#b').append(componentOf(page));
    await page.until(() => componentOf(page).connectElement !== before, 'it is another');
    await status(page, componentOf(page), 'ready');
    expect(page.document.querySelectorAll('stripe-connect-balances')).to.have.lengthOf(1);
  });

  it('renamed is another element', async () => {
    const page = await openPage(tag('', component('name="balances"')), { head });
    await status(page, componentOf(page), 'ready');
    componentOf(page).name = 'payouts';
    await page.until(() => mounted(page).join() === 'stripe-connect-payouts', 'the other is there');
    await status(page, componentOf(page), 'ready');
    expect(page.document.querySelector('stripe-connect-balances')).to.equal(null);
  });

  it('takes late calls of a replaced element for what they are', async () => {
    const page = await openPage(tag('', component('name="balances"')), {
      head: sandboxMeta({
        delay: 5,
        callsAfterRemoval: true,
        faults: { balances: { type: 'api_error', when: 'after', times: 5, every: 60 } },
      }),
    });
    await status(page, componentOf(page), 'ready');
    componentOf(page).name = 'payouts';
    await page.until(() => mounted(page).join() === 'stripe-connect-payouts', 'the other is there');
    const heard: unknown[] = [];
    componentOf(page).addEventListener('connect-load-error', (event) => heard.push(event.detail));
    await page.clock.advance(300);
    expect(heard).to.deep.equal([]);
    expect(componentOf(page).error).to.equal(undefined);
  });

  it('added, moved and removed in quick succession ends where it is', async () => {
    const page = await openPage(tag('id="a"') + tag('id="b"'), { head });
    const element = page.document.createElement('stripe-connect-component');
    element.name = 'balances';
    for (let n = 0; n < 10; n++) {
      page.$(n % 2 ? '#a' : '#b').append(element);
      if (n % 3 === 0) await page.clock.advance(15);
      element.remove();
    }
    page.$('#a').append(element);
    await status(page, element, 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-balances']);
  });
});

describe('A name', () => {
  it('is understood as the API spells it, and as the element is called', async () => {
    for (const name of ['account_onboarding', 'stripe-connect-account-onboarding', ' Account-Onboarding ']) {
      const page = await openPage(tag('', component(`name="${name}"`)), { head });
      await status(page, componentOf(page), 'ready');
      expect(mounted(page)).to.deep.equal(['stripe-connect-account-onboarding']);
      await page.close();
    }
  });

  it('that is new works as it stands, with one warning that names the nearest known', async () => {
    const page = await openPage(tag('', component('name="paymentz"') + component('name="paymentz"')), { head });
    page.window.customElements.define('stripe-connect-paymentz', newElement(page.window));
    await page.until(() => page.document.querySelectorAll(':state(ready)').length === 3, 'both are ready');
    const warned = () => page.console.filter(({ level, args }) => level === 'warn' && /paymentz/.test(String(args[0])));
    await page.until(() => warned().length > 0, 'the console says so');
    await page.clock.advance(50);
    const warnings = warned();
    expect(warnings).to.have.lengthOf(1);
    expect(String(warnings[0]!.args[0])).to.include('Did you mean "payments"?');
  });

  it('that Connect.js does not know is an error with a code, in its place', async () => {
    const page = await openPage(tag('', component('name="balances"') + component('name="nonsense" timeout="400"')), {
      head,
    });
    await status(page, componentOf(page, 'nonsense'), 'error');
    expect(componentOf(page, 'nonsense').error).to.include({ code: 'component-unknown' });
    await status(page, dashboardOf(page), 'ready');
  });

  it('that is missing is an error, until it is there', async () => {
    const page = await openPage(tag('', component('')), { head });
    await status(page, componentOf(page), 'error');
    componentOf(page).name = 'balances';
    await status(page, componentOf(page), 'ready');
  });
});

describe('A component that the session does not enable', () => {
  const endpoints = {
    '/account_session': () => ({ body: { client_secret: sandboxSecretFor(['payments']), components: ['payments'] } }),
  };
  const sandboxSecretFor = (components: string[]) => sandboxSecret({ components });

  it('is told so in its place, where the endpoint told', async () => {
    const page = await openPage(tag('components="payments payouts"'), { head: sandboxMeta({ delay: 60 }), endpoints });
    await status(page, componentOf(page, 'payouts'), 'error');
    expect(componentOf(page, 'payouts').error).to.include({ code: 'component-not-enabled' });
    await status(page, dashboardOf(page), 'ready');
  });
});

describe('loading="lazy"', () => {
  it('makes a component when it comes near the viewport', async () => {
    const page = await openPage(
      tag(
        '',
        `${component('name="payments"')}<div style="height: 4000px"></div>${component('name="payouts" loading="lazy"')}`,
      ),
      { head },
    );
    await status(page, dashboardOf(page), 'ready');
    await page.clock.advance(150);
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
    expect(componentOf(page, 'payouts').status).to.equal('idle');
    componentOf(page, 'payouts').scrollIntoView();
    await status(page, componentOf(page, 'payouts'), 'ready');
  });

  it('may be said once, for all components of a dashboard', async () => {
    const page = await openPage(
      tag('loading="lazy"', `<div style="height: 4000px"></div>${component('name="payouts"')}`),
      { head },
    );
    await status(page, dashboardOf(page), 'ready');
    await page.clock.advance(150);
    expect(mounted(page)).to.deep.equal([]);
    componentOf(page).loading = 'eager';
    await status(page, componentOf(page), 'ready');
  });
});

describe('What a framework does with properties', () => {
  it('is understood: a text for a list, nothing for anything, a number as text', async () => {
    const page = await openPage('<main></main>', { head });
    const dashboard = page.document.createElement('stripe-connect-dashboard');
    Object.assign(dashboard, {
      sessionEndpoint: '/account_session',
      publishableKey: PUBLISHABLE_KEY,
      components: 'payments payouts',
      appearance: null,
      fonts: undefined,
      timeout: undefined,
    });
    page.$('main').append(dashboard);
    await status(page, dashboard, 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments', 'stripe-connect-payouts']);
    dashboard.components = undefined;
    await page.until(() => mounted(page).length === 0, 'none is left');
    expect(sandboxOf(page).instances.created).to.equal(1);
    expect(callsOf(page, 'update')).to.deep.equal([]);
  });
});

function newElement(window: Window & typeof globalThis): CustomElementConstructor {
  return class extends window.HTMLElement {
    #start?: (payload: unknown) => void;
    setOnLoaderStartInternalOnly(listener: (payload: unknown) => void) {
      this.#start = listener;
    }
    setOnLoadErrorInternalOnly() {}
    setConnector() {
      window.setTimeout(() => this.#start?.({ elementTagName: this.localName }), 20);
    }
  };
}
