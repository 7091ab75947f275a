import { THEME_INTERVAL } from '../async/durations.js';
import { withAncestors } from '../base/ancestors.js';
import { nearestLang } from '../connect/locale.js';

const PREFIX = '--stripe-connect-';
/** These are no reason to load the theme's file, which has the same names: it shares no code with this file. */
const LAYOUT_PROPERTY = /-(gap|component-min-height)$/;
const isThemeVariable = (name: string) => name.startsWith(PREFIX) && !LAYOUT_PROPERTY.test(name);

/** Whether the page's CSS sets a variable of the theme for one of our own elements. */
export function hasThemeVariables(element: Element & { computedStyleMap?(): { keys(): Iterable<string> } }): boolean {
  const style = getComputedStyle(element);
  // Custom properties come last, and our own style sheet sets one. Without it, the browser lists them in a map only.
  if (!style[style.length - 1]?.startsWith('--'))
    return [...(element.computedStyleMap?.().keys() ?? [])].some(isThemeVariable);
  for (let index = style.length - 1; style[index]!.startsWith('--'); index--)
    if (isThemeVariable(style[index]!)) return true;
  return false;
}

/**
 * Calls `callback` when the language around an element has changed, or when the page's CSS sets a first variable of the
 * theme, until the returned function is called. The first change is applied in the next frame, then styles are read at
 * most once per 200 ms. (To follow a theme takes the file of the theme.)
 */
export function observeThemeSources(element: Element, callback: (hasTheme: boolean) => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  let lang = nearestLang(element);
  let lastCheck = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = () => {
    timer = undefined;
    lastCheck = performance.now();
    if (!element.isConnected || signal.aborted) return;
    const hasTheme = hasThemeVariables(element);
    if (hasTheme) callback(true);
  };
  const schedule = () => {
    timer ??= setTimeout(check, Math.max(0, lastCheck + THEME_INTERVAL - performance.now()));
  };
  const observer = new MutationObserver((records) => {
    if (records.some(({ attributeName }) => attributeName === 'lang')) {
      const current = nearestLang(element);
      if (current !== lang) {
        lang = current;
        callback(false);
      }
    }
    if (records.some(mayChangeTheme)) schedule();
  });
  for (const node of withAncestors(element)) {
    observer.observe(node, { attributes: true, attributeOldValue: true });
  }
  // A `<style>` has this event too, also when its text has changed.
  // https://html.spec.whatwg.org/multipage/semantics.html#update-a-style-block
  const handleLoad = ({ target }: Event) => {
    if ((target as HTMLLinkElement).sheet) schedule();
  };
  document.addEventListener('load', handleLoad, { capture: true, signal });
  // Some test environments lack it.
  globalThis.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', schedule, { signal });
  return () => {
    controller.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** An inline style that mentions no variable of the theme, before or after, sets none: animations change those. */
function mayChangeTheme({ target, attributeName, oldValue }: MutationRecord): boolean {
  if (attributeName !== 'style') return attributeName !== 'lang';
  return `${oldValue}${(target as Element).getAttribute('style')}`.includes(PREFIX);
}
