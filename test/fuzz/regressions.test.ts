/** What fuzz has found, each in the smallest schedule that shows it. */
import { expect } from '@open-wc/testing';
import {
  component,
  componentOf,
  dashboardOf,
  PUBLISHABLE_KEY,
  sandboxMeta,
  status,
  tag,
  viewText,
} from '../support/elements.js';
import { openPage, sandboxEndpoint, sandboxSecret } from '../support/page.js';

describe('What fuzz has found:', () => {
  // Model, seed 20260: removeDashboard, putComponent, addDashboard.
  it('a component that comes while its dashboard is being moved belongs to it all the same', async () => {
    const page = await openPage(tag('id="dash"') + '<main></main>', { head: sandboxMeta({ delay: 10 }) });
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'ready');
    dashboard.remove();
    page.$('main').innerHTML = component('name="payments" dashboard="dash"');
    await page.clock.advance(20);
    page.document.body.append(dashboard);
    await status(page, componentOf(page), 'ready');
  });

  // Model, seed 20260: setFunction, swapDashboard, and Connect.js renews the session of the one that has left.
  it('a dashboard that has left asks the page for no more secrets, whatever Connect.js still wants', async () => {
    const page = await openPage(
      `<stripe-connect-dashboard publishable-key="${PUBLISHABLE_KEY}" components="payments"></stripe-connect-dashboard>`,
      {
        head: sandboxMeta({ delay: 10, sessionLifetime: 400 }),
      },
    );
    const dashboard = dashboardOf(page);
    let asked = 0;
    dashboard.fetchClientSecret = async () => (asked++, sandboxSecret());
    await status(page, dashboard, 'ready');
    expect(asked).to.equal(1);
    dashboard.remove();
    await page.clock.advance(700);
    expect(asked).to.equal(1);
  });

  // Model, seed 4: addComponent, wait, removeComponent, reloadComponent.
  it('a component that is asked to reload after it was taken out forgets its error, and rests', async () => {
    const page = await openPage(component('name="payments" timeout="30"'));
    const orphan = componentOf(page);
    await status(page, orphan, 'error');
    orphan.remove();
    orphan.reload();
    expect(orphan.error).to.equal(undefined);
    expect(orphan.status).to.equal('idle');
  });

  // Browser, seed 20260: clone, logout.
  it('what was Stripe’s in HTML that a page kept goes, also where nothing takes its place', async () => {
    const page = await openPage(`<main>${tag('components="payments"')}</main>`, { head: sandboxMeta({ delay: 10 }) });
    await status(page, dashboardOf(page), 'ready');
    page.answer('/account_session', { status: 401 });
    dashboardOf(page).replaceWith(dashboardOf(page).cloneNode(true));
    expect(page.document.querySelectorAll('stripe-connect-payments')).to.have.lengthOf(1);
    await status(page, dashboardOf(page), 'error');
    expect(page.document.querySelectorAll('stripe-connect-payments')).to.have.lengthOf(0);
  });

  // Browser, seed 20260: addComponent outside its dashboard, whose session cannot be loaded.
  it('a component apart from its dashboard says why it shows nothing', async () => {
    const page = await openPage(tag('id="dash"') + component('name="payments" dashboard="dash"'), {
      endpoints: { '/account_session': { status: 401 } },
    });
    await status(page, componentOf(page), 'error');
    expect(componentOf(page).error).to.equal(dashboardOf(page).error);
    await page.until(() => /sign in/.test(viewText(componentOf(page))), 'the person reads it there too');
  });

  // Browser, seed 1: attribute loading=lazy, and all is taken away.
  it('a lazy component that leaves is no longer observed', async () => {
    const page = await openPage(`<div style="height: 4000px"></div>${tag('components="payments" loading="lazy"')}`, {
      module: false,
    });
    const observing = new Set<object>();
    const { prototype } = page.window.IntersectionObserver;
    const { observe, disconnect } = prototype;
    prototype.observe = function (element) {
      observing.add(this);
      observe.call(this, element);
    };
    prototype.disconnect = function () {
      observing.delete(this);
      disconnect.call(this);
    };
    page.document.head.append(
      Object.assign(page.document.createElement('script'), { type: 'module', src: '/__library/elements.js' }),
    );
    // Both elements for the rules of `:empty`, and the component for its place.
    await page.until(() => observing.size === 3, 'it is observed');
    dashboardOf(page).remove();
    await page.until(() => observing.size === 0, 'it is no longer observed');
  });

  // Model, seed 20260: a source is set while the element is out of the document, and Connect.js renews the old session.
  it('a renewal for another account is not taken for the response of an endpoint set since', async () => {
    let requested = 0;
    const endpoints = {
      '/account_session': () => {
        const account = `acct_${++requested}`;
        const body = { client_secret: sandboxSecret({ account }), publishable_key: PUBLISHABLE_KEY, account };
        return { body, delay: requested === 1 ? 0 : 50 };
      },
      '/other': sandboxEndpoint({ account: 'acct_other' }),
    };
    const page = await openPage(tag('components="payments"'), {
      head: sandboxMeta({ delay: 10, sessionLifetime: 400 }),
      endpoints,
    });
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'ready');
    await page.until(() => requested === 2, 'Connect.js renews the session');
    page.clock.pause();
    dashboard.remove();
    dashboard.sessionEndpoint = '/other';
    await page.clock.advance(100);
    page.document.body.append(dashboard);
    await page.until(() => page.requestsTo('/other').length, 'the new endpoint is requested');
    page.clock.resume();
    await status(page, dashboard, 'ready');
  });
});
