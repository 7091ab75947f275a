// What waits for a definition that may never come (an unknown name) must not stay in memory with it: the promise of
// `whenDefined()` holds a set of callbacks, and who stops waiting leaves that set.
type Callback = (isValid: boolean) => void;

const waiting = new Map<string, Set<Callback>>();

export const isDefined = (tag: string): boolean => customElements.get(tag) !== undefined;

/**
 * Calls `callback` when a custom element is defined, unless the signal is aborted before; with `false` if the tag is
 * not a valid name of a custom element.
 */
export function onDefined(tag: string, callback: Callback, signal: AbortSignal): void {
  const callbacks = waiting.get(tag) ?? listen(tag);
  callbacks.add(callback);
  signal.addEventListener('abort', () => callbacks.delete(callback), { once: true });
}

function listen(tag: string): Set<Callback> {
  const callbacks = new Set<Callback>();
  waiting.set(tag, callbacks);
  const notify = (isValid: boolean) => {
    waiting.delete(tag);
    for (const callback of callbacks) callback(isValid);
  };
  customElements.whenDefined(tag).then(
    () => notify(true),
    () => notify(false),
  );
  return callbacks;
}
