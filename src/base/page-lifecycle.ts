import { MOVE_DURATION } from '../async/durations.js';
import { withAncestors } from './ancestors.js';

/** Calls `callback` if the element is not back in the document a moment after it was removed. */
export function whenRemoved(element: Element, callback: () => void): void {
  setTimeout(() => {
    if (!element.isConnected) callback();
  }, MOVE_DURATION);
}

/**
 * Resolves when a user can see the page: not while it is prerendered.
 * https://wicg.github.io/nav-speculation/prerendering.html
 */
export async function whenActivated(signal: AbortSignal): Promise<void> {
  // Markup can define a property of that name: only `true` means prerendering.
  if ((document as { prerendering?: unknown }).prerendering !== true) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true, signal }));
}

/** Whether the parser may still add children to an element: nothing that follows it exists yet. */
export function isBeingParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return false;
  for (const node of withAncestors(element)) if (node.nextSibling) return false;
  return true;
}

/** Calls `callback` once the parser has left an element, unless the signal is aborted before. */
export function onParsed(element: Element, callback: () => void, signal: AbortSignal): void {
  const check = () => {
    if (isBeingParsed(element)) return;
    observer.disconnect();
    document.removeEventListener('readystatechange', check);
    callback();
  };
  const observer = new MutationObserver(check);
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('readystatechange', check, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
