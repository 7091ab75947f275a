/** The docs say what the code does: its codes, its texts, its names. It reads what is built. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { securityHeaders } from '../../demo/security.js';
import { StripeConnectComponent, StripeConnectDashboard } from '../../dist/elements.js';
import { ADVICE } from '../../dist/errors/advice.js';
import { ConnectError } from '../../dist/errors/connect-error.js';
import { canTryAgain, ERROR_CODES, kindOf, USER_MESSAGES } from '../../dist/errors/kinds.js';
import { attributesIn, codeBlocks, headingsOf, linksOf } from './markdown.js';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const ELEMENTS = {
  'stripe-connect-dashboard': StripeConnectDashboard,
  'stripe-connect-component': StripeConnectComponent,
};
// What any element may have, and what frameworks add.
const ANYWHERE = /^(id|class|className|slot|hidden|lang|dir|style|title|ref|@?key|is|bind:this|hx-.*|aria-.*|data-.*)$/;

// Settings of Stripe's preview, which no table lists.
const { 'connect-js-preview': preview } = JSON.parse(readFileSync(join(ROOT, 'scripts/check/upstream-previews.json')));
const PREVIEW_SETTINGS = preview.names.setter.map((name) =>
  name
    .replace(/^.*\.set|^set/, '')
    .replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase(),
);

const codes = [...ERROR_CODES].sort();
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const errorPage = (code) => read(`docs/errors/${code}.md`);
const section = (page, title) => page.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

const pages = [
  ...readdirSync(join(ROOT, 'docs'), { recursive: true }).map((path) => join('docs', path)),
  ...readdirSync(ROOT),
].filter((path) => path.endsWith('.md'));

test('every error code has its page, and every page its code', () => {
  const files = readdirSync(join(ROOT, 'docs/errors')).filter((file) => file !== 'README.md');
  assert.deepEqual(
    files.sort(),
    codes.map((code) => `${code}.md`),
  );
});

const HEADINGS = ['What users see', 'Console output', 'Causes (most likely first)', 'Fix', 'Recovery', 'See also'];

for (const code of codes) {
  test(`the page about ${code} says what users see, what the console prints, and how to fix it`, () => {
    const page = errorPage(code);
    assert.ok(page.startsWith(`# ${code}\n`), 'its title is the code');
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    assert.deepEqual(headings, HEADINGS);
    for (const title of HEADINGS) assert.ok(section(page, title).trim().includes('\n'), `it says: ${title}`);
    const seen = section(page, 'What users see');
    assert.equal(/^> (.*)$/m.exec(seen)?.[1], USER_MESSAGES[kindOf(code)], 'Run npm run error-pages.');
    assert.equal(/There is no button/.test(seen), !canTryAgain(kindOf(code)), 'a button, if trying again can help');
    const [, first, advice] = /```text\n(.*)\n([^]*?)\n```/.exec(section(page, 'Console output')) ?? [];
    assert.match(first, new RegExp(`^<stripe-connect-(dashboard|component)> ${code}( |$)`));
    assert.equal(advice, ADVICE[code], 'Run npm run error-pages.');
    assert.match(section(page, 'Causes (most likely first)'), /^1\. /m);
  });
}

test('the table of errors has every code, with its text and whether it is retryable', () => {
  const index = read('docs/errors/README.md');
  for (const code of codes) {
    const row = index.split('\n').find((line) => line.startsWith(`| [${code}](${code}.md) |`));
    assert.ok(row, `a row for ${code}`);
    assert.ok(
      row.endsWith(`| ${USER_MESSAGES[kindOf(code)]} | ${new ConnectError(code).retryable ? 'yes' : 'no'} |`),
      `${row}: run npm run error-pages.`,
    );
  }
});

test(
  'the package has the pages that its errors link to',
  { todo: isPublished('docs/errors') ? false : 'package.json: "files" lacks docs/errors' },
  () => {
    assert.ok(isPublished('docs/errors'));
  },
);

for (const path of pages) {
  test(`the links of ${path} lead somewhere`, () => {
    for (const link of linksOf(read(path))) {
      if (/^[a-z]+:/.test(link)) continue;
      const [file, anchor] = link.split('#');
      const target = file ? resolve(ROOT, dirname(path), file) : join(ROOT, path);
      assert.ok(existsSync(target), `${link}: there is no ${relative(ROOT, target)}`);
      if (anchor) assert.ok(headingsOf(readFileSync(target, 'utf8')).includes(anchor), `${link}: no such heading`);
    }
  });

  test(`the markup in ${path} has attributes and properties that exist`, () => {
    for (const { language, code } of codeBlocks(read(path))) {
      for (const { tag, name } of attributesIn(code, Object.keys(ELEMENTS))) {
        const isPreview = path === 'docs/preview.md' && PREVIEW_SETTINGS.includes(name);
        assert.ok(isPreview || isKnown(ELEMENTS[tag], name, language), `<${tag} ${name}> (${language})`);
      }
    }
  });
}

test('the reference names everything that the elements have', () => {
  const reference = read('docs/reference.md');
  const has = (name) => assert.ok(reference.includes(`\`${name}\``), `docs/reference.md does not name ${name}`);
  for (const element of Object.values(ELEMENTS)) {
    element.observedAttributes.forEach(has);
    [...element.elementProperties.keys()].forEach(has);
  }
  for (const { members = [], events = [], slots = [], cssParts = [], cssStates = [] } of declarations()) {
    for (const { kind, name } of members) has(kind === 'method' ? `${name}()` : name);
    for (const { name } of [...events, ...cssParts, ...slots.filter((slot) => slot.name)]) has(name);
    for (const { name } of cssStates) has(`:state(${name})`);
  }
});

test('the policies to copy allow what the demo allows, which runs by them', async () => {
  const sent = {};
  await securityHeaders(() => true)({ header: (name, value) => (sent[name.toLowerCase()] = value) }, async () => {});
  const blocks = codeBlocks(read('docs/csp.md')).filter(
    ({ language, code }) => language === 'http' && code.includes('frame-src'),
  );
  assert.ok(blocks.length >= 2);
  for (const { code } of blocks) {
    const policy = directives(/^Content-Security-Policy: (.*)$/m.exec(code)[1]);
    for (const [name, sources] of Object.entries(directives(sent['content-security-policy']))) {
      // With strict-dynamic, hosts do not count.
      if (!/^(script|frame|img|style|connect)-src$/.test(name) || policy[name]?.includes("'strict-dynamic'")) continue;
      // `'self'` is there for the demo's own files.
      for (const source of sources.filter((each) => each !== "'self'"))
        assert.ok(policy[name]?.includes(source), `${name} ${source} is missing in: ${code}`);
    }
    assert.doesNotMatch(code, /unsafe-(inline|eval)/);
  }
  assert.match(
    read('docs/csp.md'),
    new RegExp(`^Cross-Origin-Opener-Policy: ${sent['cross-origin-opener-policy']}$`, 'm'),
  );
});

/**
 * In HTML a name is an attribute; in a template of a framework it may be a property or a listener, with a mark of the
 * framework's.
 */
