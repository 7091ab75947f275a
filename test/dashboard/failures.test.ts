import { expect } from '@open-wc/testing';
import { CONNECT_JS, openPage, sandboxEndpoint, sandboxSecret, type Answer } from '../support/page.js';
import { callsOf, componentOf, dashboardOf, mounted, PUBLISHABLE_KEY, sandboxMeta, status, tag } from '../support/elements.js';

const session = (answer: Answer) => ({ endpoints: { '/account_session': answer } });
const QUICK = 'components="payments" timeout="3000"';

describe('A session that cannot be had', () => {
  const answers: [what: string, answer: Answer, code: string, tries?: number][] = [
    ['401', { status: 401 }, 'session-unauthorized'],
    ['403 with JSON', { status: 403, body: { error: { message: 'no' } } }, 'session-forbidden'],
    ['404 with HTML', { status: 404, body: '<h1>Not found</h1>' }, 'session-not-found'],
    ['405', { status: 405 }, 'session-not-found'],
    ['419', { status: 419 }, 'session-unauthorized'],
    ['422', { status: 422, body: { error: 'no' } }, 'session-rejected'],
    ['429', { status: 429 }, 'session-rate-limited', 3],
    ['429 for longer than there is time', { status: 429, headers: { 'retry-after': '60' } }, 'session-rate-limited', 1],
    ['500 with Stripe’s message', { status: 500, body: { error: 'boom' } }, 'session-server-error', 3],
    ['503 with HTML', { status: 503, body: '<h1>Busy</h1>' }, 'session-server-error', 3],
    ['a sign-in page with status 200', { body: '<h1>Sign in</h1>', headers: { 'content-type': 'text/html' } }, 'session-not-json'],
    ['nothing at all', { body: '' }, 'session-not-json'],
    ['a JSON text', { body: '"secret"' }, 'session-not-json'],
    ['no client_secret', { body: {} }, 'session-malformed'],
    ['client_secret null', { body: { client_secret: null } }, 'session-malformed'],
    ['client_secret a number', { body: { client_secret: 42 } }, 'session-malformed'],
    ['client_secret empty', { body: { client_secret: '' } }, 'session-malformed'],
    ['a lost connection', 'network-error', 'session-network', 3],
    ['half an answer', { body: { client_secret: 'accs_secret__half', more: 'x'.repeat(1000) }, cut: true }, 'session-network', 3],
    ['no answer', 'hang', 'session-timeout', 1],
  ];
  for (const [what, answer, code, tries = 1] of answers) {
    it(`is an error with a code: ${what} is ${code}`, async () => {
      const page = await openPage(tag(QUICK), session(answer));
      await status(page, dashboardOf(page), 'error', 5000);
      expect(dashboardOf(page).error).to.include({ code });
      expect(page.requestsTo('/account_session')).to.have.lengthOf(tries);
      expect(mounted(page)).to.deep.equal([]);
    });
  }

  it('heals by itself where the endpoint fails once', async () => {
    const page = await openPage(tag(QUICK), { endpoints: { '/account_session': ({ n }) => (n === 1 ? { status: 503 } : sandboxEndpoint()()) } });
    await status(page, dashboardOf(page), 'ready');
    expect(page.console.filter(({ level }) => level === 'error')).to.deep.equal([]);
  });

  it('waits as long as Retry-After says', async () => {
    const page = await openPage(tag(QUICK), {
      endpoints: { '/account_session': ({ n }) => (n === 1 ? { status: 429, headers: { 'retry-after': '1' } } : sandboxEndpoint()()) },
    });
    await status(page, dashboardOf(page), 'ready');
    const [first, second] = page.requestsTo('/account_session');
    expect(second!.time - first!.time).to.be.greaterThan(950);
  });

  it('names the page that a redirect led to', async () => {
    const page = await openPage(tag(QUICK), {
      endpoints: { '/account_session': { status: 302, headers: { location: '/login' } }, '/login': { body: '<h1>Sign in</h1>', headers: { 'content-type': 'text/html' } } },
    });
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error!.message).to.equal('session-not-json /login answered 200 text/html');
  });

  it('is not waited for in vain when the script hangs as well', async () => {
    const page = await openPage(tag('components="payments"'), { ...session({ status: 401 }), connectJs: 'hang' });
    await status(page, dashboardOf(page), 'error', 2000);
  });

  it('may come from a function of the page that throws, or gives nonsense', async () => {
    for (const [fetchClientSecret, code] of [
      [() => Promise.reject(new Error('not today')), 'session-rejected'],
      [() => Promise.resolve(undefined as unknown as string), 'session-malformed'],
      [() => { throw new Error('at once'); }, 'session-rejected'],
    ] as const) {
      const page = await openPage(`<stripe-connect-dashboard publishable-key="${PUBLISHABLE_KEY}" components="payments"></stripe-connect-dashboard>`);
      dashboardOf(page).fetchClientSecret = fetchClientSecret;
      await status(page, dashboardOf(page), 'error');
      expect(dashboardOf(page).error).to.include({ code });
    }
  });

  it('is reported, and nothing more, when Connect.js asks for a renewal in vain', async () => {
    const page = await openPage(tag(QUICK), { head: sandboxMeta({ sessionLifetime: 300, delay: 10 }) });
    await status(page, dashboardOf(page), 'ready');
    page.answer('/account_session', { status: 401 });
    await page.until(() => page.console.some(({ args }) => /session-unauthorized/.test(String(args[0]))), 'the console says so');
    expect(dashboardOf(page).status).to.equal('ready');
  });
});

