import type {
  AppearanceOptions,
  CssFontSource,
  CustomFontSource,
  IStripeConnectUpdateParams,
  OverlayOption,
} from '@stripe/connect-js';
import type { InstanceOptions } from '../connect/connection.js';
import { nearestLang, toConnectLocale } from '../connect/locale.js';
import type * as Theme from '../theme/index.js';
import { hasThemeVariables, observeThemeSources } from './theme-sources.js';

const UPDATABLE = ['appearance', 'locale', 'displayOptions'] as const;

/** The dashboard, as far as it says how its components look. An attribute that holds JSON may hold anything. */
interface AppearanceSource extends HTMLElement {
  appearance?: AppearanceOptions | null;
  fonts?: (CssFontSource | CustomFontSource)[] | null;
  overlays?: OverlayOption | null;
  locale?: string | null;
  showObjectIds?: boolean;
}

/** Whether two values differ in what they say: a framework makes new objects at every render. */
export const hasChanged = (value: unknown, old: unknown): boolean => JSON.stringify(value) !== JSON.stringify(old);

/**
 * How a dashboard's components look and what language they speak, by its attributes, its CSS and the page around it.
 */
export class Appearance {
  /** Resolves when the theme can be read; `undefined` where the page's CSS sets no variable. */
  themeLoaded: Promise<void> | undefined;

  #theme: typeof Theme | undefined;
  #unwatch: (() => void) | undefined;
  // What the instance was told last.
  #current: InstanceOptions = {};

  constructor(
    readonly source: AppearanceSource,
    readonly onChange: () => void,
  ) {}

  /** Reads and watches the language and the theme around the source. To be called when that is in the document. */
  watch(): void {
    if (this.themeLoaded) return;
    this.#unwatch?.();
    if (hasThemeVariables(this.source)) this.#loadTheme();
    else this.#unwatch = observeThemeSources(this.source, () => this.#handleChange());
  }

  /** To be called when the source has left the document. */
  unwatch(): void {
    this.#unwatch?.();
    this.#unwatch = this.themeLoaded = undefined;
  }

  #handleChange(): void {
    if (hasThemeVariables(this.source)) this.watch();
    this.onChange();
  }

  /** A file of its own: most pages have no theme. */
  #loadTheme(): void {
    const loading = (this.themeLoaded = import('../theme/index.js').then(
      (theme) => {
        // The source may have left the document, or have left and come back, in the meantime.
        if (this.themeLoaded !== loading) return;
        this.#theme = theme;
        this.#unwatch = theme.observeTheme(this.source, this.onChange);
      },
      // The components have Connect's own look, then.
      () => {},
    ));
  }

  /** The value of a property that holds JSON, if it has the right form. */
  validValue<Name extends 'appearance' | 'fonts'>(name: Name): AppearanceSource[Name] {
    const value: unknown = this.source[name];
    const isValid = value && typeof value === 'object' && Array.isArray(value) === (name === 'fonts');
    return isValid ? this.source[name] : undefined;
  }

  /** All options, for a new instance. */
  read(): InstanceOptions {
    return (this.#current = this.#read());
  }

  /** The options that have changed since they were read last. */
  readChanges(): IStripeConnectUpdateParams | undefined {
    const before = this.#current;
    const now = this.read();
    // There is no way back to the browser's own locale but a new instance.
    const changed = UPDATABLE.filter((name) => hasChanged(now[name], before[name]) && (now[name] ?? name !== 'locale'));
    return changed.length ? Object.fromEntries(changed.map((name) => [name, now[name] ?? {}])) : undefined;
  }

  #read(): InstanceOptions {
    const { locale, overlays, showObjectIds } = this.source;
    const given = this.validValue('appearance');
    const variables = { ...this.#theme?.readTheme(this.source), ...given?.variables };
    const appearance = {
      ...given,
      ...(overlays && { overlays }),
      ...(Object.keys(variables).length && { variables }),
    };
    return {
      appearance: Object.keys(appearance).length ? appearance : undefined,
      fonts: this.validValue('fonts') ?? undefined,
      locale: locale || toConnectLocale(nearestLang(this.source)),
      displayOptions: showObjectIds === undefined ? undefined : { showObjectIds },
    };
  }
}
