/** The files of the CDN (`dist/cdn/`), in a folder of their own for each page of a test. */

export interface Cdn {
  /** `/__cdn/…/`, as the test runner serves it. */
  folder: string;
  /** The script tag's file. */
  scriptTag: string;
  elements: string;
}

/**
 * An address that no page has had: a browser that has a module in its memory asks neither the server for it nor the
 * worker that answers for a test.
 */
export function newCdn(): Cdn {
  const folder = `/__cdn/${crypto.randomUUID()}/`;
  return { folder, scriptTag: `${folder}stripe-connect-dashboard.js`, elements: `${folder}elements.js` };
}
