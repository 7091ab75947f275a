/**
 * `npm run site`: the demo as static files, in demo/dist or in the folder named, for any web host. In place of the
 * server, a service worker answers. Needs the build.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from '../demo/bundle.js';
import { withFault } from '../demo/faults.js';
import { folder, onSandbox, PAGES, readPage } from '../demo/pages.js';

const LIBRARY = '<script type="module" src="/cdn/stripe-connect-dashboard.js"></script>';

/** Addresses without a host, so that the folder may lie anywhere. */
const toRelative = (html) =>
  html.replace(/\b(href|src|session-endpoint)="\/([\w.-]*)/g, (_, name, path) => {
    if (path === '') return `${name}="./`;
    return `${name}="${PAGES.includes(path) ? `${path}.html` : path}`;
  });

export async function writeSite(to) {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const pages = PAGES.map(async (name) => {
    const html = await readPage(name);
    if (!html.includes(LIBRARY)) throw new Error(`${name}.html does not load the library by ${LIBRARY}`);
    const start = html.replace(LIBRARY, '<script type="module" src="/start.js"></script>');
    await writeFile(`${to}/${name}.html`, toRelative(withFault(onSandbox(start))));
  });
  const scripts = { 'playground.js': 'playground/index.js', 'worker.js': 'static/worker.js' };
  const bundles = Object.entries(scripts).map(async ([name, entry]) => writeFile(`${to}/${name}`, await bundle(entry)));
  await Promise.all([
    ...pages,
    ...bundles,
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
