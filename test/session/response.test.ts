/** What users and developers are told about an endpoint's response, and which responses are accepted. */
import { expect } from '@open-wc/testing';
import type { ConnectError } from '../../src/elements.js';
import { readResponse } from '../../src/session/response.js';
import { dashboardOf, mounted, PUBLISHABLE_KEY, sandboxMeta, status, tag, viewText } from '../support/elements.js';
import { engine, openPage, sandboxSecret, type Answer, type Page, type Reply } from '../support/page.js';

const QUICK = 'components="payments" timeout="3000"';
const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };

const open = (answer: Answer, attributes = QUICK) =>
  openPage(tag(attributes), { endpoints: { '/account_session': answer } });

async function openFailed(answer: Answer, attributes?: string): Promise<{ page: Page; error: ConnectError }> {
  const page = await open(answer, attributes);
  await status(page, dashboardOf(page), 'error');
  return { page, error: dashboardOf(page).error! };
}

describe('A session is accepted', () => {
  const bodies: Record<string, () => Reply> = {
    'from JSON with a byte order mark': () => ({
      body: `\ufeff${JSON.stringify({ client_secret: sandboxSecret() })}`,
      headers: JSON_TYPE,
    }),
    'from a JSON string that is a secret': () => ({ body: JSON.stringify(sandboxSecret()), headers: JSON_TYPE }),
    'from a text that is a secret': () => ({ body: `${sandboxSecret()}\n`, headers: { 'content-type': 'text/plain' } }),
    'from JSON that is sent as HTML': () => ({
      body: JSON.stringify({ client_secret: sandboxSecret() }),
      headers: HTML_TYPE,
    }),
  };
  for (const [what, body] of Object.entries(bodies)) {
    it(what, async () => {
      const page = await open(body());
      await status(page, dashboardOf(page), 'ready');
      expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
    });
  }

  it('with the components that it names by {"payments": true}', async () => {
    const components = { payments: true, payouts: false, balances: { enabled: true }, disputes_list: {} };
    const page = await open({ body: { client_secret: sandboxSecret(), components } }, '');
    await status(page, dashboardOf(page), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments', 'stripe-connect-balances']);
  });

  it('with the account and the locale that it names', async () => {
    const read = (body: object) => readResponse(Response.json(body), 'https://shop.example/account_session');
    expect(await read({ clientSecret: 'accs_secret__1', account: 'acct_1', locale: 'de-DE' })).to.include({
      account: 'acct_1',
      locale: 'de-DE',
    });
    expect(await read({ client_secret: 'accs_secret__1', account: 42 })).to.include({ account: '42' });
    expect((await read({ client_secret: 'accs_secret__1', account: '' })).account).to.equal(undefined);
  });
});

describe('A response that is not a session', () => {
  const mistakes: Record<string, [Reply, RegExp]> = {
    'a PHP notice in front of the JSON': [
      {
        body: '<br />\n<b>Notice</b>: Undefined index\n{"client_secret": "accs_secret__oops"}',
        headers: HTML_TYPE,
      },
      /responded with 200 text\/html.*<b>Notice<\/b>: Undefined index/,
    ],
    'a comment behind the JSON': [
      { body: '{"client_secret": "accs_secret__oops"}<!-- cached -->', headers: JSON_TYPE },
      /responded with 200 application\/json .*<!-- cached -->/,
    ],
    'no body': [{ status: 204 }, /responded with 204/],
    'a JSON string that is a message': [{ body: '"Welcome"', headers: JSON_TYPE }, /"Welcome"/],
    'JSON without a secret': [{ body: { id: 1, object: 'session' } }, /but \{id, object\}/],
  };
  for (const [what, [reply, detail]] of Object.entries(mistakes)) {
    it(`is the server’s mistake, and the console names it: ${what}`, async () => {
      const { page, error } = await openFailed(reply);
      expect(error.code).to.equal('session-malformed');
      expect(error.message).to.match(detail).and.not.include('oops');
      expect(viewText(dashboardOf(page))).not.to.match(/sign in/i);
    });
  }

  it('is cut in the console', async () => {
    const { error } = await openFailed({ body: 'x'.repeat(60_000) });
    expect(error.message.length).to.be.lessThan(400);
  });

  const pages: Record<string, Reply> = {
    'a page by its type': { body: '<h1>Sign in</h1>', headers: HTML_TYPE },
    'a page by its doctype': { body: '\n<!DOCTYPE html><title>Sign in</title>' },
  };
  for (const [what, reply] of Object.entries(pages)) {
    it(`asks the user to sign in if it is ${what}`, async () => {
      const { page, error } = await openFailed(reply);
      expect(error.code).to.equal('session-not-json');
      expect(viewText(dashboardOf(page))).to.match(/sign in again/);
    });
  }

  it('of a service worker while offline is a lost connection, and recovers when online', async () => {
    const page = await openPage(tag(QUICK), {
      endpoints: { '/account_session': { body: '<!doctype html><h1>You are offline</h1>', headers: HTML_TYPE } },
      head: `<script>
        Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
        if (!navigator.serviceWorker.controller)
          Object.defineProperty(navigator.serviceWorker, 'controller', { value: {} });
      </script>`,
    });
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error).to.include({ code: 'session-network' });
    page.answer('/account_session', () => ({ body: { client_secret: sandboxSecret() } }));
    page.window.dispatchEvent(new Event('online'));
    await status(page, dashboardOf(page), 'ready');
  });

  it('is an error with the status of success if it says so', async () => {
    const { error } = await openFailed({ body: { error: 'Only the owner may see payments' } });
    expect(error.code).to.equal('session-rejected');
    expect(error.message).to.include('responded with 200 Only the owner may see payments');
    expect(error.serverMessage).to.equal(undefined);
  });
});

