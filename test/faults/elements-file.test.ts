/** The file with the elements, which the script tag's file imports: what a page shows where that cannot be loaded. */
import { expect } from '@open-wc/testing';
import type { ConnectError, StripeConnectDashboard } from '../../src/elements.js';
import { dashboardOf, sandboxMeta, status, tag } from '../support/elements.js';
import { newCdn, type Files } from '../support/files.js';
import { openPage, type Answer, type Page, type PageOptions } from '../support/page.js';

let cdn: Files;
let good: Answer;
beforeEach(() => {
  cdn = newCdn();
  good = { file: cdn.elements };
});
const SLOTS = '<p slot="loading">One moment</p><p slot="error">Please call us</p><main>Own markup</main>';

const openWith = (answer: PageOptions['connectJs'], html = tag('components="payments"'), options: PageOptions = {}) =>
  openPage(html, {
    module: cdn.scriptTag,
    ...options,
    endpoints: { [cdn.elements]: typeof answer === 'function' ? (request) => answer(request.n, request) : answer! },
  });

/** What a person sees of a dashboard, our own views included. */
function seen(page: Page): string {
  const dashboard = page.$('stripe-connect-dashboard');
  const parts = [
    ...(dashboard.shadowRoot?.querySelectorAll('p, button') ?? []),
    ...dashboard.children,
  ] as HTMLElement[];
  return parts
    .filter((part) => part.checkVisibility())
    .map((part) => part.innerText.trim())
    .join('|');
}
const printed = (page: Page) =>
  page.console.filter(({ level }) => level === 'error').map(({ args }) => String(args[0]));
/** Every error that the page hears of, from now on. */
function errorsOf(page: Page): ConnectError[] {
  const errors: ConnectError[] = [];
  page.document.addEventListener('connect-error', ({ detail: { error } }) => errors.push(error));
  return errors;
}
const fails = (page: Page) => page.until(() => printed(page).length === 1, 'the console says so');

const faults: Record<string, Answer> = {
  'is blocked': 'network-error',
  'is not there': { status: 404, body: 'Not found' },
  'is cut short': { body: 'export class Dashboard extends HTMLElement { constructor() {' },
  'breaks off half way': { body: 'export const a = 1; // and so on', cut: true },
  'is a page of a captive portal': { body: '<!doctype html>', headers: { 'content-type': 'text/html' } },
  'never comes': 'hang',
};

