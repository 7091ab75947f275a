/**
 * Calls `callback` when there is somebody to see the page: not while it is prerendered.
 * https://wicg.github.io/nav-speculation/prerendering.html
 */
export function whenActivated(callback: () => void, signal: AbortSignal): void {
  const { document } = globalThis as { document?: Document & { prerendering?: boolean } };
  if (document?.prerendering) document.addEventListener('prerenderingchange', callback, { once: true, signal });
  else callback();
}
