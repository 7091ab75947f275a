/**
 * The built-in texts in other languages than English: a file of its own next to the script tag's, and so is each
 * language.
 */
import type { LocaleStrings } from './locale-strings.js';

/** Every locale of Connect but the English ones. */
export const LOCALES: Record<string, () => Promise<{ default: LocaleStrings }>> = {
  'bg-BG': () => import('./bg-BG.js'),
  'cs-CZ': () => import('./cs-CZ.js'),
  'da-DK': () => import('./da-DK.js'),
  'de-DE': () => import('./de-DE.js'),
  'el-GR': () => import('./el-GR.js'),
  'es-419': () => import('./es-419.js'),
  'es-ES': () => import('./es-ES.js'),
  'et-EE': () => import('./et-EE.js'),
  'fi-FI': () => import('./fi-FI.js'),
  'fil-PH': () => import('./fil-PH.js'),
  'fr-CA': () => import('./fr-CA.js'),
  'fr-FR': () => import('./fr-FR.js'),
  'hr-HR': () => import('./hr-HR.js'),
  'hu-HU': () => import('./hu-HU.js'),
  'id-ID': () => import('./id-ID.js'),
  'it-IT': () => import('./it-IT.js'),
  'ja-JP': () => import('./ja-JP.js'),
  'ko-KR': () => import('./ko-KR.js'),
  'lt-LT': () => import('./lt-LT.js'),
  'lv-LV': () => import('./lv-LV.js'),
  'ms-MY': () => import('./ms-MY.js'),
  'mt-MT': () => import('./mt-MT.js'),
  'nb-NO': () => import('./nb-NO.js'),
  'nl-NL': () => import('./nl-NL.js'),
  'pl-PL': () => import('./pl-PL.js'),
  'pt-BR': () => import('./pt-BR.js'),
  'pt-PT': () => import('./pt-PT.js'),
  'ro-RO': () => import('./ro-RO.js'),
  'sk-SK': () => import('./sk-SK.js'),
  'sl-SI': () => import('./sl-SI.js'),
  'sv-SE': () => import('./sv-SE.js'),
  'th-TH': () => import('./th-TH.js'),
  'tr-TR': () => import('./tr-TR.js'),
  'vi-VN': () => import('./vi-VN.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
  'zh-Hant-HK': () => import('./zh-Hant-HK.js'),
  'zh-Hant-TW': () => import('./zh-Hant-TW.js'),
};

/** The built-in texts of a locale of Connect; `undefined` if they are English. */
export async function loadLocaleStrings(locale: string): Promise<LocaleStrings | undefined> {
  return (await LOCALES[locale]?.())?.default;
}
