import { expect } from '@open-wc/testing';
import { CONNECT_JS, openPage, sandboxEndpoint, sandboxSecret } from '../support/page.js';
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
  tag,
  viewText,
} from '../support/elements.js';

describe('One tag', () => {
  it('shows the components that it names, in order', async () => {
    const page = await openPage(tag('components="payments payouts, balances"'));
    await status(page, dashboardOf(page), 'ready');
    expect(mounted(page)).to.deep.equal([
      'stripe-connect-payments',
      'stripe-connect-payouts',
      'stripe-connect-balances',
    ]);
    const frame = await page.until(
      () => page.$('stripe-connect-payments').querySelector('iframe'),
      'Connect.js shows something',
    );
    expect(frame.getBoundingClientRect().height).to.be.greaterThan(50);
  });

  it('puts Stripe’s elements in the light DOM, where no shadow root is around them', async () => {
    const page = await openPage(tag('components="payments"'));
    await status(page, dashboardOf(page), 'ready');
    expect(
      page.document.querySelector(
        'body > stripe-connect-dashboard > stripe-connect-component > stripe-connect-payments',
      ),
    ).to.exist;
  });

  it('asks for one session and makes one instance, however many components', async () => {
    const page = await openPage(tag('components="payments payouts balances notification-banner account-onboarding"'), {
      head: oneSecret,
    });
    await page.until(
      () => page.document.querySelectorAll('stripe-connect-component:state(ready)').length === 5,
      'five are ready',
    );
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
    expect(sandboxOf(page).instances.created).to.equal(1);
    expect(page.requestsTo(CONNECT_JS)).to.have.lengthOf(1);
  });

  it('starts the script and the session together: neither waits for the other', async () => {
    const one = await openPage(tag('components="payments"'), { endpoints: { '/account_session': 'hang' } });
    await one.until(() => one.requests.length === 2, 'both are asked for while the endpoint hangs');
    const other = await openPage(tag('components="payments"'), { connectJs: 'hang' });
    await other.until(() => other.requests.length === 2, 'both are asked for while the script hangs');
  });

  it('also starts both when the key is only in the endpoint’s answer', async () => {
    const html =
      '<stripe-connect-dashboard session-endpoint="/account_session" components="payments"></stripe-connect-dashboard>';
    const page = await openPage(html, {
      endpoints: { '/account_session': () => ({ ...(sandboxEndpoint()() as object), delay: 300 }) },
    });
    await page.until(() => page.requestsTo(CONNECT_JS).length === 1, 'the script is asked for');
    expect(dashboardOf(page).status).to.equal('loading');
    await status(page, dashboardOf(page), 'ready');
    expect(callsOf(page, 'init')).to.have.lengthOf(1);
  });

  it('makes the instance without waiting for the session, where the page has the key', async () => {
    const page = await openPage(tag('components="payments"'), { endpoints: { '/account_session': 'hang' } });
    await page.until(() => callsOf(page, 'init').length === 1, 'Connect.js is initialised');
    expect(dashboardOf(page).instance).to.exist;
  });

  it('gives Connect.js a fresh secret each time it asks, never one twice', async () => {
    const secrets: string[] = [];
    const answer = () => {
      secrets.push(sandboxSecret());
      return { body: { client_secret: secrets.at(-1) } };
    };
    const page = await openPage(tag('components="payments"'), {
      endpoints: { '/account_session': answer },
      head: sandboxMeta({ sessionLifetime: 100, delay: 10 }),
    });
    await status(page, dashboardOf(page), 'ready');
    await page.until(() => secrets.length >= 3, 'it has asked again');
    expect(new Set(secrets).size).to.equal(secrets.length);
    expect(componentOf(page).error).to.equal(undefined);
  });

  it('takes a function of the page instead of an endpoint', async () => {
    const page = await openPage(
      `<stripe-connect-dashboard publishable-key="${PUBLISHABLE_KEY}" components="payments"></stripe-connect-dashboard>`,
    );
    dashboardOf(page).fetchClientSecret = () => Promise.resolve(sandboxSecret());
    await status(page, dashboardOf(page), 'ready');
    expect(page.requestsTo('/account_session')).to.have.lengthOf(0);
  });

  it('reads the answer in camel case too, and the key with it', async () => {
    const body = { clientSecret: sandboxSecret(), publishableKey: 'pk_test_camel' };
    const html =
      '<stripe-connect-dashboard session-endpoint="/account_session" components="payments"></stripe-connect-dashboard>';
    const page = await openPage(html, { endpoints: { '/account_session': { body } } });
    await status(page, dashboardOf(page), 'ready');
    expect(callsOf(page, 'init')[0]!.value).to.have.property('publishableKey', 'pk_test_camel');
  });

  it('is ready with nothing inside, for components that come later', async () => {
    const page = await openPage(tag());
    await status(page, dashboardOf(page), 'ready');
    expect(viewText(dashboardOf(page))).to.equal('');
    dashboardOf(page).insertAdjacentHTML('beforeend', component('name="balances"'));
    await status(page, componentOf(page), 'ready');
  });

  it('waits for an endpoint that a framework sets a moment later', async () => {
    const page = await openPage('<stripe-connect-dashboard components="payments"></stripe-connect-dashboard>');
    await page.clock.advance(200);
    dashboardOf(page).sessionEndpoint = '/account_session';
    await status(page, dashboardOf(page), 'ready');
    expect(page.console.filter(({ level }) => level === 'error')).to.deep.equal([]);
  });
});

