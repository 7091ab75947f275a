import type { ReactiveControllerHost } from 'lit';
import { loadOptional } from '../async/optional-module.js';
import { toConnectLocale } from '../connect/locale.js';
import type { LocaleStrings } from '../locales/locale-strings.js';

/**
 * Loads the built-in strings of the host's language when a view needs them: a file of their own, except for the English
 * ones.
 */
export class StringsController {
  /** The strings; `undefined` where they are the English ones, or cannot be had. */
  strings: LocaleStrings | undefined;
  /** Whether the language is settled. A live region waits for it: what is read out first should be what is read out. */
  isSettled = false;

  #language: string | undefined;
  #loading: Promise<LocaleStrings | undefined> = Promise.resolve(undefined);

  constructor(readonly host: ReactiveControllerHost & { readonly language: string }) {}

  /** The strings of the host's present language. Resolves within a second. */
  load(): Promise<LocaleStrings | undefined> {
    const { language } = this.host;
    if (language === this.#language) return this.#loading;
    this.#language = language;
    const strings = importStrings(language).catch(() => undefined);
    const loading = loadOptional(() => strings);
    this.#loading = loading;
    const update = (strings: LocaleStrings | undefined) => {
      if (this.#loading !== loading) return;
      this.strings = strings;
      this.isSettled = true;
      this.host.requestUpdate();
    };
    void loading.then(update);
    // On a slow network they may come later than that: they are shown then.
    void strings.then(update);
    return loading;
  }
}

async function importStrings(language: string): Promise<LocaleStrings | undefined> {
  return /^en/.test(language)
    ? undefined
    : (await import('../locales/index.js')).loadLocaleStrings(language, toConnectLocale);
}
