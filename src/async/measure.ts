/**
 * Adds a `performance.measure` entry, `stripe-connect:script` and the like, that ends now. A page's error reporter, or a
 * browser's profiler, reads it.
 *
 * @param start Milliseconds, as `performance.now()` has them.
 */
export function measure(name: 'script' | 'session' | 'first-component', start: number, detail: object): void {
  try {
    performance.measure(`stripe-connect:${name}`, { start, detail });
  } catch {
    // Some test environments have none, and a page may have replaced it.
  }
}