describe('A page that is set up wrongly', () => {
  const cases: [what: string, html: string, code: string][] = [
    ['no endpoint', `<stripe-connect-dashboard publishable-key="${PUBLISHABLE_KEY}"></stripe-connect-dashboard>`, 'missing-endpoint'],
    ['an endpoint that is no URL', '<stripe-connect-dashboard session-endpoint="http://"></stripe-connect-dashboard>', 'invalid-endpoint'],
    ['a javascript: endpoint', '<stripe-connect-dashboard session-endpoint="javascript:alert(1)"></stripe-connect-dashboard>', 'invalid-endpoint'],
    ['a secret key', tag('components="payments"').replace(PUBLISHABLE_KEY, 'sk_test_4242'), 'secret-key-exposed'],
    ['a restricted key', tag('components="payments"').replace(PUBLISHABLE_KEY, 'rk_live_4242'), 'secret-key-exposed'],
  ];
  for (const [what, html, code] of cases) {
    it(`is told so before anything is sent: ${what} is ${code}`, async () => {
      const page = await openPage(html);
      await status(page, dashboardOf(page), 'error');
      expect(dashboardOf(page).error).to.include({ code, retryable: false });
      expect(page.requests).to.deep.equal([]);
    });
  }

  it('hears of a key that is nowhere', async () => {
    const html = '<stripe-connect-dashboard session-endpoint="/account_session" components="payments"></stripe-connect-dashboard>';
    const page = await openPage(html, session({ body: { client_secret: sandboxSecret() } }));
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error).to.include({ code: 'missing-publishable-key' });
  });

  it('never hears the secret key again that the endpoint gave away', async () => {
    const html = '<stripe-connect-dashboard session-endpoint="/account_session" components="payments"></stripe-connect-dashboard>';
    const page = await openPage(html, session({ body: { client_secret: sandboxSecret(), publishable_key: 'sk_test_oops' } }));
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error).to.include({ code: 'secret-key-exposed' });
    expect(JSON.stringify(page.console.map(({ args }) => String(args[0])))).not.to.include('sk_test_oops');
  });

  it('keeps keys out of sight that a server quotes in its message', async () => {
    const page = await openPage(tag(QUICK), session({ status: 400, body: { error: 'Invalid API Key provided: sk_test_abc123' } }));
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error!.serverMessage).to.equal('Invalid API Key provided: [redacted]');
    expect(dashboardOf(page).error!.message).not.to.include('abc123');
  });

  it('hears which attribute holds bad JSON, and goes on without it', async () => {
    const page = await openPage(tag(`components="payments" appearance="{oops"`));
    await status(page, dashboardOf(page), 'ready');
    await page.until(() => page.console.some(({ args }) => /invalid-setting appearance "{oops/.test(String(args[0]))), 'the console says so');
  });

  it('hears what Connect.js says of its settings', async () => {
    const page = await openPage(tag('components="payments"').replace(PUBLISHABLE_KEY, 'nonsense'));
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error).to.include({ code: 'invalid-setting' });
  });
});

