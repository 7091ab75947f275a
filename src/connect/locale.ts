import { CHILDREN } from './parent-locales.js';

// https://docs.stripe.com/connect/supported-embedded-components: the languages of Connect, each with its main region.
const LANGUAGES = /^(bg|cs|d[ae]|e[lst]|fil?|fr|h[ru]|i[dt]|ja|ko|l[tv]|m[st]|nl|pl|ro|s[klv]|t[hr]|vi)$/;

/** Locales of Connect by the names that CLDR has for them. All others are `LANGUAGES`. */
const LOCALES = new Map([
  ['en', 'en-US'],
  ['en-001', 'en-GB'],
  ['es-419', 'es-419'],
  ['fr-CA', 'fr-CA'],
  ['no', 'nb-NO'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-PT'],
  ['zh', 'zh-Hans'],
  ['zh-Hant', 'zh-Hant-TW'],
  ['zh-Hant-HK', 'zh-Hant-HK'],
]);

let parents: Map<string, string> | undefined;

function readParents(): Map<string, string> {
  const toEntries = ([parent, children]: [string, string]) =>
    children
      .split(' ')
      .map((child): [string, string] => [child.startsWith('-') ? `${parent.split('-')[0]}${child}` : child, parent]);
  return new Map(Object.entries(CHILDREN).flatMap(toEntries));
}

/** The locale that has what one lacks, by CLDR: `en-AU` inherits from `en-001`, not from `en`, which is American. */
function parentOf(name: string): string | undefined {
  parents ??= readParents();
  return parents.get(name) ?? (name.includes('-') ? name.replace(/-[^-]*$/, '') : undefined);
}

/** A tag as CLDR names the locale: `zh-TW` is `zh-Hant-TW`, `en-Latn-AU` is `en-AU`. */
function toName(tag: string): string {
  const locale = new Intl.Locale(tag);
  const { language, script, region } = locale.language === 'zh' ? locale.maximize() : locale.minimize();
  return [language, script, region].filter(Boolean).join('-');
}

/**
 * The locale of Connect that serves a `lang` best, also if it is spelled as in POSIX (`de_DE`, `de_DE.UTF-8`); none for
 * a language that it does not have.
 */
export function toConnectLocale(lang: string): string | undefined {
  // What most pages say: `Intl.Locale` takes 3 ms to load its data.
  if (lang === 'en-US' || lang === 'en') return 'en-US';
  try {
    const [tag = ''] = lang.slice(0, 100).split(/[.@]/);
    let name: string | undefined = toName(tag.trim().replaceAll('_', '-'));
    for (; name; name = parentOf(name)) {
      const locale = LOCALES.get(name);
      if (locale) return locale;
      if (LANGUAGES.test(name)) return `${name}-${new Intl.Locale(name).maximize().region}`;
    }
  } catch {
    // Not a language tag.
  }
  return undefined;
}

/** The language of the text around an element, across shadow roots. */
export function nearestLang(element: Element): string {
  const bearer = element.closest<HTMLElement>('[lang]');
  if (bearer) return bearer.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}
