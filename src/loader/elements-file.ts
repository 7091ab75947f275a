import { ELEMENTS_RETRY_DELAY, ELEMENTS_TIMEOUT } from '../async/durations.js';
import { Fallback } from './fallback.js';

declare const __CDN_FOLDER__: string;

const ATTEMPTS = 3;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Imports the elements. jsDelivr serves this file at `/npm/<name>` too, without a redirect: there the elements' address
 * is written in full, in the version that this file was built with.
 */
function importElements(query: string): Promise<unknown> {
  const folder = /^[^?#]+\.js([?#]|$)/.test(import.meta.url) ? '' : __CDN_FOLDER__;
  const url = new URL(`${folder}elements.js${query}`, import.meta.url).href;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, ELEMENTS_TIMEOUT, new Error(`${ELEMENTS_TIMEOUT} ms`));
    import(/* @vite-ignore */ url).then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Resolves once the elements are defined. If their file fails to load, it is tried again; meanwhile the dashboards of
 * the page show that they load, or what is wrong.
 */
export async function loadElements(): Promise<void> {
  const fallback = new Fallback();
  let query = '';
  for (let count = 1; ; count++) {
    // A user may try again at any time, also while a request hangs.
    const retried = fallback.onceRetried();
    try {
      const isRetried = await Promise.race([importElements(query).then(() => false), retried]);
      if (!isRetried) {
        fallback.stop();
        return;
      }
      count = 0;
    } catch (error) {
      const isLast = count === ATTEMPTS;
      fallback.handleFailure(error, isLast);
      const delay = sleep(ELEMENTS_RETRY_DELAY * 3 ** (count - 1)).then(() => isLast && retried);
      if (await Promise.race([delay, retried])) count = 0;
    }
    // A browser remembers the failure of an import by its address.
    query = `?retry=${Date.now()}`;
  }
}
