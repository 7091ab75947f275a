import { expect } from '@open-wc/testing';
import { connectPage, openRow } from './connect-page.js';

describe('a frame of the stand-in', () => {
  it('has a name and a data-testid as Stripe’s', async () => {
    const connect = await connectPage();
    const added = await connect.show('payments');
    const frame = added.element.querySelector('iframe')!;
    expect(frame.name).to.match(/^stripe-connect-ui-layer-\w+$/);
    expect(frame.dataset.testid).to.equal('stripe-connect-ui-layer-stripe-connect-payments');
    openRow(added.content);
    expect(connect.overlayFrame!.dataset.testid).to.equal('stripe-connect-accessory-layer-stripe-connect-payments');
    expect(connect.overlayFrame!.parentElement).to.equal(connect.page.document.body);
  });

  it('of account onboarding has a third, fixed one, as long as it is in the page', async () => {
    const connect = await connectPage();
    const layer = () => connect.page.document.querySelector<HTMLElement>('body > iframe[data-stripejs-layer=true]');
    const added = await connect.show('account-onboarding');
    expect(connect.page.window.getComputedStyle(layer()!).position).to.equal('fixed');
    added.element.remove();
    await connect.page.until(() => !layer(), 'it is gone');
    connect.page.$('#container').append(added.element);
    await connect.page.until(layer, 'it is there again');
  });

  it('cannot be read by the page, as one of another origin', async () => {
    const connect = await connectPage();
    const added = await connect.show('payments');
    openRow(added.content);
    for (const frame of connect.page.document.querySelectorAll('iframe')) {
      expect(frame.contentDocument).to.equal(null);
      const window = frame.contentWindow as unknown as Window & Record<string, unknown>;
      expect(window, 'the same each time').to.equal(frame.contentWindow);
      for (const read of [
        () => window.document,
        () => window.StripeConnect,
        () => (window.location = 'about:blank' as never),
        () => 'document' in window,
        () => Object.assign(window, { a: 1 }),
      ])
        expect(read)
          .to.throw(/cross-origin/)
          .with.property('name', 'SecurityError');
      expect(window.parent).to.equal(connect.page.window);
      expect(window.self).to.equal(window);
      expect(window.closed).to.equal(false);
      window.postMessage('a message', '*');
      window.focus();
      expect(await Promise.resolve(window), 'it is no promise').to.equal(window);
    }
  });

  it('is open to a test by sandbox.frame(): by a name, an element or the frame itself', async () => {
    const connect = await connectPage();
    const { sandbox } = connect;
    expect(sandbox.frame('payments')).to.equal(undefined);
    const added = await connect.show('payments');
    const frame = added.element.querySelector('iframe')!;
    const text = (document: Document | undefined) => document?.querySelector('h2')?.textContent;
    for (const target of ['payments', added.element, frame] as const)
      expect(text(sandbox.frame(target))).to.equal('Payments');
    expect(sandbox.frame('payments', 'accessory')).to.equal(undefined);
    openRow(added.content);
    expect(text(sandbox.frame('payments', 'accessory'))).to.equal('Payment details');
    expect(text(sandbox.frame('payments'))).to.equal('Payments');
    added.element.remove();
    await connect.page.until(() => !connect.overlay, 'the overlay is gone');
    await connect.show('payout-details');
    expect(text(sandbox.frame('payout-details'))).to.equal('Payout details');
  });
});
