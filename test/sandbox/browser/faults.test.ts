import { expect } from '@open-wc/testing';
import type { Fault, SandboxConfig } from '../../../src/sandbox/browser/config.js';
import { until } from '../../support/wait.js';
import { connectPage, type Added, type ConnectPage } from './connect-page.js';

async function withFault(
  fault: Fault,
  faults: SandboxConfig['faults'] = {},
): Promise<{ connect: ConnectPage; added: Added }> {
  const connect = await connectPage({ faults: { ...faults, payments: fault } });
  return { connect, added: connect.add(connect.init(), 'payments') };
}

const names = ({ calls }: Added) => calls.map(({ name }) => name);

describe('a fault', () => {
  for (const fault of ['never-loads', 'loads-late'] as const) {
    it(`${fault}: no call and no content, while a component that is added later shows`, async () => {
      const { connect, added } = await withFault(fault);
      await connect.laterComponentShows();
      expect(names(added)).to.deep.equal([]);
      expect(added.element.childElementCount).to.equal(0);
    });
  }

  it('loadsAfter: a component with a shorter time shows first', async () => {
    const connect = await connectPage({ faults: { payments: { loadsAfter: 60 }, balances: { loadsAfter: 30 } } });
    const instance = connect.init();
    const shown: string[] = [];
    for (const tag of ['payments', 'balances'] as const)
      connect.add(instance, tag, { setOnLoaderStart: () => shown.push(tag) });
    await until(() => shown.length === 2, 'both show');
    expect(shown).to.deep.equal(['balances', 'payments']);
  });

  it('load-error: onLoadError, and no content', async () => {
    const { connect, added } = await withFault('load-error');
    expect(await added.failed()).to.deep.include({ type: 'api_error' });
    await connect.laterComponentShows();
    expect(names(added)).to.deep.equal(['OnLoadError']);
    expect(added.element.childElementCount).to.equal(0);
  });

  it('error-after-load: content first, then onLoadError and a message in the component', async () => {
    const { added } = await withFault('error-after-load');
    await added.failed();
    expect(names(added)).to.deep.equal(['OnLoaderStart', 'OnLoadError']);
    expect(added.text).to.include('Something went wrong');
  });

  it('error-repeated: the same error three times', async () => {
    // Four intervals of an error that is repeated every 10 ms.
    const { connect, added } = await withFault('error-repeated', { balances: { loadsAfter: 40 } });
    await until(() => added.calls.length >= 3, 'onLoadError is called three times');
    await connect.laterComponentShows();
    expect(names(added)).to.deep.equal(['OnLoadError', 'OnLoadError', 'OnLoadError']);
  });

  it('can have any type, message and number of errors, and show afterwards', async () => {
    const { added } = await withFault({
      type: 'rate_limit_error',
      message: 'Slow down.',
      times: 2,
      every: 10,
      loadsAfter: 20,
    });
    expect(await added.failed()).to.deep.equal({ type: 'rate_limit_error', message: 'Slow down.' });
    await added.shown();
    expect(names(added)).to.deep.equal(['OnLoadError', 'OnLoadError', 'OnLoaderStart']);
    expect(added.text).to.include('Payments');
  });

  it('of one component leaves the others alone; * is for all', async () => {
    const connect = await connectPage({ faults: { payments: 'load-error' } });
    const instance = connect.init();
    await connect.add(instance, 'payments').failed();
    await connect.add(instance, 'payouts').shown();
    connect.sandbox.configure({ faults: { '*': 'load-error', balances: {} } });
    await connect.add(instance, 'payouts').failed();
    await connect.add(instance, 'balances').shown();
  });

  it('that does not exist is refused, as is one of a component that does not exist', async () => {
    const { sandbox } = await connectPage();
    expect(() => sandbox.configure({ faults: { payments: 'breaks' as never } })).to.throw(/no fault "breaks"/);
    expect(() => sandbox.configure({ faults: { payment: 'never-loads' } as never })).to.throw(/no component "payment"/);
  });

  it('can fire after the element is removed', async () => {
    const connect = await connectPage({
      callsAfterRemoval: true,
      faults: { payments: { type: 'api_error', times: 3, every: 20 } },
    });
    const added = connect.add(connect.init(), 'payments');
    await added.failed();
    added.element.remove();
    await until(() => added.calls.length === 3, 'the other two are fired all the same');
  });
});
