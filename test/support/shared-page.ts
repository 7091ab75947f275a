/**
 * One page for several tests of a file, where opening a page for each would take most of their time:
 *
 *     const sharedPage = sharePage({ head: sandboxMeta({ delay: 5 }) });
 *     it('…', async () => {
 *       const page = await sharedPage(tag());                  // the page's only content
 *
 * After each test the page is emptied, the stand-in's log and options are as at first, and the console is empty. What
 * the library remembers for the whole page, say which warnings it has printed, stays: a test about that opens a page of
 * its own. An error of the page fails the test during which it happened, and after a test that failed, the next one
 * gets a new page.
 */
import { openPage, type Page, type PageOptions } from './page.js';

export function sharePage(options: PageOptions = {}): (body: string) => Promise<Page> {
  let page: Page | undefined;
  return async (body) => {
    if (page?.isOpen) {
      page.document.body.innerHTML = body;
      return page;
    }
    return (page = await openPage(body, { ...options, shared: true }));
  };
}