describe('A script that cannot be had', () => {
  const answers: [what: string, answer: Answer, code: string][] = [
    ['blocked, or no network', 'network-error', 'script-blocked'],
    ['404', { status: 404 }, 'script-blocked'],
    ['503', { status: 503 }, 'script-blocked'],
    ['an HTML page', { body: '<!doctype html><h1>Portal</h1>', headers: { 'content-type': 'text/javascript' } }, 'script-invalid'],
    ['an empty file', { body: '' }, 'script-invalid'],
    ['a script that defines nothing', { body: 'window.Other = 1' }, 'script-invalid'],
  ];
  for (const [what, answer, code] of answers) {
    it(`is an error with a code, after other ways have been tried: ${what} is ${code}`, async () => {
      const page = await openPage(tag(QUICK), { connectJs: answer });
      page.expectError(/Unexpected token|expected expression|SyntaxError/);
      await status(page, dashboardOf(page), 'error', 5000);
      expect(dashboardOf(page).error).to.include({ code });
      expect(page.requestsTo(CONNECT_JS)).to.have.lengthOf(3);
      expect(page.document.querySelectorAll(`script[src="${CONNECT_JS}"]`)).to.have.lengthOf(1);
    });
  }

  it('ends with the timeout where it hangs', async () => {
    const page = await openPage(tag('components="payments" timeout="300"'), { connectJs: 'hang' });
    await status(page, dashboardOf(page), 'error', 1500);
    expect(dashboardOf(page).error).to.include({ code: 'script-timeout' });
  });

  it('heals by itself where it fails once', async () => {
    const page = await openPage(tag(QUICK), { connectJs: (n) => (n === 1 ? 'network-error' : { file: '/dist/sandbox/connect.js' }) });
    await status(page, dashboardOf(page), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
    expect(page.console.filter(({ level }) => level === 'error')).to.deep.equal([]);
  });

  it('is loaded another way after a failure: the package’s own loader stays poisoned', async () => {
    const page = await openPage(tag(QUICK), { connectJs: (n) => (n <= 3 ? 'network-error' : { file: '/dist/sandbox/connect.js' }) });
    await status(page, dashboardOf(page), 'error', 5000);
    dashboardOf(page).reload();
    await status(page, dashboardOf(page), 'ready');
    expect(callsOf(page, 'init')).to.have.lengthOf(1);
  });

  it('also after a timeout', async () => {
    const page = await openPage(tag('components="payments" timeout="1000"'), { connectJs: (n) => (n === 1 ? 'hang' : { file: '/dist/sandbox/connect.js' }) });
    await status(page, dashboardOf(page), 'error', 2500);
    dashboardOf(page).reload();
    await status(page, dashboardOf(page), 'ready');
  });

  it('does not wait for ever for a tag of the page’s own that has failed before', async () => {
    const page = await openPage(tag(QUICK), {
      head: `<script src="${CONNECT_JS}"></script>`,
      connectJs: (n) => (n === 1 ? 'network-error' : { file: '/dist/sandbox/connect.js' }),
    });
    await status(page, dashboardOf(page), 'ready', 2500);
  });

  it('uses the one that the page has loaded already', async () => {
    const page = await openPage(tag(QUICK), { head: `<script src="${CONNECT_JS}"></script>` });
    await status(page, dashboardOf(page), 'ready');
    expect(page.requestsTo(CONNECT_JS)).to.have.lengthOf(1);
  });

  it('is not fooled by markup that clobbers its global', async () => {
    const page = await openPage(`<a id="StripeConnect"></a><a id="StripeConnect" name="init" href="stripe"></a>${tag(QUICK)}`);
    await status(page, dashboardOf(page), 'ready');
  });
});

describe('Whatever happens, a dashboard', () => {
  it('stops loading within its timeout, and lets a slow component say for itself that it still loads', async () => {
    const page = await openPage(tag('components="payments" timeout="700"'), { connectJs: () => ({ file: '/dist/sandbox/connect.js' }), head: sandboxMeta({ faults: { payments: 'never-shows' } }) });
    const started = performance.now();
    await page.until(() => dashboardOf(page).status !== 'loading', 'loading has ended', 1500);
    expect(performance.now() - started).to.be.lessThan(1200);
    await status(page, componentOf(page), 'error');
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error).to.include({ code: 'component-timeout' });
  });
});
