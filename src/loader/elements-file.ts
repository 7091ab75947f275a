import { showError, showLoading } from './fallback.js';

declare const __CDN_FOLDER__: string;

const ATTEMPTS = 3;
const FIRST_DELAY = 500;
const TIMEOUT = 10_000;

/**
 * Imports the elements. jsDelivr serves this file at `/npm/<name>` too, without a redirect: there the elements' address
 * is written in full, in the version that this file was built with.
 */
function importElements(query: string): Promise<unknown> {
  const folder = /^[^?#]+\.js([?#]|$)/.test(import.meta.url) ? '' : __CDN_FOLDER__;
  const url = new URL(`${folder}elements.js${query}`, import.meta.url).href;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, TIMEOUT, new Error(`${TIMEOUT} ms`));
    import(/* @vite-ignore */ url).then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Resolves once the elements are defined. Where their file cannot be had, it is tried again; then each dashboard says
 * so.
 */
export async function loadElements(): Promise<void> {
  for (let count = 1; ; count++) {
    try {
      // A browser remembers the failure of an import by its address.
      await importElements(count === 1 ? '' : `?retry=${Date.now()}`);
      return;
    } catch (error) {
      if (count % ATTEMPTS === 0) {
        await showError(error);
      } else {
        showLoading();
        await new Promise((resolve) => setTimeout(resolve, FIRST_DELAY * 3 ** ((count % ATTEMPTS) - 1)));
      }
    }
  }
}
