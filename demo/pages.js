import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withGallery } from './gallery.js';
import { sandboxMeta } from './sandbox-meta.js';

export const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const TITLES = {
  index: 'Payments',
  markup: 'Own markup',
  onboarding: 'Onboarding',
  all: 'All components',
  playground: 'Playground',
  errors: 'When it fails',
};
export const PAGES = Object.keys(TITLES);
export const addressOf = (name) => ({ index: '/', docs: '/docs/index.html' })[name] ?? `/${name}`;

const navigation = (current) => {
  const links = Object.entries({ ...TITLES, docs: 'Docs' }).map(([name, title]) => {
    const state = name === current ? ' aria-current="page"' : '';
    return `<a href="${addressOf(name)}"${state}>${title}</a>`;
  });
  return `<nav aria-label="Demo">
        ${links.join('\n        ')}
      </nav>
      `;
};

/** The top of a page: `current` is its name, or `docs`. */
export const header = (current) => headerWith(navigation(current));
const headerWith = (nav) => `<header class="top">
      <a class="brand" href="/"><img src="/assets/saltmarsh.svg" alt="" width="28" height="28">Saltmarsh</a>
      ${nav}<p class="who"><span aria-hidden="true">TT</span> Tern &amp; Tide</p>
    </header>`;

async function readHtml(name, top) {
  const html = await readFile(folder(`${name}.html`), 'utf8');
  return withGallery(html.replace('<!-- header -->', top));
}

/** One of the demo's pages, as it is without the sandbox. */
export const readPage = (name) => readHtml(name, header(name));

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
  const html = await readHtml('index', headerWith(''));
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  await writeFile(`${to}/index.html`, sandbox ? onSandbox(html) : html);
  await cp(folder('assets'), `${to}/assets`, { recursive: true });
  await cp(folder('../dist/cdn'), `${to}/cdn`, { recursive: true });
  if (sandbox) await cp(folder('../dist/sandbox/connect.js'), `${to}/sandbox/connect.js`);
}
