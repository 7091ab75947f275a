import { expect } from '@open-wc/testing';
import {
  callsOf,
  component,
  componentOf,
  dashboardOf,
  sandboxMeta,
  sandboxOf,
  status,
  tag,
} from '../support/elements.js';
import { openPage } from '../support/page.js';

const head = sandboxMeta({ delay: 5, secretPerElement: false });

describe('moveBefore()', () => {
  it('keeps what a dashboard shows, in the language and the theme of its new place', async function () {
    const page = await openPage(
      `${tag('components="payments"')}<section lang="de" style="--stripe-connect-color-primary: rgb(1, 2, 3)"></section>`,
    );
    const section = page.$('section') as HTMLElement & { moveBefore?(node: Node, before: Node | null): void };
    if (!section.moveBefore) {
      console.warn('moveBefore SKIPPED: this browser does not have it.');
      return this.skip();
    }
    await status(page, dashboardOf(page), 'ready');
    const [frame, { instance }] = [page.$<HTMLIFrameElement>('stripe-connect-payments iframe'), dashboardOf(page)];
    const content = sandboxOf(page).frame(frame);
    section.moveBefore(dashboardOf(page), null);
    const told = () => Object.assign({}, ...callsOf(page, 'update').map(({ value }) => value)) as object;
    await page.until(() => Object.keys(told()).length === 2, 'Stripe is told');
    expect(told()).to.deep.equal({ locale: 'de-DE', appearance: { variables: { colorPrimary: 'rgb(1, 2, 3)' } } });
    expect(dashboardOf(page).instance).to.equal(instance);
    expect(sandboxOf(page).frame(page.$<HTMLIFrameElement>('stripe-connect-payments iframe'))).to.equal(content);
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
    // What changes around it there is told, too.
    section.lang = 'fr';
    await page.until(
      () => callsOf(page, 'update').some(({ value }) => (value as { locale?: string }).locale === 'fr-FR'),
      'the new place is watched',
    );
  });

  it('takes a component to another dashboard', async function () {
    const page = await openPage(tag('id="one"', component('name="payments"')) + tag('id="two"'), { head });
    const two = page.$('#two') as HTMLElement & { moveBefore?(node: Node, before: Node | null): void };
    if (!two.moveBefore) {
      console.warn('moveBefore SKIPPED: this browser does not have it.');
      return this.skip();
    }
    await status(page, componentOf(page), 'ready');
    const before = componentOf(page).connectElement;
    two.moveBefore(componentOf(page), null);
    await page.until(() => componentOf(page).connectElement !== before, 'it is created again');
    await status(page, componentOf(page), 'ready');
    expect(page.$('#two stripe-connect-payments')).to.equal(componentOf(page).connectElement);
  });

  it('of an element around keeps the view, of the dashboard and of a component elsewhere', async function () {
    const page = await openPage(
      `<main><div>${tag('id="dash" components="payments"')}${component('name="payouts" dashboard="dash"')}</div></main>
      <footer lang="de"></footer>`,
      { head },
    );
    const footer = page.$('footer') as HTMLElement & { moveBefore?(node: Node, before: Node | null): void };
    if (!footer.moveBefore) {
      console.warn('moveBefore SKIPPED: this browser does not have it.');
      return this.skip();
    }
    await status(page, componentOf(page, 'payments'), 'ready');
    await status(page, componentOf(page, 'payouts'), 'ready');
    const view = () => [
      dashboardOf(page).instance,
      ...['payments', 'payouts'].map((name) => componentOf(page, name).connectElement),
      ...Array.from(page.document.querySelectorAll('iframe'), (frame) => sandboxOf(page).frame(frame)),
    ];
    const before = view();
    expect(before).to.have.lengthOf(5);
    footer.moveBefore(page.$('main > div'), null);
    expect(page.$('footer stripe-connect-payments')).to.equal(before[1]);
    await page.until(
      () => callsOf(page, 'update').some(({ value }) => (value as { locale?: string }).locale === 'de-DE'),
      'the language of the new place is told',
    );
    await page.clock.advance(1000);
    expect(view().map((part, index) => part === before[index])).to.deep.equal(Array(5).fill(true));
    expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
  });
});
