import { expect } from '@open-wc/testing';
import { openPage, sandboxSecret } from '../support/page.js';
import {
  axeViolations,
  component,
  componentOf,
  dashboardOf,
  retryButton,
  sandboxMeta,
  sandboxOf,
  status,
  tag,
  viewText,
} from '../support/elements.js';

const OWN =
  '<p slot="loading">One moment…</p><p slot="error">Please call us. <button commandfor="dash" command="--reload">Again</button></p>';
const visible = (element: Element | null) =>
  !!element &&
  (element as HTMLElement).checkVisibility({ visibilityProperty: true }) &&
  element.getClientRects().length > 0;
const skeletonOf = (element: Element) => element.shadowRoot!.querySelector('[part=skeleton]');

describe('While a dashboard loads', () => {
  it('shows no placeholder for half a second, but takes its room', async () => {
    const page = await openPage(`${tag()}<p>What follows</p>`, { connectJs: 'hang', clock: 'paused' });
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'loading');
    await page.clock.advance(450);
    const { height } = dashboard.getBoundingClientRect();
    expect(skeletonOf(dashboard)).to.equal(null);
    expect(height).to.be.greaterThan(40);
    await page.clock.advance(100);
    expect(skeletonOf(dashboard)!.getBoundingClientRect().height).to.equal(height);
    expect(dashboard.getBoundingClientRect().height).to.equal(height, 'what follows stays in its place');
  });

  it('shows none at all if it is ready before', async () => {
    const page = await openPage(tag('components="payments"'), { clock: 'paused', head: sandboxMeta({ delay: 0 }) });
    const seen: Element[] = [];
    const observer = new MutationObserver(() => {
      for (const element of [dashboardOf(page), componentOf(page)])
        seen.push(...[skeletonOf(element)!].filter(Boolean));
    });
    for (const element of [dashboardOf(page), componentOf(page)])
      observer.observe(element.shadowRoot!, { childList: true, subtree: true });
    await page.until(async () => {
      await page.clock.advance(1);
      return dashboardOf(page).status === 'ready';
    }, 'it is ready');
    await page.clock.advance(2000);
    observer.disconnect();
    expect(seen).to.deep.equal([]);
  });

  it('shows a placeholder, and says that it is busy', async () => {
    const page = await openPage(tag('components="payments"'), { connectJs: 'hang' });
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'loading');
    await page.until(() => viewText(dashboard) === 'Loading…', 'it says so to those who cannot see the placeholder');
    expect(dashboard.matches(':state(loading)')).to.equal(true);
    const skeleton = await page.until(() => skeletonOf(componentOf(page)), 'the component has its placeholder');
    expect(skeleton.getBoundingClientRect().height).to.be.greaterThan(40);
    expect(viewText(componentOf(page))).to.equal('', 'the component leaves it to the dashboard');
    expect(await axeViolations(page, dashboard)).to.deep.equal([]);
  });

  const bars = (element: Element) => [...skeletonOf(element)!.querySelectorAll('i')].map((bar) => bar.className);

  it('outlines each kind of component: a short title, then rows, fields, tiles or a chart', async () => {
    const names = ['payments', 'balances', 'account-onboarding', 'reporting-chart'];
    const page = await openPage(tag(`components="${names.join(' ')}"`), { connectJs: 'hang' });
    const skeletons = await page.until(() => {
      const found = names.map((name) => skeletonOf(componentOf(page, name))!);
      return found.every(Boolean) ? found : undefined;
    }, 'each has its placeholder');
    expect(names.map((name) => bars(componentOf(page, name))[0])).to.deep.equal(names.map(() => 'title'));
    expect(new Set(names.map((name) => bars(componentOf(page, name)).join())).size).to.equal(names.length);
    for (const skeleton of skeletons) {
      const title = skeleton.querySelector('i')!;
      expect(title.getBoundingClientRect().width).to.be.lessThan(skeleton.getBoundingClientRect().width / 2);
      expect(skeleton.scrollWidth).to.be.at.most(skeleton.clientWidth);
      expect(page.window.getComputedStyle(title).borderRadius).not.to.equal('0px');
    }
  });

  it('keeps the placeholders of its components below the page’s own slot', async () => {
    const page = await openPage(tag('id="dash" components="payments"', OWN), { connectJs: 'hang' });
    await page.until(() => visible(page.$('[slot=loading]')), 'the slot shows');
    await page.until(() => visible(skeletonOf(componentOf(page))), 'so does the placeholder of the component');
    expect(viewText(componentOf(page))).to.equal('', 'the slot is the only text');
  });

  it('shows the page’s own slot instead, and nothing else of it', async () => {
    const page = await openPage(tag('id="dash" components="payments"', OWN), { connectJs: 'hang' });
    await status(page, dashboardOf(page), 'loading');
    await page.until(() => visible(page.$('[slot=loading]')), 'the slot shows');
    expect(visible(page.$('[slot=error]'))).to.equal(false);
    expect(visible(dashboardOf(page).shadowRoot!.querySelector('[part=skeleton]'))).to.equal(false);
  });

  it('leaves the page’s own markup where it is', async () => {
    const page = await openPage(tag('', `<h2>Payment</h2>${component('name="payments"')}`), { connectJs: 'hang' });
    await status(page, dashboardOf(page), 'loading');
    expect(visible(page.$('h2'))).to.equal(true);
  });
});

