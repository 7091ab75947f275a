import { expect } from '@open-wc/testing';
import { openPage, type Page } from '../support/page.js';
import { sharePage } from '../support/shared-page.js';
import {
  callsOf,
  component,
  componentOf,
  dashboardOf,
  mounted,
  sandboxMeta,
  sandboxOf,
  status,
  tag,
  viewText,
} from '../support/elements.js';

const head = sandboxMeta({ delay: 5 });
const sharedPage = sharePage({ head });

/** A table of the page's own, with a button per row, and a component that opens over the page. */
const orders = (attributes = 'name="payment-details"') =>
  tag(
    '',
    `<table>${['pi_1', 'pi_2']
      .map((id) => `<tr><td><button commandfor="details" command="--open" value="${id}">Details</button></td></tr>`)
      .join('')}</table>${component(`id="details" ${attributes}`)}`,
  );

/** A page whose user presses a button when it has loaded. */
async function openOrders(extra = '', attributes?: string): Promise<Page> {
  const page = await sharedPage(orders(attributes) + extra);
  await status(page, dashboardOf(page), 'ready');
  return page;
}

const details = (page: Page) => componentOf(page);
const button = (page: Page, id: string) => page.$<HTMLButtonElement>(`button[value="${id}"]`);

/** What is open over the page: the stand-in's frame, as Stripe's is a frame of its own. */
const panel = (page: Page) =>
  [...page.document.querySelectorAll<HTMLIFrameElement>('body > iframe')]
    .map((frame) => sandboxOf(page).frame(frame)?.querySelector<HTMLElement>('.root:not([aria-busy]) .panel'))
    .find(Boolean);

async function opens(page: Page): Promise<void> {
  await status(page, details(page), 'ready');
  await page.until(() => panel(page), 'the details are open');
}
/** As a user does: by the button in the details. */
async function closeByUser(page: Page): Promise<void> {
  panel(page)!.querySelector<HTMLButtonElement>('[aria-label="Close"]')!.click();
  await status(page, details(page), 'idle');
}
const warnings = (page: Page) =>
  page.console.filter(({ level }) => level === 'warn' || level === 'error').map(({ args }) => args[0]);
const ids = (page: Page, setter = 'setPayment') => callsOf(page, setter).map(({ value }) => value);

