/** The search of the docs finds what readers look for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, SOURCES } from '../../demo/docs/contents.js';
import { createSearch } from '../../demo/docs/search-index.js';
import { readSections } from '../../demo/docs/sections.js';
import { KEYWORDS } from '../../demo/docs/keywords.js';
import { NAMES, QUERIES } from './queries.js';

const sections = await readSections();
const search = createSearch(sections);
const found = (query) => search(query).map(({ id }) => id);
const pageOf = (id) => id.split('#')[0];

for (const [query, answers] of Object.entries(QUERIES)) {
  const pages = [answers].flat();
  const source = pages.find((page) => SOURCES.includes(page)) ?? pages[0];
  test(`“${query}” finds ${source} first`, () => {
    const [first, ...others] = found(query);
    assert.equal(pageOf(first), addressOf(source), `before ${others}`);
  });
}

for (const [query, address] of Object.entries(NAMES)) {
  test(`“${query}” finds ${address} first`, () => {
    const [first, ...others] = found(query);
    assert.equal(address.includes('#') ? first : pageOf(first), address, `before ${others}`);
  });
}

test('each error code finds its page first', () => {
  const pages = SOURCES.filter((source) => /^docs\/errors\/(?!README)/.test(source));
  assert.ok(pages.length > 20);
  for (const source of pages) {
    const code = source.replace(/^.*\/|\.md$/g, '');
    assert.equal(found(code)[0], addressOf(source), code);
  }
});

test('each attribute of the dashboard is found by its name, and by that of its property', () => {
  for (const [attribute, property] of [
    ['session-key', 'sessionKey'],
    ['show-object-ids', 'showObjectIds'],
    ['tabs-hash', 'tabsHash'],
  ]) {
    const address = `docs/reference.html#${attribute}`;
    assert.equal(found(attribute)[0], address);
    assert.equal(found(property)[0], address);
  }
});

test('a word is found with other endings, and not by other words that look like it', () => {
  const ids = found('theming');
  assert.ok(ids.includes('docs/theming.html'));
  assert.deepEqual(found('theme').slice(0, 1), ['docs/theming.html']);
  const [first] = createSearch([
    { id: 'a', page: '', section: '', title: '', text: 'Only them and then.', keywords: '', weight: 1 },
    { id: 'b', page: '', section: '', title: '', text: 'The themes of a page.', keywords: '', weight: 1 },
  ])('theme');
  assert.equal(first.id, 'b');
});

test('British spelling finds what is spelled the American way', () => {
  const section = { id: 'a', page: '', section: '', title: '', text: 'Localize all colors.', keywords: '', weight: 1 };
  for (const query of [`colo${'urs'}`, 'localise', 'localisation']) {
    assert.equal(createSearch([section])(query).length, 1, query);
  }
});

test('a word with a typo finds what is spelled right; one that is spelled right finds nothing similar', () => {
  const texts = [
    { id: 'right', text: 'The playground.' },
    { id: 'other', text: 'The playgrounds are playgroundd.' },
  ].map((each) => ({ page: '', section: '', title: '', keywords: '', weight: 1, ...each }));
  assert.equal(createSearch(texts)('plaground').length, 2);
  assert.equal(createSearch(texts.slice(0, 1))('playgroumd')[0].id, 'right');
  assert.deepEqual(createSearch(texts.slice(0, 1))('zzyzx'), []);
});

test('a query of ordinary words, or of nothing but signs, is no error', () => {
  assert.ok(found('how do I do this').length > 0);
  for (const query of ['', '   ', '???', '(', '__proto__', 'constructor'])
    assert.ok(Array.isArray(found(query)), query);
});

test('no more than three results are of one page', () => {
  for (const query of ['session', 'component', 'error']) {
    const pages = found(query).map(pageOf);
    for (const page of pages) assert.ok(pages.filter((each) => each === page).length <= 3, `${query}: ${pages}`);
  }
});

test('titles and texts are what a reader sees: no markup, no entities', () => {
  for (const { id, page, section, title, text } of sections) {
    for (const each of [page, section, title]) {
      assert.doesNotMatch(each, /&(lt|gt|amp|quot|#\w+);|<\/?(code|em|strong|a)\b|`/, id);
    }
    assert.doesNotMatch(text, /&(lt|gt|amp|quot|#\w+);|hljs-/, id);
  }
});

test('the keywords are of files that exist or are about to be written', () => {
  const unknown = Object.keys(KEYWORDS).filter((source) => !SOURCES.includes(source));
  for (const source of unknown) assert.match(source, /^docs\/[\w/-]+\.md$/i);
});
