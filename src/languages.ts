/** The built-in texts in other languages than English: a file of its own beside the script tag's, as is each language. */
import type { Texts } from './languages/texts.js';

/** Every locale of Connect but the English ones. */
export const LANGUAGES: Record<string, () => Promise<{ default: Texts }>> = {
  'bg-BG': () => import('./languages/bg-BG.js'),
  'cs-CZ': () => import('./languages/cs-CZ.js'),
  'da-DK': () => import('./languages/da-DK.js'),
  'de-DE': () => import('./languages/de-DE.js'),
  'el-GR': () => import('./languages/el-GR.js'),
  'es-419': () => import('./languages/es-419.js'),
  'es-ES': () => import('./languages/es-ES.js'),
  'et-EE': () => import('./languages/et-EE.js'),
  'fi-FI': () => import('./languages/fi-FI.js'),
  'fil-PH': () => import('./languages/fil-PH.js'),
  'fr-CA': () => import('./languages/fr-CA.js'),
  'fr-FR': () => import('./languages/fr-FR.js'),
  'hr-HR': () => import('./languages/hr-HR.js'),
  'hu-HU': () => import('./languages/hu-HU.js'),
  'id-ID': () => import('./languages/id-ID.js'),
  'it-IT': () => import('./languages/it-IT.js'),
  'ja-JP': () => import('./languages/ja-JP.js'),
  'ko-KR': () => import('./languages/ko-KR.js'),
  'lt-LT': () => import('./languages/lt-LT.js'),
  'lv-LV': () => import('./languages/lv-LV.js'),
  'ms-MY': () => import('./languages/ms-MY.js'),
  'mt-MT': () => import('./languages/mt-MT.js'),
  'nb-NO': () => import('./languages/nb-NO.js'),
  'nl-NL': () => import('./languages/nl-NL.js'),
  'pl-PL': () => import('./languages/pl-PL.js'),
  'pt-BR': () => import('./languages/pt-BR.js'),
  'pt-PT': () => import('./languages/pt-PT.js'),
  'ro-RO': () => import('./languages/ro-RO.js'),
  'sk-SK': () => import('./languages/sk-SK.js'),
  'sl-SI': () => import('./languages/sl-SI.js'),
  'sv-SE': () => import('./languages/sv-SE.js'),
  'th-TH': () => import('./languages/th-TH.js'),
  'tr-TR': () => import('./languages/tr-TR.js'),
  'vi-VN': () => import('./languages/vi-VN.js'),
  'zh-Hans': () => import('./languages/zh-Hans.js'),
  'zh-Hant-HK': () => import('./languages/zh-Hant-HK.js'),
  'zh-Hant-TW': () => import('./languages/zh-Hant-TW.js'),
};

/** The texts in a language; none where they are English. Where Connect does not have it, it takes the browser's, and so do they. */
export async function textsIn(language: string, toConnectLocale: (language: string) => string | undefined): Promise<Texts | undefined> {
  const locale = toConnectLocale(language) ?? toConnectLocale(navigator.language) ?? '';
  return (await LANGUAGES[locale]?.())?.default;
}
