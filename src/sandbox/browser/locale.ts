import { translations } from './translations.js';

/** The locales that Stripe's components support. */
export const locales =
  `bg-BG cs-CZ da-DK de-DE el-GR en-GB en-US es-419 es-ES et-EE fi-FI fil-PH fr-CA fr-FR hr-HR hu-HU id-ID it-IT ja-JP ko-KR
  lt-LT lv-LV ms-MY mt-MT nb-NO nl-NL pl-PL pt-BR pt-PT ro-RO sk-SK sl-SI sv-SE th-TH tr-TR vi-VN zh-Hans zh-Hant-HK zh-Hant-TW`.split(
    /\s+/,
  );

/** For a language that has several locales. */
const defaultLocales: Record<string, string> = {
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  no: 'nb-NO',
  pt: 'pt-PT',
  zh: 'zh-Hans',
  'zh-tw': 'zh-Hant-TW',
  'zh-hk': 'zh-Hant-HK',
};

export function matchLocale(requested: string): string {
  const name = requested.replaceAll('_', '-').toLowerCase();
  const [language = ''] = name.split('-');
  return (
    locales.find((locale) => locale.toLowerCase() === name) ??
    defaultLocales[name] ??
    defaultLocales[language] ??
    locales.find((locale) => locale.toLowerCase().startsWith(`${language}-`)) ??
    'en-US'
  );
}

/** Text, numbers and dates of one locale. Dates are in UTC, so that screenshots are the same on every machine. */
export class Locale {
  readonly name: string;
  readonly #numbers = memoize((options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(this.name, options));
  readonly #dates = memoize((options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(this.name, options));

  constructor(requested: string | undefined) {
    this.name = matchLocale(requested || navigator.language);
  }

  /** The text in this language, with its `{names}` replaced by these values. */
  t(text: string, values: Readonly<Record<string, string>> = {}): string {
    const [language = 'en'] = this.name.split('-');
    const translated = translations.get(text)?.[language] ?? text;
    return Object.entries(values).reduce(
      (result, [name, value]) => result.replace(`{${name}}`, () => value),
      translated,
    );
  }

  /** `amount` in the currency's smallest unit, as everywhere in Stripe. */
  money(amount: number, currency: string): string {
    const format = this.#numbers({ style: 'currency', currency });
    // `|| 0`, as -0 is formatted as -$0.00.
    return format.format((amount || 0) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  }

  number(value: number): string {
    return this.#numbers().format(value);
  }

  percent(value: number): string {
    return this.#numbers({ style: 'percent', maximumFractionDigits: 1 }).format(value);
  }

  date(date: Date): string {
    return this.#date(date, { dateStyle: 'medium' });
  }

  dateTime(date: Date): string {
    return this.#date(date, { dateStyle: 'medium', timeStyle: 'short' });
  }

  day(date: Date): string {
    return this.#date(date, { month: 'short', day: 'numeric' });
  }

  monthAndDay(date: Date): string {
    return this.#date(date, { month: 'long', day: 'numeric' });
  }

  weekday(date: Date): string {
    return this.#date(date, { weekday: 'long' });
  }

  month(date: Date): string {
    return this.#date(date, { month: 'long', year: 'numeric' });
  }

  country(code: string): string {
    try {
      return new Intl.DisplayNames([this.name], { type: 'region' }).of(code.toUpperCase()) ?? code;
    } catch {
      return code;
    }
  }

  #date(date: Date, options: Intl.DateTimeFormatOptions): string {
    return this.#dates({ timeZone: 'UTC', ...options }).format(date);
  }
}

/** To make a format takes far longer than to use it. */
function memoize<Options, Format>(make: (options?: Options) => Format): (options?: Options) => Format {
  const formats = new Map<string | undefined, Format>();
  return (options) => {
    const key = JSON.stringify(options);
    const format = formats.get(key) ?? make(options);
    formats.set(key, format);
    return format;
  };
}