describe('The elements’ file', () => {
  for (const [name, answer] of Object.entries(faults)) {
    it(`${name}, for good: a sentence with a button, an event, a line with a code, and a way back`, async () => {
      const page = await openWith(answer);
      const errors = errorsOf(page);
      await fails(page);
      expect(seen(page)).to.equal(
        'We could not connect. Please check your internet connection and try again.|Try again',
      );
      expect(printed(page)[0]).to.match(
        /^<stripe-connect-dashboard> elements-unavailable .*\n.*\n.*docs\/errors\/elements-unavailable\.md$/,
      );
      expect(page.requestsTo(cdn.elements).length).to.equal(answer === 'hang' ? 2 : 3);
      expect(errors).to.have.lengthOf(1);
      expect(errors[0]).to.include({ name: 'ConnectError', code: 'elements-unavailable', retryable: true });
      page.answer(cdn.elements, good);
      page.$('stripe-connect-dashboard').shadowRoot!.querySelector('button')!.click();
      await status(page, dashboardOf(page), 'ready');
      expect(seen(page)).to.equal('');
    });

    it(`${name}, once: it is tried again, and nothing is said`, async () => {
      const page = await openWith((n) => (n === 1 ? answer : good));
      await status(page, dashboardOf(page), 'ready');
      expect(printed(page)).to.deep.equal([]);
      expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
    });
  }

  it('is blocked: the message looks as any other message of the library does', async () => {
    const head = `<style>
      :root { --stripe-connect-border-radius: 14px; --stripe-connect-color-background: #123; --stripe-connect-color-border: #456 }
      section { --stripe-connect-button-secondary-color-text: #fff; --stripe-connect-button-border-radius: 3px; width: 600px }
    </style>`;
    const html = `<section>${tag('components="payments"')}</section>`;
    const lookOf = async (page: Page) => {
      const root = () => page.$('stripe-connect-dashboard').shadowRoot!;
      const parts = await page.until(() => {
        const found = ['[part=message]', '[part=message] p', '[part=retry]'].map((name) => root()?.querySelector(name));
        return found.every(Boolean) ? (found as Element[]) : undefined;
      }, 'the message is there');
      const names = ['color', 'background-color', 'border', 'border-radius', 'padding', 'margin', 'font', 'text-align'];
      return parts.map((part) => {
        const style = page.window.getComputedStyle(part);
        return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
      });
    };
    const unavailable = await lookOf(await openWith('network-error', html, { head }));
    const network = await openPage(html, { head, endpoints: { '/account_session': 'network-error' } });
    expect(unavailable).to.deep.equal(await lookOf(network));
    expect(unavailable[0]).to.include({ 'border-radius': '14px', 'background-color': 'rgb(17, 34, 51)' });
    expect(unavailable[2]).to.include({ 'border-radius': '3px', color: 'rgb(255, 255, 255)' });
  });

  it('cannot be loaded: the page’s own `error` slot shows, and never both slots at once', async () => {
    const page = await openWith('network-error', tag('id="dash"', SLOTS));
    await page.until(() => seen(page) === 'One moment|Own markup', 'the loading slot shows while it is tried again');
    await fails(page);
    expect(seen(page)).to.equal('Please call us|Own markup');
  });

  it('cannot be loaded: a button of the page’s own with --reload tries again', async function () {
    if (!('commandForElement' in HTMLButtonElement.prototype)) {
      console.warn('--reload before the elements SKIPPED: this browser has no invoker commands.');
      return this.skip();
    }
    const own = '<p slot="error">Please call us <button commandfor="dash" command="--reload">Again</button></p>';
    const page = await openWith('network-error', tag('id="dash" components="payments"', own));
    await fails(page);
    page.answer(cdn.elements, good);
    page.$('button').click();
    await status(page, dashboardOf(page), 'ready');
  });

  it('cannot be loaded while the browser is offline: it is tried again once it is online', async () => {
    const page = await openWith('network-error');
    await fails(page);
    page.answer(cdn.elements, good);
    page.window.dispatchEvent(new Event('online'));
    await status(page, dashboardOf(page), 'ready');
  });

  /** Where an app puts its dashboard, after the file has failed to load. */
  const PLACES: [name: string, insert: (page: Page, html: string) => Element][] = [
    [
      'the document',
      (page, html) => {
        page.$('main').innerHTML = html;
        return page.$('stripe-connect-dashboard');
      },
    ],
    [
      'a shadow root',
      (page, html) => {
        const root = page.$('main').attachShadow({ mode: 'open' });
        root.innerHTML = html;
        // The root is new to the library when something around it changes.
        page.$('main').title = 'Payments';
        return root.firstElementChild!;
      },
    ],
    [
      'a shadow root in a shadow root, which was there',
      (page, html) => {
        const inner = page.$('#app').shadowRoot!.firstElementChild!.shadowRoot!;
        inner.innerHTML = html;
        return inner.firstElementChild!;
      },
    ],
  ];
  const APP =
    '<main></main><div id="app"><template shadowrootmode="open"><div><template shadowrootmode="open"></template></div></template></div>';

  for (const [place, insert] of PLACES) {
    it(`is blocked, and an app inserts its dashboard later, in ${place}: it says so, and recovers`, async () => {
      const page = await openWith('network-error', APP, { head: sandboxMeta({ refuseShadowRoot: false }) });
      await fails(page);
      const errors = errorsOf(page);
      const dashboard = insert(page, tag('components="payments"')) as StripeConnectDashboard;
      await page.until(() => errors.length === 1, 'the page hears of it');
      expect(errors[0]!.code).to.equal('elements-unavailable');
      expect(dashboard.shadowRoot!.querySelector('p')!.checkVisibility()).to.be.true;
      page.answer(cdn.elements, good);
      dashboard.shadowRoot!.querySelector('button')!.click();
      await status(page, dashboard, 'ready');
      expect(errors).to.have.lengthOf(1);
    });
  }

  it('never arrives: each dashboard waits no longer than its `timeout`, also one that is inserted later', async () => {
    const page = await openWith('hang', tag('id="first" components="payments" timeout="3000"') + '<main></main>');
    const start = page.clock.now;
    const ends: [id: string, ms: number][] = [];
    page.document.addEventListener('connect-error', ({ target }) =>
      ends.push([(target as Element).id, page.clock.now - start]),
    );
    await page.clock.advance(1500);
    page.$('main').innerHTML = tag('id="second" timeout="6000"');
    await page.clock.advance(1000);
    expect(ends).to.deep.equal([]);
    await page.until(() => ends.length === 2, 'both have ended');
    expect(ends.map(([id]) => id)).to.deep.equal(['first', 'second']);
    expect(ends[0]![1]).to.be.within(2000, 3500);
    expect(ends[1]![1]).to.be.within(7000, 8500);
    expect(printed(page), 'one file is missing').to.have.lengthOf(1);
  });

  it('arrives after the `timeout`: the dashboard recovers by itself', async () => {
    let arrive!: (answer: Answer) => void;
    const late = new Promise<Answer>((resolve) => (arrive = resolve));
    const page = await openPage(tag('components="payments" timeout="2000"'), {
      module: cdn.scriptTag,
      endpoints: { [cdn.elements]: () => late },
    });
    await fails(page);
    expect(seen(page)).to.match(/^We could not connect/);
    arrive(good);
    await status(page, dashboardOf(page), 'ready');
    expect(seen(page)).to.equal('');
  });

  /** Rules that hide what is not defined yet, or has no content, as many pages and frameworks have them. */
  const RESETS = [
    ':not(:defined) { display: none }',
    ':not(:defined) { visibility: hidden }',
    ':not(:defined) { opacity: 0 }',
    ':empty { display: none }',
    'stripe-connect-dashboard:not(:defined) { display: none }',
    'main > * { height: 0 }',
    '* { all: unset }',
  ];
  for (const rule of RESETS) {
    it(`is blocked, under the page’s rule ${rule}: the message is visible`, async () => {
      const page = await openWith('network-error', `<main>${tag('class="box"')}</main>`, {
        head: `<style>${rule}</style>`,
      });
      await fails(page);
      const text = page.$('stripe-connect-dashboard').shadowRoot!.querySelector('p')!;
      const isVisible = () => text.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      expect(isVisible()).to.be.true;
      expect(text.getBoundingClientRect().height).to.be.greaterThan(10);
      // What the page hides by its class stays hidden.
      page.document.head.insertAdjacentHTML('beforeend', '<style>.closed { display: none }</style>');
      page.$('stripe-connect-dashboard').classList.add('closed');
      await page.until(() => !isVisible(), 'it is hidden');
      page.$('stripe-connect-dashboard').classList.remove('closed');
      await page.until(isVisible, 'it is visible again');
    });
  }

  it('is loaded, and may not run: Trusted Types without the policy of Lit', async function () {
    if (!('trustedTypes' in window)) return this.skip();
    const policy = "require-trusted-types-for 'script'; trusted-types stripe-connect-dashboard";
    const page = await openWith(good, undefined, { headers: { 'content-security-policy': policy } });
    await fails(page);
    expect(seen(page)).to.match(/^We could not connect/);
  });
});
