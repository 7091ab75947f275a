import { expect } from '@open-wc/testing';
import { connectPage, openRow } from './connect-page.js';

describe('an element of the stand-in', () => {
  it('calls onLoaderStart once, and its content is visible then or later', async () => {
    const connect = await connectPage();
    const added = connect.add(connect.init(), 'payouts');
    expect(added.element.childElementCount).to.equal(0);
    await added.shown();
    expect(added.text).to.include('Balance');
    await connect.laterComponentShows();
    expect(added.calls).to.deep.equal([
      { name: 'OnLoaderStart', payload: { elementTagName: 'stripe-connect-payouts' } },
    ]);
  });

  it('loads after the configured delay', async () => {
    const connect = await connectPage({ delay: 120 });
    const start = connect.page.clock.now;
    await connect.show('payouts');
    expect(connect.page.clock.now - start).to.be.at.least(120);
  });

  it('can be inserted and removed before it has a connector, and after', async () => {
    const connect = await connectPage();
    const container = connect.page.$('#container');
    const element = connect.page.document.createElement('stripe-connect-payments') as HTMLElement & {
      setConnector(connect: unknown): void;
    };
    container.append(element);
    element.remove();
    container.append(element);
    await connect.laterComponentShows();
    expect(element.childElementCount).to.equal(0);
    element.setConnector(connect.init().connect);
    element.remove();
    await connect.laterComponentShows();
    expect(element.childElementCount).to.equal(0);
    container.append(element);
    await connect.page.until(() => connect.sandbox.frame(element, 'ui')?.body.innerText, 'it shows');
  });

  it('accepts only the connector of an instance', async () => {
    const connect = await connectPage();
    const element = connect.init().create('payments') as unknown as { setConnector(connect: unknown): void };
    expect(() => element.setConnector({})).to.throw(/connect/);
  });

  it('keeps its state when it is moved in the document', async () => {
    const connect = await connectPage({}, { body: '<main id="container"></main><aside></aside>' });
    const added = await connect.show('payments');
    [...added.content.querySelectorAll<HTMLElement>('.chip')]
      .find(({ innerText }) => innerText.startsWith('Failed'))!
      .click();
    const before = added.text;
    connect.page.$('aside').append(added.element);
    await connect.page.until(() => added.text === before, 'it shows the same as before');
    expect(added.calls.map(({ name }) => name)).to.deep.equal(['OnLoaderStart']);
    expect(added.element.querySelector('iframe')!.clientHeight).to.be.greaterThan(100);
  });

  it('removes its overlay when it is removed', async () => {
    const connect = await connectPage();
    const added = await connect.show('payments');
    openRow(added.content);
    expect(connect.overlay).not.to.equal(undefined);
    added.element.remove();
    await connect.page.until(() => !connect.overlay, 'the overlay is gone');
  });

  it('calls no listener after it is removed', async () => {
    const connect = await connectPage({ delay: 30 });
    const added = connect.add(connect.init(), 'payments');
    added.element.remove();
    await connect.laterComponentShows();
    expect(added.calls).to.deep.equal([]);
  });

  it('calls listeners even then with callsAfterRemoval, as a late response of Stripe’s may', async () => {
    const connect = await connectPage({ delay: 30, callsAfterRemoval: true });
    const added = connect.add(connect.init(), 'payments');
    added.element.remove();
    await added.started();
  });

  it('can be garbage-collected after it is removed, while its instance is in use', async function () {
    const { gc } = window as { gc?: (options: object) => Promise<void> };
    if (!gc) return this.skip();
    const connect = await connectPage();
    const instance = connect.init();
    const visit = async (): Promise<WeakRef<Element>> => {
      const { element, content } = await connect.add(instance, 'payments').shown();
      openRow(content);
      element.remove();
      return new WeakRef(element);
    };
    const gone = await visit();
    const kept = await visit();
    const holder = kept.deref();
    await connect.page.until(async () => {
      await gc({ type: 'major', execution: 'async' });
      return !gone.deref();
    }, 'it is collected');
    expect(kept.deref(), 'what is held is not').to.equal(holder);
  });

  it('finds its height when it is shown after a time in a hidden place', async () => {
    const connect = await connectPage();
    const container = connect.page.$('#container');
    container.hidden = true;
    const added = await connect.show('payments');
    container.hidden = false;
    await connect.page.until(() => added.element.querySelector('iframe')!.clientHeight > 300, 'it has its height');
  });

  it('works through a slot: it is then in the light DOM', async () => {
    const connect = await connectPage();
    connect.page.$('#container').attachShadow({ mode: 'open' }).append(connect.page.document.createElement('slot'));
    await connect.show('payments');
  });

  it('is as wide as its parent, as tall as its content, and never scrolls sideways', async () => {
    const connect = await connectPage();
    const added = await connect.show('payments');
    const frame = added.element.querySelector('iframe')!;
    for (const width of [320, 480, 768, 1000]) {
      connect.page.$('#container').style.width = `${width}px`;
      await connect.page.until(() => frame.clientWidth === width, 'the frame follows');
      await connect.page.until(
        () => Math.abs(frame.clientHeight - added.content.querySelector('.root')!.getBoundingClientRect().height) <= 1,
        'the height follows',
      );
      expect(added.content.documentElement.scrollWidth, `${width}`).to.be.at.most(width);
    }
  });

  it('survives a listener that throws', async () => {
    const connect = await connectPage();
    connect.page.expectError(/the page's mistake/);
    const added = connect.add(connect.init(), 'payments', {
      setOnLoaderStart: () => {
        throw new Error("the page's mistake");
      },
    });
    await connect.page.until(() => added.text.includes('Payments'), 'it shows');
  });

  it('says what is missing when a setting is needed, and shows once it is there', async () => {
    const connect = await connectPage();
    const instance = connect.init();
    for (const [tag, setter] of [
      ['payment-details', 'setPayment'],
      ['payment-disputes', 'setPayment'],
      ['payout-details', 'setPayout'],
      ['financial-account', 'setFinancialAccount'],
      ['financial-account-transactions', 'setFinancialAccount'],
    ] as const) {
      const added = connect.add(instance, tag, { [setter]: undefined });
      const error = await added.failed();
      expect(error.type).to.equal('invalid_request_error');
      expect(error.message).to.match(/needs (payment|payout|financialAccount)/);
      added.element[setter]!('id_later');
      await added.shown();
    }
  });

  it('fails again when the needed setting is taken away', async () => {
    const connect = await connectPage();
    const added = await connect.show('payment-disputes');
    added.element.setPayment!(undefined);
    expect(added.element.childElementCount).to.equal(0);
    expect((await added.failed()).type).to.equal('invalid_request_error');
  });

  it('shows the same content for the same account every time, and other content for another', async () => {
    const [one, again, other, seeded, later] = await Promise.all(
      (
        [
          ['acct_1', {}],
          ['acct_1', {}],
          ['acct_2', {}],
          ['acct_1', { seed: 'x' }],
          ['acct_1', { now: '2027-03-01T00:00:00Z' }],
        ] as const
      ).map(
        async ([account, config]) => (await (await connectPage(config)).show('payments', {}, {}, { account })).text,
      ),
    );
    expect(one).to.equal(again);
    expect(new Set([one, other, seeded, later]).size).to.equal(4);
    expect(one).to.match(/Nov 1[45]/);
  });
});