describe('When a dashboard is ready', () => {
  it('shows nothing of its own', async () => {
    const page = await openPage(tag('id="dash" components="payments"', OWN));
    await status(page, dashboardOf(page), 'ready');
    await page.until(() => viewText(dashboardOf(page)) === '', 'the views are gone');
    expect(visible(page.$('[slot=loading]'))).to.equal(false);
    expect(visible(page.$('[slot=error]'))).to.equal(false);
    expect(await axeViolations(page, dashboardOf(page))).to.deep.equal([]);
  });

  it('shows each other component’s own placeholder until its first sign', async () => {
    const page = await openPage(tag('components="payments payouts"'), {
      head: sandboxMeta({ faults: { payouts: { loadsAfter: 3000 } } }),
    });
    await status(page, dashboardOf(page), 'ready');
    await page.until(() => skeletonOf(componentOf(page, 'payouts')), 'the placeholder is there');
    page.clock.pause();
    await page.until(() => viewText(componentOf(page, 'payouts')) === 'Loading…', 'payouts still loads');
    page.clock.resume();
    await status(page, componentOf(page, 'payouts'), 'ready');
    await page.until(() => viewText(componentOf(page, 'payouts')) === '', 'the placeholder is gone');
  });
});

describe('When a dashboard fails', () => {
  const failing = { endpoints: { '/account_session': { status: 403, body: { error: 'Ask <b>Ada</b> for access' } } } };

  /** What the user can try again. */
  const closed = { endpoints: { '/account_session': { status: 409, body: { error: 'The account is being moved' } } } };

  it('tells the person what to do, and what the server said, as text', async () => {
    const page = await openPage(tag('components="payments"'), failing);
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'error');
    await page.until(() => viewText(dashboard).includes('You do not have access'), 'the person is told');
    expect(viewText(dashboard)).to.include('Ask <b>Ada</b> for access');
    expect(dashboard.shadowRoot!.querySelector('b')).to.equal(null);
    expect(dashboard.matches(':state(error)')).to.equal(true);
    expect(viewText(componentOf(page))).to.equal('', 'said once');
    expect(await axeViolations(page, dashboard)).to.deep.equal([]);
  });

  it('tells the developer in the console: code, facts, what to do, where to read on', async () => {
    const page = await openPage(tag('components="payments"'), failing);
    await status(page, dashboardOf(page), 'error');
    const errors = await page.until(() => {
      const printed = page.console.filter(({ level }) => level === 'error');
      return printed.length > 0 ? printed : undefined;
    }, 'the console says something');
    expect(errors).to.have.lengthOf(1);
    expect(String(errors[0]!.args[0]))
      .to.match(/^<stripe-connect-dashboard> session-forbidden .*\/account_session responded with 403/)
      .and.include('CSRF')
      .and.include('docs/errors/session-forbidden.md');
    expect(errors[0]!.args[1]).to.equal(dashboardOf(page));
  });

  it('tries again at the press of its button', async () => {
    const page = await openPage(tag('components="payments"'), closed);
    await status(page, dashboardOf(page), 'error');
    page.answer('/account_session', { status: 401 });
    (await page.until(() => retryButton(dashboardOf(page)), 'there is a button')).click();
    await page.until(() => dashboardOf(page).error?.code === 'session-unauthorized', 'it asked again');
  });

  it('keeps the keyboard where it was when the button has gone', async () => {
    const page = await openPage(tag('components="payments"'), closed);
    await status(page, dashboardOf(page), 'error');
    const button = await page.until(() => retryButton(dashboardOf(page)), 'there is a button');
    button.focus();
    button.click();
    await status(page, dashboardOf(page), 'loading');
    await page.clock.advance(50);
    expect(page.document.activeElement).to.equal(dashboardOf(page));
  });

  it('offers no button if the user has no access: to try again is of no use', async () => {
    const page = await openPage(tag('components="payments"'), failing);
    await page.until(() => viewText(dashboardOf(page)).includes('You do not have access'), 'the user is told');
    expect(retryButton(dashboardOf(page))).to.equal(null);
  });

  it('offers no button for a component that the session does not enable', async () => {
    const page = await openPage(tag('', component('name="payouts"')), {
      endpoints: { '/account_session': { body: { client_secret: sandboxSecret(), components: ['payments'] } } },
    });
    await page.until(() => viewText(dashboardOf(page)).includes('You do not have access'), 'the user is told');
    expect(retryButton(dashboardOf(page))).to.equal(null);
  });

  it('offers no button where only the page’s author can help', async () => {
    const page = await openPage(
      '<stripe-connect-dashboard session-endpoint="ftp://x" components="payments"></stripe-connect-dashboard>',
    );
    await status(page, dashboardOf(page), 'error');
    await page.until(() => viewText(dashboardOf(page)).includes('not set up correctly'), 'the person is told');
    expect(retryButton(dashboardOf(page))).to.equal(null);
  });

  it('shows the page’s own slot instead; its button reloads without any script', async () => {
    const page = await openPage(tag('id="dash" components="payments"', OWN), closed);
    await status(page, dashboardOf(page), 'error');
    await page.until(() => visible(page.$('[slot=error]')), 'the slot shows');
    expect(visible(retryButton(dashboardOf(page)))).to.equal(false);
    page.answer('/account_session', { status: 401 });
    page.$('[command="--reload"]').click();
    await page.until(() => dashboardOf(page).error?.code === 'session-unauthorized', 'it asked again');
  });
});

