/** A page for a test in Node. Its waits end only for what hangs: a busy machine does not take so long. */
export async function newPage(from, options) {
  const page = await from.newPage(options);
  page.setDefaultTimeout(60_000);
  return page;
}
