/** Whether the page's CSS sets a variable of the theme for an element. */
export function hasThemeVariables(element: Element & { computedStyleMap?(): { keys(): Iterable<string> } }): boolean {
  // Firefox lists custom properties in the style itself; Chromium and Safari in a map.
  const names = element.computedStyleMap?.().keys() ?? getComputedStyle(element);
  return [...names].some((name) => name.startsWith('--stripe-connect-'));
}

/**
 * Calls `callback` where the language, or the page's CSS, may have changed: an attribute of an ancestor, a style sheet,
 * the colour scheme. It is enough to find a first variable of the theme; to follow a theme that is there takes the file
 * of the theme.
 */
export function observeThemeSources(element: Element, callback: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const observer = new MutationObserver(callback);
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    observer.observe(node, { attributes: true });
  }
  // A `<style>` has this event too, also when its text has changed.
  // https://html.spec.whatwg.org/multipage/semantics.html#update-a-style-block
  const handleLoad = ({ target }: Event) => {
    if ((target as HTMLLinkElement).sheet) callback();
  };
  document.addEventListener('load', handleLoad, { capture: true, signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', callback, { signal });
  return () => {
    controller.abort();
    observer.disconnect();
  };
}
