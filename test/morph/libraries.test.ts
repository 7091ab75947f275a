import { expect } from '@open-wc/testing';
import { component, dashboardOf, mounted, sandboxMeta, sandboxOf, status, tag } from '../support/elements.js';
import { openPage, sandboxSecret, type Page, type PageOptions } from '../support/page.js';
import { inMain, libraries, type Library } from './libraries.js';

const MANAGED = tag('components="payments balances"');
const OWN = tag('', component('name="payouts-list"'));
const names = (page: Page) =>
  [...page.document.querySelectorAll('stripe-connect-component')].map(({ name }) => name as string);
const stripes = (...components: string[]) => components.map((name) => `stripe-connect-${name}`);

const elements = (page: Page) =>
  [...page.document.querySelectorAll('stripe-connect-component')].map(({ connectElement }) => connectElement);
const frameDocuments = (page: Page) =>
  [...page.document.querySelectorAll<HTMLIFrameElement>('stripe-connect-component iframe')].map((frame) =>
    sandboxOf(page).frame(frame),
  );
const namedComponents = () => ({
  body: { client_secret: sandboxSecret(), components: ['payments', 'balances'] },
});

async function open(library: Library, html: string, options: PageOptions = {}): Promise<Page> {
  const { body = (content: string) => content, head, start } = library;
  const page = await openPage(body(inMain(html)), {
    head: head + sandboxMeta({ delay: 5 }),
    ...options,
    endpoints: { '/fragment': 'hang', ...options.endpoints },
  });
  await page.until(() => !!page.window.customElements.get('stripe-connect-dashboard'), 'the elements are defined');
  await start?.(page, html);
  return page;
}

/** Opens the page with Connect.js held back, until `release()`. */
async function openLoading(library: Library, html: string, options: PageOptions) {
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  const page = await open(library, html, {
    ...options,
    connectJs: async () => {
      await released;
      return { file: '/dist/sandbox/connect.js' };
    },
  });
  await status(page, dashboardOf(page), 'loading');
  return { page, release };
}

async function expectShown(page: Page, ...components: string[]): Promise<void> {
  await page.until(() => mounted(page).join() === stripes(...components).join(), `${components} are mounted`);
  await status(page, dashboardOf(page), 'ready');
  await page.clock.advance(300);
  expect(names(page)).to.deep.equal(components);
  expect(mounted(page)).to.deep.equal(stripes(...components));
  expect(page.document.querySelectorAll(stripes(...components).join())).to.have.lengthOf(components.length);
  expect(dashboardOf(page).status).to.equal('ready');
  expect(page.requestsTo('/account_session')).to.have.lengthOf(1);
}

for (const library of libraries) {
  describe(`A page that ${library.name} patches`, () => {
    it('shows the page’s own component after a morph from `components`, and nothing else', async () => {
      const page = await open(library, MANAGED);
      await expectShown(page, 'payments', 'balances');
      await library.morph(page, OWN);
      await expectShown(page, 'payouts-list');
    });

    it('shows the components of `components` after a morph from the page’s own', async () => {
      const page = await open(library, OWN);
      await expectShown(page, 'payouts-list');
      await library.morph(page, MANAGED);
      await expectShown(page, 'payments', 'balances');
    });

    for (const [kind, html, ...components] of [
      ['of `components`', MANAGED, 'payments', 'balances'],
      ['of the page’s own', OWN, 'payouts-list'],
      ['that the session enables', tag(), 'payments', 'balances'],
    ] as const) {
      const endpoints = html === tag() ? { '/account_session': namedComponents } : undefined;

      it(`keeps the components ${kind} when the server sends the same HTML again`, async () => {
        const page = await open(library, html, { endpoints });
        await expectShown(page, ...components);
        const before = elements(page);
        await library.morph(page, html);
        await library.morph(page, html);
        await expectShown(page, ...components);
        expect(elements(page)).to.deep.equal(before);
      });

      it(`shows the components ${kind} if the same HTML comes while they load`, async () => {
        const { page, release } = await openLoading(library, html, { endpoints });
        await library.morph(page, html);
        release();
        await expectShown(page, ...components);
      });
    }

    const { permanent, morphExcept } = library;
    if (morphExcept) {
      it('does not reload the frames of an element that a callback leaves out', async () => {
        const html = `<div id="kept">${MANAGED}</div>`;
        const page = await open(library, html);
        await expectShown(page, 'payments', 'balances');
        const before = frameDocuments(page);
        morphExcept(page, html, 'kept');
        await expectShown(page, 'payments', 'balances');
        expect(frameDocuments(page)).to.deep.equal(before);
      });
    }
    if (permanent) {
      it(`does not reload the frames of an element with ${permanent}`, async function () {
        const html = `<div id="kept" ${permanent}>${MANAGED}</div>`;
        const page = await open(library, html);
        // htmx moves what it preserves: without moveBefore(), frames reload.
        if (permanent === 'hx-preserve' && !('moveBefore' in page.window.Element.prototype)) return this.skip();
        await expectShown(page, 'payments', 'balances');
        const before = frameDocuments(page);
        await library.morph(page, html);
        await expectShown(page, 'payments', 'balances');
        expect(frameDocuments(page)).to.deep.equal(before);
      });
    }

    it('reloads a frame that the morph removes, and requests no second session', async () => {
      const page = await open(library, MANAGED);
      await expectShown(page, 'payments', 'balances');
      const before = frameDocuments(page);
      await library.morph(page, MANAGED);
      await expectShown(page, 'payments', 'balances');
      expect(frameDocuments(page).some((document) => before.includes(document))).to.equal(false);
    });

    it('requests no session for the second view if the dashboard is outside of what is swapped', async () => {
      const view = (name: string) => component(`name="${name}" dashboard="session"`);
      const dashboard = tag('id="session" components=""');
      const { body = (content: string) => content } = library;
      const page = await open({ ...library, body: (html) => dashboard + body(html) }, view('payments'));
      await expectShown(page, 'payments');
      await library.morph(page, `<h1>Payouts</h1>${view('payouts')}`);
      await expectShown(page, 'payouts');
    });
  });
}
