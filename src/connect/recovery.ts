// This file is loaded on demand and imports nothing at run time, as constants are inlined. Where the elements' file
// came at the second try, by another address, an import of it would load it once more.
import { SCRIPT_RUN_TIME } from '../async/durations.js';
import type { ConnectError } from '../errors/connect-error.js';

/** What the elements' file has. */
interface Context {
  url: string;
  isConnectLoaded: () => boolean;
  ConnectError: typeof ConnectError;
}

type ScriptUrlPolicy = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy };

// A policy of one name may be created only once.
let policy: ScriptUrlPolicy | undefined;

/**
 * Loads Connect.js by a tag of our own, once the package's loader has failed. Tags that have failed are removed first.
 */
export async function loadScript(earlierRequestHangs: boolean, context: Context): Promise<void> {
  const { url, isConnectLoaded, ConnectError } = context;
  // An inert one is a consent manager's.
  const selector = `script[src^="${url}"]:not([type*="plain" i], [type*="blocked" i])`;
  for (const failed of document.querySelectorAll(selector)) failed.remove();
  const tag = document.createElement('script');
  // A browser lets a second tag of the same address wait for the request that hangs.
  tag.src = toTrustedUrl(earlierRequestHangs ? `${url}?${Date.now()}` : url, ConnectError);
  await new Promise((resolve, reject) => {
    tag.onload = resolve;
    tag.onerror = () => reject(new ConnectError('script-blocked', url));
    document.head.append(tag);
  });
  if (!isConnectLoaded()) throw new ConnectError('script-invalid', url);
}

/**
 * Where Trusted Types are enforced, a page allows our policy in its `trusted-types` directive.
 * https://www.w3.org/TR/trusted-types/
 */
function toTrustedUrl(url: string, ConnectError: Context['ConnectError']): string {
  try {
    const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
    policy ??= trustedTypes?.createPolicy('stripe-connect-dashboard', { createScriptURL: (same) => same });
    return policy?.createScriptURL(url) ?? url;
  } catch (error) {
    throw new ConnectError('script-blocked', (error as Error).message);
  }
}

/**
 * Rejects once it is certain that a tag of the page's own has failed. `readyState`: the document's when the tag was
 * found.
 */
export function rejectIfTagFailed(
  url: string,
  readyState: DocumentReadyState,
  isConnectLoaded: () => boolean,
): Promise<never> {
  return new Promise((_, reject) => {
    const check = () => {
      if (!isConnectLoaded()) reject(new Error('a script tag that the page had already has failed'));
    };
    // Tags hold back the page's load event, which may have come while this file was loading. A tag that was added after
    // that event has ended when the browser has timed it. (WebKit times no failed request: there the timeout ends the
    // wait.)
    if (document.readyState !== 'complete') addEventListener('load', () => setTimeout(check), { once: true });
    else if (readyState !== 'complete' || performance.getEntriesByName(url).length) setTimeout(check, SCRIPT_RUN_TIME);
  });
}
