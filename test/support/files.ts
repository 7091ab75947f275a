/** The files that a page loads, in a folder of their own for each page of a test. */

export interface Files {
  folder: string;
  /** The script tag's file; the CDN's folder has one. */
  scriptTag: string;
  elements: string;
}

/**
 * An address that no page has had: a browser that has a module in its memory asks neither the server for it nor the
 * worker that answers for a test.
 */
function newFolder(root: string): Files {
  const folder = `${root}${crypto.randomUUID()}/`;
  return { folder, scriptTag: `${folder}stripe-connect-dashboard.js`, elements: `${folder}elements.js` };
}

/** What is published: `dist/cdn/`. */
export const newCdn = (): Files => newFolder('/__cdn/');

/** The same of the sources as they are. See scripts/test/test-bundle.js. */
export const newLibrary = (): Files => newFolder('/__library/');