describe('Details that open over the page', () => {
  it('wait without an error until something is opened', async () => {
    const page = await openPage(orders(), { head });
    await status(page, dashboardOf(page), 'ready');
    expect([details(page).status, details(page).error, mounted(page)]).to.deep.equal(['idle', undefined, []]);
    expect([viewText(details(page)), warnings(page)]).to.deep.equal(['', []]);
  });

  it('open from a button of the page’s own table, for the id in its value', async () => {
    const page = await openOrders();
    button(page, 'pi_2').click();
    await opens(page);
    expect(ids(page)).to.deep.equal(['pi_2']);
    expect(details(page).payment).to.equal('pi_2');
  });

  it('close when the user closes them, and the focus returns to the button', async () => {
    const page = await openOrders();
    button(page, 'pi_1').focus();
    button(page, 'pi_2').click();
    await opens(page);
    await closeByUser(page);
    expect(mounted(page)).to.deep.equal([]);
    expect(panel(page)).to.equal(undefined);
    await page.until(() => page.document.activeElement === button(page, 'pi_2'), 'the focus is on the button');
  });

  it('stay closed, whatever renders again, until something is opened', async () => {
    const page = await openOrders();
    button(page, 'pi_1').click();
    await opens(page);
    await closeByUser(page);
    details(page).setAttribute('payment', 'pi_1');
    details(page).payment = 'pi_1';
    dashboardOf(page).requestUpdate();
    await dashboardOf(page).updateComplete;
    await details(page).updateComplete;
    expect([details(page).status, mounted(page)]).to.deep.equal(['idle', []]);
    button(page, 'pi_1').click();
    await opens(page);
    expect(ids(page)).to.deep.equal(['pi_1', 'pi_1']);
  });

  it('open for another id that the page specifies after they were closed', async () => {
    const page = await sharedPage(orders('name="payment-details" payment="pi_1"'));
    await opens(page);
    await closeByUser(page);
    details(page).payment = 'pi_2';
    await opens(page);
    await closeByUser(page);
    details(page).payment = undefined;
    await details(page).updateComplete;
    details(page).payment = 'pi_2';
    await opens(page);
    expect(ids(page)).to.deep.equal(['pi_1', 'pi_2', 'pi_2']);
  });

  it('open and close by methods: without an id for what was open last', async () => {
    const page = await openOrders();
    details(page).open('pi_1');
    await opens(page);
    details(page).close();
    await page.until(() => !panel(page), 'they are closed');
    expect([details(page).status, mounted(page)]).to.deep.equal(['idle', []]);
    details(page).open();
    await opens(page);
    expect(ids(page)).to.deep.equal(['pi_1', 'pi_1']);
  });

  it('close by a command', async () => {
    const page = await sharedPage(
      orders('name="payment-details" payment="pi_1"') + '<button commandfor="details" command="--close">Close</button>',
    );
    await opens(page);
    page.$('[command="--close"]').click();
    await status(page, details(page), 'idle');
    await page.until(() => !panel(page), 'they are closed');
  });

  it('let a listener of connect-close open the next ones', async () => {
    const page = await openOrders();
    button(page, 'pi_1').click();
    await opens(page);
    details(page).addEventListener('connect-close', () => details(page).open('pi_2'), { once: true });
    sandboxOf(page).emit('payment-details', 'onClose');
    await page.until(() => ids(page).length === 2, 'the next ones are opened');
    await opens(page);
    expect(ids(page)).to.deep.equal(['pi_1', 'pi_2']);
  });

  it('return the focus to what had it if a property of the page opens them', async () => {
    const page = await openOrders('<input><img name="activeElement">');
    page.$('input').focus();
    details(page).payment = 'pi_1';
    await opens(page);
    await closeByUser(page);
    await page.until(() => page.$('input').matches(':focus'), 'the focus is on the input');
  });

  it('leave the focus where the page has put it meanwhile', async () => {
    const page = await openOrders('<input>');
    button(page, 'pi_1').click();
    await opens(page);
    page.$('input').focus();
    details(page).close();
    await page.until(() => !panel(page), 'they are closed');
    expect(page.$('input').matches(':focus')).to.equal(true);
  });

  it('of a payout open in the same way', async () => {
    const page = await openOrders('', 'name="payout-details"');
    button(page, 'pi_1').value = 'po_1';
    page.$<HTMLButtonElement>('button[value="po_1"]').click();
    await opens(page);
    expect(ids(page, 'setPayout')).to.deep.equal(['po_1']);
    await closeByUser(page);
  });

  it('open immediately in a dashboard whose components are lazy, however far below they are', async () => {
    const page = await sharedPage(
      orders().replace('session-endpoint', 'loading="lazy" session-endpoint').replace('</table>', '</table><p></p>'),
    );
    page.$('p').style.height = '9000px';
    await status(page, dashboardOf(page), 'ready');
    button(page, 'pi_1').click();
    await opens(page);
  });

  it('say in the console that another component does not open over the page', async () => {
    const page = await openPage(orders('name="balances"'), { head });
    await status(page, details(page), 'ready');
    button(page, 'pi_1').click();
    await page.until(() => warnings(page).length === 1, 'the console says so');
    expect(warnings(page)[0]).to.match(/name="balances"> doesn't open over the page/);
    expect(details(page).status).to.equal('ready');
  });

  it('do not keep a dashboard from its error view if everything else has failed', async () => {
    const page = await openPage(orders(), {
      head: sandboxMeta({ delay: 5, faults: { balances: 'load-error' } }),
    });
    const balances = page.document.createElement('stripe-connect-component');
    balances.name = 'balances';
    dashboardOf(page).append(balances);
    await status(page, dashboardOf(page), 'error');
    expect(details(page).status).to.equal('idle');
  });

  it('show no error in their place while they are closed and there is no session', async () => {
    const page = await openPage(
      `${tag('id="dash" components=""')}${component('name="payment-details" id="details" dashboard="dash"')}`,
      { head, endpoints: { '/account_session': { status: 403 } } },
    );
    await status(page, dashboardOf(page), 'error');
    expect([details(page).status, details(page).error, viewText(details(page))]).to.deep.equal(['idle', undefined, '']);
    details(page).open('pi_1');
    await status(page, details(page), 'error');
    expect(details(page).error!.code).to.equal('session-forbidden');
  });
});
