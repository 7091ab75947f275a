import { expect } from '@open-wc/testing';
import type { Fault } from '../../src/sandbox/browser/config.js';
import { until } from '../support/wait.js';
import { connectPage, type Added } from './connect.js';

async function withFault(fault: Fault, delay = 0): Promise<Added> {
  const connect = await connectPage({ delay, faults: { payments: fault } });
  return connect.add(connect.init(), 'payments');
}

const names = ({ calls }: Added) => calls.map(({ name }) => name);

describe('a fault', () => {
  it('never-shows: nothing at all', async () => {
    const added = await withFault('never-shows');
    await added.page.clock.advance(60);
    expect(names(added)).to.deep.equal([]);
    expect(added.element.childElementCount).to.equal(0);
  });

  it('shows-late: not before a person’s patience ends', async () => {
    const added = await withFault('shows-late');
    await added.page.clock.advance(60);
    expect(names(added)).to.deep.equal([]);
    const soon = await withFault({ showsAfter: 60 });
    const start = soon.page.clock.now;
    await soon.shown();
    expect(soon.page.clock.now - start).to.be.greaterThan(35);
  });

  it('error-before: onLoadError, and nothing to see', async () => {
    const added = await withFault('error-before');
    expect(await added.failed()).to.deep.include({ type: 'api_error' });
    await added.page.clock.advance(30);
    expect(names(added)).to.deep.equal(['OnLoadError']);
    expect(added.element.childElementCount).to.equal(0);
  });

  it('error-after: it shows first, then tells and shows the error itself', async () => {
    const added = await withFault('error-after');
    await added.failed();
    expect(names(added)).to.deep.equal(['OnLoaderStart', 'OnLoadError']);
    expect(added.text).to.include('Something went wrong');
  });

  it('error-repeated: the same error again and again', async () => {
    const added = await withFault('error-repeated');
    await until(() => added.calls.length >= 3, 'it is told three times');
    await added.page.clock.advance(30);
    expect(names(added)).to.deep.equal(['OnLoadError', 'OnLoadError', 'OnLoadError']);
  });

  it('of any type, with any message, as often as wanted, with a late sign of life', async () => {
    const added = await withFault({ type: 'rate_limit_error', message: 'Slow down.', times: 2, every: 10, showsAfter: 20 });
    expect(await added.failed()).to.deep.equal({ type: 'rate_limit_error', message: 'Slow down.' });
    await added.shown();
    expect(names(added)).to.deep.equal(['OnLoadError', 'OnLoadError', 'OnLoaderStart']);
    expect(added.text).to.include('Payments');
  });

  it('of one component leaves the others alone; * is for all', async () => {
    const connect = await connectPage({ faults: { payments: 'error-before' } });
    const instance = connect.init();
    await connect.add(instance, 'payments').failed();
    await connect.add(instance, 'payouts').shown();
    connect.sandbox.configure({ faults: { '*': 'error-before', balances: {} } });
    await connect.add(instance, 'payouts').failed();
    await connect.add(instance, 'balances').shown();
  });

  it('that does not exist is refused, as is one of a component that does not exist', async () => {
    const { sandbox } = await connectPage();
    expect(() => sandbox.configure({ faults: { payments: 'breaks' as never } })).to.throw(/no fault "breaks"/);
    expect(() => sandbox.configure({ faults: { payment: 'never-shows' } as never })).to.throw(/no component "payment"/);
  });

  it('can go on after the element has left the page', async () => {
    const connect = await connectPage({ callsAfterRemoval: true, faults: { payments: { type: 'api_error', times: 3, every: 20 } } });
    const added = connect.add(connect.init(), 'payments');
    await added.failed();
    added.element.remove();
    await until(() => added.calls.length === 3, 'the rest is told all the same');
  });
});
