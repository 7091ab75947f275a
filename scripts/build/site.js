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
import { readDocsPage, readSections } from '../../demo/docs/page.js';
import { withFault } from '../../demo/faults.js';
import { folder, onSandbox, PAGES, readPage } from '../../demo/pages.js';
import { toRelative } from '../../demo/relative.js';
import { policyMeta } from '../../demo/security.js';
import { readSettings } from '../../demo/settings.js';

const LIBRARY = '<script type="module" src="/cdn/stripe-connect-dashboard.js"></script>';

/** A web host sends its own headers, so the policy is in the file. */
function withPolicy(html) {
  const charset = '<meta charset="utf-8">';
  if (!html.includes(charset)) throw new Error(`A page has no ${charset}`);
  return html.replace(charset, `${charset}\n    ${policyMeta(false)}`);
}

async function writeDocs(to) {
  const pages = SOURCES.map(addressOf).map(async (address) => {
    const up = `${relative(dirname(address), '.')}/`;
    await mkdir(join(to, dirname(address)), { recursive: true });
    await writeFile(join(to, address), withPolicy(toRelative(await readDocsPage(address), up)));
  });
  await Promise.all(pages);
  await writeFile(`${to}/docs/search.json`, JSON.stringify(await readSections()));
  await Promise.all(FILES.map((file) => cp(folder(`../${file}`), `${to}/${file}`)));
}

export async function writeSite(to) {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const { accounts } = readSettings({});
  const [account] = accounts;
  const write = async (name, signedIn) => {
    const html = await readPage(name, { account: signedIn, accounts });
    if (!html.includes(LIBRARY)) throw new Error(`${name}.html does not load the library by ${LIBRARY}`);
    const start = html.replace(LIBRARY, '<script type="module" src="/start.js"></script>');
    await writeFile(`${to}/${name}.html`, withPolicy(toRelative(withFault(onSandbox(start, account), {}, account))));
  };
  const pages = [write('sign-in'), ...PAGES.map((name) => write(name, account))];
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
