/** What is published, as its users get it: packed, installed in an empty folder, and used in each of the usual ways. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import Stripe from 'stripe';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { pack } from '../../scripts/release/pack.js';
import { bundlers, install, runInNode, serve, writeApplication } from './consumer.js';
import { newPage } from '../support/new-page.js';

const { name, exports } = JSON.parse(await readFile('package.json', 'utf8'));
const entries = Object.entries(exports).map(([entry, target]) => ({ specifier: name + entry.slice(1), target }));
const fileOf = ({ target }) => (typeof target === 'string' ? target : (target.default ?? target.types));
const modules = entries.filter((entry) => /(?<!\.d)\.[jt]s$/.test(fileOf(entry)));
// A page's style sheets and data. What has types alone is for TypeScript.
const files = entries.filter((entry) => /\.(css|json)$/.test(fileOf(entry)));

// Most of it are the locales, the sandbox and its translations, and maps of types.
const MAX_SIZE = 650_000;
const EXPECTED = [
  /^dist\/[\w/.-]+\.(js|json|css|d\.ts|txt)$/,
  /^docs\/errors\/[\w-]+\.md$/,
  /^(README|CHANGELOG)\.md$|^LICENSE$|^package\.json$|^llms\.txt$/,
];

const folder = await mkdtemp(join(tmpdir(), 'tarball-'));
let packed, browser, site;

before(async () => {
  packed = await pack(folder);
  await install(folder, join(folder, packed.filename));
  const load = (specifier) =>
    import(
      pathToFileURL(join(folder, 'node_modules', name, fileOf(entries.find((one) => one.specifier === specifier)))).href
    );
  const { accountSessionHandler } = await load(`${name}/server`);
  const { sandboxFetch } = await load(`${name}/sandbox/api`);
  const stripe = new Stripe('sk_test_sandbox', { httpClient: Stripe.createFetchHttpClient(sandboxFetch()) });
  const options = { stripe, publishableKey: 'pk_test_sandbox', components: { payments: { enabled: true } } };
  site = await serve(folder, accountSessionHandler({ ...options, account: () => 'acct_1SandboxExpress' }));
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env });
});

after(async () => {
  await browser?.close();
  site?.close();
  await rm(folder, { recursive: true });
});

test(`the tarball has at most ${MAX_SIZE / 1000} kB`, () => assert.ok(packed.size <= MAX_SIZE, `${packed.size}`));

test('the tarball has what a user needs, and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  const ofEntries = entries.map((entry) => fileOf(entry).slice(2));
  assert.deepEqual(
    // `dist/editors/*` is any file there.
    ofEntries.filter(
      (wanted) =>
        !paths.some((path) => (wanted.endsWith('*') ? path.startsWith(wanted.slice(0, -1)) : path === wanted)),
    ),
    [],
    'missing',
  );
  assert.deepEqual(
    paths.filter((path) => !ofEntries.includes(path) && !EXPECTED.some((pattern) => pattern.test(path))),
    [],
    'unexpected',
  );
});

test('no file of the tarball refers to a source map that is not in it', async () => {
  const scripts = packed.files.filter(({ path }) => path.endsWith('.js'));
  const texts = await Promise.all(
    scripts.map(({ path }) => readFile(join(folder, 'node_modules', name, path), 'utf8')),
  );
  const referring = scripts.filter((_, index) => /^\/\/# sourceMappingURL/m.test(texts[index]));
  // A build that measures coverage has them, and is not published.
  assert.equal(referring.length > 0, !!process.env.COVERAGE, referring.map(({ path }) => path).join('\n'));
});

test('in Node, every entry can be imported, touches nothing, and lets the process end', async () => {
  const { stdout, stderr } = await runInNode(
    folder,
    `globalThis.fetch = () => { throw new Error('a request'); };
    for (const entry of ${JSON.stringify(modules.map(({ specifier }) => specifier))}) await import(entry);
    for (const entry of ${JSON.stringify(files.map(({ specifier }) => specifier))}) import.meta.resolve(entry);
    console.log(typeof window, typeof document);`,
  );
  assert.deepEqual([stdout.trim(), stderr], ['undefined undefined', '']);
});

// A page that has elements of its own, made with Lit.
const application = [
  ...modules.map(({ specifier }, index) => `import * as module${index} from '${specifier}';`),
  ...files.map(({ specifier }, index) =>
    specifier.endsWith('.css') ? `import '${specifier}';` : `import file${index} from '${specifier}';`,
  ),
  `import { html, LitElement } from 'lit';
  class OwnElement extends LitElement {
    render() { return html\`<p>Made with Lit</p>\`; }
  }
  customElements.define('own-element', OwnElement);
  globalThis.entries = [${modules.map((_, index) => `module${index}`)}];`,
].join('\n');

const dashboard = `<stripe-connect-dashboard session-endpoint="/account_session" components="payments"></stripe-connect-dashboard>`;
const htmlOf = (script, css, head = '') =>
  `<!doctype html><title>Test</title>${head}${css ? `<link rel="stylesheet" href="${css}">` : ''}
  <script type="module" src="${script}"></script>${dashboard}<own-element></own-element>`;

const importMap = {
  ...Object.fromEntries(
    [...modules, ...files].map((entry) => [entry.specifier, `/node_modules/${name}/${fileOf(entry).slice(2)}`]),
  ),
  ...Object.fromEntries(
    ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'].flatMap((packageName) => {
      const path = `/node_modules/${packageName}/`;
      const main = { lit: 'index', '@lit/reactive-element': 'reactive-element' }[packageName] ?? packageName;
      return [
        [packageName, `${path}${main}.js`],
        [`${packageName}/`, path],
      ];
    }),
  ),
};

/** Opens a page, and waits until the sandbox shows payments in it. */
async function open(path) {
  const page = await newPage(browser);
  const problems = [];
  const requests = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.route(/favicon/, (route) => route.fulfill({ body: '' }));
  await page.goto(site.origin + path);
  await page.locator('stripe-connect-dashboard:is(:state(ready), :state(error))').waitFor();
  assert.deepEqual(problems, []);
  const frames = page.locator('stripe-connect-payments iframe');
  await frames.first().contentFrame().getByRole('table').waitFor();
  assert.equal(await frames.count(), 1);
  assert.equal(requests.filter((url) => url.endsWith('/account_session')).length, 1, 'one session');
  assert.deepEqual(
    requests.filter((url) => !url.startsWith(site.origin) && !/^(data|blob|about):/.test(url)),
    [],
    'nothing from elsewhere',
  );
  assert.deepEqual(problems, []);
  return page;
}

