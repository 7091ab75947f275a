import { expect } from '@open-wc/testing';
import { connectPage } from './connect-page.js';

describe('emit', () => {
  it('calls the listener of each component of that name that is shown, with the payload', async () => {
    const connect = await connectPage();
    const instance = connect.init();
    const [first, second, other] = [
      connect.add(instance, 'account-onboarding'),
      connect.add(instance, 'account-onboarding'),
      connect.add(instance, 'account-management'),
    ];
    await Promise.all([first.shown(), second.shown(), other.shown()]);
    connect.sandbox.emit('account-onboarding', 'onStepChange', { step: 'summary' });
    connect.sandbox.emit('account-onboarding', 'onExit');
    for (const { calls } of [first, second]) {
      expect(calls.slice(1)).to.deep.equal([
        { name: 'OnStepChange', payload: { step: 'summary' } },
        { name: 'OnExit', payload: undefined },
      ]);
    }
    expect(other.calls.map(({ name }) => name)).to.deep.equal(['OnLoaderStart']);
  });

  it('throws when no such component is shown, as a test would wait for a listener that is never called', async () => {
    const connect = await connectPage({ faults: { 'account-onboarding': 'never-loads' } });
    const emit = () => connect.sandbox.emit('account-onboarding', 'onExit');
    expect(emit).to.throw('no account-onboarding is shown');
    const added = connect.add(connect.init(), 'account-onboarding');
    await connect.laterComponentShows();
    expect(emit, 'while it loads').to.throw('no account-onboarding is shown');
    expect(added.calls).to.deep.equal([]);
    connect.sandbox.configure({ faults: {} });
    const { element } = await connect.show('account-onboarding');
    expect(emit).not.to.throw();
    element.remove();
    expect(emit, 'after it has left the page').to.throw('no account-onboarding is shown');
  });

  it('names the listeners that there are when a name is misspelt', async () => {
    const connect = await connectPage();
    await connect.show('account-onboarding');
    expect(() => connect.sandbox.emit('account-onboarding', 'onClose')).to.throw(
      'account-onboarding has no onClose. It has: onExit, onStepChange, onLoadError, onLoaderStart.',
    );
    expect(() => connect.sandbox.emit('onboarding' as 'account-onboarding', 'onExit')).to.throw('no such component');
  });
});
