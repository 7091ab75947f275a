import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { forAccount } from './account-pages.js';
import { withGallery } from './gallery.js';
import { head, header, headerAlone, PLATFORM, signInForm, TOOLS } from './header.js';
import { sandboxMeta, sandboxOptions } from './sandbox-meta.js';

export const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

export const PAGES = Object.keys({ ...PLATFORM, ...TOOLS });

/** A page of the demo, described for search engines by the sentence under its title. */
async function readHtml(name) {
  const html = await readFile(folder(`${name}.html`), 'utf8');
  const [, sentence] = /<hgroup>[^]*?<p>([^]*?)<\/p>/.exec(html);
  return html.replace('<!-- head -->', () => head(sentence));
}

/**
 * A page for the account that is signed in, as it is without the sandbox. A user who is not signed in gets the page to
 * sign in.
 */
export async function readPage(name, { account, accounts }) {
  const page = account ? name : 'sign-in';
  const html = (await readHtml(page))
    .replace('<!-- header -->', () => header(page, { account, accounts }))
    .replace('<!-- accounts -->', () => signInForm(accounts));
  return withGallery(account ? forAccount(html, name, account) : html);
}

/** On the sandbox a stand-in for Connect.js comes first, so that Stripe's is not fetched; and the page says so. */
export function onSandbox(html, account) {
  const meta = sandboxMeta(sandboxOptions(account));
  return html.replace('<script ', `${meta}\n    <script src="/sandbox/connect.js"></script>\n    <script `).replace(
    /<body.*>/,
    (body) => `${body}
    <aside class="notice"><strong>Sandbox.</strong> No account, no network, no money: what you see is made up, and not Stripe's.</aside>`,
  );
}

/**
 * The demo's first page as plain files, for a server in any language. The other pages need a server that knows them.
 */
export async function exportPage(to, account) {
  const html = (await readHtml('index')).replace('<!-- header -->', headerAlone(account));
  const sandbox = !!account.business;
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  await writeFile(`${to}/index.html`, sandbox ? onSandbox(html, account) : html);
  await cp(folder('assets'), `${to}/assets`, { recursive: true });
  await cp(folder('../dist/cdn'), `${to}/cdn`, { recursive: true });
  if (sandbox) await cp(folder('../dist/sandbox/connect.js'), `${to}/sandbox/connect.js`);
}
