/**
 * Adds a `performance.measure` entry, `stripe-connect:script` and the like, that ends now, for a page's error reporter
 * and the browser's profiler.
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
