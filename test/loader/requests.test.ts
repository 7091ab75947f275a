import { expect } from '@open-wc/testing';
import { component, dashboardOf, mounted, sandboxOf, status, tag } from '../support/elements.js';
import { newCdn, type Files } from '../support/files.js';
import { CONNECT_JS, openPage, sandboxEndpoint, type Page, type PageOptions } from '../support/page.js';

let cdn: Files;
beforeEach(() => {
  cdn = newCdn();
});

/** A page with the script tag's file, whose elements come when the test lets them. */
async function openHeld(html: string, options: PageOptions = {}): Promise<{ page: Page; release(): void }> {
  let release!: () => void;
  const held = new Promise<void>((resolve) => (release = resolve));
  const elements = async () => (await held, { file: cdn.elements });
  const page = await openPage(html, {
    module: cdn.scriptTag,
    ...options,
    endpoints: { ...options.endpoints, [cdn.elements]: elements },
  });
  await page.until(() => page.requestsTo(cdn.elements).length, 'the elements are asked for');
  return { page, release };
}

const sessions = (page: Page) => page.requestsTo('/account_session');
const inSameModule = (code: string) =>
  `<script type="module">import '${cdn.scriptTag}'; const dashboard = document.querySelector('stripe-connect-dashboard'); ${code}</script>`;

