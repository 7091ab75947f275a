// https://docs.stripe.com/connect/supported-embedded-components: the languages of Connect, each with its main region. A
// few have others too.
const LANGUAGES = /^(bg|cs|d[ae]|e[lnst]|fil?|fr|h[ru]|i[dt]|ja|ko|l[tv]|m[st]|n[bl]|p[lt]|ro|s[klv]|t[hr]|vi)$/;

/**
 * The locale of Connect that serves a `lang` best, also if it is spelled with an underscore (`de_DE`); none for a
 * language that it does not have.
 */
export function toConnectLocale(lang: string): string | undefined {
  try {
    // What most pages say: `Intl.Locale` takes 3 ms to load its data.
    if (lang === 'en-US' || lang === 'en') return 'en-US';
    const { language, script, region } = new Intl.Locale(lang.replaceAll('_', '-').replace(/^no\b/, 'nb')).maximize();
    if (language === 'zh') return script === 'Hans' ? 'zh-Hans' : `zh-Hant-${region === 'HK' ? 'HK' : 'TW'}`;
    if (language === 'es' && region !== 'ES') return 'es-419';
    const own = `${language}-${region}`;
    if (/^(en-GB|fr-CA|pt-PT)$/.test(own)) return own;
    return LANGUAGES.test(language) ? `${language}-${new Intl.Locale(language).maximize().region}` : undefined;
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