describe('The server’s text', () => {
  const OWNER = 'Only the owner may see payments.';
  const shown: Record<string, Reply> = {
    '{"error": "…"}': { body: { error: OWNER } },
    '{"error": {"message": "…"}}': { body: { error: { message: OWNER, code: 'not_owner' } } },
    'problem details': { body: { type: 'about:blank', title: 'Forbidden', status: 403, detail: OWNER } },
    'FastAPI and Django REST': { body: { detail: OWNER } },
    NestJS: { body: { statusCode: 403, message: OWNER, error: 'Forbidden' } },
    'a code and a message': { body: { error: 'not_owner', message: OWNER } },
    'a text of Go’s http.Error': { body: `${OWNER}\n`, headers: { 'content-type': 'text/plain; charset=utf-8' } },
    'a text of Express, with the type of HTML': { body: OWNER, headers: HTML_TYPE },
    'a JSON string': { body: JSON.stringify(OWNER), headers: JSON_TYPE },
  };
  for (const [what, reply] of Object.entries(shown)) {
    it(`is shown and logged: ${what}`, async () => {
      const { page, error } = await openFailed({ ...reply, status: 403 });
      expect(error).to.include({ code: 'session-forbidden', serverMessage: OWNER });
      expect(viewText(dashboardOf(page))).to.include(OWNER);
      expect(error.message).to.include(`responded with 403 ${OWNER}`);
    });
  }

  const logged: Record<string, [Reply, string]> = {
    'if it only repeats the status': [{ status: 403, body: { error: 'Forbidden' } }, 'Forbidden'],
    'if it only repeats the status, as text': [{ status: 401, body: 'Unauthorized\n' }, 'Unauthorized'],
    'if it only asks to sign in, as many servers do': [
      { status: 401, body: { error: 'You must be signed in' } },
      'You must',
    ],
    'if it only asks to sign in, as FastAPI does': [{ status: 401, body: { detail: 'Not authenticated' } }, 'Not auth'],
    'if it only asks to sign in, as Devise does': [
      { status: 401, body: { error: 'You need to sign in or sign up before continuing.' } },
      'You need to sign in',
    ],
    'if it is a problem’s title': [{ status: 409, body: { title: 'Account is closed' } }, 'Account is closed'],
    'if it is a list of a validation': [{ status: 422, body: { detail: [{ loc: ['body'] }] } }, '[{"loc":["body"]}]'],
    'of status 400': [{ status: 400, body: { error: 'page is missing' } }, 'page is missing'],
    'of status 404': [{ status: 404, body: { error: 'no such route' } }, 'no such route'],
    'of status 500': [{ status: 500, body: { detail: 'relation "users" is missing' } }, 'relation "users" is missing'],
  };
  for (const [what, [reply, text]] of Object.entries(logged)) {
    it(`is only logged ${what}`, async () => {
      const { page, error } = await openFailed(reply);
      expect(error.serverMessage).to.equal(undefined);
      expect(error.message).to.include(text);
      expect(viewText(dashboardOf(page))).not.to.include(text);
    });
  }

  it('is not a page of HTML', async () => {
    const { error } = await openFailed({
      status: 403,
      body: '<html><h1>403 Forbidden</h1></html>',
      headers: HTML_TYPE,
    });
    expect(error.serverMessage).to.equal(undefined);
    expect(error.message).not.to.include('<h1>');
  });

  it('is at most 500 characters long', async () => {
    const { error } = await openFailed({ status: 409, body: { error: 'No, '.repeat(15_000) } });
    expect(error.serverMessage!.length).to.be.within(490, 500);
    expect(error.message.length).to.be.lessThan(700);
  });

  it('comes with its code, for programs', async () => {
    expect(
      (await openFailed({ status: 403, body: { error: { message: OWNER, code: 'cross_site' } } })).error,
    ).to.include({ serverCode: 'cross_site' });
    expect((await openFailed({ status: 409, body: { code: 'closed', detail: OWNER } })).error.serverCode).to.equal(
      'closed',
    );
  });
});

