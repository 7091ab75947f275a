import { expect } from '@open-wc/testing';
import { tags } from '../../../src/sandbox/browser/component-specs.js';
import { CONNECT_JS, openPage } from '../../support/page.js';
import { connectPage, type ConnectElement } from './connect-page.js';

describe('the stand-in, loaded by a script tag', () => {
  it('defines StripeConnect.init and all elements', async () => {
    const { global, page } = await connectPage();
    expect(global.init).to.be.a('function');
    for (const tag of tags) expect(page.window.customElements.get(`stripe-connect-${tag}`), tag).to.be.a('function');
  });

  it('says in one line that it is not Stripe', async () => {
    const { page } = await connectPage();
    const lines = page.console.filter(({ level }) => level === 'info');
    expect(lines).to.have.length(1);
    expect(String(lines[0]?.args[0])).to.match(/sandbox.*not Stripe/);
  });

  it('keeps what the page has put under that name, and calls its onLoad', async () => {
    const { global, page } = await connectPage(
      {},
      { head: '<script>StripeConnect = {mine: 1, onLoad() { window.loaded = typeof StripeConnect.init }}</script>' },
    );
    expect(global).to.have.property('mine', 1);
    expect(page.window).to.have.property('loaded', 'function');
  });

  it('is not confused by an element of that name in the markup', async () => {
    const { global } = await connectPage(
      {},
      { body: '<a id="StripeConnect"></a><a id="StripeConnect" name="init" href="x"></a><main id="container"></main>' },
    );
    expect(global.init).to.be.a('function');
  });

  it('may be loaded twice: the first stays, and what it knows', async () => {
    const connect = await connectPage();
    connect.init();
    const { init } = connect.global;
    const script = connect.page.document.createElement('script');
    script.src = CONNECT_JS;
    const loaded = new Promise((done) => (script.onload = done));
    connect.page.document.head.append(script);
    await loaded;
    expect(connect.global.init).to.equal(init);
    expect(connect.sandbox.instances.created).to.equal(1);
  });

  it('refuses what Stripe refuses, with a reason', async () => {
    const { global } = await connectPage();
    const init = (params: unknown) => () => global.init(params as never);
    const fetchClientSecret = () => Promise.resolve('x');
    expect(init(undefined)).to.throw(/object/);
    expect(init({ fetchClientSecret })).to.throw(/publishableKey/);
    expect(init({ publishableKey: 'pk-test', fetchClientSecret })).to.throw(/pk_/);
    expect(init({ publishableKey: 'sk_test_1', fetchClientSecret })).to.throw(/secret key/);
    expect(init({ publishableKey: 'pk_test_1' })).to.throw(/fetchClientSecret/);
  });

  it('gives an element with a setter for each setting, and only those', async () => {
    const connect = await connectPage();
    const element = connect.init().create('payments') as unknown as ConnectElement;
    expect(Object.keys(element).sort()).to.deep.equal(['setDefaultFilters', 'setOnLoadError', 'setOnLoaderStart']);
  });

  it('makes an element of that very name for a tag that it does not know', async () => {
    const connect = await connectPage();
    expect(connect.init().create('app-viewport' as never)).to.have.property('localName', 'app-viewport');
  });

  it('works in a page that forbids inline styles, scripts and HTML as text', async () => {
    const policy = `script-src 'nonce-test' ${new URL(CONNECT_JS).origin}; style-src 'none'; img-src 'none'; frame-src 'none'; require-trusted-types-for 'script'`;
    const connect = await connectPage({}, { headers: { 'content-security-policy': policy } });
    const violations: string[] = [];
    connect.page.document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.violatedDirective),
    );
    const { content } = await connect.show('payments');
    expect(connect.page.window.getComputedStyle(content.querySelector('.table')!).borderCollapse).to.equal('collapse');
    content.querySelector<HTMLElement>('.row-button')!.click();
    await connect.page.until(() => connect.overlay?.querySelector('[role=dialog]'), 'the overlay is there');
    expect(violations).to.deep.equal([]);
  });
});

describe('the control of the stand-in', () => {
  it('knows no option that does not exist', async () => {
    const { sandbox } = await connectPage();
    expect(() => sandbox.configure({ dely: 5 } as never)).to.throw(/no option "dely"/);
  });

  it('logs the calls in order, with their values, and never a secret', async () => {
    const connect = await connectPage();
    const secret = connect.sandbox.createSecret();
    const instance = connect.init({
      fetchClientSecret: () => Promise.resolve(secret),
      appearance: { variables: { colorPrimary: '#123456' } },
    });
    const payments = connect.add(instance, 'payments', { setDefaultFilters: { status: ['failed'] } });
    await payments.shown();
    instance.update({ locale: 'de-DE' });
    await instance.logout();
    expect(connect.sandbox.log.map(({ call }) => call)).to.deep.equal([
      'init',
      'fetchClientSecret',
      'create',
      'setConnector',
      'setOnLoadError',
      'setOnLoaderStart',
      'setDefaultFilters',
      'update',
      'logout',
    ]);
    expect(connect.calls('setDefaultFilters')[0]?.value).to.deep.equal({ status: ['failed'] });
    expect(connect.calls('init')[0]?.value).to.deep.include({ publishableKey: 'pk_test_sandbox', eager: false });
    expect(JSON.stringify(connect.sandbox.log)).not.to.include('accs_secret');
  });

  it('counts the instances', async () => {
    const connect = await connectPage();
    connect.init();
    await connect.init().logout();
    expect(connect.sandbox.instances).to.deep.equal({ created: 2, loggedOut: 1, live: 1 });
    connect.sandbox.reset();
    expect(connect.sandbox.instances).to.deep.equal({ created: 0, loggedOut: 0, live: 0 });
    expect(connect.sandbox.log).to.deep.equal([]);
  });

  it('reads the page’s meta tag, and says so when it is no JSON', async () => {
    const page = await openPage('', {
      module: false,
      head: `<meta name="stripe-connect-sandbox" content="{delay: 1}"><script src="${CONNECT_JS}"></script>`,
    });
    expect(
      page.console.some(
        ({ level, args }) => level === 'error' && /stripe-connect-sandbox.*is ignored/.test(String(args[0])),
      ),
    ).to.equal(true);
    expect((await connectPage({ delay: 7 })).sandbox.config.delay).to.equal(7);
  });

  it('can leave the global, the elements or a working init out, as a broken script would', async () => {
    expect((await connectPage({ script: 'no-global' })).global).to.equal(undefined);
    const { page } = await connectPage({ script: 'no-elements' });
    expect(page.window.customElements.get('stripe-connect-payments')).to.equal(undefined);
    const throwing = await connectPage({ script: 'init-throws' });
    expect(() => throwing.init()).to.throw(/told to throw/);
  });
});
