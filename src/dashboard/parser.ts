/** Whether the parser may still add children to an element: nothing that follows it is there yet. */
export function isBeingParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return false;
  for (let node: Node | undefined = element; node; node = node.parentNode ?? (node as ShadowRoot).host) {
    if (node.nextSibling) return false;
  }
  return true;
}

/** Resolves once the parser has left an element. */
export function whenParsed(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (isBeingParsed(element)) return;
      observer.disconnect();
      document.removeEventListener('readystatechange', check);
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('readystatechange', check);
    check();
  });
}