describe('In a right-to-left page', () => {
  /** How far the lines of a text are from the end of its line, which is on the left, and from its beginning. */
  const distances = (text: Element) => {
    const range = text.ownerDocument.createRange();
    range.selectNodeContents(text);
    const [lines, block] = [range.getBoundingClientRect(), text.closest('p')!.getBoundingClientRect()];
    return { left: lines.left - block.left, right: block.right - lines.right };
  };

  it('an English text begins on the right, away from the button', async () => {
    const page = await openPage(tag('components="payments"'), {
      html: 'dir="rtl"',
      endpoints: { '/account_session': { status: 409, body: { error: 'It is closed.' } } },
    });
    const texts = await page.until(() => {
      const found = [...dashboardOf(page).shadowRoot!.querySelectorAll('[part=message] p bdi')];
      return found.length === 2 ? found : undefined;
    }, 'both texts are there');
    for (const text of texts) {
      expect(distances(text).right).to.be.lessThan(1);
      expect(distances(text).left).to.be.greaterThan(50);
      expect(page.window.getComputedStyle(text).direction).to.equal('ltr', 'its full stop is at its end');
    }
    const button = retryButton(dashboardOf(page))!.getBoundingClientRect();
    expect(button.right).to.be.lessThan(texts[0]!.getBoundingClientRect().left);
    expect(await axeViolations(page, dashboardOf(page))).to.deep.equal([]);
  });
});

