import { expect } from '@open-wc/testing';
import type { IStripeConnectInitParams, LoadConnectAndInitialize, StripeConnectInstance } from '@stripe/connect-js';
import { sandboxMeta, sandboxOf } from '../../support/elements.js';
import { CONNECT_JS, openPage, sandboxSecret, type Page, type PageOptions } from '../../support/page.js';
import { type ConnectElement } from './connect-page.js';

const LOADER =
  '<script type="module">import * as connectJs from "/node_modules/@stripe/connect-js/dist/pure.esm.js"; window.connectJs = connectJs</script>';

async function loaderPage(options: PageOptions = {}): Promise<Page> {
  return openPage('<main></main>', {
    module: false,
    wait: 'loaded',
    ...options,
    head: sandboxMeta({ delay: 0 }) + LOADER + (options.head ?? ''),
  });
}

/** `loadConnectAndInitialize` of the real connect-js, in the page. */
function load(
  page: Page,
  params: Partial<IStripeConnectInitParams> = {},
): StripeConnectInstance & { debugInstance(): Promise<unknown> } {
  const { loadConnectAndInitialize } = (
    page.window as unknown as { connectJs: { loadConnectAndInitialize: LoadConnectAndInitialize } }
  ).connectJs;
  return loadConnectAndInitialize({
    publishableKey: 'pk_test_sandbox',
    fetchClientSecret: () => Promise.resolve(sandboxSecret()),
    ...params,
  }) as never;
}

function create(instance: StripeConnectInstance, tag: 'payments' | 'account-onboarding'): ConnectElement {
  return instance.create(tag) as unknown as ConnectElement;
}

const calls = (page: Page) => sandboxOf(page).log.map(({ call }) => call);
const textIn = (page: Page, element: HTMLElement) =>
  page.window.StripeConnect ? sandboxOf(page).frame(element)?.body?.innerText : undefined;
const shows = (page: Page, element: HTMLElement) => page.until(() => textIn(page, element), 'the component shows');

describe('the stand-in behind the real @stripe/connect-js', () => {
  it('shows a component that stood in the page before the script had come', async () => {
    const page = await loaderPage({ connectJs: { file: '/dist/sandbox/connect.js', delay: 50 } });
    const instance = load(page);
    const element = create(instance, 'payments');
    element.setDefaultFilters!({ status: ['failed'] });
    page.$('main').append(element);
    expect(page.window).not.to.have.property('StripeConnect');
    expect(await shows(page, element)).to.include('Payments');
    expect(calls(page)).to.deep.equal(['init', 'setConnector', 'setDefaultFilters']);
    expect(page.requestsTo(CONNECT_JS)).to.have.length(1);
  });

  it('upgrades a component that is in no document by the loader’s short visit to the body', async () => {
    const page = await loaderPage();
    const element = create(load(page), 'payments');
    await page.until(() => calls(page).includes('setConnector'), 'the element has its connector');
    expect(element.isConnected).to.equal(false);
    expect(element.style.display).to.equal('');
    const other = create(load(page), 'payments');
    page.$('main').append(other);
    await shows(page, other);
    expect(element.childElementCount, 'an element that is in no document does not load').to.equal(0);
    page.$('main').append(element);
    await shows(page, element);
  });

  it('asks for one secret, in parallel with the script, however many components there are', async () => {
    const page = await loaderPage({ connectJs: { file: '/dist/sandbox/connect.js', delay: 50 } });
    let asked = 0;
    const instance = load(page, {
      fetchClientSecret: () => {
        asked += 1;
        return Promise.resolve(sandboxSecret());
      },
    });
    expect(asked).to.equal(1);
    const elements = [create(instance, 'payments'), create(instance, 'account-onboarding')];
    page.$('main').append(...elements);
    await Promise.all(elements.map((element) => shows(page, element)));
    expect(asked).to.equal(1);
    expect(sandboxOf(page).log[0]?.value).to.deep.include({ eager: true, sdk: true });
  });

  it('gets the setter calls in the page’s order', async () => {
    const page = await loaderPage();
    const element = create(load(page), 'account-onboarding');
    page.$('main').append(element);
    element.setPrivacyPolicyUrl!('https://a.example');
    element.setOnExit!(() => undefined);
    element.setPrivacyPolicyUrl!('https://b.example');
    await page.until(() => calls(page).length === 5, 'all calls have arrived');
    expect(
      sandboxOf(page)
        .log.slice(2)
        .map(({ call, value }) => [call, value]),
    ).to.deep.equal([
      ['setPrivacyPolicyUrl', 'https://a.example'],
      ['setOnExit', 'function'],
      ['setPrivacyPolicyUrl', 'https://b.example'],
    ]);
  });

  it('is used by the loader when it stands in the page already', async () => {
    const page = await loaderPage({ head: `<script src="${CONNECT_JS}"></script>` });
    const element = create(load(page), 'payments');
    page.$('main').append(element);
    await shows(page, element);
    expect(page.requestsTo(CONNECT_JS)).to.have.length(1);
  });

  it('updates and logs out through the loader', async () => {
    const page = await loaderPage();
    const instance = load(page);
    const element = create(instance, 'payments');
    page.$('main').append(element);
    await shows(page, element);
    instance.update({ locale: 'de-DE' });
    await page.until(() => textIn(page, element)?.includes('Zahlungen'), 'it speaks German');
    await instance.logout();
    expect(element.childElementCount).to.equal(0);
  });

  it('can cause the loader’s own failures: a script that defines nothing, elements that are not upgraded', async () => {
    const none = await loaderPage({ head: sandboxMeta({ script: 'no-global' }) });
    none.$('meta[name=stripe-connect-sandbox]').remove();
    const failing = load(none);
    expect(await failing.debugInstance().catch((error: Error) => error.message)).to.match(
      /did not load the necessary objects/,
    );

    const plain = await loaderPage({ head: sandboxMeta({ script: 'no-elements' }) });
    plain.$('meta[name=stripe-connect-sandbox]').remove();
    plain.expectError(/was not transformed into a custom element/);
    create(load(plain), 'payments');
    await plain.until(() => plain.errors.length > 0, 'the loader throws');
  });

  it('can lack a setter, as another version of Connect.js may', async () => {
    const page = await loaderPage();
    page.expectError(/Method setDefaultFilters is not available/);
    page.document.head.append(Object.assign(page.document.createElement('meta'), { name: 'stripe-connect-sandbox' }));
    page.$<HTMLMetaElement>('meta[name=stripe-connect-sandbox]').content = JSON.stringify({
      delay: 0,
      missingSetters: ['setDefaultFilters'],
    });
    const element = create(load(page), 'payments');
    page.$('main').append(element);
    element.setDefaultFilters!({ status: ['failed'] });
    await page.until(() => page.errors.length > 0, 'the loader throws');
    await shows(page, element);
  });
});
