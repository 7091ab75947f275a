import { isLive } from './consent.js';
import { SCRIPT_URL } from './global.js';

/** A tag of the page's own for Connect.js with a query, as WordPress adds it (`?ver=6.8`). */
export const findPageTag = (): HTMLScriptElement | undefined =>
  [...document.querySelectorAll<HTMLScriptElement>(`script[src^="${SCRIPT_URL}?"]`)].find(isLive);

/** Resolves when a tag that is in the page has loaded; rejects if it fails to. */
export function untilLoaded(tag: HTMLScriptElement): Promise<unknown> {
  return new Promise((resolve, reject) => {
    tag.addEventListener('load', resolve);
    tag.addEventListener('error', () => reject(new Error(`the page's own script tag failed: ${tag.src}`)));
  });
}