/** How many of some dashboards are still in memory after they were shown and taken away. */
async function countKept(page) {
  await page.evaluate(async () => {
    globalThis.removed = [];
    for (let count = 0; count < 6; count++) {
      const dashboard = document.querySelector('stripe-connect-dashboard');
      const next = dashboard.cloneNode();
      globalThis.removed.push(new WeakRef(dashboard));
      dashboard.replaceWith(next);
      while (!next.matches(':state(ready)')) await new Promise((done) => setTimeout(done, 20));
    }
    // Until each counts as removed for good, and not as moved.
    while (globalThis.removed.some((ref) => ref.deref()?.instance)) await new Promise((done) => setTimeout(done, 20));
  });
  const devtools = await page.context().newCDPSession(page);
  let kept = -1;
  for (let tries = 0; kept !== 0 && tries < 20; tries++) {
    await devtools.send('HeapProfiler.collectGarbage');
    kept = await page.evaluate(() => globalThis.removed.filter((ref) => ref.deref()).length);
  }
  return kept;
}

for (const [tool, bundle] of Object.entries(bundlers)) {
  test(`with ${tool}, a page has every entry, payments, and one Lit for its own elements and ours`, async () => {
    await writeApplication(folder, application);
    const path = await bundle(folder, htmlOf, importMap);
    const page = await open(path);
    await page.getByText('Made with Lit').waitFor();
    const found = await page.evaluate(() => ({
      lits: globalThis.litElementVersions.length,
      entries: globalThis.entries.map((entry) => Object.keys(entry).length),
      hasStyles: [...document.styleSheets].some((sheet) =>
        [...sheet.cssRules].some(({ cssText }) => cssText.startsWith('stripe-connect-dashboard:not(:defined)')),
      ),
    }));
    assert.deepEqual([found.lits, found.hasStyles, found.entries.length], [1, true, modules.length]);
    assert.equal(await countKept(page), 0, 'what minifiers make of our closures keeps no dashboard');
    await page.close();
  });
}

const scriptTags = (...folders) =>
  `<!doctype html><title>Test</title><script src="/node_modules/${name}/dist/sandbox/connect.js"></script>
  ${folders.map((path) => `<script type="module" src="${path}/${name}.js"></script>`).join('')}${dashboard}`;
const CDN = `/node_modules/${name}/dist/cdn`;

test('by a script tag, a page has payments', async () => {
  await writeFile(join(folder, 'plain.html'), scriptTags(CDN));
  await (await open('/plain.html')).close();
});

test('with two versions on one page, and one of them twice, the first serves: one session, one component', async () => {
  await cp(join(folder, CDN), join(folder, 'other-version'), { recursive: true });
  await writeFile(join(folder, 'twice.html'), scriptTags(CDN, '/other-version', CDN));
  await (await open('/twice.html')).close();
});
