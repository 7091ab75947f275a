// https://docs.stripe.com/connect/supported-embedded-components: the locales of Connect. Most are a language with its main region.
const LANGUAGES = 'bg cs da de el en es et fi fil fr hr hu id it ja ko lt lv ms mt nb nl pl pt ro sk sl sv th tr vi';
const REGIONAL = 'en-GB fr-CA pt-PT zh-Hant-HK zh-Hant-TW zh-Hans es-419';

/** The locale of Connect that serves a `lang` best; none for a language that it does not have. */
export function toConnectLocale(lang: string): string | undefined {
  try {
    const { language, script, region } = new Intl.Locale(lang.replace(/^no\b/, 'nb')).maximize();
    const candidates = [`${language}-${script}-${region}`, `${language}-${script}`, `${language}-${region}`];
    const regional = candidates.find((candidate) => REGIONAL.split(' ').includes(candidate));
    if (regional) return regional;
    if (language === 'zh') return 'zh-Hant-TW';
    if (language === 'es' && region !== 'ES') return 'es-419';
    return LANGUAGES.split(' ').includes(language) ? `${language}-${new Intl.Locale(language).maximize().region}` : undefined;
  } catch {
    // Not a language tag.
    return undefined;
  }
}

/** The language of the text around an element, across shadow roots. */
export function nearestLang(element: Element): string {
  const bearer = element.closest<HTMLElement>('[lang]');
  if (bearer) return bearer.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}
