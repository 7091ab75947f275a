/** The docs as pages of the site. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { addressOf, CONTENTS, SOURCES } from '../../demo/docs/contents.js';
import { readSettings } from '../../demo/settings.js';
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
  assert.equal((await get('/docs/')).text, (await get('/docs/index.html')).text);
  assert.equal((await get('/docs/nothing.html')).status, 404);
  assert.equal((await get('/docs/../package.json')).status, 404);
});

test('a diagram is a picture, in light and dark, with words for those who do not see it: npm run diagrams', async () => {
  const { text } = await get('/docs/architecture.html');
  assert.match(
    text,
    /<figure class="diagram"[^]*?srcset="\S+-dark\.svg"[^]*?src="\S+\.svg" width="\d+" height="\d+" alt="\w/,
  );
});

test('code is in colours, and to be copied', async () => {
  const { text } = await get('/docs/theming.html');
  assert.match(text, /<figcaption><span>css<\/span><button type="button" class="quiet" data-copy>Copy<\/button>/);
  assert.match(text, /<span class="hljs-attr">--stripe-connect-color-primary<\/span>/);
});

test('the search has every section, as text', async () => {
  const sections = JSON.parse((await get('/docs/search.json')).text);
  const section = (id) => sections.find((each) => each.id === id);
  assert.deepEqual(Object.keys(sections[0]), ['id', 'page', 'title', 'text']);
  assert.equal(new Set(sections.map(({ id }) => id)).size, sections.length);
  for (const source of SOURCES) assert.ok(section(addressOf(source)), source);
  assert.equal(section('docs/theming.html#dark-mode').title, 'Dark mode');
  assert.match(section('docs/errors/session-timeout.html#console-output').text, /^<stripe-connect-dashboard> /);
  for (const { text } of sections) assert.doesNotMatch(text, /&(lt|gt|amp|quot|#\w+);|hljs-/);
});