describe('Without `components`', () => {
  const html = '<stripe-connect-dashboard session-endpoint="/account_session"></stripe-connect-dashboard>';
  const answering = (components: unknown) => ({
    endpoints: {
      '/account_session': () => ({
        body: { client_secret: sandboxSecret(), publishable_key: PUBLISHABLE_KEY, components },
      }),
    },
  });

  it('shows what the endpoint says the session enables', async () => {
    const page = await openPage(html, answering(['payouts', 'notification_banner']));
    await status(page, dashboardOf(page), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payouts', 'stripe-connect-notification-banner']);
  });

  it('reads the AccountSession’s own components too, and leaves out what needs an id', async () => {
    const on = { enabled: true, features: {} };
    const page = await openPage(
      html,
      answering({
        balances: on,
        payments: { enabled: false, features: {} },
        payment_details: on,
        terminal_hardware_shop: on,
      }),
    );
    await status(page, dashboardOf(page), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-balances', 'stripe-connect-terminal-hardware-shop']);
  });

  it('leaves the page’s own components alone', async () => {
    const page = await openPage(
      html.replace('></', `>${component('name="balances"')}</`),
      answering(['payouts', 'balances']),
    );
    await status(page, dashboardOf(page), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-balances']);
  });

  it('says so in the console where the endpoint does not tell and the page names nothing', async () => {
    const page = await openPage(html, answering(undefined));
    await status(page, dashboardOf(page), 'ready');
    await page.until(
      () => page.console.some(({ level, args }) => level === 'warn' && /nothing to show/.test(String(args[0]))),
      'the console says so',
    );
  });
});

describe('The request to the endpoint', () => {
  it('is a POST of the same origin, without a body', async () => {
    const page = await openPage(tag('components="payments"'));
    await status(page, dashboardOf(page), 'ready');
    const [request] = page.requestsTo('/account_session');
    expect(request).to.include({ method: 'POST', body: '', credentials: 'same-origin' });
    expect(request!.headers).to.include({ accept: 'application/json' });
    expect(request!.headers).not.to.have.any.keys('content-type', 'x-csrf-token');
  });

  it('carries the page’s CSRF token', async () => {
    const page = await openPage(tag('components="payments"'), { head: '<meta name="csrf-token" content="t0ken">' });
    await status(page, dashboardOf(page), 'ready');
    expect(page.requestsTo('/account_session')[0]!.headers).to.have.property('x-csrf-token', 't0ken');
  });

  it('keeps the CSRF token from another origin', async () => {
    const other = 'https://api.example.test/account_session';
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    const page = await openPage(
      tag(`components="payments" session-endpoint="${other}"`).replace('session-endpoint="/account_session"', ''),
      {
        head: '<meta name="csrf-token" content="t0ken">',
        endpoints: { [other]: () => ({ body: { client_secret: sandboxSecret() }, headers: cors }) },
      },
    );
    await status(page, dashboardOf(page), 'ready');
    expect(page.requestsTo(other)[0]!.headers).not.to.have.property('x-csrf-token');
  });

  for (const [form, init] of [
    ['an object', { headers: { authorization: 'Bearer 1' }, body: '{"a":1}' }],
    ['a function', () => ({ headers: { authorization: 'Bearer 1' }, body: '{"a":1}' })],
    ['an async function', () => Promise.resolve({ headers: { authorization: 'Bearer 1' }, body: '{"a":1}' })],
  ] as const) {
    it(`takes headers and a body from requestInit: ${form}`, async () => {
      const page = await openPage('<stripe-connect-dashboard components="payments"></stripe-connect-dashboard>');
      Object.assign(dashboardOf(page), {
        requestInit: init,
        publishableKey: PUBLISHABLE_KEY,
        sessionEndpoint: '/account_session',
      });
      await status(page, dashboardOf(page), 'ready');
      const [request] = page.requestsTo('/account_session');
      expect(request!.headers).to.include({ authorization: 'Bearer 1', accept: 'application/json' });
      expect(request).to.include({ body: '{"a":1}', method: 'POST' });
    });
  }
});
