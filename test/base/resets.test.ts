/** Style sheets of pages that reset everything, or hide what seems to be empty: what a user sees all the same. */
import { expect } from '@open-wc/testing';
import { component, componentOf, dashboardOf, mounted, status, tag, viewText } from '../support/elements.js';
import { openPage, type Page } from '../support/page.js';

const RULES = [
  ':empty { display: none }',
  'div:empty { display: none }',
  'body *:empty { display: none !important }',
  ':not(:defined) { display: none }',
  ':not(:defined) { visibility: hidden }',
  'section > * { height: 0 }',
  'section * { min-height: 0; height: 0 }',
  '* { all: unset }',
];

/** The message, where a user can see it. */
const isSeen = (element: HTMLElement): boolean => {
  const text = element.shadowRoot!.querySelector<HTMLElement>('[part=message] p');
  return (
    !!text &&
    text.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    text.getBoundingClientRect().height > 10
  );
};
const style = (rule: string) => ({ head: `<style>${rule}</style>` });
const hide = (page: Page) =>
  page.document.head.insertAdjacentHTML('beforeend', '<style>.a, #b { display: none }</style>');

for (const rule of RULES) {
  describe(`Under the page’s rule ${rule}`, () => {
    it('the message of a dashboard is visible', async () => {
      const page = await openPage(`<section>${tag('components="payments"')}</section>`, {
        ...style(rule),
        endpoints: { '/account_session': { status: 403 } },
      });
      await status(page, dashboardOf(page), 'error');
      await page.until(() => isSeen(dashboardOf(page)), 'the message is visible');
      expect(viewText(dashboardOf(page))).to.match(/^You do not have access/);
    });

    it('the message of one without a single attribute is visible', async () => {
      const page = await openPage(
        '<section><stripe-connect-dashboard></stripe-connect-dashboard></section>',
        style(rule),
      );
      await status(page, dashboardOf(page), 'error');
      await page.until(() => isSeen(dashboardOf(page)), 'the message is visible');
    });

    it('the message of a component is visible', async () => {
      const page = await openPage(`<section>${tag('', component('name="payment-disputes"'))}</section>`, style(rule));
      await page.until(() => isSeen(componentOf(page)) || isSeen(dashboardOf(page)), 'the message is visible');
    });

    it('a lazy component is created', async () => {
      const page = await openPage(
        `<section>${tag('loading="lazy"', component('name="payments"'))}</section>`,
        style(rule),
      );
      await page.until(() => mounted(page).join() === 'stripe-connect-payments', 'Stripe’s element is there');
      await status(page, componentOf(page), 'ready');
    });
  });
}

describe('A rule of the page for the class or the id of an element', () => {
  for (const attribute of ['class="a"', 'id="b"']) {
    it(`hides it, message included, also where other rules hide what is empty: ${attribute}`, async () => {
      const page = await openPage(tag(`${attribute} components="payments"`), {
        ...style(':empty { display: none }'),
        endpoints: { '/account_session': { status: 403 } },
      });
      hide(page);
      await status(page, dashboardOf(page), 'error');
      await page.clock.advance(100);
      expect(dashboardOf(page).getBoundingClientRect().height).to.equal(0);
      dashboardOf(page).removeAttribute(attribute.split('=')[0]!);
      await page.until(() => isSeen(dashboardOf(page)), 'it is visible without the attribute');
    });
  }
});

describe('A page that empties a dashboard', () => {
  it('still shows its message, however often', async () => {
    const page = await openPage(tag('components="payments"'), {
      ...style(':empty { display: none }'),
      endpoints: { '/account_session': { status: 403 } },
    });
    for (let n = 0; n < 4; n++) {
      await page.until(() => isSeen(dashboardOf(page)), `it is visible after ${n} times`);
      dashboardOf(page).replaceChildren();
      expect(isSeen(dashboardOf(page))).to.be.false;
    }
    await page.until(() => isSeen(dashboardOf(page)), 'it is visible at last');
  });

  it('has no node of the library inside if no rule hides what is empty', async () => {
    const page = await openPage(tag('components=""'));
    await status(page, dashboardOf(page), 'ready');
    await page.clock.advance(500);
    expect(dashboardOf(page).childNodes).to.have.lengthOf(0);
  });
});

describe('hidden="until-found"', () => {
  const canReveal = CSS.supports('content-visibility', 'hidden') && 'onbeforematch' in document.body;

  it('leaves the content to the browser’s search in the page', async function () {
    if (!canReveal) {
      console.warn('hidden="until-found" SKIPPED: this browser lacks it.');
      return this.skip();
    }
    const page = await openPage(tag('components="payments" hidden="until-found"'));
    const dashboard = dashboardOf(page);
    await status(page, dashboard, 'ready');
    const { display, contentVisibility } = page.window.getComputedStyle(dashboard) as CSSStyleDeclaration & {
      contentVisibility: string;
    };
    expect([display, contentVisibility]).to.deep.equal(['block', 'hidden']);
    expect(componentOf(page).checkVisibility({ contentVisibilityAuto: true }), 'nothing is visible').to.be.false;
    dashboard.hidden = false;
    expect(componentOf(page).checkVisibility()).to.be.true;
  });

  it('hides in every browser, as plain `hidden` does', async () => {
    const page = await openPage(
      tag('components="payments" hidden="until-found"') +
        '<stripe-connect-dashboard hidden></stripe-connect-dashboard>',
    );
    await status(page, dashboardOf(page), 'ready');
    expect(componentOf(page).checkVisibility()).to.be.false;
    const [, other] = page.document.querySelectorAll('stripe-connect-dashboard');
    expect(page.window.getComputedStyle(other!).display).to.equal('none');
  });
});