function isKnown(element, name, language) {
  if (ANYWHERE.test(name)) return true;
  if (element.observedAttributes.includes(name)) return true;
  if (language === 'html') return false;
  const bare = name.replace(/^[:@.[(]+|[\])]+$/g, '').replace(/\.prop$|^(attr|bool|prop):/g, '');
  const isEvent = /^[@(]|^on/.test(name) && bare.replace(/^on:?/, '').startsWith('connect-');
  // `instance` is an accessor that no attribute sets.
  const isSettable = !!Object.getOwnPropertyDescriptor(element.prototype, bare)?.set;
  return isEvent || isSettable || element.observedAttributes.includes(bare) || element.elementProperties.has(bare);
}

function declarations() {
  if (!existsSync(join(ROOT, 'custom-elements.json'))) return [];
  return JSON.parse(read('custom-elements.json'))
    .modules.flatMap((module) => module.declarations)
    .filter(({ tagName }) => tagName in ELEMENTS);
}

function directives(policy) {
  return Object.fromEntries(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name, ...sources]) => [name, sources]),
  );
}

function isPublished(folder) {
  return JSON.parse(read('package.json')).files.some(
    (file) => folder === file || folder.startsWith(`${file.replace(/\/(\*.*)?$/, '')}/`),
  );
}
