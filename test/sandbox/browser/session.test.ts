import { expect } from '@open-wc/testing';
import { connectPage, type ConnectPage } from './connect-page.js';

/** The error of a component whose instance gets these secrets, one after the other. */
async function failureWith(connect: ConnectPage, ...secrets: unknown[]) {
  const answers = [...secrets];
  const fetchClientSecret = () => Promise.resolve(answers.length > 1 ? answers.shift() : answers[0]) as Promise<string>;
  const added = connect.add(connect.init({ fetchClientSecret }), 'payments');
  const error = await added.failed();
  expect(added.calls.map(({ name }) => name)).to.deep.equal(['OnLoadError']);
  await connect.page.until(() => added.text.includes(error.message), 'the text is in the place of the component');
  return error;
}

it('in live mode, a page that is not secure is an invalid request; in test mode it is not', async () => {
  for (const mode of ['live', 'test']) {
    const connect = await connectPage(
      {},
      { head: '<script>Object.defineProperty(window, "isSecureContext", {value: false})</script>' },
    );
    const instance = connect.init({ publishableKey: `pk_${mode}_sandbox` }, { livemode: mode === 'live' });
    const added = connect.add(instance, 'balances');
    if (mode === 'test') await added.shown();
    else expect(await added.failed()).to.include({ type: 'invalid_request_error' });
  }
});

describe('a session of the stand-in', () => {
  it('fires account_session_create_error when fetchClientSecret rejects', async () => {
    const connect = await connectPage();
    const added = connect.add(
      connect.init({ fetchClientSecret: () => Promise.reject(new Error('the server is down')) }),
      'payments',
    );
    expect(await added.failed()).to.deep.equal({
      type: 'account_session_create_error',
      message: 'fetchClientSecret failed: the server is down',
    });
  });

  it('fires the error at every component of the instance', async () => {
    const connect = await connectPage();
    const instance = connect.init({ fetchClientSecret: () => Promise.reject(new Error('no')) });
    const both = [connect.add(instance, 'payments'), connect.add(instance, 'payouts')];
    for (const added of both) expect((await added.failed()).type).to.equal('account_session_create_error');
    expect(connect.calls('fetchClientSecret')).to.have.length(1);
  });

  it('refuses a secret that the sandbox did not create', async () => {
    const connect = await connectPage();
    const real = `accs_secret__${'Oak4CY8gn8aGQ8aDPz'.repeat(3).slice(0, 47)}`;
    for (const wrong of ['', 'accs_secret__real', real, `${connect.sandbox.createSecret()}0`]) {
      expect((await failureWith(connect, wrong)).type, String(wrong)).to.equal('authentication_error');
    }
  });

  it('accepts each secret once in a page', async () => {
    const connect = await connectPage();
    const secret = connect.sandbox.createSecret();
    await connect.show('payments', {}, { fetchClientSecret: () => Promise.resolve(secret) });
    const error = await failureWith(connect, secret);
    expect(error.type).to.equal('authentication_error');
    expect(error.message).to.match(/used before/);
    connect.sandbox.configure({ allowReusedSecret: true });
    await connect.show('payments', {}, { fetchClientSecret: () => Promise.resolve(secret) });
  });

  it('fetches another secret when the first has expired already, and fails when the second has, too', async () => {
    const connect = await connectPage();
    const old = () => connect.sandbox.createSecret({ expiresIn: -5 });
    const answers = [old(), connect.sandbox.createSecret()];
    await connect.show('payments', {}, { fetchClientSecret: () => Promise.resolve(answers.shift()!) });
    expect(answers).to.deep.equal([]);
    expect((await failureWith(connect, old(), old())).message).to.match(/expired/);
  });

  it('requires key and secret of the same mode', async () => {
    const connect = await connectPage();
    const live = connect.add(connect.init({ publishableKey: 'pk_live_1' }), 'payments');
    expect((await live.failed()).message).to.match(/live mode/);
    await connect.show('payments', {}, { publishableKey: 'pk_live_1' }, { livemode: true });
  });

  it('fetches the next secret when the session expires, and keeps its content', async () => {
    const connect = await connectPage({ sessionLifetime: 40 });
    const added = await connect.show('payments');
    await connect.page.until(() => connect.calls('fetchClientSecret').length >= 3, 'two more secrets are asked for');
    expect(added.calls.map(({ name }) => name)).to.deep.equal(['OnLoaderStart']);
    expect(added.text).to.include('Payments');
  });

  it('shows an error and calls onLoadError when renewal fails', async () => {
    const connect = await connectPage({ sessionLifetime: 30 });
    const secret = connect.sandbox.createSecret();
    const added = await connect.show('payments', {}, { fetchClientSecret: () => Promise.resolve(secret) });
    expect((await added.failed()).type).to.equal('authentication_error');
    expect(added.text).to.include('Something went wrong');
  });

  it('is created again for a component that is added later', async () => {
    const connect = await connectPage();
    let works = false;
    const instance = connect.init({
      fetchClientSecret: () =>
        works ? Promise.resolve(connect.sandbox.createSecret()) : Promise.reject(new Error('no')),
    });
    await connect.add(instance, 'payments').failed();
    works = true;
    await connect.add(instance, 'payments').shown();
  });

  it('loads only the enabled components, and the error says how to enable one', async () => {
    const connect = await connectPage();
    const instance = connect.init({}, { components: ['payments', 'payment_details'] });
    await connect.add(instance, 'payments').shown();
    await connect.add(instance, 'payment-details').shown();
    const error = await connect.add(instance, 'payouts').failed();
    expect(error.type).to.equal('invalid_request_error');
    expect(error.message).to.include('components[payouts]');
  });

  it('accepts any text as a secret with allowAnySecret', async () => {
    const connect = await connectPage({ allowAnySecret: true });
    await connect.show('payments', {}, { fetchClientSecret: () => Promise.resolve('accs_secret__real') });
  });

  it('shows only the actions that the session’s features enable', async () => {
    const connect = await connectPage();
    const on = await connect.show('payouts');
    expect(on.text).to.include('Pay out now');
    const off = await connect.show(
      'payouts',
      {},
      {},
      { components: { payouts: { instant_payouts: false, edit_payout_schedule: false } } },
    );
    expect(off.text).not.to.match(/Pay out now|Schedule/);
  });

  it('ends with logout: the components are empty, no secret is fetched any more, and the instance does nothing', async () => {
    const connect = await connectPage({ sessionLifetime: 60 });
    const instance = connect.init();
    const [payments, details] = [connect.add(instance, 'payments'), connect.add(instance, 'payment-details')];
    await Promise.all([payments.shown(), details.shown()]);
    await instance.logout();
    expect(payments.element.childElementCount).to.equal(0);
    expect(connect.overlay).to.equal(undefined);
    const renewals = (number: number) =>
      connect.sandbox.log.filter(({ call, instance }) => call === 'fetchClientSecret' && instance === number).length;
    const before = renewals(1);
    connect.init();
    await connect.page.until(() => renewals(2) >= 3, 'another instance renews its session twice meanwhile');
    expect(renewals(1)).to.equal(before);

    const late = connect.add(instance, 'payouts');
    instance.update({ locale: 'fr-FR' });
    await instance.logout();
    await connect.laterComponentShows();
    expect(late.element.childElementCount).to.equal(0);
    expect(late.calls).to.deep.equal([]);
    expect(connect.sandbox.instances.loggedOut, 'this one, and that of the later component').to.equal(2);
    expect(
      connect.page.console.some(({ level, args }) => level === 'warn' && /logged out/.test(String(args[0]))),
    ).to.equal(true);
  });
});
