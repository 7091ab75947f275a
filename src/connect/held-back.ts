import { ConnectError } from '../errors/connect-error.js';
import { isConsentMissing, isHeldBack } from './consent.js';
import { isConnectLoaded, SCRIPT_URL } from './global.js';

/**
 * Settles as `load` does, or rejects as soon as a consent manager holds back a tag that the page, or the library, has
 * inserted: it makes it inert, or removes it.
 */
export async function untilHeldBack<T>(load: Promise<T>, signal: AbortSignal): Promise<T> {
  if (isConnectLoaded()) return load;
  let observer!: MutationObserver;
  const heldBack = new Promise<never>((_, reject) => {
    observer = new MutationObserver((records) => {
      const nodes = records.flatMap(({ removedNodes }) => [...removedNodes]);
      const isRemoved = nodes.some(
        (node) => node instanceof HTMLScriptElement && !node.isConnected && isHeldBack(node),
      );
      if (isRemoved || isConsentMissing()) reject(new ConnectError('consent-required', SCRIPT_URL));
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['type', 'src'] });
  signal.addEventListener('abort', () => observer.disconnect());
  try {
    return await Promise.race([load, heldBack]);
  } finally {
    observer.disconnect();
  }
}
