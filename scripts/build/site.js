/**
 * `npm run site`: the demo as static files, in demo/dist or in the folder named, for any web host. In place of the
 * server, a service worker answers. Needs the build.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { bundle, SCRIPTS } from '../../demo/bundle.js';
import { addressOf, SOURCES } from '../../demo/docs/contents.js';
import { FILES } from '../../demo/docs/markdown.js';
import { LIBRARY } from '../../demo/docs/library.js';
import { notFoundPage, readDocsPage } from '../../demo/docs/page.js';
import { readSections } from '../../demo/docs/sections.js';
import { readSourcePage } from '../../demo/docs/source.js';
import { withFault } from '../../demo/faults.js';
import { folder, onSandbox, PAGES, readPage } from '../../demo/pages.js';
import { toRelative } from '../../demo/relative.js';
import { policyMeta } from '../../demo/security.js';
import { readSettings } from '../../demo/settings.js';

/** A web host sends its own headers, so the policy is in the file. */
function withPolicy(html) {
  const charset = '<meta charset="utf-8">';
  if (!html.includes(charset)) throw new Error(`A page has no ${charset}`);
  return html.replace(charset, `${charset}\n    ${policyMeta(false)}`);
}

const LIBRARY_SCRIPT = '<script type="module" src="/cdn/stripe-connect-dashboard.js"></script>';

/** The elements start once the worker does. */
const afterWorker = (html) => html.replace(LIBRARY_SCRIPT, '<script type="module" src="/start.js"></script>');

/** Pages of the repository's files, from those that pages link to, and so on. */
async function writeSourcePages(pages, library, write) {
  const written = new Set();
  for (const queue = [...pages]; queue.length > 0;) {
    const { address, html } = queue.pop();
    for (const [, href] of html.matchAll(/ href="([^":#]*\.html)/g)) {
      const target = href.startsWith('/') ? href.slice(1) : join(dirname(address), href);
      const page = written.has(target) ? undefined : readSourcePage(target, library);
      written.add(target);
      if (page) queue.push(await write(target, page));
    }
  }
}

async function writeDocs(to, library) {
  const write = async (address, html) => {
    const up = `${relative(dirname(address), '.')}/`;
    await mkdir(join(to, dirname(address)), { recursive: true });
    await writeFile(join(to, address), withPolicy(toRelative(html, up)));
    return { address, html };
  };
  const addresses = SOURCES.map(addressOf);
  const pages = await Promise.all(
    addresses.map(async (address) => write(address, await readDocsPage(address, library))),
  );
  await writeSourcePages(pages, library, write);
  await writeFile(`${to}/docs/search.json`, JSON.stringify(await readSections()));
  await Promise.all(
    FILES.map(async (file) => {
      await mkdir(join(to, dirname(file)), { recursive: true });
      await cp(folder(`../${file}`), `${to}/${file}`);
    }),
  );
  // A host sends it for any address, so its links are whole.
  const root = library.site ? `${new URL(library.site).pathname.replace(/\/$/, '')}/` : '/';
  await writeFile(`${to}/404.html`, withPolicy(toRelative(notFoundPage(library), root)));
  if (library.site) await writeFile(`${to}/sitemap.xml`, sitemap(library.site, addresses));
}

/** https://www.sitemaps.org/protocol.html: it has whole addresses only. */
const sitemap = (site, addresses) => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${['', ...addresses].map((address) => `<url><loc>${site}/${address}</loc></url>`).join('\n')}
</urlset>
`;

/** Writes the site into a folder. `library`: as in demo/docs/library.js. */
export async function writeSite(to, library = LIBRARY) {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const { accounts } = readSettings({});
  const [account] = accounts;
  const write = async (name, signedIn) => {
    const html = await readPage(name, { account: signedIn, accounts });
    if (!html.includes(LIBRARY_SCRIPT)) throw new Error(`${name}.html does not load the library by ${LIBRARY_SCRIPT}`);
    const page = withFault(onSandbox(afterWorker(html), account), {}, account);
    await writeFile(`${to}/${name}.html`, withPolicy(toRelative(page)));
  };
  const pages = [write('sign-in'), ...PAGES.map((name) => write(name, account))];
  const scripts = { ...SCRIPTS, '/worker.js': 'static/worker.js' };
  const bundles = Object.entries(scripts).map(async ([path, entry]) => writeFile(to + path, await bundle(entry)));
  await Promise.all([
    ...pages,
    ...bundles,
    writeDocs(to, library),
    cp(folder('static/start.js'), `${to}/start.js`),
    cp(folder('assets'), `${to}/assets`, { recursive: true }),
    cp(folder('../dist/cdn'), `${to}/cdn`, { recursive: true }),
    cp(folder('../dist/sandbox/connect.js'), `${to}/sandbox/connect.js`),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const to = process.argv[2] ?? folder('dist');
  await writeSite(to);
  console.log(`${to} is ready for any web host.`);
}
