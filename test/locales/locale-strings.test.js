/** The built-in texts: every locale of Connect has all of them. It reads what is built. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COMPONENTS } from '../../dist/stripe/known-components.js';
import { toConnectLocale } from '../../dist/connect/locale.js';
import { LOCALES } from '../../dist/locales/index.js';
import { toLabel } from '../../dist/stripe/component-names.js';
import { USER_MESSAGES } from '../../dist/errors/kinds.js';

// https://docs.stripe.com/connect/supported-embedded-components
const CONNECT_LOCALES = `
  bg-BG cs-CZ da-DK de-DE el-GR en-GB en-US es-419 es-ES et-EE fi-FI fil-PH fr-CA fr-FR hr-HR hu-HU id-ID it-IT ja-JP ko-KR lt-LT lv-LV ms-MY
  mt-MT nb-NO nl-NL pl-PL pt-BR pt-PT ro-RO sk-SK sl-SI sv-SE th-TH tr-TR vi-VN zh-Hans zh-Hant-HK zh-Hant-TW`
  .trim()
  .split(/\s+/);
const others = CONNECT_LOCALES.filter((locale) => !locale.startsWith('en-'));
const sentences = (text) => text.split(/(?<=[.。])\s*/).filter(Boolean).length;

test('every locale of Connect has its texts, and no other', () => {
  assert.deepEqual(Object.keys(LOCALES).sort(), others.toSorted());
});

test('each locale of Connect is served by its own texts', () => {
  for (const locale of CONNECT_LOCALES) assert.equal(toConnectLocale(locale), locale);
});

test('the docs say of each whether a native speaker has read it', () => {
  const docs = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');
  const rows = [...docs.matchAll(/^\| (`.*`) \|/gm)].flatMap(([, names]) => names.replaceAll('`', '').split(', '));
  assert.deepEqual(rows.sort(), CONNECT_LOCALES.toSorted());
});

for (const locale of others) {
  test(`${locale} has every text`, async () => {
    const { default: texts } = await LOCALES[locale]();
    assert.equal(texts.lang, locale);
    assert.deepEqual(Object.keys(texts.errors).sort(), Object.keys(USER_MESSAGES).sort());
    assert.deepEqual(Object.keys(texts.components).sort(), [...COMPONENTS].sort());

    const { loading, retry, signIn, dismiss, sections, outdated, errors, components } = texts;
    const all = [
      loading,
      retry,
      signIn,
      dismiss,
      sections,
      outdated,
      ...Object.values(errors),
      ...Object.values(components),
    ];
    for (const text of all) {
      assert.match(text, /^\S.*\S$|^\S$/u, 'it says something, without white space around it');
      assert.doesNotMatch(text, / {2}|\.\.\.|["']/, `${text}: typographer’s signs, and one space at a time`);
    }
    assert.match(loading, /…$/);
    assert.equal(new Set([retry, signIn, dismiss]).size, 3);
    if (!locale.startsWith('th')) assert.equal(sentences(outdated), 2, 'what is wrong, and what that means');
    for (const [kind, text] of Object.entries(errors)) {
      assert.notEqual(text, USER_MESSAGES[kind], `${kind} is not in English`);
      // Thai has no full stop.
      if (!locale.startsWith('th'))
        assert.equal(sentences(text), sentences(USER_MESSAGES[kind]), `${kind}: what is wrong, and what to do`);
    }
  });

  test(`${locale} tells the components apart, each as a label`, async () => {
    const { default: texts } = await LOCALES[locale]();
    const labels = Object.values(texts.components);
    assert.equal(new Set(labels).size, labels.length);
    for (const label of labels) {
      assert.ok(label.length <= 45, `${label} is too long for a tab`);
      assert.doesNotMatch(label, /[.。:]$/);
      assert.equal(label, label.charAt(0).toUpperCase() + label.slice(1), 'it begins as English labels do');
    }
    // A few words are the same in English and French.
    assert.ok(COMPONENTS.filter((name) => texts.components[name] === toLabel(name)).length <= 2);
  });
}
