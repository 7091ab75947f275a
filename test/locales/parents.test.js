/** The nearest relative of a language that Connect has no locale of its own for. It reads what is built. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toConnectLocale } from '../../dist/connect/locale.js';
import { isUpToDate, parentLocale } from '../../scripts/build/parent-locales.js';

const CASES = {
  'en-GB': 'en-AU en-NZ en-IE en-IN en-ZA en-SG en-HK en-NL en-150 en-001 en-Latn-AU en_AU hi-Latn',
  'en-US': 'en en-US en-CA en-PH en-PR en_US en_US.UTF-8',
  'es-419': 'es-MX es-AR es-CO es-US es_MX',
  'es-ES': 'es es-ES es-GQ',
  'pt-PT': 'pt-PT pt-AO pt-MZ pt-CH',
  'pt-BR': 'pt pt-BR pt_BR',
  'fr-FR': 'fr fr-BE fr-CH ht',
  'fr-CA': 'fr-CA fr_CA',
  'nb-NO': 'nb no nn nn-NO no_NO',
  'zh-Hans': 'zh zh-CN zh-SG zh_Hans_CN',
  'zh-Hant-TW': 'zh-TW zh-Hant zh_TW',
  'zh-Hant-HK': 'zh-HK zh-MO',
  'de-DE': 'de de-AT de-CH de_DE de_DE.UTF-8 de_DE@euro',
  'fil-PH': 'fil tl',
  'ro-RO': 'ro ro-MD mo',
};

for (const [locale, tags] of Object.entries(CASES)) {
  test(`${locale} serves ${tags}`, () => {
    for (const tag of tags.split(' ')) assert.equal(toConnectLocale(tag), locale, tag);
  });
}

test('a language that Connect lacks, and what is no language, have none', () => {
  for (const tag of ['hi', 'sr-Latn', 'uk', 'C', 'POSIX', '', '_', '-', 'not a language', 'x'.repeat(100_000)])
    assert.equal(toConnectLocale(tag), undefined, tag.slice(0, 20));
});

test('each locale of English, Spanish, Portuguese, French and Chinese in CLDR is served by its own parent', () => {
  const expected = {
    'en-001': 'en-GB',
    'en-150': 'en-GB',
    'es-419': 'es-419',
    'pt-PT': 'pt-PT',
    'zh-Hant-HK': 'zh-Hant-HK',
  };
  const children = Object.entries(parentLocale).filter(([, parent]) => parent in expected);
  assert.ok(children.length > 100);
  for (const [child, parent] of children) assert.equal(toConnectLocale(child), expected[parent], child);
});

test('src/connect/parent-locales.ts is what the newest CLDR in node_modules says', () => assert.ok(isUpToDate()));
