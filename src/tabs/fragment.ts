/** The name in the page's `#fragment`. */
export function readFragment(): string {
  const text = location.hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    // A fragment that is not percent-encoded: `#100%`.
    return text;
  }
}

/** Puts a name there, in place of the entry in the history; the page does not scroll. */
export function writeFragment(name: string): void {
  // In full: `#name` alone would be resolved against the page's `<base>`.
  const url = new URL(location.href);
  url.hash = name;
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // A document of an opaque origin may not change its URL, and Safari allows a hundred changes in half a minute. The
    // tab is shown all the same.
  }
}
