/**
 * `npm run site`: the demo as static files, in demo/dist or in the folder named, for any web host. In place of the
 * server, a service worker answers. Needs the build.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { bundle, SCRIPTS } from '../demo/bundle.js';
import { addressOf, SOURCES } from '../demo/docs/contents.js';
import { FILES } from '../demo/docs/markdown.js';
import { readDocsPage, readSections } from '../demo/docs/page.js';
import { withFault } from '../demo/faults.js';
import { folder, onSandbox, PAGES, readPage } from '../demo/pages.js';

const LIBRARY = '<script type="module" src="/cdn/stripe-connect-dashboard.js"></script>';

/** Addresses without a host, so that the folder may lie anywhere. `up` leads from the page to that folder. */
const toRelative = (html, up = './') =>
  html.replace(/\b(href|src|session-endpoint)="\/([\w.-]*)/g, (_, name, path) => {
    if (path === '') return `${name}="${up}`;
    return `${name}="${up === './' ? '' : up}${PAGES.includes(path) ? `${path}.html` : path}`;
  });

async function writeDocs(to) {
  const pages = SOURCES.map(addressOf).map(async (address) => {
    const up = `${relative(dirname(address), '.')}/`;
    await mkdir(join(to, dirname(address)), { recursive: true });
    await writeFile(join(to, address), toRelative(await readDocsPage(address), up));
  });
  await Promise.all(pages);
  await writeFile(`${to}/docs/search.json`, JSON.stringify(await readSections()));
  await Promise.all(FILES.map((file) => cp(folder(`../${file}`), `${to}/${file}`)));
}

export async function writeSite(to) {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const pages = PAGES.map(async (name) => {
    const html = await readPage(name);
    if (!html.includes(LIBRARY)) throw new Error(`${name}.html does not load the library by ${LIBRARY}`);
    const start = html.replace(LIBRARY, '<script type="module" src="/start.js"></script>');
    await writeFile(`${to}/${name}.html`, toRelative(withFault(onSandbox(start))));
  });
  const scripts = { ...SCRIPTS, '/worker.js': 'static/worker.js' };
  const bundles = Object.entries(scripts).map(async ([path, entry]) => writeFile(to + path, await bundle(entry)));
  await Promise.all([
    ...pages,
    ...bundles,
    writeDocs(to),
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
