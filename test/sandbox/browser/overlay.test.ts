import { expect } from '@open-wc/testing';
import { connectPage, openRow, press, type Added, type ConnectPage } from './connect-page.js';

/** A key as the browser sends it to whatever has the focus. */
function key(document: Document, name: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init });
  document.activeElement!.dispatchEvent(event);
  return event;
}

async function opened(): Promise<{ connect: ConnectPage; added: Added; overlay: Document }> {
  const connect = await connectPage();
  const added = await connect.show('payments');
  added.content.querySelector<HTMLElement>('.row-button')!.focus();
  openRow(added.content);
  return { connect, added, overlay: connect.overlay! };
}

describe('an overlay of the stand-in', () => {
  it('covers the page, has the focus and a name', async () => {
    const { connect, overlay } = await opened();
    const frame = connect.overlayFrame!.getBoundingClientRect();
    expect([frame.left, frame.top, frame.width, frame.height]).to.deep.equal([
      0,
      0,
      connect.page.window.innerWidth,
      connect.page.window.innerHeight,
    ]);
    expect(connect.page.document.activeElement).to.equal(connect.overlayFrame);
    expect(overlay.activeElement?.getAttribute('role')).to.equal('dialog');
    expect(connect.overlayFrame!.title).to.equal('Payment details');
  });

  for (const [how, close] of [
    ['Escape', ({ overlay }) => key(overlay, 'Escape')],
    ['Escape in the page', ({ connect }) => key(connect.page.document, 'Escape')],
    ['its button', ({ overlay }) => press(overlay, 'Close')],
    ['a click next to it', ({ overlay }) => overlay.querySelector<HTMLElement>('.backdrop')!.click()],
  ] as [string, (given: Awaited<ReturnType<typeof opened>>) => unknown][]) {
    it(`closes by ${how}, and gives the focus back to the row`, async () => {
      const given = await opened();
      close(given);
      expect(given.connect.overlay).to.equal(undefined);
      expect(given.connect.page.document.activeElement).to.equal(given.added.element.querySelector('iframe'));
      expect(given.added.content.activeElement?.className).to.equal('row-button');
    });
  }

  it('keeps the Tab key inside', async () => {
    const { overlay } = await opened();
    const items = [...overlay.querySelectorAll<HTMLElement>('button')];
    items.at(-1)!.focus();
    expect(key(overlay, 'Tab').defaultPrevented).to.equal(true);
    expect(overlay.activeElement).to.equal(items[0]);
    key(overlay, 'Tab', { shiftKey: true });
    expect(overlay.activeElement).to.equal(items.at(-1));
  });

  it('of payment-details and payout-details is all there is: they take no room in the page', async () => {
    for (const tag of ['payment-details', 'payout-details'] as const) {
      const connect = await connectPage();
      const added = await connect.show(tag);
      expect(added.element.childElementCount).to.equal(0);
      expect(connect.overlay).not.to.equal(undefined);
      key(connect.overlay!, 'Escape');
      expect(added.calls.map(({ name }) => name)).to.deep.equal(['OnLoaderStart', 'OnClose']);
      expect(connect.overlay).to.equal(undefined);
    }
  });

  it('of payment-details opens again for another payment', async () => {
    const connect = await connectPage();
    const added = await connect.show('payment-details', {}, { displayOptions: { showObjectIds: true } });
    key(connect.overlay!, 'Escape');
    added.element.setPayment!('pi_another');
    expect(connect.overlay!.body.innerText).to.include('pi_another');
  });

  it('stays when its element is moved in the document', async () => {
    const { connect, added } = await opened();
    connect.page.document.body.append(added.element);
    await connect.page.until(() => connect.overlay?.querySelector('.panel'), 'the overlay is there');
  });

  it('keeps the keyboard’s place when the list behind is drawn again', async () => {
    const connect = await connectPage();
    const added = await connect.show('payments');
    added.content.querySelector<HTMLElement>('.chip')!.focus();
    press(added.content, /^Failed/);
    expect(added.content.activeElement?.textContent).to.match(/^All/);
  });
});
