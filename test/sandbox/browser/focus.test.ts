/** What a user of the keyboard does next starts where the last action led. */
import { expect } from '@open-wc/testing';
import { openRow, shareConnectPage } from './connect-page.js';

const sharedPage = shareConnectPage();

/** Presses a button as the keyboard does. */
function activate(document: Document, selector: string): void {
  const button = document.querySelector<HTMLElement>(selector)!;
  button.focus();
  button.click();
}

const focusOf = (document: Document) => document.activeElement?.textContent?.trim() ?? '';

describe('the focus in the sandbox', () => {
  it('goes to the amount after "Refund", back after "Cancel", and to the new status at the end', async () => {
    const connect = await sharedPage();
    const { content } = await connect.show('payments');
    openRow(content);
    const overlay = connect.overlay!;
    activate(overlay, '.panel-foot button');
    expect(overlay.activeElement?.getAttribute('name')).to.equal('amount');
    activate(overlay, '.panel-body button:not([type=submit])');
    expect(focusOf(overlay)).to.equal('Refund');
    activate(overlay, '.panel-foot button');
    activate(overlay, '[type=submit]');
    expect(focusOf(overlay)).to.match(/^\$[\d,.]+Refunded$/);
  });

  it('goes to the title of the next step after "Continue", and after Enter in a field', async () => {
    const { content } = await (await sharedPage()).show('account-onboarding');
    activate(content, '[type=submit]');
    expect(focusOf(content)).to.equal('Tell us about your business');
    activate(content, '[type=submit]');
    expect(focusOf(content)).to.equal('Business details');
    const field = content.querySelector('input')!;
    field.focus();
    field.form!.requestSubmit();
    expect(focusOf(content)).to.equal('Account representative');
    const [, back] = content.querySelectorAll<HTMLElement>('.button-row button');
    back!.focus();
    back!.click();
    expect(focusOf(content)).to.equal('Business details');
  });

  it('goes to the confirmation after the last step', async () => {
    const connect = await sharedPage();
    const { content } = await connect.show('account-onboarding');
    for (let steps = 1; steps < 6; steps += 1) activate(content, '[type=submit]');
    content.querySelector<HTMLInputElement>('[type=checkbox]')!.checked = true;
    activate(content, '[type=submit]');
    await connect.page.until(
      () => focusOf(content).includes('Your information has been submitted'),
      'the confirmation has the focus',
    );
  });

  it('goes to the new status of a dispute', async () => {
    const connect = await sharedPage();
    const { content } = await connect.show('disputes-list');
    openRow(content);
    const overlay = connect.overlay!;
    activate(overlay, '.panel-foot .primary');
    expect(focusOf(overlay)).to.include('Under review');
  });

  it('goes to the first chip when a filter of the page is removed', async () => {
    const connect = await sharedPage();
    const { content } = await connect.show('payments', { setDefaultFilters: { status: ['failed'] } });
    activate(content, '.chip:last-child');
    expect(focusOf(content)).to.equal('All240');
  });
});
