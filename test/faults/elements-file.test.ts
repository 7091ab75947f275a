/** The file with the elements, which the script tag's file imports: what a page shows where that cannot be had. */
import { expect } from '@open-wc/testing';
import { dashboardOf, status, tag } from '../support/elements.js';
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
    it(`${name}, for good: a sentence with a button, a line with a code, and a way back`, async () => {
      const page = await openWith(answer);
      await fails(page);
      expect(seen(page)).to.equal(
        'We could not connect. Please check your internet connection and try again.|Try again',
      );
      expect(printed(page)[0]).to.match(
        /^<stripe-connect-dashboard> elements-unavailable .*\n.*\n.*docs\/errors\/elements-unavailable\.md$/,
      );
      expect(page.requestsTo(cdn.elements)).to.have.lengthOf(3);
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

  it('cannot be had: the page’s own `error` slot shows, and never both slots at once', async () => {
    const page = await openWith('network-error', tag('id="dash"', SLOTS));
    await page.until(() => seen(page) === 'One moment|Own markup', 'the loading slot shows while it is tried again');
    await fails(page);
    expect(seen(page)).to.equal('Please call us|Own markup');
  });

  it('cannot be had: a button of the page’s own with --reload tries again', async function () {
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

  it('cannot be had while the browser is offline: it is tried again once it is online', async () => {
    const page = await openWith('network-error');
    await fails(page);
    page.answer(cdn.elements, good);
    page.window.dispatchEvent(new Event('online'));
    await status(page, dashboardOf(page), 'ready');
  });

  it('is loaded, and may not run: Trusted Types without the policy of Lit', async function () {
    if (!('trustedTypes' in window)) return this.skip();
    const policy = "require-trusted-types-for 'script'; trusted-types stripe-connect-dashboard";
    const page = await openWith(good, undefined, { headers: { 'content-security-policy': policy } });
    await fails(page);
    expect(seen(page)).to.match(/^We could not connect/);
  });
});
