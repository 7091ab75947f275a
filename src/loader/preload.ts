import { blocksNewScripts } from '../connect/consent.js';
import { isConnectLoaded, SCRIPT_URL } from '../connect/global.js';

/**
 * Has the browser fetch Connect.js, which the elements are going to load by a tag. Returns a function that leaves no
 * trace.
 */
export function preloadConnect(): () => void {
  if (isConnectLoaded() || isNamedInPage() || blocksNewScripts()) return () => {};
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'script';
  link.href = SCRIPT_URL;
  // A Content-Security-Policy with `strict-dynamic` trusts a preload by its nonce only.
  link.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  document.head.append(link);
  return () => link.remove();
}

/** Whether the page requests Connect.js itself, with a query perhaps. */
function isNamedInPage(): boolean {
  return [...document.querySelectorAll('script, link')].some((element) =>
    [...element.attributes].some(({ value }) => value.startsWith(SCRIPT_URL)),
  );
}
