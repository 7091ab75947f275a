import { expect } from '@open-wc/testing';
import { engine } from '../../support/page.js';
import { connectPage, press, type ConnectPage } from './connect-page.js';

/** What `window.open` returned in the page, or `null` if the popup was blocked. */
function watchPopups(connect: ConnectPage, isBlocked = false): { current: Document | undefined; isClosed: boolean } {
  const popup = {
    current: undefined as Document | undefined,
    isClosed: false,
  };
  // A real popup needs a click of a user.
  connect.page.window.open = () => {
    if (isBlocked) return null;
    popup.current = connect.page.document.implementation.createHTMLDocument();
    return { document: popup.current, close: () => (popup.isClosed = true) } as never;
  };
  return popup;
}

const show = async (connect: ConnectPage, features: Record<string, boolean> = {}) =>
  connect.show('account-onboarding', {}, {}, { components: { account_onboarding: features } });

/** Firefox keeps the rejections of a script of another origin from the page, as HTML says. */
describe('signing in', () => {
  it('is done in a popup, once for an account, and is a step of account onboarding', async () => {
    const connect = await connectPage({ signIn: true });
    const popup = watchPopups(connect);
    const added = await show(connect);
    expect(added.text).not.to.include('Step 1');
    expect(added.calls.at(-1)).to.deep.equal({ name: 'OnStepChange', payload: { step: 'stripe_user_authentication' } });
    press(added.content, 'Sign in');
    press(popup.current, 'Continue');
    await connect.page.until(() => added.text.includes('Step 1'), 'the form is displayed');
    expect(popup.isClosed).to.equal(true);
  });

  it('is not needed if the session says so', async () => {
    const connect = await connectPage({ signIn: true });
    expect((await show(connect, { disable_stripe_user_authentication: true })).text).to.include('Step 1');
    expect((await connect.show('payouts-list')).text).to.include('Payouts');
  });

  it('in a popup that is blocked is an unhandled SubmerchantAuthError', async function () {
    if (engine === 'firefox') return this.skip();
    const connect = await connectPage({ signIn: true });
    connect.page.expectError(/blocked/);
    watchPopups(connect, true);
    const added = await show(connect);
    press(added.content, 'Sign in');
    await connect.page.until(() => connect.page.errors.length > 0, 'it is reported');
    expect((connect.page.errors[0]!.reason as Error).name).to.equal('SubmerchantAuthError');
    expect(connect.page.errors[0]!.kind).to.equal('rejection');
    expect(added.text).not.to.include('Step 1');
  });

  it('does not reach a page with a strict Cross-Origin-Opener-Policy', async function () {
    if (engine === 'firefox') return this.skip();
    const connect = await connectPage({ signIn: true });
    connect.page.expectError(/Cross-Origin-Opener-Policy is same-origin/);
    const popup = watchPopups(connect);
    const requests: unknown[] = [];
    connect.page.window.fetch = (url, init) => {
      requests.push([url, init?.method]);
      return Promise.resolve(
        new Response(null, { headers: { 'cross-origin-opener-policy': 'same-origin; report-to=x' } }),
      );
    };
    const added = await show(connect);
    press(added.content, 'Sign in');
    press(popup.current, 'Continue');
    await connect.page.until(() => connect.page.errors.length > 0, 'it is reported');
    expect(requests).to.deep.equal([[connect.page.window.location.href, 'HEAD']]);
    expect((connect.page.errors[0]!.reason as Error).name).to.equal('SubmerchantAuthError');
    expect(added.text).not.to.include('Step 1');
  });
});
