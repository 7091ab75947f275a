/** What the table of faults (test/faults/) does not say: the words of an error, and how long is waited. */
import { expect } from '@open-wc/testing';
import { engine, event, openPage, sandboxEndpoint, sandboxSecret, type Answer, type Page } from '../support/page.js';
import { dashboardOf, sandboxMeta, status, tag } from '../support/elements.js';

const session = (answer: Answer) => ({ endpoints: { '/account_session': answer } });
const QUICK = 'components="payments" timeout="3000"';

describe('A session that cannot be loaded', () => {
  it('waits as long as Retry-After says', async () => {
    const page = await openPage(tag(QUICK), {
      // Then what is `ready` has a session.
      head: sandboxMeta({ claim: 'before-start' }),
      endpoints: {
        '/account_session': ({ n }) =>
          n === 1 ? { status: 429, headers: { 'retry-after': '1' } } : sandboxEndpoint()(),
      },
    });
    await status(page, dashboardOf(page), 'ready');
    const [first, second] = page.requestsTo('/account_session');
    expect(second!.time - first!.time).to.be.greaterThan(950);
  });

  it('names the page that a redirect led to', async function () {
    // WebKit keeps the first address where a service worker redirects, as the tests' network does.
    if (engine === 'webkit') this.skip();
    const page = await openPage(tag(QUICK), {
      endpoints: {
        '/account_session': { status: 302, headers: { location: '/login' } },
        '/login': { body: '<h1>Sign in</h1>', headers: { 'content-type': 'text/html' } },
      },
    });
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error!.message).to.equal(
      `session-not-json ${location.origin}/account_session redirected to /login, which responded with 200 text/html`,
    );
  });

  it('is not waited for in vain when the script hangs as well', async () => {
    const page = await openPage(tag('components="payments"'), { ...session({ status: 401 }), connectJs: 'hang' });
    const opened = page.clock.now;
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error!.code).to.equal('session-unauthorized');
    // In the page's time, by the default timeout.
    expect(page.clock.now - opened).to.be.lessThan(20_000);
  });
});

describe('Another script of the page, which is not Connect.js,', () => {
  const startsNothing = async (page: Page) => {
    await status(page, dashboardOf(page), 'error');
    const { length } = page.requestsTo('/account_session');
    const other = page.document.createElement('script');
    other.src = '/other.js';
    page.document.head.append(other);
    await event(other, 'load');
    await page.clock.advance(200);
    expect(page.requestsTo('/account_session')).to.have.lengthOf(length);
    expect(dashboardOf(page).status).to.equal('error');
  };
  const script = (body: string) => ({ body, headers: { 'content-type': 'text/javascript' } });
  const other = { '/other.js': script('window.other = 1') };

  it('starts nothing where Connect.js was blocked', async () => {
    const page = await openPage(tag(QUICK), { connectJs: 'network-error', endpoints: other });
    await startsNothing(page);
    expect(dashboardOf(page).error).to.include({ code: 'script-blocked' });
  });

  it('starts nothing where Connect.js is there, and does not come to an end', async () => {
    const page = await openPage(tag('components="payments" timeout="700"'), {
      connectJs: script('window.StripeConnect = { init: () => new Promise(() => {}) }'),
      endpoints: other,
    });
    await startsNothing(page);
    expect(dashboardOf(page).error).to.include({ code: 'script-timeout' });
  });
});

describe('A page that is set up wrongly', () => {
  it('never hears the secret key again that the endpoint gave away', async () => {
    const html =
      '<stripe-connect-dashboard session-endpoint="/account_session" components="payments"></stripe-connect-dashboard>';
    const page = await openPage(
      html,
      session({ body: { client_secret: sandboxSecret(), publishable_key: 'sk_test_oops' } }),
    );
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error).to.include({ code: 'secret-key-exposed' });
    expect(JSON.stringify(page.console.map(({ args }) => String(args[0])))).not.to.include('sk_test_oops');
  });

  it('keeps keys out of sight that a server quotes in its message', async () => {
    const page = await openPage(
      tag(QUICK),
      session({ status: 409, body: { error: 'Invalid API Key provided: sk_test_abc123' } }),
    );
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error!.serverMessage).to.equal('Invalid API Key provided: [redacted]');
    expect(dashboardOf(page).error!.message).not.to.include('abc123');
  });

  it('hears which attribute holds bad JSON, and goes on without it', async () => {
    const page = await openPage(tag(`components="payments" appearance="{oops"`));
    await status(page, dashboardOf(page), 'ready');
    await page.until(
      () => page.console.some(({ args }) => /invalid-setting appearance "{oops/.test(String(args[0]))),
      'the console says so',
    );
  });
});
