import { h } from './dom.js';

/** The name of the error that Stripe's frames reject with. */
class SubmerchantAuthError extends Error {
  override readonly name = 'SubmerchantAuthError';
}

const FEATURES = 'popup,width=480,height=640';

/**
 * Opens the popup in which a user signs in, and calls back when that is done. As with Stripe, a popup that is blocked
 * is an unhandled rejection, and signing in fails in a page whose `Cross-Origin-Opener-Policy` is not `unsafe-none`.
 * The popup is of the page's origin, which the browser would not cut off: the policy is read instead.
 */
export function openSignIn(title: string, onSignedIn: () => void): void {
  const popup = window.open('', 'stripe-connect-sandbox-sign-in', FEATURES);
  if (!popup) {
    rejectUnhandled('The popup for signing in was blocked. Let the browser open popups of this page.');
    return;
  }
  const policy = readPolicy();
  const finish = async (): Promise<void> => {
    popup.close();
    const value = await policy;
    if (value === 'unsafe-none') onSignedIn();
    else
      rejectUnhandled(
        `The popup for signing in cannot reach the page: its Cross-Origin-Opener-Policy is ${value}, not unsafe-none.`,
      );
  };
  popup.document.title = title;
  popup.document.body.replaceChildren(
    h(
      'main',
      {},
      h('h1', {}, title),
      h('p', {}, 'This is the sandbox: no password is needed. Stripe shows its own page here.'),
      h('button', { type: 'button', onclick: () => void finish() }, 'Continue'),
    ),
  );
}

/** Firefox does not report it to a page that loads Connect.js from another origin without `crossorigin`. */
function rejectUnhandled(message: string): void {
  void Promise.reject(new SubmerchantAuthError(message));
}

/** The page's `Cross-Origin-Opener-Policy`, without parameters. */
async function readPolicy(): Promise<string> {
  try {
    const { headers } = await fetch(location.href, { method: 'HEAD' });
    return headers.get('cross-origin-opener-policy')?.split(';')[0]?.trim() ?? 'unsafe-none';
  } catch {
    // A page that is offline, or whose server has no HEAD: nothing is known, so nothing is wrong.
    return 'unsafe-none';
  }
}
