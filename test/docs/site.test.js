/** The docs as pages of the site. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addressOf, CONTENTS, SOURCES } from '../../demo/docs/contents.js';
import { LIBRARY } from '../../demo/docs/library.js';
import { notFoundPage, readDocsPage } from '../../demo/docs/page.js';
import { readSourcePage } from '../../demo/docs/source.js';
import { readSettings } from '../../demo/settings.js';
import { ConnectError } from '../../dist/errors/connect-error.js';
import { ERROR_CODES } from '../../dist/errors/kinds.js';
import { createSite } from '../../demo/site.js';

const site = createSite(readSettings({}));
const answers = new Map();
/** Of each address once: most pages lead to most pages. */
function get(address) {
  const answer = async () => {
    const response = await site.request(address);
    return { status: response.status, text: await response.text() };
  };
  if (!answers.has(address)) answers.set(address, answer());
  return answers.get(address);
}
const ids = (html) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
const links = (html) => [...html.matchAll(/ (?:href|src|srcset)="([^"]*)"/g)].map(([, link]) => link);

test('they are all that is written', () => {
  const written = readdirSync('docs', { recursive: true })
    .map((path) => `docs/${path}`)
    .filter((path) => path.endsWith('.md'));
  assert.deepEqual(SOURCES.filter((source) => /^docs\//.test(source)).sort(), written.sort());
  assert.equal(new Set(SOURCES.map(addressOf)).size, SOURCES.length);
  for (const source of SOURCES) assert.ok(existsSync(source), source);
});

for (const source of SOURCES) {
  test(`${source} is a page with contents, a title, and links that lead somewhere`, async () => {
    const address = `/${addressOf(source)}`;
    const { status, text } = await get(address);
    assert.equal(status, 200);
    assert.equal([...text.matchAll(/<h1[ >]/g)].length, 1);
    assert.equal([...text.matchAll(/aria-current="page"/g)].length, 2, 'one in the header, one in the contents');
    for (const group of Object.keys(CONTENTS)) assert.ok(text.includes(`<summary>${group}</summary>`), group);
    assert.match(text, /<a class="skip" href="#content">/);
    // What is for the author of the file does not show.
    assert.ok(!text.includes('<!--'));
    assert.equal(new Set(ids(text)).size, ids(text).length, 'each id once');
    for (const link of links(text)) {
      if (/^(https?|mailto):/.test(link)) continue;
      const [path, anchor] = link.split('#');
      const target = path ? new URL(path, `http://site${address}`).pathname : address;
      const found = await get(target);
      assert.equal(found.status, 200, link);
      if (anchor) assert.ok(ids(found.text).includes(anchor), `${link}: no such heading`);
    }
  });
}

test('the first page is at the folder, too', async () => {
  assert.equal((await get('/docs/')).status, 200);
  for (const address of [
    '/docs/nothing.html',
    '/docs/../package.json',
    '/docs/source/.env.html',
    '/docs/source/x.html',
  ])
    assert.equal((await get(address)).status, 404, address);
});

test('the first page says what the library is, shows it, and leads to three places', async () => {
  const { text } = await get('/docs/index.html');
  assert.match(text, /<h1[^>]*>stripe-connect-dashboard<\/h1>/);
  assert.match(text, /<figure class="example">[^]*<stripe-connect-component name="payments">/);
  const paths = links(/<ul class="paths">[^]*?<\/ul>/.exec(text)[0]);
  assert.deepEqual(paths, ['guide.html', '/playground', 'reference.html']);
});

test('each page names the library, its version, its license, its changelog, and that it is unofficial', async () => {
  for (const address of ['docs/index.html', 'docs/errors/session-timeout.html']) {
    const { text } = await get(`/${address}`);
    assert.match(text, /<link rel="icon" href="\/assets\/logo\.svg">/);
    assert.ok(text.includes(`<span class="version">${LIBRARY.version}</span>`));
    for (const word of ['MIT license', 'Changelog', 'Unofficial']) assert.ok(text.includes(word), word);
    assert.doesNotMatch(text, /Saltmarsh<\/title>/);
  }
});

test('the source and the site are linked once package.json has their addresses', async () => {
  const links = /"(https:\/\/github\.com[^"]*|https:\/\/docs\.example[^"]*)"/g;
  const linksOf = (html) => [...html.matchAll(links)].map(([, link]) => link);
  const without = { ...LIBRARY, repository: undefined, site: undefined };
  const address = 'docs/theming.html';
  const before = await readDocsPage(address, without);
  assert.deepEqual(linksOf(before), []);
  assert.doesNotMatch(before, /canonical|og:url|og:image|Edit this page/);

  const library = { ...LIBRARY, repository: 'https://github.com/owner/name', site: 'https://docs.example/x' };
  const after = await readDocsPage(address, library);
  assert.match(after, /<link rel="canonical" href="https:\/\/docs\.example\/x\/docs\/theming\.html">/);
  assert.match(after, /<meta property="og:image" content="https:\/\/docs\.example\/x\/assets\/preview\.png">/);
  assert.match(
    after,
    /<a href="https:\/\/github\.com\/owner\/name\/edit\/main\/docs\/theming\.md">Edit this page<\/a>/,
  );
  assert.match(after, /<a href="https:\/\/github\.com\/owner\/name">Source<\/a>/);
  const start = await readDocsPage('docs/index.html', library);
  assert.ok(linksOf(start).includes(`https://github.com/owner/name/edit/main/demo/docs/start.js`));
  const source = readSourcePage('docs/source/demo/sign-in.js.html', library);
  assert.ok(linksOf(source).includes(`https://github.com/owner/name/blob/v${LIBRARY.version}/demo/sign-in.js`));
});

test('the page of an error code has an address that lasts, and the console links to it or to the file in the package', async () => {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.ok(files.includes('docs/errors'));
  for (const code of ERROR_CODES) {
    const address = `docs/errors/${code}.html`;
    assert.equal((await get(`/${address}`)).status, 200, code);
    // Once the site has an address, `helpUrl` leads there.
    const inPackage = `https://cdn.jsdelivr.net/npm/${LIBRARY.name}/docs/errors/${code}.md`;
    assert.equal(new ConnectError(code).helpUrl, LIBRARY.site ? `${LIBRARY.site}/${address}` : inPackage);
    assert.ok(existsSync(`docs/errors/${code}.md`), code);
  }
});

test('a preview has a title and a sentence of the page', async () => {
  const { text } = await get('/docs/errors/session-timeout.html');
  assert.match(text, /<meta property="og:title" content="session-timeout">/);
  assert.match(text, /<meta property="og:description" content="The endpoint took longer than timeout/);
});

test('an address that does not exist has a page of the site for readers, and a line for programs', async () => {
  const forReader = await site.request('/nothing/here', { headers: { Accept: 'text/html' } });
  assert.equal(forReader.status, 404);
  assert.equal(await forReader.text(), notFoundPage());
  assert.equal((await get('/nothing/here')).text, 'There is no such page.');
});

test('files of the repository that the docs link to are pages, and files that are not in it are none', async () => {
  const { text } = await get('/docs/source/demo/sign-in.js.html');
  assert.match(text, /<h1><a href="index\.html">demo<\/a> \/ sign-in\.js<\/h1>/);
  assert.match(text, /hljs-keyword/);
  const folder = await get('/docs/source/demo/index.html');
  assert.match(folder.text, /<a href="servers\/index\.html">servers\/<\/a>/);
  assert.equal(readSourcePage('docs/source/node_modules/lit/package.json.html'), undefined);
  assert.equal(readSourcePage('docs/source/../package.json.html'), undefined);
});

test('a heading leads to itself, and a row that names something has an address', async () => {
  const { text } = await get('/docs/theming.html');
  assert.match(text, /<h2 id="dark-mode"><a href="#dark-mode">Dark mode<\/a><\/h2>/);
  assert.match((await get('/docs/reference.html')).text, /<tr role="row" id="connect-exit">/);
});

test('a diagram is a picture, in light and dark, with words for those who do not see it: npm run diagrams', async () => {
  const { text } = await get('/docs/architecture.html');
  assert.match(
    text,
    /<figure class="diagram"[^]*?srcset="\S+-dark\.svg"[^]*?src="\S+\.svg" width="\d+" height="\d+" alt="\w/,
  );
});

test('code is highlighted, and can be copied', async () => {
  const { text } = await get('/docs/theming.html');
  assert.match(text, /<figcaption><span>css<\/span><button type="button" class="quiet" data-copy>Copy<\/button>/);
  assert.match(text, /<span class="hljs-attr">--stripe-connect-color-primary<\/span>/);
});

test('the search has every section, as text', async () => {
  const sections = JSON.parse((await get('/docs/search.json')).text);
  const section = (id) => sections.find((each) => each.id === id);
  assert.deepEqual(Object.keys(sections[0]).sort(), ['id', 'keywords', 'page', 'section', 'text', 'title', 'weight']);
  assert.equal(new Set(sections.map(({ id }) => id)).size, sections.length);
  for (const source of SOURCES) assert.ok(section(addressOf(source)), source);
  assert.equal(section('docs/theming.html#dark-mode').title, 'Dark mode');
  assert.match(section('docs/errors/session-timeout.html#console-output').text, /^<stripe-connect-dashboard> /);
  for (const { text } of sections) assert.doesNotMatch(text, /&(lt|gt|amp|quot|#\w+);|hljs-/);
  assert.equal(section('docs/reference.html#connect-exit').title, 'connect-exit');
});