describe('A component that fails', () => {
  const head = sandboxMeta({ faults: { payouts: { type: 'api_error', message: 'No payouts today' } } });

  it('says so in its own place; the others go on', async () => {
    const page = await openPage(tag('components="payments payouts"'), { head });
    await status(page, componentOf(page, 'payouts'), 'error');
    await status(page, dashboardOf(page), 'ready');
    await page.until(
      () => viewText(componentOf(page, 'payouts')).includes('Something went wrong'),
      'the person is told',
    );
    expect(componentOf(page, 'payouts').error).to.include({ code: 'component-load-error', type: 'api_error' });
    expect(viewText(dashboardOf(page))).to.equal('');
    expect(await axeViolations(page, componentOf(page, 'payouts'))).to.deep.equal([]);
  });

  it('is created again when its button is pressed', async () => {
    const page = await openPage(tag('components="payments payouts"'), { head });
    await status(page, componentOf(page, 'payouts'), 'error');
    const button = await page.until(() => retryButton(componentOf(page, 'payouts')), 'there is a button');
    sandboxOf(page).configure({ faults: {} });
    const before = componentOf(page, 'payouts').connectElement;
    button.click();
    await status(page, componentOf(page, 'payouts'), 'ready');
    expect(componentOf(page, 'payouts').connectElement).not.to.equal(before);
    expect(page.document.querySelectorAll('stripe-connect-payouts')).to.have.lengthOf(1);
  });

  it('makes an error of the dashboard, said once, where no component could be shown', async () => {
    const page = await openPage(tag('components="payouts"'), { head });
    await status(page, dashboardOf(page), 'error');
    expect(dashboardOf(page).error).to.equal(componentOf(page).error);
    await page.until(() => viewText(dashboardOf(page)).includes('Something went wrong'), 'the dashboard says it');
    expect(viewText(componentOf(page))).to.equal('');
    const errors = () => page.console.filter(({ level }) => level === 'error');
    await page.until(() => errors().length > 0, 'the console says it');
    expect(errors()).to.have.lengthOf(1);
  });

  it('shows its own slot in its place, whatever the dashboard says', async () => {
    const own = component('name="payouts"', '<p slot="loading">Payouts soon</p><p slot="error">No payouts</p>');
    let arrive!: () => void;
    const arrived = new Promise<void>((done) => (arrive = done));
    const page = await openPage(tag('', own), {
      head,
      connectJs: () => arrived.then(() => ({ file: '/dist/sandbox/connect.js' })),
    });
    await page.until(() => visible(page.$('[slot=loading]')), 'its own loading slot shows');
    arrive();
    await status(page, componentOf(page), 'error');
    await page.until(() => visible(page.$('[slot=error]')), 'its own error slot shows');
  });

  it('shows none of our own views once Stripe shows something: the message is Stripe’s then', async () => {
    const page = await openPage(tag('components="payouts"'), {
      head: sandboxMeta({ faults: { payouts: 'error-after-load' } }),
    });
    await status(page, componentOf(page), 'ready');
    await page.until(() => componentOf(page).error?.code === 'component-load-error', 'the error is reported');
    await page.clock.advance(50);
    expect(componentOf(page).status).to.equal('ready');
    expect(viewText(componentOf(page)) + viewText(dashboardOf(page))).to.equal('');
  });

  it('recovers when a sign of life comes late', async () => {
    const page = await openPage(tag('', component('name="payouts" timeout="150"')), {
      head: sandboxMeta({ faults: { payouts: { loadsAfter: 2500 } } }),
    });
    await page.until(() => componentOf(page).error?.code === 'component-timeout', 'it was given up');
    await status(page, componentOf(page), 'ready');
    await status(page, dashboardOf(page), 'ready');
    await page.until(() => viewText(dashboardOf(page)) === '', 'nothing of the error is left');
  });
});