describe('The script tag’s file', () => {
  it('asks for the session and for Connect.js before the elements are there; they ask for neither again', async () => {
    const { page, release } = await openHeld(tag('components="payments"'));
    await page.until(
      () => sessions(page).length === 1 && page.requestsTo(CONNECT_JS).length === 1,
      'both are under way',
    );
    expect(page.window.customElements.get('stripe-connect-dashboard')).to.equal(undefined);
    release();
    await status(page, dashboardOf(page), 'ready');
    expect(mounted(page)).to.deep.equal(['stripe-connect-payments']);
    expect(sessions(page)).to.have.lengthOf(1);
    expect(page.requestsTo(CONNECT_JS)).to.have.lengthOf(1);
  });

  it('leaves no trace once the elements have taken over', async () => {
    const { page, release } = await openHeld(tag('components="payments"'));
    release();
    await status(page, dashboardOf(page), 'ready');
    await page.until(() => !page.document.querySelector('link'), 'there is no preload left');
    expect(Object.getOwnPropertySymbols(dashboardOf(page)).map(String)).not.to.include(
      'Symbol(stripe-connect-dashboard.early-request)',
    );
  });

  it('asks once for each dashboard, as the element would', async () => {
    const csrf = '<meta name="csrf-token" content="t0ken">';
    const { page, release } = await openHeld(tag('components="payments"') + tag('components="payouts"'), {
      head: csrf,
    });
    await page.until(() => sessions(page).length === 2, 'both are asked for');
    const early = sessions(page).map(({ headers, method, body, credentials, mode }) => ({
      headers: { ...headers, 'user-agent': '' },
      method,
      body,
      credentials,
      mode,
    }));
    expect(early[0]!.headers).to.include({ 'x-csrf-token': 't0ken', accept: 'application/json' });
    release();
    await page.until(() => mounted(page).length === 2, 'both show');
    dashboardOf(page).reload();
    await page.until(() => sessions(page).length === 3, 'the element asks');
    const { headers, method, body, credentials, mode } = sessions(page)[2]!;
    expect({ headers: { ...headers, 'user-agent': '' }, method, body, credentials, mode }).to.deep.equal(early[0]);
  });

  it('asks with what request-init adds; a property set since replaces that request', async () => {
    const { page, release } = await openHeld(
      tag(`components="payments" request-init='{"headers": {"x-from": "attribute"}}'`),
    );
    await page.until(() => sessions(page).length === 1, 'the session is asked for');
    dashboardOf(page).requestInit = { headers: { 'x-from': 'property' } };
    release();
    await status(page, dashboardOf(page), 'ready');
    expect(sessions(page).map(({ headers }) => headers['x-from'])).to.deep.equal(['attribute', 'property']);
  });

  it('leaves a failure to the element, with its code and its retries', async () => {
    const answers = ['network-error', { status: 503 }] as const;
    const { page, release } = await openHeld(tag('components="payments"'), {
      endpoints: { '/account_session': ({ n }) => answers[n - 1] ?? sandboxEndpoint()() },
    });
    await page.until(() => sessions(page).length === 1, 'it is asked for');
    release();
    await status(page, dashboardOf(page), 'ready');
    expect(sessions(page)).to.have.lengthOf(3);
  });

  const refusals: Record<string, string> = {
    'a secret key': `<stripe-connect-dashboard session-endpoint="/account_session" publishable-key="sk_test_1"></stripe-connect-dashboard>`,
    'an endpoint that is no address': `<stripe-connect-dashboard session-endpoint="mailto:a@b.example"></stripe-connect-dashboard>`,
    'no endpoint': `<stripe-connect-dashboard></stripe-connect-dashboard>`,
    'no dashboard': component('name="payments"'),
  };
  for (const [what, html] of Object.entries(refusals)) {
    it(`asks for nothing where the page has ${what}`, async () => {
      const { page, release } = await openHeld(html);
      release();
      await page.until(() => page.window.customElements.get('stripe-connect-dashboard'), 'the elements are there');
      expect(sessions(page)).to.deep.equal([]);
    });
  }

  it('asks for nothing while the page is prerendered', async () => {
    const prerendering = '<script>Object.defineProperty(document, "prerendering", { value: true })</script>';
    const { page, release } = await openHeld(tag('components="payments"'), { head: prerendering });
    release();
    await page.until(() => page.window.customElements.get('stripe-connect-dashboard'), 'the elements are there');
    expect(page.requests.map(({ url }) => new URL(url).pathname)).to.deep.equal([cdn.elements]);
  });

  it('sends the request in a page whose markup has the names of the document’s properties', async () => {
    const forms = ['prerendering', 'baseURI', 'cookie'].map((name) => `<form name="${name}"></form>`).join('');
    const { page } = await openHeld(forms + tag('components="payments"'));
    await page.until(() => sessions(page).length === 1, 'it is requested');
  });

  it('does not preload Connect.js in a page that has a versioned tag of it', async () => {
    const head = `<script async src="${CONNECT_JS}?ver=6.8"></script>`;
    const { page } = await openHeld(tag('components="payments"'), { head });
    await page.until(() => sessions(page).length === 1, 'the session is requested');
    expect(page.document.querySelector('link[rel=preload]')).to.equal(null);
  });

  it('requests and preloads nothing in a page that has a consent manager’s tag of Connect.js', async () => {
    const head = `<script type="text/plain" data-category="functional" data-src="${CONNECT_JS}"></script>`;
    const { page } = await openHeld(tag('components="payments"'), { head });
    await page.clock.advance(500);
    expect(sessions(page)).to.have.lengthOf(0);
    expect(page.document.querySelector('link[rel=preload]')).to.equal(null);
  });

  it('imports the elements though the page’s fetch throws and another script defines StripeConnect badly', async () => {
    const { page } = await openHeld(tag('components="payments"'), {
      head: `<script>
        window.fetch = () => { throw new Error('not today'); };
        Object.defineProperty(window, 'StripeConnect', { get() { throw new Error('not today'); } });
      </script>`,
    });
    expect(page.requestsTo(cdn.elements)).to.have.lengthOf(1);
  });

  it('leaves a dashboard to its element where the script that imports it sets how to ask', async () => {
    const { page, release } = await openHeld(tag('components="payments"'), {
      module: false,
      head: inSameModule('dashboard.requestInit = { headers: { "x-shop": "1" } };'),
    });
    release();
    await status(page, dashboardOf(page), 'ready');
    expect(sessions(page).map(({ headers }) => headers['x-shop'])).to.deep.equal(['1']);
  });

  it('takes back what it asked, where a script sets later how to ask', async () => {
    const { page, release } = await openHeld(tag('components="payments"'), {
      endpoints: { '/account_session': ({ headers }) => (headers['x-shop'] ? sandboxEndpoint()() : 'hang') },
    });
    await page.until(() => sessions(page).length === 1, 'it is asked for');
    dashboardOf(page).requestInit = { headers: { 'x-shop': '1' } };
    release();
    await status(page, dashboardOf(page), 'ready');
    expect(sessions(page).map(({ headers }) => headers['x-shop'])).to.deep.equal([undefined, '1']);
  });

  it('aborts what no element takes over', async () => {
    const spy = `<script>window.aborted = 0; const send = window.fetch;
      window.fetch = async (...request) => { try { return await send(...request); } catch (error) { if (error.name === 'AbortError') aborted++; throw error; } }</script>`;
    const { page, release } = await openHeld(tag('components="payments"'), {
      head: spy,
      endpoints: { '/account_session': 'hang' },
    });
    await page.until(() => sessions(page).length === 1, 'it is asked for');
    dashboardOf(page).remove();
    release();
    await page.until(() => (page.window as unknown as { aborted: number }).aborted === 1, 'it is aborted');
  });

  it('lets a dashboard that comes later start by itself', async () => {
    const { page, release } = await openHeld('<main></main>');
    release();
    page.$('main').innerHTML = tag('components="payments"');
    await status(page, dashboardOf(page), 'ready');
    expect(sessions(page)).to.have.lengthOf(1);
    expect(sandboxOf(page).instances.created).to.equal(1);
  });

  it('uses Stripe’s own tag where the page has it', async () => {
    const head = `<script async src="${CONNECT_JS}"></script>`;
    const { page, release } = await openHeld(tag('components="payments"'), { head });
    release();
    await status(page, dashboardOf(page), 'ready');
    expect(page.document.querySelectorAll(`script[src="${CONNECT_JS}"]`)).to.have.lengthOf(1);
    // None, where WebKit has a preload of the page before in its memory.
    expect(page.requestsTo(CONNECT_JS)).to.have.lengthOf.at.most(1);
  });
});

describe('elements.js', () => {
  it('is a complete script tag’s file by itself', async () => {
    const page = await openPage(tag('components="payments"'), { module: cdn.elements });
    await status(page, dashboardOf(page), 'ready');
    expect(sessions(page)).to.have.lengthOf(1);
  });

  it('is all that a healthy page loads next to the script tag’s file', async () => {
    const page = await openPage(tag('components="payments"'), { module: cdn.scriptTag });
    await status(page, dashboardOf(page), 'ready');
    const files = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    const substitutes = 'commandForElement' in HTMLButtonElement.prototype ? [] : [`${cdn.folder}invoker-commands.js`];
    expect(files.filter((file) => file.startsWith(cdn.folder)).sort()).to.deep.equal([
      cdn.elements,
      ...substitutes,
      cdn.scriptTag,
    ]);
  });
});
