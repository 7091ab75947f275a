import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadOptional } from '../async/optional-module.js';
import { toConnectLocale } from '../connect/locale.js';
import type { LocaleStrings, ResolvedStrings } from '../locales/locale-strings.js';
import { hasRegistered, observeStrings, revision, withRegistered } from '../locales/registered-strings.js';

/**
 * Loads the strings of the host's language when a view needs them: the built-in ones, a file of their own except for
 * the English ones, changed by those that the page has registered.
 */
export class StringsController implements ReactiveController {
  /** The strings; `undefined` if they are the English ones, or fail to load. */
  strings: ResolvedStrings | undefined;
  /** Whether the language is settled. A live region waits for it: what is read out first should be what is read out. */
  isSettled = false;

  // The language that was loaded last, and what was registered then.
  #loaded: string | undefined;
  #loading: Promise<ResolvedStrings | undefined> = Promise.resolve(undefined);
  #stopObserving: (() => void) | undefined;

  constructor(readonly host: ReactiveControllerHost & { readonly language: string }) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopObserving ??= observeStrings(() => this.#loadAgain());
    this.#loadAgain();
  }

  hostDisconnected(): void {
    this.#stopObserving?.();
    this.#stopObserving = undefined;
  }

  /** The strings of the host's present language. Resolves within a second. */
  load(): Promise<ResolvedStrings | undefined> {
    const { language } = this.host;
    const wanted = `${revision()} ${language}`;
    if (wanted === this.#loaded) return this.#loading;
    this.#loaded = wanted;
    const strings = resolveStrings(language);
    const loading = loadOptional(() => strings);
    this.#loading = loading;
    const update = (strings: ResolvedStrings | undefined) => {
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

  /** If no view has needed strings yet, none are loaded. */
  #loadAgain(): void {
    if (this.#loaded !== undefined) void this.load();
  }
}

/** If neither Connect nor the page has the language, Connect takes the browser's, and so do the strings. */
async function resolveStrings(language: string): Promise<ResolvedStrings | undefined> {
  const served = toConnectLocale(language) || hasRegistered(language) ? language : navigator.language;
  const locale = toConnectLocale(served) ?? '';
  return withRegistered(await importStrings(locale), [locale, served]);
}

async function importStrings(locale: string): Promise<LocaleStrings | undefined> {
  if (!locale || locale.startsWith('en-')) return undefined;
  try {
    const { loadLocaleStrings } = await import('../locales/index.js');
    return await loadLocaleStrings(locale);
  } catch {
    return undefined;
  }
}
