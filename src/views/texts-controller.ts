import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadOptional } from '../async/optional-module.js';
import { toConnectLocale } from '../connect/locale.js';
import type { Texts } from '../languages/texts.js';

/** Loads the built-in texts of the host's language: a file of their own, except for the English ones. */
export class TextsController implements ReactiveController {
  /** The texts; `undefined` where they are the English ones, or cannot be had. */
  texts: Texts | undefined;
  /** Whether the language is settled. A live region waits for it: what is read out first should be what is read out. */
  isSettled = false;

  #language: string | undefined;
  #loading: Promise<Texts | undefined> = Promise.resolve(undefined);

  constructor(readonly host: ReactiveControllerHost & { readonly language: string }) {
    host.addController(this);
  }

  hostUpdate(): void {
    void this.load();
  }

  /** The texts of the host's present language. Resolves within a second. */
  load(): Promise<Texts | undefined> {
    const { language } = this.host;
    if (language === this.#language) return this.#loading;
    this.#language = language;
    const texts = importTexts(language).catch(() => undefined);
    const loading = loadOptional(() => texts);
    this.#loading = loading;
    const update = (texts: Texts | undefined) => {
      if (this.#loading !== loading) return;
      this.texts = texts;
      this.isSettled = true;
      this.host.requestUpdate();
    };
    void loading.then(update);
    // On a slow network they may come later than that: they are shown then.
    void texts.then(update);
    return loading;
  }
}

async function importTexts(language: string): Promise<Texts | undefined> {
  return /^en/.test(language) ? undefined : (await import('../languages/index.js')).textsIn(language, toConnectLocale);
}