describe('A text of 401 that says more than to sign in', () => {
  it('is shown', async () => {
    const { page } = await openFailed({ status: 401, body: { error: 'Please sign in as the owner.' } });
    expect(viewText(dashboardOf(page))).to.include('Please sign in as the owner.');
  });
});

describe('An error of `accountSessionHandler()`', () => {
  for (const [code, { text, ...reply }] of [
    ['unauthenticated', { status: 401, text: 'Ihre Sitzung ist abgelaufen.' }],
    ['cross_site', { status: 403, text: 'Sie haben keinen Zugriff' }],
    ['rate_limited', { status: 429, text: 'Es ist ein Fehler aufgetreten.', headers: { 'retry-after': '99' } }],
  ] as const) {
    it(`is in the user's language: ${code}`, async () => {
      const body = { error: { message: 'An English sentence of the handler.', code } };
      const { page, error } = await openFailed({ ...reply, body }, `${QUICK} locale="de-DE"`);
      expect(error.serverCode).to.equal(code);
      await page.until(() => viewText(dashboardOf(page)).includes(text), 'it is in German');
      expect(viewText(dashboardOf(page))).not.to.include('English');
    });
  }
});

describe('A redirect within the origin', () => {
  it('is named in the console if it leads to a missing page', async function () {
    // WebKit keeps the first URL if a service worker redirects, as the tests' network does.
    if (engine === 'webkit') this.skip();
    const page = await openPage(tag(QUICK), {
      endpoints: {
        '/account_session': { status: 302, headers: { location: '/Account/AccessDenied' } },
        '/Account/AccessDenied': { status: 404 },
      },
    });
    await status(page, dashboardOf(page), 'error');
    const { message } = dashboardOf(page).error!;
    expect(message).to.include('/account_session redirected to /Account/AccessDenied, which responded with 404');
    const lines = () => page.console.map(({ args }) => String(args[0])).join('\n');
    await page.until(() => lines().includes('AccessDenied'), 'it is logged');
    expect(lines()).not.to.match(/There is no POST route/);
  });
});

describe('A redirect to another origin', () => {
  it('asks the user to sign in, after the same request without following', async () => {
    const page = await openPage(tag('components="payments"'), {
      endpoints: {
        '/account_session': { status: 302, headers: { location: 'https://sign-in.example.test/' } },
        'https://sign-in.example.test/': { body: '<h1>Sign in</h1>', headers: HTML_TYPE },
      },
    });
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error).to.include({ code: 'session-unauthorized' });
    const requests = page.requestsTo('/account_session');
    expect(requests.map(({ redirect }) => redirect)).to.deep.equal(['follow', 'manual']);
    // Tests of other files, which run at the same time, have cookies with tokens.
    const [first, second] = requests.map(({ headers }) => ({ ...headers, 'x-csrftoken': '', 'x-xsrf-token': '' }));
    expect(second).to.deep.equal(first);
    expect(page.requestsTo('https://sign-in.example.test/')).to.deep.equal([]);
  });

  it('is not assumed if the connection was lost: the retry’s session is used', async () => {
    const page = await openPage(tag('components="payments"'), {
      // Then what is `ready` has a session.
      head: sandboxMeta({ claim: 'before-start' }),
      endpoints: {
        '/account_session': ({ n }) => (n === 1 ? 'network-error' : { body: { client_secret: sandboxSecret() } }),
      },
    });
    await status(page, dashboardOf(page), 'ready');
    expect(page.requestsTo('/account_session')).to.have.lengthOf(2);
  });
});

describe('A function of the page', () => {
  const openWith = async (
    result: unknown,
    attributes = `publishable-key="${PUBLISHABLE_KEY}" components="payments"`,
  ) => {
    const page = await openPage(`<main></main>`);
    const { document } = page;
    document.querySelector('main')!.innerHTML = `<stripe-connect-dashboard ${attributes}></stripe-connect-dashboard>`;
    dashboardOf(page).fetchClientSecret = () => Promise.resolve(result) as Promise<string>;
    return page;
  };

  it('may return an object like an endpoint’s response', async () => {
    const body = { clientSecret: sandboxSecret(), publishableKey: PUBLISHABLE_KEY, components: ['payouts'] };
    const page = await openWith(body, '');
    await status(page, dashboardOf(page), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payouts']);
  });

  for (const result of [undefined, null, '', { error: 'expired' }]) {
    it(`that returns ${JSON.stringify(result)} is a failed session, which can be tried again`, async () => {
      const page = await openWith(result);
      await status(page, dashboardOf(page), 'error');
      expect(dashboardOf(page).error).to.include({ code: 'session-rejected' });
      expect(viewText(dashboardOf(page))).to.match(/Something went wrong/);
      expect(dashboardOf(page).shadowRoot!.querySelector('[part=retry]')).not.to.equal(null);
    });
  }
});
