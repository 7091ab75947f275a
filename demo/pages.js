import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sandboxMeta } from './sandbox-meta.js';

export const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

export const PAGES = ['index', 'markup', 'onboarding', 'all', 'playground', 'errors'];

/** On the sandbox a stand-in for Connect.js comes first, so that Stripe's is not fetched; and the page says so. */
export function onSandbox(html) {
  return html
    .replace('<script ', `${sandboxMeta()}\n    <script src="/sandbox/connect.js"></script>\n    <script `)
    .replace(
      /<body.*>/,
      (body) => `${body}
    <aside class="notice"><strong>Sandbox.</strong> No account, no network, no money: what you see is made up, and not Stripe's.</aside>`,
    );
}

/**
 * The demo's first page as plain files, for a server in any language. The other pages need a server that knows them.
 */
export async function exportPage(to, sandbox) {
  const html = (await readFile(folder('index.html'), 'utf8')).replace(/\s*<nav[\s\S]*?<\/nav>/, '');
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  await writeFile(`${to}/index.html`, sandbox ? onSandbox(html) : html);
  await cp(folder('assets'), `${to}/assets`, { recursive: true });
  await cp(folder('../dist/cdn'), `${to}/cdn`, { recursive: true });
  if (sandbox) await cp(folder('../dist/sandbox/connect.js'), `${to}/sandbox/connect.js`);
}
