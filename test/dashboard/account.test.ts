/** Whose data is on the screen: never another account's. */
import { expect } from '@open-wc/testing';
import { componentOf, dashboardOf, mounted, sandboxOf, status, tag } from '../support/elements.js';
import { openPage, sandboxEndpoint, sandboxSecret, type Answer, type Page, type PageRequest } from '../support/page.js';

const PAYMENTS = tag('components="payments"');

/** An endpoint whose response says whose session it is. The session expires after `seconds`. */
const responseOf = (account: string, now: number, seconds = 3600): Answer => ({
  body: {
    client_secret: sandboxSecret({ account, expires: Math.floor(now / 1000) + seconds }),
    account,
  },
});

/** The dashboard is ready, with the session of that account. */
async function open(answer: (request: PageRequest) => Answer = sandboxEndpoint(), html = PAYMENTS) {
  const page = await openPage(html, { endpoints: { '/account_session': answer, '/other': sandboxEndpoint() } });
  await status(page, dashboardOf(page), 'ready');
  return page;
}

const sessionRequests = (page: Page) => page.requestsTo('/account_session').length;

/** The page removes the dashboard, changes it, and inserts it again before it counts as removed. */
async function changeWhileDetached(page: Page, change: () => void): Promise<void> {
  const dashboard = dashboardOf(page);
  const parent = dashboard.parentNode!;
  dashboard.remove();
  change();
  await page.clock.advance(100);
  parent.append(dashboard);
}

describe('The old view is removed', () => {
  it('when `sessionEndpoint` changes while the element is out of the document for a moment', async () => {
    const page = await open();
    const { instance } = dashboardOf(page);
    const dashboard = dashboardOf(page);
    await changeWhileDetached(page, () => (dashboard.sessionEndpoint = '/other'));
    await page.until(() => page.requestsTo('/other').length === 1, 'the other endpoint is requested');
    await status(page, dashboard, 'ready');
    expect(dashboard.instance).not.to.equal(instance);
  });

  it('when `session-key` changes, before the new session has arrived', async () => {
    const page = await open(sandboxEndpoint(), tag('components="payments" session-key="acct_1"'));
    page.answer('/account_session', 'hang');
    const dashboard = dashboardOf(page);
    dashboard.sessionKey = 'acct_2';
    await dashboard.updateComplete;
    await componentOf(page).updateComplete;
    expect(mounted(page)).to.deep.equal([]);
    await page.until(() => sessionRequests(page) === 2, 'the session is requested');
  });

  for (const [what, refusal] of [
    ['a 401', { status: 401 }],
    ['a 403', { status: 403 }],
    ['a 404', { status: 404 }],
    ['a page of HTML', { body: '<!doctype html>', headers: { 'content-type': 'text/html' } }],
  ] as [string, Answer][]) {
    it(`when a reload() meets ${what}`, async () => {
      const page = await open();
      page.answer('/account_session', refusal);
      dashboardOf(page).reload();
      await status(page, dashboardOf(page), 'error');
      expect(mounted(page)).to.deep.equal([]);
      expect(dashboardOf(page).instance).to.equal(undefined);
    });
  }

  it('when a reload() has another function, even if that fails for a moment only', async () => {
    const page = await openPage('<stripe-connect-dashboard components="payments"></stripe-connect-dashboard>');
    const dashboard = dashboardOf(page);
    dashboard.publishableKey = 'pk_test_sandbox';
    dashboard.fetchClientSecret = async () => sandboxSecret();
    await status(page, dashboard, 'ready');
    dashboard.fetchClientSecret = () => Promise.reject(new Error('not now'));
    dashboard.reload();
    await status(page, dashboard, 'error');
    expect(mounted(page)).to.deep.equal([]);
  });

  it('when a reload() has `requestInit`, whose header may name another account', async () => {
    const page = await open();
    page.answer('/account_session', { status: 503 });
    dashboardOf(page).requestInit = { headers: { 'x-account': 'acct_2' } };
    await status(page, dashboardOf(page), 'error');
    expect(mounted(page)).to.deep.equal([]);
  });
});

