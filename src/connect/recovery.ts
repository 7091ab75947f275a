import type { IStripeConnectInitParams, StripeConnectInstance } from '@stripe/connect-js';

/** The ways in which a second attempt at the script ends badly. */
export type Mishap = 'script-blocked' | 'script-invalid';

type Fail = (code: Mishap, detail: string) => Error;
type ScriptUrls = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, rules: ScriptUrls): ScriptUrls };

// A policy of one name may be made only once.
let policy: ScriptUrls | undefined;

/**
 * The way round a poisoned loader: a tag of our own, and then the global, as Stripe documents it for pages without npm.
 * https://docs.stripe.com/connect/get-started-connect-embedded-components
 */
export async function loadOurselves(url: string, hangs: boolean, usable: () => boolean, fail: Fail): Promise<(params: IStripeConnectInitParams) => StripeConnectInstance> {
  // A browser lets a second tag of the same address wait for the request that hangs.
  if (!usable()) await inject(url, hangs ? `${url}?${Date.now()}` : url, usable, fail);
  return (params) => (window as unknown as { StripeConnect: { init(params: IStripeConnectInitParams): StripeConnectInstance } }).StripeConnect.init(params);
}

async function inject(url: string, src: string, usable: () => boolean, fail: Fail): Promise<void> {
  for (const failed of document.querySelectorAll(`script[src^="${url}"]`)) failed.remove();
  const tag = document.createElement('script');
  tag.src = trusted(src, fail);
  await new Promise((resolve, reject) => {
    tag.onload = resolve;
    tag.onerror = () => reject(fail('script-blocked', url));
    document.head.append(tag);
  });
  if (!usable()) throw fail('script-invalid', url);
}

/** Where Trusted Types are enforced, a page names our policy in its `trusted-types` directive. https://www.w3.org/TR/trusted-types/ */
function trusted(url: string, fail: Fail): string {
  try {
    policy ??= (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('stripe-connect-dashboard', { createScriptURL: (same) => same });
    return policy?.createScriptURL(url) ?? url;
  } catch (error) {
    throw fail('script-blocked', (error as Error).message);
  }
}

/** Rejects once it is certain that a tag of the page's own has failed; `readyState` is the document's, when the tag was there already. */
export function failureOfTag(url: string, usable: () => boolean, readyState: DocumentReadyState): Promise<never> {
  return new Promise((_, reject) => {
    const check = () => usable() || reject(new Error('a script tag that the page had already has failed'));
    // Tags hold back the page's load event, which may have come while this file was on its way; one that was added after it is over
    // when the browser has timed it. (WebKit times none that failed: there the timeout must do.)
    if (document.readyState !== 'complete') addEventListener('load', () => setTimeout(check), { once: true });
    else if (readyState !== 'complete' || performance.getEntriesByName(url).length) setTimeout(check, 100);
  });
}
