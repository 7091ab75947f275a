import { expect } from '@open-wc/testing';
import { openPage, sandboxEndpoint } from '../support/page.js';
import { callsOf, componentOf, dashboardOf, mounted, oneSecret, sandboxOf, status, tag } from '../support/elements.js';

describe('A change of', () => {
  it('`components` adds and removes; what stays is not created again', async () => {
    const page = await openPage(tag('components="payments payouts"'), { head: oneSecret });
    await status(page, dashboardOf(page), 'ready');
    const kept = page.$('stripe-connect-payouts iframe');
    dashboardOf(page).setAttribute('components', 'balances payouts');
    await status(page, await page.until(() => componentOf(page, 'balances'), 'there is another'), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-balances', 'stripe-connect-payouts']);
    expect(page.$('stripe-connect-payouts iframe')).to.equal(kept);
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
  });

  it('`session-endpoint` makes a new instance: another account by one attribute', async () => {
    const page = await openPage(tag('components="payments"'), {
      endpoints: { '/other': sandboxEndpoint({ account: 'acct_other' }) },
    });
    await status(page, dashboardOf(page), 'ready');
    const [before, first] = [page.$('stripe-connect-payments'), dashboardOf(page).instance];
    dashboardOf(page).setAttribute('session-endpoint', '/other');
    await page.until(() => dashboardOf(page).instance !== first, 'there is another instance');
    await page.until(() => !before.isConnected, 'the old element is gone');
    await status(page, dashboardOf(page), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
  });

  it('`session-endpoint` removes the old view immediately: it may belong to another account', async () => {
    const page = await openPage(tag('components="payments"'), { endpoints: { '/slow': 'hang' } });
    const html = dashboardOf(page);
    await status(page, html, 'ready');
    const before = page.$('stripe-connect-payments');
    html.setAttribute('session-endpoint', '/slow');
    await html.updateComplete;
    await componentOf(page).updateComplete;
    expect(before.isConnected).to.equal(false);
    expect(html.status).to.equal('loading');
  });

  it('`session-endpoint`, ten times in flight, ends with the last one, and one instance', async () => {
    const endpoints = Object.fromEntries(
      Array.from({ length: 10 }, (_, n) => [
        `/s${n}`,
        () => ({ ...(sandboxEndpoint({ account: `acct_${n}` })() as object), delay: 300 - n * 20 }),
      ]),
    );
    const page = await openPage('<stripe-connect-dashboard components="payments"></stripe-connect-dashboard>', {
      endpoints,
    });
    for (let n = 0; n < 10; n++) {
      dashboardOf(page).setAttribute('session-endpoint', `/s${n}`);
      await page.clock.advance(n % 3 === 0 ? 20 : 0);
    }
    await status(page, dashboardOf(page), 'ready');
    await page.clock.advance(400);
    expect(sandboxOf(page).instances.created).to.equal(1);
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
  });

  it('`session-endpoint` from one that fails to one that works shows no error of the first', async () => {
    const page = await openPage(tag('components="payments"'), {
      endpoints: { '/account_session': { status: 401, delay: 200 }, '/good': sandboxEndpoint() },
    });
    dashboardOf(page).sessionEndpoint = '/good';
    await status(page, dashboardOf(page), 'ready');
    await page.clock.advance(300);
    expect(dashboardOf(page).error).to.equal(undefined);
    expect(page.console.filter(({ level }) => level === 'error')).to.deep.equal([]);
  });

  it('`appearance`, `overlays`, `locale` and `show-object-ids` is an update, with what changed and nothing else', async () => {
    const page = await openPage(tag('components="payments" locale="de-DE"'));
    await status(page, dashboardOf(page), 'ready');
    const updates = () => callsOf(page, 'update').map(({ value }) => value);
    dashboardOf(page).setAttribute('appearance', '{"variables": {"colorPrimary": "#625afa"}}');
    await page.until(() => updates().length === 1, 'the appearance');
    dashboardOf(page).setAttribute('overlays', 'drawer');
    await page.until(() => updates().length === 2, 'the overlays');
    dashboardOf(page).locale = 'fr-FR';
    dashboardOf(page).showObjectIds = true;
    await page.until(() => updates().length === 3, 'two at once');
    // A framework makes a new object at each render.
    dashboardOf(page).appearance = { variables: { colorPrimary: '#625afa' } };
    await page.clock.advance(50);
    expect(updates()).to.deep.equal([
      { appearance: { variables: { colorPrimary: '#625afa' } } },
      { appearance: { overlays: 'drawer', variables: { colorPrimary: '#625afa' } } },
      { locale: 'fr-FR', displayOptions: { showObjectIds: true } },
    ]);
    expect(sandboxOf(page).instances.created).to.equal(1);
  });

  it('`fonts` makes a new instance, but not when the new list says the same', async () => {
    const page = await openPage(tag(`components="payments" fonts='[{"cssSrc": "data:text/css,"}]'`));
    await status(page, dashboardOf(page), 'ready');
    dashboardOf(page).fonts = [{ cssSrc: 'data:text/css,' }];
    await page.clock.advance(100);
    expect(sandboxOf(page).instances.created).to.equal(1);
    dashboardOf(page).fonts = [{ cssSrc: 'data:text/css,b{}' }];
    await page.until(() => sandboxOf(page).instances.created === 2, 'there is another instance');
  });

  it('the `lang` of the page speaks to Connect in a locale that it has', async () => {
    for (const [lang, locale] of [
      ['de', 'de-DE'],
      ['es-MX', 'es-419'],
      ['zh-TW', 'zh-Hant-TW'],
      ['no', 'nb-NO'],
      ['en-GB', 'en-GB'],
      ['en-AU', 'en-GB'],
      ['en-CA', 'en-US'],
      ['tlh', undefined],
      ['', undefined],
    ]) {
      const page = await openPage(tag('components="payments"'), { html: `lang="${lang}"` });
      await status(page, dashboardOf(page), 'ready');
      expect((callsOf(page, 'init')[0]!.value as { locale?: string }).locale, lang).to.equal(locale);
      await page.close();
    }
  });
});