describe('The view stays', () => {
  it('while a reload() of the same source is under way', async () => {
    const page = await open();
    page.answer('/account_session', 'hang');
    dashboardOf(page).reload();
    await page.until(() => sessionRequests(page) === 2, 'the session is requested');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
  });

  it('with a function and the same `session-key`, after a temporary failure', async () => {
    const page = await open(sandboxEndpoint(), tag('components="payments" session-key="acct_1"'));
    const dashboard = dashboardOf(page);
    dashboard.requestInit = () => ({ headers: { 'x-a': 'b' } });
    await status(page, dashboard, 'ready');
    page.answer('/account_session', { status: 503 });
    dashboard.reload();
    await page.until(() => dashboard.error, 'the reload has failed');
    await status(page, dashboard, 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
  });

  it('and nothing is requested when the element is moved unchanged', async () => {
    const page = await open();
    const { instance } = dashboardOf(page);
    await changeWhileDetached(page, () => {});
    await page.clock.advance(500);
    expect(sessionRequests(page)).to.equal(1);
    expect(dashboardOf(page).instance).to.equal(instance);
  });
});

describe('A session that is renewed', () => {
  it('for another account never reaches the old instance: its response begins a new view', async () => {
    let account = 'acct_1';
    const page = await open(({ now }) => responseOf(account, now, account === 'acct_1' ? 2 : 3600));
    const { instance } = dashboardOf(page);
    const before = page.$('stripe-connect-payments');
    account = 'acct_2';
    await page.until(
      () => dashboardOf(page).instance !== instance && dashboardOf(page).instance,
      'there is another instance',
    );
    expect(before.isConnected).to.equal(false);
    await status(page, dashboardOf(page), 'ready');
    // The response that named the other account is the new view's: it is not requested a third time.
    expect(sessionRequests(page)).to.equal(2);
    expect(sandboxOf(page).instances.created).to.equal(2);
  });

  it('for the same account keeps the view', async () => {
    let seconds = 2;
    const page = await open(({ now }) => responseOf('acct_1', now, seconds));
    const { instance } = dashboardOf(page);
    seconds = 3600;
    await page.until(() => sessionRequests(page) === 2, 'the session is renewed');
    await page.clock.advance(1000);
    expect(dashboardOf(page).instance).to.equal(instance);
  });

  it('for an account that the first response did not name counts as another one', async () => {
    let isNamed = false;
    const page = await open(({ now }) =>
      isNamed
        ? responseOf('acct_2', now)
        : { body: { client_secret: sandboxSecret({ expires: Math.floor(now / 1000) + 2 }) } },
    );
    const { instance } = dashboardOf(page);
    isNamed = true;
    await page.until(
      () => dashboardOf(page).instance !== instance && dashboardOf(page).instance,
      'there is another instance',
    );
  });
});

describe('A server whose `account` changes with each response', () => {
  it('causes an error, not a loop', async () => {
    let count = 0;
    const page = await openPage(PAYMENTS, {
      endpoints: { '/account_session': ({ now }) => responseOf(`acct_${++count}`, now, -5) },
    });
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error).to.include({ code: 'session-rejected' });
    await page.clock.advance(5000);
    expect(count).to.be.at.most(4);
  });
});

describe('Signing out', () => {
  it('while connecting waits for the instance, so that the session has really ended', async () => {
    const page = await openPage(tag('components="payments"'), {
      endpoints: { '/account_session': () => ({ ...(sandboxEndpoint()() as object), delay: 300 }) },
    });
    dashboardOf(page).removeAttribute('publishable-key');
    await status(page, dashboardOf(page), 'loading');
    await dashboardOf(page).logout();
    expect(sandboxOf(page).log.filter(({ call }) => call === 'logout')).to.have.lengthOf(1);
    expect(dashboardOf(page).status).to.equal('idle');
  });

  it('without a session rejects, with a name that a page can test', async () => {
    const page = await openPage(PAYMENTS, { endpoints: { '/account_session': { status: 403 } } });
    await status(page, dashboardOf(page), 'error');
    const outcome = await dashboardOf(page)
      .logout()
      .catch((error: DOMException) => error.name);
    expect(outcome).to.equal('InvalidStateError');
  });

  it('lasts: a theme, a language, a new function and a removal do not sign in again', async () => {
    const page = await open();
    const dashboard = dashboardOf(page);
    await dashboard.logout();
    dashboard.appearance = { variables: { colorPrimary: '#ff0000' } };
    dashboard.locale = 'fr-FR';
    dashboard.requestInit = () => ({});
    await dashboard.updateComplete;
    const parent = dashboard.parentNode!;
    dashboard.remove();
    await page.clock.advance(1000);
    parent.append(dashboard);
    await page.clock.advance(1000);
    expect(dashboard.status).to.equal('idle');
    expect(sessionRequests(page)).to.equal(1);
    dashboard.reload();
    await status(page, dashboard, 'ready');
  });
});
