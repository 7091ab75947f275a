import { expect } from '@open-wc/testing';
import { ASSUMPTIONS, assumptionValues, type AssumptionName } from '../../../src/sandbox/browser/assumptions.js';
import { sandboxMeta } from '../../support/elements.js';
import { CONNECT_JS, openPage } from '../../support/page.js';
import { connectPage, type Added, type ConnectPage } from './connect-page.js';

const names = ({ calls }: Added) => calls.map(({ name }) => name);
/** A frame that has its loading state, and no content. */
const isBusy = (connect: ConnectPage, { element }: Added) =>
  !!connect.sandbox.frame(element, 'ui')?.querySelector('.root[aria-busy]');
const expired = (connect: ConnectPage) => ({
  fetchClientSecret: () => Promise.resolve(connect.sandbox.createSecret({ expiresIn: -5 })),
});

describe('the table of assumptions', () => {
  it('says of each whether it is shown, where, and what else is possible', () => {
    for (const [name, { statement, label, source, default: usual, reversed }] of Object.entries(ASSUMPTIONS)) {
      expect(statement, name).to.match(/^[A-Z`].*\.$/);
      expect(label, name).to.match(/^(src|doc|sdk|seen|open)$/);
      expect(source, name).not.to.equal('');
      expect(usual, name).not.to.equal(reversed);
    }
  });

  it('has the defaults of the sandbox, and takes no third value', async () => {
    const { sandbox } = await connectPage();
    expect(sandbox.config).to.include(assumptionValues('default'));
    sandbox.configure(assumptionValues('reversed'));
    expect(sandbox.config).to.include(assumptionValues('reversed'));
    for (const name of Object.keys(ASSUMPTIONS) as AssumptionName[])
      expect(() => sandbox.configure({ [name]: 'perhaps' }), name).to.throw(name);
  });
});

describe('onLoaderStart', () => {
  it('comes with a loading state of the frame’s own; the content follows', async () => {
    const connect = await connectPage({ contentAfter: 200 });
    const added = await connect.add(connect.init(), 'payments').started();
    expect(isBusy(connect, added)).to.equal(true);
    expect(added.content.querySelector('[role=status]')!.ariaLabel).to.equal('Loading');
    expect(added.text).not.to.include('Payments');
    await added.shown();
    expect(added.text).to.include('Payments');
    expect(names(added)).to.deep.equal(['OnLoaderStart']);
  });

  it('of a component that opens over the page comes with that, and a loading state in it', async () => {
    const connect = await connectPage({ contentAfter: 200 });
    const added = await connect.add(connect.init(), 'payment-details').started();
    expect(connect.overlay!.querySelector('.skeleton')).not.to.equal(null);
    await added.shown();
    expect(connect.overlay!.querySelector('.skeleton')).to.equal(null);
  });

  it('comes with the content, with skeleton: false', async () => {
    const connect = await connectPage({ skeleton: false, contentAfter: 10_000 });
    const added = await connect.show('payments');
    expect(added.text).to.include('Payments');
    expect(added.content.querySelector('.skeleton')).to.equal(null);
  });

  it('waits for the client secret, or does not with claim: after-start', async () => {
    for (const claim of ['before-start', 'after-start'] as const) {
      const connect = await connectPage({ claim });
      let resolve: ((secret: string) => void) | undefined;
      const fetchClientSecret = () => new Promise<string>((done) => (resolve = done));
      const added = connect.add(connect.init({ fetchClientSecret }), 'payments');
      if (claim === 'after-start') await added.started();
      else await connect.laterComponentShows();
      expect(names(added)).to.deep.equal(claim === 'after-start' ? ['OnLoaderStart'] : []);
      resolve!(connect.sandbox.createSecret());
      await added.shown();
      expect(names(added)).to.deep.equal(['OnLoaderStart']);
    }
  });

  it('with claim: after-start, what a session does not enable fails in the loading state', async () => {
    const connect = await connectPage({ claim: 'after-start' });
    const added = connect.add(connect.init({}, { components: ['payouts'] }), 'payments');
    await added.failed();
    expect(names(added)).to.deep.equal(['OnLoaderStart', 'OnLoadError']);
    expect(added.text).to.include('Something went wrong');
  });

  it('names the element with its prefix, or without', async () => {
    for (const prefixedTagNames of [true, false]) {
      const connect = await connectPage({ prefixedTagNames });
      const { calls } = await connect.show('payouts');
      expect(calls[0]?.payload).to.deep.equal({
        elementTagName: prefixedTagNames ? 'stripe-connect-payouts' : 'payouts',
      });
    }
  });

  it('an error may come while it loads, and repeat', async () => {
    const connect = await connectPage({
      faults: { payments: { type: 'api_connection_error', when: 'loading', times: 2 } },
    });
    const added = await connect.show('payments');
    expect(names(added)).to.deep.equal(['OnLoaderStart', 'OnLoadError', 'OnLoadError']);
    expect(added.text).to.include('Payments');
  });
});

describe('a failed authentication', () => {
  it('displays a text in the place of the component, and calls onLoadError alone', async () => {
    const connect = await connectPage();
    const added = connect.add(connect.init(expired(connect)), 'payments');
    expect((await added.failed()).type).to.equal('authentication_error');
    await connect.page.until(() => added.text.includes('expired'), 'the text is displayed');
    expect(names(added)).to.deep.equal(['OnLoadError']);
  });

  it('may call onLoaderStart before, and may display nothing', async () => {
    const connect = await connectPage({ startBeforeAuthenticationError: true, authenticationErrorText: false });
    const added = connect.add(connect.init(expired(connect)), 'payments');
    await added.failed();
    expect(names(added)).to.deep.equal(['OnLoaderStart', 'OnLoadError']);
    expect(added.element.childElementCount).to.equal(0);
  });
});

describe('a fetchClientSecret that resolves without a string', () => {
  for (const secret of [undefined, null, {}, 7]) {
    it(`(${String(secret)}) is an error in the console; the instance stays empty, and the next one works`, async () => {
      const connect = await connectPage();
      let count = 0;
      const instance = connect.init({
        fetchClientSecret: () =>
          Promise.resolve(count++ === 0 ? secret : connect.sandbox.createSecret()) as Promise<string>,
      });
      const added = [connect.add(instance, 'payments')];
      await connect.laterComponentShows();
      added.push(connect.add(instance, 'payouts'));
      await connect.laterComponentShows();
      for (const each of added) {
        expect(each.calls).to.deep.equal([]);
        expect(each.element.childElementCount).to.equal(0);
      }
      expect(count, 'it is not called again').to.equal(1);
      const errors = connect.page.console.filter(({ level }) => level === 'error').map(({ args }) => String(args[0]));
      expect(errors).to.have.length(1);
      expect(errors[0]).to.include(`resolved with ${String(secret)}`);
      await connect.show('payments');
    });
  }

  it('may be reported as an authentication error', async () => {
    const connect = await connectPage({ reportsMissingSecret: true });
    const fetchClientSecret = () => Promise.resolve(undefined) as unknown as Promise<string>;
    const added = connect.add(connect.init({ fetchClientSecret }), 'payments');
    expect((await added.failed()).type).to.equal('authentication_error');
  });
});

describe('the client secret', () => {
  it('is one for all components of an instance, or one for each', async () => {
    for (const secretPerElement of [false, true]) {
      const connect = await connectPage({ secretPerElement });
      const instance = connect.init();
      for (const tag of ['payments', 'payouts'] as const) await connect.add(instance, tag).shown();
      expect(connect.calls('fetchClientSecret')).to.have.length(secretPerElement ? 2 : 1);
    }
  });

  it('is requested again after a rejection, or is not', async () => {
    for (const retriesRejectedSecret of [true, false]) {
      const connect = await connectPage({ retriesRejectedSecret });
      let count = 0;
      const fetchClientSecret = () =>
        count++ ? Promise.resolve(connect.sandbox.createSecret()) : Promise.reject(new Error('no'));
      const instance = connect.init({ fetchClientSecret });
      await connect.add(instance, 'payments').failed();
      const later = connect.add(instance, 'payouts');
      if (retriesRejectedSecret) await later.shown();
      else await later.failed();
    }
  });

  it('of another account is accepted at a renewal, or fails', async () => {
    for (const noticesAccountChange of [false, true]) {
      const connect = await connectPage({ noticesAccountChange, sessionLifetime: 40 });
      let count = 0;
      const fetchClientSecret = () =>
        Promise.resolve(connect.sandbox.createSecret({ account: count++ ? 'acct_two' : 'acct_one' }));
      const added = await connect.add(connect.init({ fetchClientSecret }), 'payments').shown();
      if (noticesAccountChange) expect((await added.failed()).message).to.include('another account');
      else await connect.page.until(() => count > 2, 'it is renewed twice');
      expect(names(added)).to.deep.equal(noticesAccountChange ? ['OnLoaderStart', 'OnLoadError'] : ['OnLoaderStart']);
    }
  });
});

describe('the setters', () => {
  for (const setters of ['prototype', 'element'] as const) {
    it(`are on the ${setters}`, async () => {
      const connect = await connectPage({ setters });
      const { element } = await connect.show('payments');
      const isOwn = Object.hasOwn(element, 'setDefaultFiltersInternalOnly');
      expect(isOwn).to.equal(setters === 'element');
      expect(element).to.have.property('setDefaultFiltersInternalOnly');
    });
  }

  it('have plain names too, with plainSetters', async () => {
    for (const plainSetters of [false, true]) {
      const { page } = await connectPage({ plainSetters });
      const element = page.document.createElement('stripe-connect-payments');
      expect('setDefaultFilters' in element).to.equal(plainSetters);
    }
  });

  it('that are missing are missing on what the global creates', async () => {
    const connect = await connectPage({ missingSetters: ['setDefaultFilters'] });
    const element = connect.init().create('payments') as unknown as Record<string, unknown>;
    expect(element.setDefaultFilters).to.equal(undefined);
    expect(element.setOnLoadError).to.be.a('function');
  });
});

it('onLoad that is set late is called with lateOnLoad alone', async () => {
  for (const lateOnLoad of [false, true]) {
    const head = `${sandboxMeta({ lateOnLoad })}<script src="${CONNECT_JS}"></script>
      <script>StripeConnect.onLoad = () => window.called = true; queueMicrotask(() => window.isPast = true)</script>`;
    const page = await openPage('', { module: false, head });
    const window = page.window as unknown as { called?: boolean; isPast?: boolean };
    await page.until(() => window.isPast, 'a call would have been made');
    expect(window.called ?? false).to.equal(lateOnLoad);
  }
});

it('a shadow root is allowed with a warning, and refused with refuseShadowRoot', async () => {
  for (const refuseShadowRoot of [false, true]) {
    const connect = await connectPage({ refuseShadowRoot });
    const shadow = connect.page.$('#container').attachShadow({ mode: 'open' });
    const added = connect.add(connect.init(), 'payments', {}, shadow);
    if (refuseShadowRoot) expect((await added.failed()).type).to.equal('render_error');
    else await added.shown();
    const warnings = connect.page.console.filter(
      ({ level, args }) => level === 'warn' && /shadow/.test(String(args[0])),
    );
    expect(warnings).to.have.length(refuseShadowRoot ? 0 : 1);
  }
});
